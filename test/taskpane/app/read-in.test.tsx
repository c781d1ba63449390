/** @jest-environment jsdom */
import { fireEvent, screen, within } from "@testing-library/react";
import { TextDecoder } from "node:util";
import { insertTables, openPane } from "./open-pane";

// Every browser has one; jsdom has not.
Object.assign(globalThis, { TextDecoder });

// The readers are loaded when they are first needed, which takes real time that the pane's clock does not know of.
beforeAll(() =>
  Promise.all([import("../../../src/importers/import-report"), import("../../../taskpane/panels/read-in/ReadIn")]),
);

afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

const disputes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];

/** A page as a portal shows it: 四 with all its figures, a chapter of text, a picture, a menu. */
const page = `<html><head><meta charset="utf-8"><title>年报</title></head><body><ul><li>首页</li><li>政务公开</li></ul>
<h1>其塔木镇人民政府2025年政府信息公开工作年度报告</h1>
<p>一、总体情况</p><p>我镇主动公开政府信息120条。</p>
<p>四、政府信息公开行政复议、行政诉讼情况</p>
<table><tr><td colspan="5">行政复议</td><td colspan="10">行政诉讼</td></tr>
<tr>${disputes.map((head) => `<td rowspan="2">${head}</td>`).join("")}<td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>
<tr>${[...disputes, ...disputes].map((head) => `<td>${head}</td>`).join("")}</tr>
<tr>${[1, 0, 0, 2, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0].map((figure) => `<td>${figure}</td>`).join("")}</tr></table>
<p>六、其他需要报告的事项</p><p>本年度未收取信息处理费。</p></body></html>`;

/** jsdom's File cannot be read as bytes. */
function fileOf(name: string, content: string): File {
  return Object.assign(new File([], name), { arrayBuffer: async () => Buffer.from(content) });
}

async function openWith(content: string, name = "年报.html") {
  const pane = await openPane();
  await insertTables(pane);
  await pane.user.click(screen.getByRole("tab", { name: "文件" }));
  await pane.user.click(screen.getByText("读入已有的年报"));
  await pane.wait(100);
  fireEvent.change(screen.getByLabelText("选择要读入的年报文件"), { target: { files: [fileOf(name, content)] } });
  await pane.wait(300);
  return pane;
}

it("shows what was read with its places, and takes it over part by part", async () => {
  const pane = await openWith(page);
  const read = screen.getByRole("region", { name: "读到的年报：其塔木镇人民政府 · 2025 年度" });
  expect(within(read).getByText("第四部分：读到 15 格，共 15 格")).toBeTruthy();
  const pending = within(read).getByRole("gridcell", { name: "行政复议 · 尚未审结：2" });
  await pane.user.click(pending);
  expect(screen.getByRole("status", { name: "第四部分的原文" }).textContent).toBe(
    "行政复议 · 尚未审结2第 1 个表第 4 行第 4 列",
  );
  expect(read.textContent).toContain("没有找到第二、三部分的表。");
  expect((await pane.report()).report.cells.size).toBe(0);

  await pane.user.click(within(read).getByRole("button", { name: "填入本年的表" }));
  await pane.wait(300);
  const filled = await pane.report();
  expect(filled.report.cells.get("disputes/reconsideration/pending")).toBe(2);
  expect(filled.formulaTotals.has("disputes/reconsideration/total")).toBe(true);

  await pane.user.click(within(read).getByRole("button", { name: "读入正文" }));
  await pane.wait(300);
  const { report } = await pane.report();
  expect([report.text.get("1"), report.text.get("6")]).toEqual([
    "我镇主动公开政府信息120条。",
    "本年度未收取信息处理费。",
  ]);
});

it("asks before it writes over other figures, and can leave them", async () => {
  const pane = await openWith(page);
  await pane.type({ "disputes/reconsideration/upheld": 7 });
  const read = screen.getByRole("region", { name: /^读到的年报/ });
  await pane.user.click(within(read).getByRole("button", { name: "填入本年的表" }));
  const question = screen.getByRole("alertdialog");
  expect(question.textContent).toContain("行政复议 · 结果维持：7 → 1");
  await pane.user.click(within(question).getByRole("button", { name: /^只填 \d+ 个空格，已填的不动$/ }));
  await pane.wait(300);
  const { report } = await pane.report();
  expect([
    report.cells.get("disputes/reconsideration/upheld"),
    report.cells.get("disputes/reconsideration/pending"),
  ]).toEqual([7, 2]);
});

