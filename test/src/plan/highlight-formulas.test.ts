import { allFormats } from "../../../src/formats/all-formats";
import type { TableId } from "../../../src/report/report";
import { kindOf } from "../../../src/rules/kinds/all-kinds";
import { formOf } from "../../../src/rules/report-form";
import { parseRange } from "../../../src/workbook/address";
import { highlightsOf } from "../../../src/plan/highlight-formulas";
import { candidatesFor, FORMULA_LIMIT } from "../../../src/plan/highlight-kinds";
import { placeTable, positionsOf } from "../../../src/plan/placement";
import type { Highlight } from "../../../src/workbook/workbook-plan";

function highlights(format: string, id: TableId): readonly Highlight[] {
  const form = formOf({ format, tables: new Map(), localRows: [] }, allFormats);
  const table = form.tables.find((one) => one.id === id);
  if (table === undefined) throw new Error(`no table ${id}`);
  const rules = form.rules.filter((rule) => rule.table === id);
  const placement = placeTable(table, rules);
  return highlightsOf(table, rules, positionsOf(placement), placement);
}

const everyTable = ["2019", "2021"].flatMap((format) =>
  (["disclosure", "requests", "disputes"] as const).map((id) => [format, id] as const),
);

describe.each(everyTable)("%s %s", (format, id) => {
  const found = highlights(format, id);

  it("keeps every formula within what a conditional format can hold", () => {
    expect(Math.max(...found.map(({ formula }) => formula.length))).toBeLessThanOrEqual(FORMULA_LIMIT);
  });

  it("puts the stronger grades first", () => {
    const strength = ["suspect", "broken", "incomplete", "blank"];
    const order = found.map(({ grade }) => strength.indexOf(grade));
    expect(order).toEqual([...order].sort());
  });

  it("begins each list of ranges at the corner of them all", () => {
    for (const { ranges } of found) {
      const [first, ...more] = ranges.map(parseRange);
      expect(more.every(({ top, left }) => first !== undefined && first.top <= top && first.left <= left)).toBe(true);
    }
  });

  it("asks only for functions that every host has", () => {
    const used = new Set(found.flatMap(({ formula }) => formula.match(/[A-Z]+(?=\()/g) ?? []));
    const known = [
      "AND",
      "COUNT",
      "COUNTIF",
      "IF",
      "INT",
      "ISBLANK",
      "ISERROR",
      "ISNUMBER",
      "LEN",
      "NOT",
      "OR",
      "SUBSTITUTE",
      "SUM",
      "TRIM",
    ];
    expect([...used].filter((name) => !known.includes(name))).toEqual([]);
  });
});

describe("chapter 三", () => {
  const found = highlights("2021", "requests");
  const formulasOn = (ranges: string, grade: Highlight["grade"]) =>
    found.filter((one) => one.grade === grade && one.ranges.join(" ") === ranges).map(({ formula }) => formula);

  it("marks the total of a row that is known and differs, or that is already exceeded", () => {
    expect(formulasOn("J6:J30", "broken")).toEqual([
      "OR(AND(COUNT($J6)=1,SUM($D6:$I6)>SUM($J6)),AND(COUNT($D6:$I6)=6,SUM($J6)>SUM($D6:$I6)))",
    ]);
  });

  it("marks the four cells of a column that does not balance", () => {
    expect(formulasOn("D6:I7 D29:I30", "broken")).toEqual([
      "OR(AND(COUNT(D$6:D$7)=2,SUM(D$29:D$30)>SUM(D$6:D$7)),AND(COUNT(D$29:D$30)=2,SUM(D$6:D$7)>SUM(D$29:D$30)))",
    ]);
  });

  it("marks the total column only where its row rules do not make it follow from the others", () => {
    expect(formulasOn("J6:J7 J29:J30", "broken")).toEqual([
      "AND(OR(AND(COUNT(J$6:J$7)=2,SUM(J$29:J$30)>SUM(J$6:J$7)),AND(COUNT(J$29:J$30)=2,SUM(J$6:J$7)>SUM(J$29:J$30)))," +
        "NOT(AND(COUNT(D$6:J$7,D$29:J$30)=28,SUM(J$6)=SUM(D$6:I$6),SUM(J$7)=SUM(D$7:I$7),SUM(J$29)=SUM(D$29:I$29),SUM(J$30)=SUM(D$30:I$30))))",
    ]);
  });

  it("holds a total against its 核对数 once that is given", () => {
    expect(formulasOn("J6:J30 M6:M30", "broken")).toEqual([
      "OR(AND(LEN($M6)>0,COUNT($J6)=1,SUM($M6)>SUM($J6)),AND(COUNT($M6)=1,SUM($J6)>SUM($M6)))",
    ]);
  });

  it("points at a cell only where one row and one column say 差", () => {
    const suspects = found.filter(({ grade }) => grade === "suspect").map(({ formula }) => formula);
    expect(suspects.length).toBeGreaterThan(0);
    for (const formula of suspects) {
      expect(formula).toContain('COUNTIF($L$6:$L$30,"*差*")*COUNTIF(');
      expect(formula).toMatch(/COUNTIF\(\$D\$32:\$[IJ]\$32,"\*差\*"\)=1/);
    }
  });

  it("marks a blank between filled figures of its row or its column, by one format for the whole table", () => {
    expect(found.filter(({ grade }) => grade === "incomplete").map(({ formula }) => formula)).toEqual([
      "AND(ISBLANK(D6),OR(AND(COUNT($D6:D6)>0,COUNT(D6:$J6)>0),AND(COUNT(D$6:D6)>0,COUNT(D6:D$30)>0)))",
    ]);
  });

  it("tints inputs while they are empty", () => {
    expect(formulasOn("D6:I28 D30:I30", "blank")).toEqual(["ISBLANK(D6)"]);
  });
});

describe("chapter 二", () => {
  it("marks texts in amounts, but leaves a negative amount to be explained", () => {
    expect(highlights("2021", "disclosure")).toContainEqual({
      ranges: ["B15"],
      formula: 'IF(ISERROR(B15),TRUE,IF(ISNUMBER(B15),FALSE,LEN(TRIM(SUBSTITUTE(B15,"　","")))>0))',
      grade: "broken",
    });
  });

  it("marks 上一年项目数量 and 本年增/减 that come to less than nothing", () => {
    const formulas = highlights("2019", "disclosure").map(({ formula }) => formula);
    expect(formulas).toContain("AND(COUNT($B$8:$C$8)=2,0>SUM($B$8:$C$8))");
  });
});

describe.each(["2019", "2021"])("each rule of the %s form", (format) => {
  const form = formOf({ format, tables: new Map(), localRows: [] }, allFormats);
  const positionsIn = new Map(form.tables.map((table) => [table.id, positionsOf(placeTable(table, form.rules))]));
  const rules = form.rules.filter(({ appliesTo }) => appliesTo === undefined);

  it.each(["broken", "incomplete"] as const)("has formulas for just the cells that its kind marks as %s", (grade) => {
    for (const rule of rules) {
      const { broken, incomplete, marksErrorValues } = kindOf(rule).marks;
      const isMarked = grade === "incomplete" || marksErrorValues || rule.check.severity === "error";
      const marked = grade === "broken" ? broken(rule) : incomplete(rule);
      const targets = candidatesFor([rule], positionsIn.get(rule.table) ?? (() => undefined))
        .filter((candidate) => candidate.grade === grade)
        .map(({ target }) => target);
      expect([rule.id, targets]).toEqual([rule.id, isMarked ? marked : []]);
    }
  });
});

describe("cells without a place", () => {
  it("leave out the rules that read them", () => {
    const form = formOf({ format: "2021", tables: new Map(), localRows: [] }, allFormats);
    const table = form.tables.find(({ id }) => id === "requests");
    if (table === undefined) throw new Error("no table");
    const positionOf = positionsOf(placeTable(table, form.rules));
    const found = highlightsOf(table, form.rules, (id) => (id.startsWith("control/") ? undefined : positionOf(id)));
    expect(found.some(({ formula }) => formula.includes("$M"))).toBe(false);
  });
});
