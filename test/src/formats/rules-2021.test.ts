import type { Judgement } from "../../../src/rules/verdict";
import type { ReportTraits, Values } from "../../../src/rules/values";
import { judge } from "../../../src/rules/judge";
import { ogiAnnual2021Rules } from "../../../src/formats/ogi-annual-2021/rules";
import type { CellId, CellValue } from "../../../src/report/report";
import { cellsOf } from "../../../src/rules/reads";
import type { ReadId, Rule } from "../../../src/rules/rule";

type Figures = Readonly<Partial<Record<ReadId, CellValue>>>;

const anyone: ReportTraits = { year: 2025, unitType: undefined, formulaTotals: new Set() };
const township: ReportTraits = { ...anyone, unitType: "township" };

const valuesFrom = (figures: Figures): Values => new Map(Object.entries(figures) as [ReadId, CellValue][]);

/** Judges the one rule with this id; where several share an id, the one that reads `cell`. */
function judged(id: string, figures: Figures, subject: ReportTraits = anyone, cell?: CellId): Judgement {
  const rules = ogiAnnual2021Rules.filter(
    (rule: Rule) => rule.id === id && (cell === undefined || cellsOf(rule).includes(cell)),
  );
  const [rule] = rules;
  if (rule === undefined || rules.length > 1) throw new Error(`${rules.length} rules are called ${id}`);
  return judge(rule, valuesFrom(figures), subject);
}

const columns = [
  "natural-person",
  "commercial-enterprise",
  "research-institution",
  "public-welfare-organization",
  "legal-service-institution",
  "other-organization",
  "total",
] as const;

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
  "other-not-supplemented-in-time",
  "other-fee-unpaid",
  "other-rest",
] as const;

const rows = ["newly-received", "carried-in", ...outcomes, "handled-total", "carried-out"] as const;

describe("T3-ROW", () => {
  const row = (name: string, total?: number): Figures => ({
    [`requests/${name}/natural-person`]: 60,
    [`requests/${name}/commercial-enterprise`]: 5,
    [`requests/${name}/research-institution`]: 1,
    [`requests/${name}/public-welfare-organization`]: 2,
    [`requests/${name}/legal-service-institution`]: 3,
    [`requests/${name}/other-organization`]: 4,
    ...(total === undefined ? {} : { [`requests/${name}/total`]: total }),
  });

  it.each(rows)("%s adds up to 75, not to 74, and waits for its total", (name) => {
    expect(judged(`requests-row/${name}`, row(name, 75)).verdict).toBe("satisfied");
    const broken = judged(`requests-row/${name}`, row(name, 74));
    expect(broken.finding).toMatchObject({ code: "unbalanced", severity: "error", left: 74, right: 75 });
    expect(broken.finding?.cells[0]).toBe(`requests/${name}/total`);
    expect(judged(`requests-row/${name}`, row(name)).verdict).toBe("incomplete");
  });

  it("is broken by what no blank can mend", () => {
    const half: Figures = { "requests/disclosed/natural-person": 9, "requests/disclosed/total": 8 };
    expect(judged("requests-row/disclosed", half).finding).toMatchObject({ left: 8, right: 9 });
  });
});

describe("T3-SUM", () => {
  const none = (column: string): Figures =>
    Object.fromEntries(outcomes.map((name) => [`requests/${name}/${column}`, 0]));
  const column = (name: string, total: number): Figures => ({
    ...none(name),
    [`requests/disclosed/${name}`]: 12,
    [`requests/withheld-third-party/${name}`]: 3,
    [`requests/not-processed-petition/${name}`]: 4,
    [`requests/other-rest/${name}`]: 1,
    [`requests/handled-total/${name}`]: total,
  });

  it.each(columns)("%s adds 12 + 3 + 4 + 1 up to 20, not to 19", (name) => {
    expect(judged(`requests-sum/${name}`, column(name, 20)).verdict).toBe("satisfied");
    const broken = judged(`requests-sum/${name}`, column(name, 19));
    expect(broken.finding).toMatchObject({ code: "unbalanced", severity: "error", left: 19, right: 20 });
    expect(broken.finding?.cells[0]).toBe(`requests/handled-total/${name}`);
  });

  it.each(columns)("%s waits while one outcome is blank that could make up the rest", (name) => {
    const { [`requests/partly-disclosed/${name}` as CellId]: left, ...open } = column(name, 23);
    expect(left).toBe(0);
    expect(judged(`requests-sum/${name}`, open).verdict).toBe("incomplete");
  });

  it.each(outcomes)("counts %s", (name) => {
    const one: Figures = { ...none("total"), [`requests/${name}/total`]: 1, "requests/handled-total/total": 1 };
    expect(judged("requests-sum/total", one).verdict).toBe("satisfied");
  });
});

