import { allFormats } from "../../../src/formats/all-formats";
import type { CellId, CellValue, Report } from "../../../src/report/report";
import { blankReport } from "../../../src/report/report";
import { formOf } from "../../../src/rules/report-form";
import { parseRange } from "../../../src/workbook/address";
import { readSettings, settingsRows } from "../../../src/workbook/settings-sheet";
import type { PlanOptions } from "../../../src/plan/plan-workbook";
import { planWorkbook } from "../../../src/plan/plan-workbook";
import type { PlannedCell, SheetPlan, WorkbookPlan } from "../../../src/workbook/workbook-plan";

const options: PlanOptions = { totals: "formulas", controls: false, takenSheets: [], reportKey: "1" };

function planOf(report: Report, changes: Partial<PlanOptions> = {}): WorkbookPlan {
  return planWorkbook(formOf(report, allFormats), report, { ...options, ...changes });
}

function sheetOf(plan: WorkbookPlan, name: string): SheetPlan {
  const found = plan.sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}

const cellAt = (sheet: SheetPlan, address: string): PlannedCell | undefined =>
  sheet.cells.find((cell) => cell.address === address);

const filled = (
  cells: Readonly<Record<string, CellValue>>,
  report = blankReport("2021", 2025, "其塔木镇人民政府"),
): Report => ({
  ...report,
  cells: new Map(Object.entries(cells) as [CellId, CellValue][]),
});

const blank = filled({});

describe("sheets", () => {
  it("are called as the form is, with the settings on a hidden sheet", () => {
    const { sheets } = planOf(blank);
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ["封面与前言", false],
      ["二 主动公开", false],
      ["三 依申请", false],
      ["四 复议诉讼", false],
      ["年报助手设置", true],
    ]);
  });

  it("take a free name where theirs is taken, whatever its case", () => {
    const { sheets, names } = planOf(blank, { takenSheets: ["三 依申请", "三 依申请 (2)", "Sheet1"], reportKey: "2" });
    expect(sheets.map(({ name }) => name)).toContain("三 依申请 (3)");
    expect(names.find(({ name }) => name === "nianbao_2_requests")?.sheet).toBe("三 依申请 (3)");
  });

  it("leave a settings sheet that is there alone", () => {
    expect(planOf(blank, { takenSheets: ["年报助手设置"] }).sheets.map(({ name }) => name)).not.toContain(
      "年报助手设置",
    );
  });

  it("keep the settings of the other reports", () => {
    const other = { ...blankReport("2019", 2019, "别的单位") };
    const settings = sheetOf(planOf(blank, { reportKey: "2", otherReports: new Map([["1", other]]) }), "年报助手设置");
    const rows = settingsRows(
      new Map([
        ["1", other],
        ["2", blank],
      ]),
    )
      .flat()
      .filter((value) => value !== "");
    expect(settings.cells.map(({ value }) => value)).toEqual(rows);
  });

  it("put back one missing table without cover and text", () => {
    const plan = planOf(
      { ...blank, text: new Map([["1", "一"]]) },
      { tables: ["requests"], takenSheets: ["年报助手设置"] },
    );
    expect(plan.sheets.map(({ name }) => name)).toEqual(["三 依申请"]);
    expect(plan.firstInput).toEqual({ sheet: "三 依申请", range: "D6" });
  });

  it("never place two cells on one another, and give every cell a style of the plan", () => {
    for (const format of ["2019", "2021"]) {
      for (const { cells, name } of planOf(blankReport(format, 2021, "")).sheets) {
        expect([name, new Set(cells.map(({ address }) => address)).size]).toEqual([name, cells.length]);
      }
    }
    const { styles, sheets } = planOf(blank);
    for (const { style } of sheets.flatMap(({ cells }) => cells)) expect(Object.keys(styles)).toContain(style);
  });
});

