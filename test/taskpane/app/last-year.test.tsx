/** @jest-environment jsdom */
import { fireEvent, screen, within } from "@testing-library/react";
import { TextDecoder } from "node:util";
import { insertTables, openPane } from "./open-pane";

// Every browser has one; jsdom has not.
Object.assign(globalThis, { TextDecoder });

// What is loaded later takes real time that the pane's clock does not know of.
beforeAll(() =>
  Promise.all([import("../../../taskpane/panels/last-year/LastYear"), import("../../../src/importers/import-report")]),
);

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
  await pane.user.click(screen.getByText("上年年报"));
  await pane.wait(100);
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

it("shows last year beside this year, fills 上年结转 from it after a look, and writes why the two do not agree", async () => {
  const pane = await openPane();
  await insertTables(pane);
  await readIn(pane, 2024);
  await pane.user.click(screen.getByText("和上年对照着看"));
  await pane.wait(100);
  await pane.user.click(screen.getByRole("button", { name: "用上年的结转下年度填上年结转" }));
  const question = screen.getByRole("alertdialog", { name: "填上年结转 1 格？" });
  expect(question.textContent).toContain("自然人 · 上年结转：空 → 5");
  await pane.user.click(within(question).getByRole("button", { name: "填 1 格" }));
  await pane.wait(300);
  expect((await pane.report()).report.cells.get("requests/carried-in/natural-person")).toBe(5);

  const address = (await pane.report()).addressOf("requests/carried-out/natural-person");
  if (address === undefined) throw new Error("the cell has no place");
  await pane.type({ "requests/carried-out/natural-person": 7 });
  pane.select(address);
  expect(screen.getByRole("status", { name: "本格和上年" }).textContent).toContain("上年：5；本年 7，多 2。");

  await pane.type({ "requests/carried-in/natural-person": 3 });
  await pane.user.click(screen.getByRole("button", { name: "对不上的写更正说明" }));
  const form = screen.getByRole("alertdialog", { name: "写更正说明" });
  expect(within(form).getByRole("button", { name: "写进第六部分" })).toHaveProperty("disabled", true);
  fireEvent.change(within(form).getByRole("textbox"), { target: { value: "上年多计2件" } });
  expect(form.textContent).toContain("相差2件，原因是上年多计2件。");
  await pane.user.click(within(form).getByRole("button", { name: "写进第六部分" }));
  await pane.wait(300);
  expect((await pane.report()).report.text.get("6")).toMatch(/原因是上年多计2件。$/);
});

it("keeps that no year can be compared, with the reason, until that is taken back", async () => {
  const pane = await openPane();
  await insertTables(pane);
  await readIn(pane, 2024);
  await pane.user.click(screen.getByText("单位合并、拆分过，或者没有可比的上年"));
  await pane.wait(100);
  fireEvent.change(screen.getByRole("textbox", { name: "没有可比的上年，原因是" }), { target: { value: "本年新设" } });
  await pane.user.click(screen.getByRole("button", { name: "记下无可比上年" }));
  await pane.wait(300);
  expect(screen.getByText("无可比上年：本年新设")).toBeTruthy();
  expect(screen.queryByText("和上年对照着看")).toBeNull();
  await pane.user.click(screen.getByRole("button", { name: "恢复和上年对照" }));
  await pane.wait(300);
  expect((await pane.report()).report.incomparable).toBeUndefined();
});