describe("T3-BAL", () => {
  const column = (name: string, carriedOut?: number): Figures => ({
    [`requests/newly-received/${name}`]: 21,
    [`requests/carried-in/${name}`]: 2,
    [`requests/handled-total/${name}`]: 20,
    ...(carriedOut === undefined ? {} : { [`requests/carried-out/${name}`]: carriedOut }),
  });

  it.each(columns)("%s: 21 + 2 is 20 + 3, not 20 + 0, and waits for 结转下年度", (name) => {
    expect(judged(`requests-balance/${name}`, column(name, 3)).verdict).toBe("satisfied");
    expect(judged(`requests-balance/${name}`, column(name, 0)).finding).toMatchObject({
      code: "unbalanced",
      severity: "error",
      left: 23,
      right: 20,
      cells: [
        `requests/newly-received/${name}`,
        `requests/carried-in/${name}`,
        `requests/handled-total/${name}`,
        `requests/carried-out/${name}`,
      ],
    });
    expect(judged(`requests-balance/${name}`, column(name)).verdict).toBe("incomplete");
  });
});

describe("T3-CONTROL", () => {
  const totals = [
    ...rows.map((row) => `${row}/total`),
    ...columns.slice(0, 6).map((column) => `handled-total/${column}`),
  ];

  it("stands for 31 totals", () => expect(totals).toHaveLength(31));

  it.each(totals)("%s equals its 核对数 once there is one", (place) => {
    const [total, control] = [`requests/${place}`, `control/requests/${place}`];
    const id = `requests-control/${place}`;
    expect(judged(id, { [total]: 140, [control]: 140 }).verdict).toBe("satisfied");
    const broken = judged(id, { [total]: 140, [control]: 104 });
    expect(broken.finding).toMatchObject({ code: "control-differs", severity: "error", left: 140, right: 104 });
    expect(broken.finding?.cells).toEqual([total]);
    expect(judged(id, { [control]: 104 }).verdict).toBe("incomplete");
    expect(judged(id, { [total]: 140 }).verdict).toBe("not-judged");
  });
});

describe("T4-SUM", () => {
  const group = (name: string, total?: number): Figures => ({
    [`disputes/${name}/upheld`]: 2,
    [`disputes/${name}/corrected`]: 0,
    [`disputes/${name}/other-result`]: 1,
    [`disputes/${name}/pending`]: 0,
    ...(total === undefined ? {} : { [`disputes/${name}/total`]: total }),
  });

  it.each(["reconsideration", "direct-litigation", "litigation-after-reconsideration"])(
    "%s: 2 + 0 + 1 + 0 is 3; a total left at 0 is broken, a blank one waits",
    (name) => {
      expect(judged(`disputes-sum/${name}`, group(name, 3)).verdict).toBe("satisfied");
      const broken = judged(`disputes-sum/${name}`, group(name, 0));
      expect(broken.finding).toMatchObject({ code: "unbalanced", severity: "error", left: 0, right: 3 });
      expect(broken.finding?.cells[0]).toBe(`disputes/${name}/total`);
      expect(judged(`disputes-sum/${name}`, group(name)).verdict).toBe("incomplete");
    },
  );
});