describe("the table of chapter 三", () => {
  const requests = sheetOf(planOf(blank), "三 依申请");

  it("begins with its title and unit, then the printed grid", () => {
    expect(cellAt(requests, "A1")?.value).toBe("三、收到和处理政府信息公开申请情况");
    expect(cellAt(requests, "A2")?.value).toBe("单位：件");
    expect(cellAt(requests, "A3")?.value).toBe("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）");
    expect(cellAt(requests, "D3")?.value).toBe("申请人情况");
    expect(requests.merges).toEqual(expect.arrayContaining(["A1:J1", "A2:J2", "A3:C5", "D3:J3", "A8:A29", "A30:C30"]));
  });

  it("adds up rows and outcomes by formulas that stay blank until every figure is there", () => {
    expect(cellAt(requests, "J6")).toEqual({
      address: "J6",
      style: "total",
      formula: '=IF(COUNT(D6:I6)=6,SUM(D6:I6),"")',
      result: "",
    });
    expect(cellAt(requests, "D29")?.formula).toBe('=IF(COUNT(D8:D28)=21,SUM(D8:D28),"")');
    expect(cellAt(requests, "J29")?.formula).toBe('=IF(COUNT(D29:I29)=6,SUM(D29:I29),"")');
  });

  it("answers beside and below the table, outside the printed area", () => {
    expect(requests.print?.area).toBe("A1:J30");
    expect(cellAt(requests, "L3")?.value).toBe("核对");
    expect(cellAt(requests, "L6")?.formula).toContain("平");
    expect(cellAt(requests, "A32")?.value).toBe("核对");
    expect(cellAt(requests, "D32")?.formula).toContain("合计差");
  });

  it("keeps head and labels in sight, and repeats the head on a second page", () => {
    expect(requests.freeze).toEqual({ rows: 5, columns: 3 });
    expect(requests.print).toMatchObject({ orientation: "portrait", titleRows: { first: 3, last: 5 } });
  });

  it("unlocks inputs and nothing else", () => {
    const plan = planOf(blank, { controls: true });
    const sheet = sheetOf(plan, "三 依申请");
    const unlocked = sheet.cells
      .filter(({ style }) => plan.styles[style]?.locked === false)
      .map(({ address }) => address);
    expect(unlocked.length).toBe(144 + 31);
    expect(unlocked).toEqual(expect.arrayContaining(["D6", "I30", "M6", "M30", "D33", "I33"]));
    expect(unlocked).not.toContain("J6");
  });
});

describe("figures", () => {
  it("are written as the sheet holds them: amounts in the printed unit, texts as texts", () => {
    const report = filled({
      "disclosure/administrative-fees/amount": 14_722_490_000,
      "disclosure/licenses/decisions": "=1+1",
    });
    const sheet = sheetOf(planOf(report), "二 主动公开");
    expect(cellAt(sheet, "B15")).toEqual({ address: "B15", style: "amount", value: 14722.49 });
    expect(cellAt(sheet, "B8")).toEqual({ address: "B8", style: "count", value: "=1+1" });
  });

  it("give formula totals their result, and typed totals as the report has them", () => {
    const row = Object.fromEntries(
      [
        "natural-person",
        "commercial-enterprise",
        "research-institution",
        "public-welfare-organization",
        "legal-service-institution",
        "other-organization",
      ].map((column, index) => [`requests/carried-in/${column}`, index + 1]),
    );
    const report = filled({ ...row, "requests/carried-in/total": 20 });
    expect(cellAt(sheetOf(planOf(report), "三 依申请"), "J7")?.result).toBe(21);
    const typed = sheetOf(planOf(report, { totals: "typed" }), "三 依申请");
    expect(cellAt(typed, "J7")).toEqual({ address: "J7", style: "total", value: 20 });
    expect(cellAt(typed, "J8")).toEqual({ address: "J8", style: "total" });
    expect(cellAt(typed, "L7")?.result).toBe("差 1");
  });

  it("show the 核对数 of a report even where none are asked for", () => {
    const report = { ...blank, controls: new Map([["requests/newly-received/total", 5] as [CellId, number]]) };
    const sheet = sheetOf(planOf(report), "三 依申请");
    expect(cellAt(sheet, "M3")?.value).toBe("核对数\n（台账）");
    expect(cellAt(sheet, "M6")?.value).toBe(5);
  });
});

