import type { Judgement } from "../../../src/rules/verdict";
import type { ReportTraits } from "../../../src/rules/values";
import { judge } from "../../../src/rules/judge";
import { ogiAnnual2019Rules } from "../../../src/formats/ogi-annual-2019/rules";
import type { CellId, CellValue } from "../../../src/report/report";
import { cellsOf } from "../../../src/rules/reads";
import type { ReadId } from "../../../src/rules/rule";

type Figures = Readonly<Partial<Record<ReadId, CellValue>>>;

const anyone: ReportTraits = { year: 2020, unitType: undefined, formulaTotals: new Set() };
const township: ReportTraits = { ...anyone, unitType: "township" };

/** Judges the one rule with this id; where several share an id, the one that reads `cell`. */
function judged(id: string, figures: Figures, subject: ReportTraits = anyone, cell?: CellId): Judgement {
  const rules = ogiAnnual2019Rules.filter(
    (rule) => rule.id === id && (cell === undefined || cellsOf(rule).includes(cell)),
  );
  const [rule] = rules;
  if (rule === undefined || rules.length > 1) throw new Error(`${rules.length} rules are called ${id}`);
  return judge(rule, new Map(Object.entries(figures) as [ReadId, CellValue][]), subject);
}

const outcomes = [
  "disclosed",
  "partly-disclosed",
  "withheld-state-secret",
  "withheld-forbidden-by-law",
  "withheld-security-and-stability",
  "withheld-third-party",
  "withheld-internal-affairs",
  "withheld-process-information",
  "withheld-enforcement-file",
  "withheld-administrative-inquiry",
  "unavailable-not-held",
  "unavailable-needs-creating",
  "unavailable-still-unclear",
  "not-processed-petition",
  "not-processed-repeated",
  "not-processed-publication",
  "not-processed-excessive",
  "not-processed-confirmation",
  "other",
] as const;

const columns = [
  "natural-person",
  "commercial-enterprise",
  "research-institution",
  "public-welfare-organization",
  "legal-service-institution",
  "other-organization",
  "total",
] as const;

const rows = ["newly-received", "carried-in", ...outcomes, "handled-total", "carried-out"] as const;

describe("chapter 三", () => {
  const row = (name: string, total?: number): Figures => ({
    [`requests/${name}/natural-person`]: 7,
    [`requests/${name}/commercial-enterprise`]: 1,
    [`requests/${name}/research-institution`]: 0,
    [`requests/${name}/public-welfare-organization`]: 0,
    [`requests/${name}/legal-service-institution`]: 2,
    [`requests/${name}/other-organization`]: 0,
    ...(total === undefined ? {} : { [`requests/${name}/total`]: total }),
  });

  it.each(rows)("T3-ROW: %s adds up to 10, not to 8, and waits for its total", (name) => {
    expect(judged(`requests-row/${name}`, row(name, 10)).verdict).toBe("satisfied");
    expect(judged(`requests-row/${name}`, row(name, 8)).finding).toMatchObject({
      severity: "error",
      left: 8,
      right: 10,
    });
    expect(judged(`requests-row/${name}`, row(name)).verdict).toBe("incomplete");
  });

  const column = (name: string, total?: number): Figures => ({
    ...Object.fromEntries(outcomes.map((outcome) => [`requests/${outcome}/${name}`, 0])),
    [`requests/disclosed/${name}`]: 6,
    [`requests/other/${name}`]: 2,
    ...(total === undefined ? {} : { [`requests/handled-total/${name}`]: total }),
  });

  it.each(columns)("T3-SUM: %s adds 予以公开 6 and 其他处理 2 up to 8, not to 6", (name) => {
    expect(judged(`requests-sum/${name}`, column(name, 8)).verdict).toBe("satisfied");
    expect(judged(`requests-sum/${name}`, column(name, 6)).finding).toMatchObject({ left: 6, right: 8 });
    expect(judged(`requests-sum/${name}`, column(name)).verdict).toBe("incomplete");
  });

  const balance = (name: string, carriedOut?: number): Figures => ({
    [`requests/newly-received/${name}`]: 9,
    [`requests/carried-in/${name}`]: 0,
    [`requests/handled-total/${name}`]: 8,
    ...(carriedOut === undefined ? {} : { [`requests/carried-out/${name}`]: carriedOut }),
  });

  it.each(columns)("T3-BAL: %s: 9 + 0 is 8 + 1, not 8 + 2", (name) => {
    expect(judged(`requests-balance/${name}`, balance(name, 1)).verdict).toBe("satisfied");
    expect(judged(`requests-balance/${name}`, balance(name, 2)).finding).toMatchObject({ left: 9, right: 10 });
    expect(judged(`requests-balance/${name}`, balance(name)).verdict).toBe("incomplete");
  });

  it("T3-CONTROL: 其他处理 equals its 核对数", () => {
    const figures = (control: number): Figures => ({
      "requests/other/total": 2,
      "control/requests/other/total": control,
    });
    expect(judged("requests-control/other/total", figures(2)).verdict).toBe("satisfied");
    expect(judged("requests-control/other/total", figures(3)).finding).toMatchObject({ left: 2, right: 3 });
    expect(judged("requests-control/other/total", { "requests/other/total": 2 }).verdict).toBe("not-judged");
  });

  it("T3-DOM-CLOSE and T3-DOM-CARRY ask", () => {
    const carried = { "requests/carried-in/total": 3, "requests/newly-received/total": 1 };
    const fine = { ...carried, "requests/handled-total/total": 3, "requests/carried-out/total": 1 };
    const odd = { ...carried, "requests/handled-total/total": 2, "requests/carried-out/total": 2 };
    expect(judged("t3-dom-close", fine).verdict).toBe("satisfied");
    expect(judged("t3-dom-carry", fine).verdict).toBe("satisfied");
    expect(judged("t3-dom-close", odd).finding).toMatchObject({ severity: "warning", left: 3, right: 2 });
    expect(judged("t3-dom-carry", odd).finding).toMatchObject({ severity: "warning", left: 2, right: 1 });
  });
});

