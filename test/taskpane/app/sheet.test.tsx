/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { insertTables, openPane } from "./open-pane";

afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const dialog = () => screen.getByRole("alertdialog");

describe("help", () => {
  it("explains the selected cell, with the article and how sure it is", async () => {
    const pane = await openPane();
    await insertTables(pane);
    const address = (await pane.report()).addressOf("disclosure/penalties/decisions");
    if (address === undefined) throw new Error("the cell has no place");
    pane.select(address);
    const help = screen.getByRole("region", { name: "本格说明" });
    expect(help.textContent).toContain("行政处罚");
    expect(help.textContent).toContain("本年作出的行政处罚决定件数。");
    expect(help.textContent).toContain("依据：《政府信息公开条例》第20条第6项");
    expect(help.textContent).toContain("口径以当地主管部门通知为准。");
    expect(pane.workbook.writeCount).toBe(1);
  });

  it("finds the row for a case and goes there in the column of the selected cell", async () => {
    const pane = await openPane();
    await insertTables(pane);
    const from = (await pane.report()).addressOf("requests/newly-received/research-institution");
    if (from === undefined) throw new Error("the cell has no place");
    pane.select(from);
    await pane.user.type(screen.getByRole("searchbox", { name: "这件填哪一行" }), "国家秘密");
    const [first] = within(screen.getByRole("list", { name: "找到的行" })).getAllByRole("button");
    if (first === undefined) throw new Error("nothing was found");
    const selected: string[] = [];
    pane.workbook.onSelected(({ range }) => selected.push(range));
    await pane.user.click(first);
    const place = (await pane.report()).addressOf("requests/withheld-state-secret/research-institution");
    expect(selected).toEqual([place?.range]);
  });
});

