import { eventually } from "./eventually";
import { usePlayground } from "./open-playground";

jest.setTimeout(90_000);

const openPlayground = usePlayground();

const disclosure = "二 主动公开";
const requests = "三 依申请";

it("asks before a second set, puts it beside the first and leaves that alone", async () => {
  const playground = await openPlayground();
  const { page, pane } = playground;
  await playground.insertTables("其塔木镇人民政府");
  await playground.showSheet(disclosure);
  await playground.typeInto("B4", 0);
  const first = await playground.outline();

  await pane.getByText("整表填报").click();
  await playground.button("再插入一份标准表").click();
  await pane.getByLabel("单位全称").fill("莽卡满族乡人民政府");
  await playground.button("插入标准表").click();
  const question = page.getByRole("alertdialog");
  await question.getByText(/工作簿里已有 其塔木镇人民政府 \d{4} 年度的标准表/).waitFor();
  await page.keyboard.press("Escape");
  await question.waitFor({ state: "hidden" });
  expect((await playground.outline()).sheets).toEqual(first.sheets);

  await playground.button("插入标准表").click();
  await question.getByRole("button", { name: "再插入一份" }).click();
  await pane.getByText(/^莽卡满族乡人民政府 · \d{4} 年度（第 2 份）$/).waitFor();
  const both = await playground.outline();
  expect(both.activeSheet).toBe("二 主动公开 (2)");
  expect(both.sheets.map(({ name }) => name)).toEqual([
    ...first.sheets.map(({ name }) => name),
    "封面与前言 (2)",
    "二 主动公开 (2)",
    "三 依申请 (2)",
    "四 复议诉讼 (2)",
  ]);
  await playground.typeInto("B4", 7);
  expect(await playground.values("二 主动公开 (2)", "B4")).toEqual([[7]]);
  expect(await playground.values(disclosure, "B4")).toEqual([[0]]);

  await playground.showSheet(disclosure);
  await pane.getByText(/^其塔木镇人民政府 · \d{4} 年度$/).waitFor();
  await playground.expectProgress("第二部分 主动公开", "1/10");
});

it("names the row that was deleted from a table, and mends it with the figures that are left", async () => {
  const playground = await openPlayground();
  const { page, pane } = playground;
  await playground.insertTables();
  await playground.showSheet(requests);
  await playground.clickCell("D6");
  await playground.typeEach([21, 0, 15, 4, 2], "Enter");
  await playground.expectProgress("第三部分 依申请", "5/144");

  await playground.deleteRow(9);
  await pane.getByText("第三部分少了“（二）部分公开", { exact: false }).waitFor();
  expect(await playground.values(requests, "D8:D9")).toEqual([[15], [2]]);
  await playground.button("修复表格").click();
  await pane.getByText("已插入第三部分的表：“三 依申请 (2)”。").waitFor();
  expect(await playground.values("三 依申请 (2)", "D6:D10")).toEqual([[21], [0], [15], [null], [2]]);
  await playground.expectProgress("第三部分 依申请", "4/144");
  expect(await playground.values(requests, "D6:D9")).toEqual([[21], [0], [15], [2]]);
  await eventually(async () => expect(await pane.getByText("第三部分少了").count()).toBe(0));

  await page.keyboard.press("Control+z");
  await pane.getByText("第三部分少了“（二）部分公开", { exact: false }).waitFor();
});

it("hands a table to a word processor with its merges and without its tints", async () => {
  const playground = await openPlayground();
  const { page, pane } = playground;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await playground.insertTables();
  await playground.showSheet(requests);
  await playground.typeInto("D6", 21);
  await playground.expectProgress("第三部分 依申请", "1/144");
  await pane.getByText("复制到文字处理").click();
  await playground.button("复制第三部分").click();
  await pane.getByText("已复制第三部分的表，请到文字处理里粘贴。").waitFor();

  // The browser washes what it is given: the table must survive that.
  const { html, text } = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const part = async (type: string) => (await (await item?.getType(type))?.text()) ?? "";
    return { html: await part("text/html"), text: await part("text/plain") };
  });
  const table = await page.evaluate((source) => {
    const cells = [...new DOMParser().parseFromString(source, "text/html").querySelectorAll("td, th")];
    const spans = (words: string) => {
      const cell = cells.find(({ textContent }) => textContent?.replace(/\s/g, "").includes(words));
      return cell instanceof HTMLTableCellElement ? [cell.rowSpan, cell.colSpan] : undefined;
    };
    return {
      header: spans("法人或其他组织"),
      corner: spans("本列数据的勾稽关系为"),
      outcome: spans("三、本年度办理结果"),
      figure: cells.some(({ textContent }) => textContent?.trim() === "21"),
      controls: cells.some(({ textContent }) => textContent?.includes("核对") ?? false),
    };
  }, html);
  // Five organisations beside one natural person; three rows of head; 22 rows of outcomes, 本年度办理结果 beside all of them.
  expect(table).toEqual({ header: [1, 5], corner: [3, 3], outcome: [22, 1], figure: true, controls: false });
  expect([...new Set(html.match(/background[^;"]*/gi))]).toEqual(["background:#FFFFFF"]);
  expect(text.split("\n").find((line) => line.includes("本年新收"))).toContain("\t21");
});