describe("NUM-INT", () => {
  it.each<[CellId, CellValue, string]>([
    ["requests/disclosed/natural-person", 0, "satisfied"],
    ["requests/disclosed/natural-person", 1472, "satisfied"],
    ["requests/disclosed/natural-person", -1, "broken"],
    ["requests/disclosed/natural-person", 2.5, "broken"],
    ["disclosure/licenses/decisions", 54408, "satisfied"],
    ["disclosure/licenses/decisions", -3, "broken"],
    ["disclosure/published-total/count", 2, "satisfied"],
    ["disclosure/published-total/count", 0.5, "broken"],
    ["disputes/reconsideration/pending", 1, "satisfied"],
    ["disputes/reconsideration/pending", -1, "broken"],
  ])("%s takes %s: %s", (cell, value, verdict) => {
    expect(judged("num-int", { [cell]: value }, anyone, cell).verdict).toBe(verdict);
  });

  it("says a wrong count with its figure, and text as unreadable", () => {
    const cell = "requests/carried-out/other-organization";
    expect(judged("num-int", { [cell]: -1 }, anyone, cell).finding).toMatchObject({ code: "not-a-count", found: -1 });
    expect(judged("num-int", { [cell]: "约三件" }, anyone, cell).finding).toMatchObject({
      code: "unreadable",
      severity: "error",
      found: "约三件",
    });
    expect(judged("num-int", {}, anyone, cell).verdict).toBe("not-judged");
  });
});

describe("NUM-DEC", () => {
  const cell = "disclosure/administrative-fees/amount";

  it("takes 160.5964 万元", () => {
    expect(judged("num-dec", { [cell]: 160_596_400 }).verdict).toBe("satisfied");
  });

  it("asks for an explanation of a negative amount", () => {
    expect(judged("num-dec", { [cell]: -2_000_000 }).finding).toMatchObject({
      code: "not-an-amount",
      severity: "explain",
      found: -2_000_000,
    });
  });
});

describe("NUM-BLANK", () => {
  const dispute: Figures = {
    "disputes/reconsideration/upheld": 0,
    "disputes/reconsideration/corrected": 0,
    "disputes/reconsideration/other-result": 0,
    "disputes/reconsideration/pending": 0,
    "disputes/reconsideration/total": 0,
    "disputes/direct-litigation/upheld": 0,
    "disputes/direct-litigation/corrected": 0,
    "disputes/direct-litigation/other-result": 0,
    "disputes/direct-litigation/pending": 0,
    "disputes/direct-litigation/total": 0,
    "disputes/litigation-after-reconsideration/upheld": 0,
    "disputes/litigation-after-reconsideration/corrected": 0,
    "disputes/litigation-after-reconsideration/other-result": 0,
    "disputes/litigation-after-reconsideration/pending": 0,
  };
  const last = "disputes/litigation-after-reconsideration/total";
  const blanksOf = (cell: CellId, figures: Figures) => judged("num-blank", figures, anyone, cell);

  it("is content with a table of zeros", () => {
    expect(blanksOf(last, { ...dispute, [last]: 0 }).verdict).toBe("satisfied");
  });

  it("names the one blank, a total too", () => {
    expect(blanksOf(last, dispute).finding).toMatchObject({ code: "blank-cells", severity: "warning", cells: [last] });
  });

  it.each<[CellId, number]>([
    ["disclosure/licenses/decisions", 9],
    ["requests/disclosed/natural-person", 174],
  ])("with %s alone filled, asks for %i more", (cell, blanks) => {
    expect(blanksOf(cell, { [cell]: 1 }).finding?.cells).toHaveLength(blanks);
  });

  it("is silent on a table that nobody began", () => {
    expect(blanksOf(last, {}).verdict).toBe("not-judged");
  });
});