describe("a table in the sheet", () => {
  it("says what reading changed, and turns text into numbers when asked to", async () => {
    const pane = await openPane();
    await insertTables(pane);
    await pane.type({ "disclosure/penalties/decisions": "１４７２件" });
    expect(screen.getByText("1 格的数存成了文本")).toBeTruthy();
    await pane.user.click(button("转为数字"));
    await pane.wait(300);
    const report = await pane.report();
    expect(report.report.cells.get("disclosure/penalties/decisions")).toBe(1472);
    expect(report.asText.size).toBe(0);
    expect(screen.queryByText(/存成了文本/)).toBeNull();
  });

  it("keeps the remark inside a cell that becomes a number, in the same batch", async () => {
    const pane = await openPane();
    await insertTables(pane);
    await pane.type({ "disclosure/normative-documents/repealed": "2（含自然失效 29 件）" });
    const before = pane.workbook.writeCount;
    await pane.user.click(button("转为数字"));
    await pane.wait(300);
    expect(pane.workbook.writeCount).toBe(before + 1);
    const { report, asText } = await pane.report();
    expect([report.cells.get("disclosure/normative-documents/repealed"), asText.size]).toEqual([2, 0]);
    expect([...report.notes]).toEqual([["disclosure/normative-documents/repealed", "（含自然失效 29 件）"]]);
    expect(report.unit).toBe("其塔木镇人民政府");
  });

  it("keeps that remark too where the settings sheet was deleted", async () => {
    const pane = await openPane();
    await insertTables(pane);
    await pane.type({ "disclosure/normative-documents/repealed": "2（含自然失效 29 件）" });
    pane.deleteSheet("年报助手设置");
    await pane.wait(500);
    await pane.user.click(button("转为数字"));
    await pane.wait(300);
    const { report } = await pane.report();
    expect(report.cells.get("disclosure/normative-documents/repealed")).toBe(2);
    expect([...report.notes.values()]).toEqual(["（含自然失效 29 件）"]);
  });

  it("gets its formulas back after a block was pasted over them, once it said which totals would change", async () => {
    const pane = await openPane();
    await insertTables(pane);
    await pane.type({
      "disputes/reconsideration/upheld": 1,
      "disputes/reconsideration/corrected": 0,
      "disputes/reconsideration/other-result": 0,
      "disputes/reconsideration/pending": 0,
      "disputes/reconsideration/total": 5,
    });
    await pane.user.click(button("恢复合计公式"));
    expect(dialog().textContent).toContain("其中 “行政复议 · 总计”与各项之和不同，换后会变。");
    await pane.user.click(within(dialog()).getByRole("button", { name: "恢复合计公式" }));
    await pane.wait(300);
    expect((await pane.report()).report.cells.get("disputes/reconsideration/total")).toBe(1);
    expect(pane.workbook.writeCount).toBe(2);
  });

  it("is put back alone after it was deleted", async () => {
    const pane = await openPane();
    await insertTables(pane);
    await pane.type({ "disputes/reconsideration/upheld": 1 });
    pane.select({ sheet: "三 依申请", range: "A1" });
    pane.deleteSheet("三 依申请");
    await pane.wait(500);
    expect(screen.getByText("第三部分的表被删掉了。")).toBeTruthy();
    await pane.user.click(button("插入第三部分"));
    await pane.wait(300);
    expect(screen.queryByText("第三部分的表被删掉了。")).toBeNull();
    expect(screen.getByText("0/144")).toBeTruthy();
    expect((await pane.report()).report.cells.get("disputes/reconsideration/upheld")).toBe(1);
  });

  it("is repaired on a sheet of its own when a row was torn out, with the figures that are left", async () => {
    const pane = await openPane();
    await insertTables(pane);
    await pane.type({
      "requests/newly-received/natural-person": 21,
      "requests/disclosed/natural-person": "2（当面 1 件）",
    });
    pane.deleteRow("三 依申请", 10);
    await pane.wait(500);
    expect(screen.getByText(/^第三部分少了.*一行。$/)).toBeTruthy();
    await pane.user.click(button("修复表格"));
    await pane.wait(300);
    expect(screen.queryByText(/^第三部分少了/)).toBeNull();
    const { report, addressOf } = await pane.report();
    expect(report.cells.get("requests/newly-received/natural-person")).toBe(21);
    expect(addressOf("requests/newly-received/natural-person")?.sheet).toBe("三 依申请 (2)");
    expect(report.cells.get("requests/disclosed/natural-person")).toBe(2);
    expect([...report.notes]).toEqual([["requests/disclosed/natural-person", "（当面 1 件）"]]);
  });

  it("takes 核对数, and asks before it throws them away", async () => {
    const pane = await openPane();
    await insertTables(pane);
    await pane.user.click(screen.getByText("整表填报"));
    const controls = screen.getByLabelText<HTMLInputElement>("核对数（台账）：用台账上的合计核对第三部分");
    await pane.user.click(controls);
    await pane.wait(300);
    expect((await pane.report()).hasControls).toBe(true);
    await pane.type({ "control/requests/newly-received/total": 5 });
    expect((await pane.report()).report.controls.get("requests/newly-received/total")).toBe(5);
    await pane.user.click(controls);
    expect(dialog().textContent).toContain("已填的 1 个核对数会清空。");
    await pane.user.click(within(dialog()).getByRole("button", { name: "去掉核对数" }));
    await pane.wait(300);
    expect((await pane.report()).hasControls).toBe(false);
  });

  it("is protected and freed at a press", async () => {
    const pane = await openPane();
    await insertTables(pane);
    await pane.user.click(screen.getByText("整表填报"));
    const protection = screen.getByLabelText<HTMLInputElement>("保护表格，只许改填数的格");
    await pane.user.click(protection);
    await pane.wait(300);
    expect(protection.checked).toBe(true);
    await pane.user.click(protection);
    await pane.wait(300);
    expect(protection.checked).toBe(false);
  });
});

describe("复制到文字处理", () => {
  it("puts the table on the clipboard and writes nothing", async () => {
    const copied: string[] = [];
    const pane = await openPane({ clipboard: { copy: async (html) => copied.push(html) > 0 } });
    await insertTables(pane);
    await pane.user.click(screen.getByText("复制到文字处理"));
    await pane.user.click(button("复制第三部分"));
    await pane.wait(0);
    expect(copied[0]).toContain("<table");
    expect(screen.getByText("已复制第三部分的表，请到文字处理里粘贴。")).toBeTruthy();
    expect(pane.workbook.writeCount).toBe(1);
  });

  it("selects the table where the clipboard is refused", async () => {
    const pane = await openPane({ clipboard: { copy: async () => false } });
    await insertTables(pane);
    const selected: string[] = [];
    pane.workbook.onSelected(({ sheet, range }) => selected.push(`${sheet} ${range}`));
    await pane.user.click(screen.getByText("复制到文字处理"));
    await pane.user.click(button("复制第四部分"));
    await pane.wait(0);
    // Title above; the head of three rows and the figures below it, fifteen columns.
    expect(selected).toEqual(["四 复议诉讼 A3:O6"]);
    expect(
      screen.getByText("浏览器不允许自动复制，已选中第四部分的表，请按 Ctrl+C，再到文字处理里粘贴。"),
    ).toBeTruthy();
  });
});
