import { readFile } from "node:fs/promises";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Locator } from "playwright-core";
import { eventually } from "./eventually";
import { examinePane } from "./pane-examination";
import { usePlayground } from "./open-playground";
import type { Playground } from "./playground";
import { saveFile } from "./xlsx-files";

jest.setTimeout(180_000);

const openPlayground = usePlayground();

const unit = "其塔木镇人民政府";
const disputes = "四 复议诉讼";
const results = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];

/** A page of this unit as a portal shows it: 四 with a figure in full width, and two chapters of text. */
const pageOf = (year: number): string => `<html><head><meta charset="utf-8"></head><body>
<h1>${unit}${year}年政府信息公开工作年度报告</h1>
<p>一、总体情况</p><p>我镇认真落实《中华人民共和国政府信息公开条例》。全年主动公开政府信息120条。</p>
<p>四、政府信息公开行政复议、行政诉讼情况</p>
<table><tr><td colspan="5">行政复议</td><td colspan="10">行政诉讼</td></tr>
<tr>${results.map((head) => `<td rowspan="2">${head}</td>`).join("")}<td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>
<tr>${[...results, ...results].map((head) => `<td>${head}</td>`).join("")}</tr>
<tr>${["1", "0", "0", "２件", "3", ..."0000000000"].map((figure) => `<td>${figure}</td>`).join("")}</tr></table>
<p>六、其他需要报告的事项</p><p>本年度未收取信息处理费。</p></body></html>`;

/** As narrow as the pane is promised to work. */
async function openNarrow(width = 300): Promise<Playground> {
  const playground = await openPlayground();
  await playground.page.locator("#pane").evaluate((pane, wide) => {
    pane.style.width = `${wide}px`;
  }, width);
  return playground;
}

async function give({ page }: Playground, field: string, name: string, content: string | Uint8Array): Promise<void> {
  const buffer = Buffer.from(content as Uint8Array);
  await page.getByLabel(field).setInputFiles({ name, mimeType: "application/octet-stream", buffer });
}

/** Opens one of the parts that are loaded when they are first needed. */
async function unfold({ pane }: Playground, summary: string): Promise<void> {
  await pane.locator("summary:visible", { hasText: summary }).click();
}

async function yearOf({ pane }: Playground): Promise<number> {
  const words = await pane.getByText(/^其塔木镇人民政府 · \d{4} 年度$/).innerText();
  return Number(/\d{4}/.exec(words)?.[0]);
}

/** The same tables as an office may have them: nothing in the file says that they are ours. */
function withoutOurs(content: Uint8Array): Uint8Array {
  const { "xl/workbook.xml": workbook = new Uint8Array(), ...parts } = unzipSync(content);
  const text = strFromU8(workbook)
    .replace(/<definedNames>.*<\/definedNames>/s, "")
    .replace("年报助手设置", "备用");
  return zipSync({ ...parts, "xl/workbook.xml": strToU8(text) });
}

const question = ({ page }: Playground, name: string): Locator => page.getByRole("alertdialog", { name });

it("reads a PDF that a browser printed, in a thread of its own, and asks no other address for anything", async () => {
  const playground = await openNarrow();
  const printer = await playground.page.context().newPage();
  await printer.setContent(pageOf(2024).replace("<table", "<table border=1"));
  const pdf = new Uint8Array(await printer.pdf({ format: "A4" }));
  await printer.close();
  await playground.insertTables(unit);
  await playground.tab("文件").click();
  await unfold(playground, "读入已有的年报");
  await give(playground, "选择要读入的年报文件", "2024年报.pdf", pdf);
  const card = playground.pane.getByRole("region", { name: `读到的年报：${unit} · 2024 年度` });
  await card.getByText("第四部分：读到 15 格，共 15 格，1 格请看一眼").waitFor();
  expect(playground.complaints).toEqual([]);
});

