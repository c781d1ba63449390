/** @jest-environment jsdom */
import { fireEvent, screen, within } from "@testing-library/react";
import { TextDecoder } from "node:util";
import { insertTables, openPane } from "./open-pane";

// Every browser has one; jsdom has not.
Object.assign(globalThis, { TextDecoder });

afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

/** jsdom's File cannot be read as bytes. */
function fileOf(name: string, content: object): File {
  const bytes = Buffer.from(JSON.stringify(content));
  return Object.assign(new File([], name), { arrayBuffer: async () => bytes });
}

async function readIn(pane: Awaited<ReturnType<typeof openPane>>, year: number): Promise<void> {
  const cells = { "requests/carried-out/total": 5, "requests/carried-out/natural-person": 5 };
  const text = { "1": "上年的正文。" };
  const file = fileOf("上年.json", { format: "2021", year, unit: "其塔木镇人民政府", cells, text });
  fireEvent.change(screen.getByLabelText("选择上年年报文件"), { target: { files: [file] } });
  await pane.wait(300);
}

it("keeps last year's report with the workbook, shows its figures, checks against it, and lets it go again", async () => {
  const pane = await openPane();
  await insertTables(pane);
  await readIn(pane, 2024);
  expect(screen.getByText(/^已读入 2024 年度年报/)).toBeTruthy();
  const { report, addressOf } = await pane.report();
  expect(report.previous?.cells.get("requests/carried-out/natural-person")).toBe(5);
  const address = addressOf("requests/carried-out/natural-person");
  if (address === undefined) throw new Error("the cell has no place");
  pane.select(address);
  expect(screen.getByRole("region", { name: "本格说明" }).textContent).toContain("上年：5");

  await pane.type({ "requests/carried-in/natural-person": 3 });
  await pane.user.click(screen.getByRole("tab", { name: /^核对/ }));
  const asked = within(screen.getByRole("list", { name: "提醒" }));
  expect(asked.getByText(/本年的“上年结转”3，上年年报的“结转下年度”5，差 2。/)).toBeTruthy();

  await pane.user.click(screen.getByRole("tab", { name: "填报" }));
  await pane.user.click(screen.getByRole("button", { name: "去掉上年数据" }));
  await pane.user.click(within(screen.getByRole("alertdialog")).getByRole("button", { name: "去掉上年数据" }));
  await pane.wait(300);
  expect((await pane.report()).report.previous).toBeUndefined();
});

it("refuses a report of another year, and says so", async () => {
  const pane = await openPane();
  await insertTables(pane);
  await readIn(pane, 2022);
  expect(screen.getByText(/^上年年报是 2022 年度的，不是 2024 年度的/)).toBeTruthy();
  expect((await pane.report()).report.previous).toBeUndefined();
});