describe("names", () => {
  it("cover the printed grid, and the 核对数 beside and below it", () => {
    expect(planOf(blank).names).toEqual([
      { name: "nianbao_disclosure", sheet: "二 主动公开", range: "A2:D15" },
      { name: "nianbao_requests", sheet: "三 依申请", range: "A3:J30" },
      { name: "nianbao_requests_control_column", sheet: "三 依申请", range: "M3:M30" },
      { name: "nianbao_requests_control_row", sheet: "三 依申请", range: "A33:J33" },
      { name: "nianbao_disputes", sheet: "四 复议诉讼", range: "A3:O6" },
      { name: "nianbao_preface", sheet: "封面与前言", range: "A3:A4" },
    ]);
  });
});

describe("the table of chapter 四", () => {
  it("answers below the total of each group", () => {
    const sheet = sheetOf(planOf(blank), "四 复议诉讼");
    expect(["E8", "J8", "O8"].map((address) => cellAt(sheet, address)?.formula?.includes("平"))).toEqual([
      true,
      true,
      true,
    ]);
    expect(["D8", "I8", "N8"].map((address) => cellAt(sheet, address)?.value)).toEqual(["核对", "核对", "核对"]);
  });
});

describe("running text", () => {
  const text = new Map([
    ["1", "第一段\n\n　　第三段"],
    ["5", "=没有公式"],
    ["6", ""],
  ]);
  const plan = planOf({ ...blank, text });

  it("stands one paragraph a row under the chapter titles, blank ones kept", () => {
    const { cells } = sheetOf(plan, "正文");
    expect(cells.map(({ value }) => value)).toEqual([
      "一、总体情况",
      "第一段",
      undefined,
      "　　第三段",
      "五、存在的主要问题及改进情况",
      "=没有公式",
      "六、其他需要报告的事项",
      undefined,
    ]);
    expect(cells.every(({ formula }) => formula === undefined)).toBe(true);
    expect(plan.names).toContainEqual({ name: "nianbao_text", sheet: "正文", range: "A1:A8" });
  });

  it("is not kept a second time among the settings", () => {
    const grid = sheetOf(plan, "年报助手设置").cells.reduce<string[][]>((rows, { address, value }) => {
      const { top, left } = parseRange(address);
      (rows[top] ??= ["", "", "", ""])[left] = String(value);
      return rows;
    }, []);
    expect(readSettings(grid).get("1")?.text).toEqual(new Map());
  });

  it("names unit, year, documents and period on the cover, and no deed", () => {
    const { cells } = sheetOf(plan, "封面与前言");
    const [title, ...paragraphs] = cells.map(({ value }) => String(value));
    expect(title).toBe("其塔木镇人民政府2025年政府信息公开工作年度报告");
    expect(paragraphs.join("")).toContain("国办公开办函〔2021〕30号");
    expect(paragraphs.join("")).toContain("2025年1月1日至2025年12月31日");
  });
});

describe("the 2019 form", () => {
  it("lets 本年增/减 be negative, and prints a local row where one is chosen", () => {
    const plan = planOf({ ...blankReport("2019", 2020, "单位"), localRows: ["published-total"] });
    const sheet = sheetOf(plan, "二 主动公开");
    expect(sheet.validations.find(({ ranges }) => ranges.some((range) => range.startsWith("C8")))).toMatchObject({
      kind: "whole",
      minimum: undefined,
    });
    expect(cellAt(sheet, "A20")?.value).toBe("2020年本行政区域（或本部门）政府信息公开发布总数量（非新闻类、消息类）");
  });
});