it("reads a report in, shows where a figure came from, and takes its parts over", async () => {
  const playground = await openNarrow();
  const { page, pane } = playground;
  await playground.insertTables(unit);
  const year = await yearOf(playground);
  await playground.showSheet(disputes);
  await playground.typeInto("A6", 7);
  await playground.tab("文件").click();
  await unfold(playground, "读入已有的年报");
  await give(playground, "选择要读入的年报文件", "年报.html", pageOf(year));
  const card = pane.getByRole("region", { name: `读到的年报：${unit} · ${year} 年度` });
  await card.getByText("第四部分：读到 15 格，共 15 格，1 格请看一眼").click();

  await card.getByRole("gridcell", { name: "行政复议 · 其他结果：0" }).click();
  await page.keyboard.press("ArrowRight");
  await card.getByRole("status", { name: "第四部分的原文" }).getByText("“２件” → 2").waitFor();

  await card.getByRole("button", { name: "填入本年的表" }).click();
  const asked = question(playground, "有 1 格已经填了别的数");
  await asked.getByText("行政复议 · 结果维持：7 → 1").waitFor();
  expect(await examinePane(playground, "figures read in")).toEqual([]);
  await asked.getByRole("button", { name: "换成读到的数" }).click();
  await eventually(async () => expect(await playground.values(disputes, "A6:D6")).toEqual([[1, 0, 0, 2]]));

  await card.getByRole("button", { name: "读入正文" }).click();
  await pane.getByText("已读入 2 个部分的正文。").waitFor();
  expect((await playground.values("正文", "A1:A12")).flat()).toContain(
    "我镇认真落实《中华人民共和国政府信息公开条例》。全年主动公开政府信息120条。",
  );
});

it("holds this year against last year's, and takes over what went over into this year", async () => {
  const playground = await openNarrow();
  const { pane } = playground;
  await playground.insertTables(unit);
  const year = await yearOf(playground);
  const cells = { "requests/carried-out/natural-person": 4, "requests/carried-out/total": 4 };
  const lastYear = JSON.stringify({ format: "2021", year: year - 1, unit, cells });
  await pane.locator("summary", { hasText: "上年年报" }).click();
  await give(playground, "选择上年年报文件", "上年.json", lastYear);
  await pane.getByText(new RegExp(`^已读入 ${year - 1} 年度年报`)).waitFor();
  await unfold(playground, "和上年对照着看");
  await playground.button("用上年的结转下年度填上年结转").click();
  const asked = question(playground, "填上年结转 1 格？");
  await asked.getByText("自然人 · 上年结转：空 → 4").waitFor();
  await asked.getByRole("button", { name: "填 1 格" }).click();
  await pane.getByText("已把上年的结转下年度填到上年结转，1 格。").waitFor();
  await playground.showSheet("三 依申请");
  await playground.typeInto("D7", 3);
  await playground.clickCell("D7");
  await playground.button("对不上的写更正说明").waitFor();
  expect(await examinePane(playground, "last year beside this")).toEqual([]);
  await playground.button("对不上的写更正说明").click();
  await question(playground, "写更正说明").getByRole("textbox").fill("上年多计1件");
  await playground.button("写进第六部分").click();
  await pane.getByText("已写进“六、其他需要报告的事项”，核对里的说明也写好了。").waitFor();
  await unfold(playground, "单位合并、拆分过，或者没有可比的上年");
  await playground.button("选几份上年年报").waitFor();
});

it("reads the signed copy back, and takes over the sentence that is wanted", async () => {
  const playground = await openNarrow();
  const { page, pane } = playground;
  await playground.insertTables(unit);
  const year = await yearOf(playground);
  await playground.tab("文件").click();
  await unfold(playground, "读入已有的年报");
  await give(playground, "选择要读入的年报文件", "年报.html", pageOf(year));
  await playground.button("填入本年的表").click();
  await pane.getByText("已填入 12 格。").waitFor();
  await playground.button("读入正文").click();
  await pane.getByText("已读入 2 个部分的正文。").waitFor();
  const coming = page.waitForEvent("download");
  await playground.button("导出 Word").click();
  await playground.button("导出草稿").click();
  const parts = unzipSync(new Uint8Array(await readFile(await (await coming).path())));
  const part = "word/document.xml";
  const signed = strFromU8(parts[part] ?? new Uint8Array()).replace(
    "全年主动公开政府信息120条。",
    "全年主动公开政府信息125条。",
  );

  await playground.showSheet(disputes);
  await playground.typeInto("A6", 5);
  await playground.tab("文件").click();
  await unfold(playground, "读回签批稿");
  await give(playground, "选择签批后的文件", "签批稿.docx", zipSync({ ...parts, [part]: strToU8(signed) }));
  const card = pane.getByRole("region", { name: `签批稿：${unit} · ${year} 年度` });
  await card.getByText("行政复议 · 结果维持：工作簿 5，签批稿 1").waitFor();
  await card.getByText("签批稿：全年主动公开政府信息125条。").waitFor();
  expect(await examinePane(playground, "signed copy")).toEqual([]);
  await card.getByRole("checkbox", { name: "采用：一、总体情况，改了这一句" }).check();
  await card.getByRole("button", { name: "采用选中的 1 处，其余保留原文" }).click();
  await pane.getByText("已采用 1 处，其余 0 处保留原文。").waitFor();
  await card.getByText("正文：读到的都一样").waitFor();
  await card.getByText("重新做校验单").scrollIntoViewIfNeeded();
  expect((await playground.values("正文", "A1:A12")).flat()).toContain(
    "我镇认真落实《中华人民共和国政府信息公开条例》。全年主动公开政府信息125条。",
  );
});