it("walks through the figures with the arrow keys, and shows the raw text of the chosen one", async () => {
  const pane = await openWith(page.replace("<td>2</td>", "<td>２件</td>"));
  const read = screen.getByRole("region", { name: /^读到的年报/ });
  await pane.user.click(within(read).getByRole("gridcell", { name: "行政复议 · 其他结果：0" }));
  await pane.user.keyboard("{ArrowRight}");
  const chosen = within(read).getByRole("gridcell", { name: "行政复议 · 尚未审结：2，请看一眼" });
  expect(document.activeElement).toBe(chosen);
  expect(chosen.textContent).toBe("2?");
  expect(screen.getByRole("status", { name: "第四部分的原文" }).textContent).toContain("“２件” → 2");
  await pane.user.keyboard("{ArrowUp}");
  expect(document.activeElement).toBe(chosen);
});

it("asks chapter by chapter where a text stands already", async () => {
  const pane = await openWith(page);
  const read = screen.getByRole("region", { name: /^读到的年报/ });
  await pane.user.click(within(read).getByRole("button", { name: "读入正文" }));
  await pane.wait(300);
  const other = page.replace("我镇主动公开政府信息120条。", "另一句话。");
  fireEvent.change(screen.getByLabelText("选择要读入的年报文件"), {
    target: { files: [fileOf("另一份.html", other)] },
  });
  await pane.wait(300);
  await pane.user.click(screen.getByRole("button", { name: "读入正文" }));
  const question = screen.getByRole("alertdialog", { name: "读入哪几个部分？" });
  const chapter = within(question).getByRole("checkbox", { name: /^一、总体情况：已有 \d+ 字，读到 5 字$/ });
  expect(chapter).toHaveProperty("checked", false);
  await pane.user.click(chapter);
  await pane.user.click(within(question).getByRole("button", { name: "读入 1 个部分" }));
  await pane.wait(300);
  expect((await pane.report()).report.text.get("1")).toBe("另一句话。");
});

it("says what it is doing where that takes long, and can be left; then nothing has changed", async () => {
  const pane = await openWith(page);
  const slow = Object.assign(new File([], "很大的.html"), {
    arrayBuffer: () => new Promise((resolve) => setTimeout(() => resolve(Buffer.from(page)), 5000)),
  });
  fireEvent.change(screen.getByLabelText("选择要读入的年报文件"), { target: { files: [slow] } });
  await pane.wait(200);
  expect(screen.queryByText(/^正在读/)).toBeNull();
  await pane.wait(200);
  expect(screen.getByText(/^正在读“很大的.html”……/)).toBeTruthy();
  await pane.user.click(screen.getByRole("button", { name: "取消" }));
  await pane.wait(5000);
  expect(screen.getByText("已取消，工作簿没有动。")).toBeTruthy();
  expect(screen.queryByText(/^正在读/)).toBeNull();
  // What was read before is still there.
  expect(screen.getByRole("region", { name: /^读到的年报/ })).toBeTruthy();
  expect((await pane.report()).report.cells.size).toBe(0);
});

it("says so where the report is of another year", async () => {
  await openWith(page.replace("2025年", "2024年"));
  const read = screen.getByRole("region", { name: "读到的年报：其塔木镇人民政府 · 2024 年度" });
  expect(read.textContent).toContain("读到的是 2024 年度的，工作簿里填的是 2025 年度的。");
});

it("refuses what is no report in a sentence, and writes nothing", async () => {
  const pane = await openWith("关于放假的通知", "通知.txt");
  expect(screen.queryByRole("region", { name: /^读到的年报/ })).toBeNull();
  expect(
    screen
      .getAllByRole("alert")
      .map(({ textContent }) => textContent)
      .join(""),
  ).not.toBe("");
  expect((await pane.report()).report.cells.size).toBe(0);
});

it("offers to take back what was filled in, also where the host cannot", async () => {
  const pane = await openWith(page);
  await pane.type({ "disputes/reconsideration/upheld": 7 });
  const read = screen.getByRole("region", { name: /^读到的年报/ });
  await pane.user.click(within(read).getByRole("button", { name: "填入本年的表" }));
  await pane.user.click(screen.getByRole("button", { name: "换成读到的数" }));
  await pane.wait(300);
  expect((await pane.report()).report.cells.get("disputes/reconsideration/upheld")).toBe(1);
  await pane.user.click(screen.getByRole("button", { name: "撤销" }));
  await pane.wait(300);
  const { cells } = (await pane.report()).report;
  expect([...cells]).toEqual([["disputes/reconsideration/upheld", 7]]);
});