describe("chapter 四", () => {
  it.each(["reconsideration", "direct-litigation", "litigation-after-reconsideration"])("T4-SUM: %s", (name) => {
    const group: Figures = {
      [`disputes/${name}/upheld`]: 10,
      [`disputes/${name}/corrected`]: 0,
      [`disputes/${name}/other-result`]: 0,
      [`disputes/${name}/pending`]: 1,
    };
    const total = `disputes/${name}/total`;
    expect(judged(`disputes-sum/${name}`, { ...group, [total]: 11 }).verdict).toBe("satisfied");
    expect(judged(`disputes-sum/${name}`, { ...group, [total]: 0 }).finding).toMatchObject({ left: 0, right: 11 });
    expect(judged(`disputes-sum/${name}`, group).verdict).toBe("incomplete");
  });
});

describe("chapter 二", () => {
  it.each<[CellId, CellValue, string]>([
    ["disclosure/licenses/item-change", -2, "satisfied"],
    ["disclosure/licenses/item-change", 19, "satisfied"],
    ["disclosure/licenses/item-change", -0.5, "broken"],
    ["disclosure/licenses/previous-items", 4, "satisfied"],
    ["disclosure/licenses/previous-items", -4, "broken"],
    ["disclosure/government-procurement/items", 1, "satisfied"],
    ["disclosure/government-procurement/items", -1, "broken"],
    ["disclosure/licenses/item-change", "减四", "broken"],
  ])("NUM-INT: %s takes %s: %s", (cell, value, verdict) => {
    expect(judged("num-int", { [cell]: value }, anyone, cell).verdict).toBe(verdict);
  });

  it("NUM-DEC: 采购总金额 has decimals, and is explained when negative", () => {
    const cell = "disclosure/government-procurement/amount";
    expect(judged("num-dec", { [cell]: 25_100_000 }).verdict).toBe("satisfied");
    expect(judged("num-dec", { [cell]: -1 }).finding).toMatchObject({ code: "not-an-amount", severity: "explain" });
  });

  it("NUM-BLANK: one figure of 22 asks for the other 21", () => {
    const cell = "disclosure/penalties/decisions";
    const begun = judged("num-blank", { [cell]: 1 }, anyone, cell);
    expect(begun.finding).toMatchObject({ code: "blank-cells", severity: "warning" });
    expect(begun.finding?.cells).toHaveLength(21);
    expect(judged("num-blank", {}, anyone, cell).verdict).toBe("not-judged");
  });

  it.each(["regulatory-rules", "normative-documents"])("T2-2019-OPEN and T2-2019-MADE: %s", (row) => {
    const cell: CellId = `disclosure/${row}/newly-disclosed`;
    const figures = (made: number, disclosed: number, all: number): Figures => ({
      [`disclosure/${row}/made`]: made,
      [cell]: disclosed,
      [`disclosure/${row}/total-disclosed`]: all,
    });
    expect(judged("t2-2019-open", figures(2, 2, 2), anyone, cell).verdict).toBe("satisfied");
    expect(judged("t2-2019-open", figures(2, 2, 1), anyone, cell).finding).toMatchObject({
      severity: "warning",
      left: 2,
      right: 1,
    });
    expect(judged("t2-2019-made", figures(2, 2, 9), anyone, cell).verdict).toBe("satisfied");
    expect(judged("t2-2019-made", figures(1, 2, 9), anyone, cell).finding).toMatchObject({
      severity: "tip",
      left: 2,
      right: 1,
    });
  });

  it.each(["licenses", "other-services", "penalties", "compulsions", "administrative-fees"])(
    "T2-2019-NEG: %s: 4 − 4 leaves none, 4 − 5 cannot be",
    (row) => {
      const cell: CellId = `disclosure/${row}/item-change`;
      const figures = (change: number): Figures => ({ [`disclosure/${row}/previous-items`]: 4, [cell]: change });
      expect(judged("t2-2019-neg", figures(-4), anyone, cell).verdict).toBe("satisfied");
      expect(judged("t2-2019-neg", figures(-5), anyone, cell).finding).toMatchObject({
        code: "too-large",
        severity: "error",
        cells: [`disclosure/${row}/previous-items`, cell],
        left: 0,
        right: -1,
      });
      expect(judged("t2-2019-neg", { [cell]: -5 }, anyone, cell).verdict).toBe("incomplete");
    },
  );

  it("AP-REG: 规章 of a township", () => {
    const figures = (made: number): Figures => ({
      "disclosure/regulatory-rules/made": made,
      "disclosure/regulatory-rules/newly-disclosed": 0,
      "disclosure/regulatory-rules/total-disclosed": 0,
    });
    expect(judged("ap-reg", figures(0), township).verdict).toBe("satisfied");
    expect(judged("ap-reg", figures(1), township).finding).toMatchObject({
      code: "expected-zero",
      severity: "explain",
    });
    expect(judged("ap-reg", figures(1), anyone).verdict).toBe("not-judged");
  });
});