it("holds the published page against the workbook, and goes to what differs", async () => {
  const playground = await openNarrow();
  const { pane } = playground;
  await playground.insertTables(unit);
  const year = await yearOf(playground);
  await playground.tab("文件").click();
  await unfold(playground, "读入已有的年报");
  await give(playground, "选择要读入的年报文件", "年报.html", pageOf(year));
  await playground.button("填入本年的表").click();
  await pane.getByText("已填入 12 格。").waitFor();
  await playground.button("读入正文").click();
  await pane.getByText("已读入 2 个部分的正文。").waitFor();
  await unfold(playground, "发布核对");
  const page = pageOf(year).replace("<td>1</td>", "<td>7</td>").replace("120条", "102条");
  await give(playground, "选择公布的网页或文件", "公布的.html", page);
  const card = pane.getByRole("region", { name: `公布稿：${unit} · ${year} 年度` });
  await card.getByText("第四部分 · 行政复议 · 结果维持：工作簿 1，公布稿 7").waitFor();
  await card.getByText(/工作簿“全年主动公开政府信息120条。”，公布稿“全年主动公开政府信息102条。”/).waitFor();
  await card.getByText(/第二部分的表在公布稿里没有读出，没有比较/).waitFor();
  expect(await examinePane(playground, "published copy")).toEqual([]);
  await card.getByRole("button", { name: "定位：行政复议 · 结果维持" }).click();
  await eventually(async () => expect((await playground.outline()).activeSheet).toBe(disputes));
});

it("checks an office's own form where it stands while somebody types into it, and lets it go again", async () => {
  const playground = await openNarrow();
  const { page, pane } = playground;
  await playground.insertTables("青禾县水利局");
  await playground.openFile("本局年报.xlsx", withoutOurs((await saveFile(playground)).content));
  await pane.getByText("已打开“本局年报.xlsx”。").waitFor();
  const before = await playground.values(disputes, "A1:P8");
  await playground.tab("填报").click();
  await unfold(playground, "已经有自己的表？在原表上核对");
  await playground.button("认打开的工作簿里的表").click();
  const found = pane.getByRole("region", { name: /^认出的表：青禾县水利局 · \d{4} 年度$/ });
  await found.getByText("第四部分：“四 复议诉讼”").waitFor();
  expect(await examinePane(playground, "own form")).toEqual([]);
  await found.getByRole("button", { name: "在原表上核对" }).click();
  await question(playground, "在这 3 张表上核对？").getByRole("button", { name: "在原表上核对" }).click();
  await pane.getByText("已在原表上核对：以后边填边核对，表的样子没有动。").waitFor();
  expect(await playground.values(disputes, "A1:P8")).toEqual(before);

  await playground.showSheet(disputes);
  await playground.clickCell("A6");
  await playground.typeEach([2, 0, 0, 0], "Tab");
  await playground.typeInto("E6", 3); // over the sum, which Tab passes by
  await eventually(async () => expect(await playground.tab(/^核对/).textContent()).toBe("核对 1"));
  await playground.tab("文件").click();
  await unfold(playground, "在原表上核对");
  await playground.button("解除").click();
  await question(playground, "不再在原表上核对？").getByRole("button", { name: "解除" }).click();
  await pane.getByText("已解除：不再核对这几张表，表里的内容没有动。").waitFor();
  expect((await playground.values(disputes, "A6:E6"))[0]).toEqual([2, 0, 0, 0, 3]);
  expect(await page.getByRole("region", { name: /^正在核对的原表/ }).count()).toBe(0);
});