describe("the checks that ask", () => {
  it("T3-DOM-CLOSE: fewer closed than were carried in", () => {
    const figures = (closed: number): Figures => ({
      "requests/carried-in/total": 9,
      "requests/handled-total/total": closed,
    });
    expect(judged("t3-dom-close", figures(9)).verdict).toBe("satisfied");
    expect(judged("t3-dom-close", figures(8)).finding).toMatchObject({
      code: "too-large",
      severity: "warning",
      left: 9,
      right: 8,
    });
  });

  it("T3-DOM-CARRY: more carried out than came in", () => {
    const figures = (carriedOut: number): Figures => ({
      "requests/newly-received/total": 5,
      "requests/carried-out/total": carriedOut,
    });
    expect(judged("t3-dom-carry", figures(5)).verdict).toBe("satisfied");
    expect(judged("t3-dom-carry", figures(6)).finding).toMatchObject({ severity: "warning", left: 6, right: 5 });
  });

  it("T3-OTHER-SHARE: more than three in ten are 其他, from ten on", () => {
    const figures = (rest: number, handled: number): Figures => ({
      "requests/other-rest/total": rest,
      "requests/handled-total/total": handled,
    });
    expect(judged("t3-other-share", figures(3, 10)).verdict).toBe("satisfied");
    expect(judged("t3-other-share", figures(4, 10)).finding).toMatchObject({
      code: "share-too-large",
      severity: "tip",
      left: 4,
      right: 10,
      limit: 0.3,
    });
    expect(judged("t3-other-share", figures(9, 9)).verdict).toBe("not-judged");
  });

  it.each(["regulatory-rules", "normative-documents"])("T2-21-REPEAL: %s issued are in force or repealed", (row) => {
    const figures = (inForce: number): Figures => ({
      [`disclosure/${row}/issued`]: 3,
      [`disclosure/${row}/repealed`]: 1,
      [`disclosure/${row}/in-force`]: inForce,
    });
    const cell: CellId = `disclosure/${row}/issued`;
    expect(judged("t2-21-repeal", figures(2), anyone, cell).verdict).toBe("satisfied");
    expect(judged("t2-21-repeal", figures(1), anyone, cell).finding).toMatchObject({
      severity: "warning",
      left: 3,
      right: 2,
    });
  });

  it("AP-REG: 规章 of a township", () => {
    const figures = (inForce: number): Figures => ({
      "disclosure/regulatory-rules/issued": 0,
      "disclosure/regulatory-rules/repealed": 0,
      "disclosure/regulatory-rules/in-force": inForce,
    });
    expect(judged("ap-reg", figures(0), township).verdict).toBe("satisfied");
    expect(judged("ap-reg", figures(12), township).finding).toMatchObject({
      code: "expected-zero",
      severity: "explain",
      cells: ["disclosure/regulatory-rules/in-force"],
      found: 12,
    });
  });

  it.each([
    ["county", "broken"],
    ["department", "broken"],
    ["township", "broken"],
    ["subdistrict", "broken"],
    ["city", "not-judged"],
    ["office", "not-judged"],
    ["zone", "not-judged"],
  ] as const)("AP-REG: 规章 of a %s: %s", (unitType, verdict) => {
    const figures: Figures = { "disclosure/regulatory-rules/issued": 1 };
    expect(judged("ap-reg", figures, { ...anyone, unitType }).verdict).toBe(verdict);
  });

  it.each([
    ["township", 99_999_900, "satisfied"], // 99.9999 万元
    ["township", 100_000_000, "broken"], // 100 万元
    ["subdistrict", 100_000_000, "broken"],
    ["department", 9_999_000_000, "satisfied"], // 9999 万元
    ["department", 10_000_000_000, "broken"], // 10000 万元
    ["city", 316_441_000_000, "not-judged"],
    [undefined, 316_441_000_000, "not-judged"],
  ] as const)("AP-FEE-UNIT: %s with %i millionths of 万元: %s", (unitType, amount, verdict) => {
    const values = valuesFrom({ "disclosure/administrative-fees/amount": amount });
    const verdicts = ogiAnnual2021Rules
      .filter(({ id }) => id === "ap-fee-unit")
      .map((rule) => judge(rule, values, { ...anyone, unitType }).verdict)
      .filter((found) => found !== "not-judged");
    expect(verdicts).toEqual(verdict === "not-judged" ? [] : [verdict]);
  });
});
