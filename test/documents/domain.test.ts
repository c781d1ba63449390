import { readFileSync } from "node:fs";
import { join } from "node:path";
import { allFormats } from "../../src/formats/all-formats";
import { checksOf } from "../../src/rules/report-form";
import type { Severity } from "../../src/rules/rule";

/** What the collected material says; our data is held against it word for word. */
interface DomainCell {
  readonly r: number;
  readonly c: number;
  readonly rowspan: number;
  readonly colspan: number;
  readonly kind: "label" | "input" | "total";
  readonly text?: string;
  readonly id?: string;
  readonly unit?: string;
  readonly type?: string;
}

interface DomainTable {
  readonly id: string;
  readonly title: string;
  readonly gridRows: number;
  readonly gridCols: number;
  readonly labelColumns: number;
  readonly headerRows?: number;
  readonly cells: readonly DomainCell[];
}

interface DomainFormat {
  readonly doc_no: string;
  readonly name: string;
  readonly chapters: readonly string[];
  readonly tables: readonly DomainTable[];
}

interface DomainRule {
  readonly id: string;
  readonly group: string;
  readonly severity: string;
  readonly basis: string;
  readonly formats: readonly string[];
  readonly computable: boolean;
}

interface DomainHelp {
  readonly rows: Readonly<Record<string, { readonly text: string; readonly article: string; readonly sure: string }>>;
  readonly lookup: readonly (readonly [string, string, string])[];
}

const domainFolder = join(__dirname, "../../../shared/domain");
const read = <Content>(name: string): Content => JSON.parse(readFileSync(join(domainFolder, name), "utf8")) as Content;

const valueKinds = new Map([
  ["integer>=0", "count"],
  ["integer (negative allowed)", "change"],
  ["decimal>=0", "amount"],
  ["decimal>=0; no unit in the official header, writers append 元 or 万元", "amount"],
]);

const cases = allFormats.map(
  (definition) =>
    [definition.format.id, definition, read<DomainFormat>(`format-${definition.format.id}.json`)] as const,
);

const byPlace = (one: { row: number; column: number }, other: { row: number; column: number }) =>
  one.row - other.row || one.column - other.column;

describe.each(cases)("the format %s", (_, { format }, domain) => {
  it("has the name, the document and the chapters", () => {
    expect(format.name).toBe(domain.name);
    expect(format.source).toBe(domain.doc_no);
    expect(format.chapters.map(({ title }) => title)).toEqual(domain.chapters);
    expect(format.tables.map(({ id }) => id)).toEqual(domain.tables.map(({ id }) => id));
  });

  const tables = format.tables.map(
    (table) => [table.id, table, domain.tables.find(({ id }) => id === table.id)] as const,
  );

  it.each(tables)("prints %s label for label", (_id, table, expected) => {
    expect(table.title).toBe(expected?.title);
    expect([table.gridRows, table.gridColumns]).toEqual([expected?.gridRows, expected?.gridCols]);
    expect([table.labelColumns, table.headerRows]).toEqual([expected?.labelColumns, expected?.headerRows ?? 0]);
    const ours = table.labels.map(({ row, column, rowSpan = 1, columnSpan = 1, text }) => ({
      row,
      column,
      rowSpan,
      columnSpan,
      text,
    }));
    const theirs = (expected?.cells ?? [])
      .filter(({ kind }) => kind === "label")
      .map(({ r, c, rowspan, colspan, text }) => ({ row: r, column: c, rowSpan: rowspan, columnSpan: colspan, text }));
    expect([...ours].sort(byPlace)).toEqual([...theirs].sort(byPlace));
  });

  it.each(tables)("has %s cell for cell", (_id, table, expected) => {
    const ours = table.cells.map(({ id, row, column, columnSpan = 1, value, unit, addends }) => ({
      id,
      row,
      column,
      columnSpan,
      value,
      unit,
      isTotal: addends !== undefined,
    }));
    const theirs = (expected?.cells ?? [])
      .filter(({ kind }) => kind !== "label")
      .map(({ id, r, c, colspan, type, unit, kind }) => ({
        id,
        row: r,
        column: c,
        columnSpan: colspan,
        value: valueKinds.get(type ?? ""),
        unit,
        isTotal: kind === "total",
      }));
    expect(ours).toEqual([...theirs].sort(byPlace));
  });
});

/**
 * Where our data differ from the catalogue, with the reason. The catalogue is the state before: people who read real
 * reports with the first release found these checks crying wolf, too soft, or lacking.
 */
const differences = {
  dropped: {
    "AP-T4-2024": "whoever goes to court at once may well be right: it is a sentence of the help",
    "XT-FEE-NOTICE": "our inference: no document asks for the notice in chapter 六",
    "XT-FEE-AMOUNT": "信息处理费 is not what the table counts as 行政事业性收费",
    "AP-ENFORCE-XCHECK": "it needs a number that no table holds: it is a tip in the help of its rows",
    "ST-TABLE-SHAPE": "it is told when the tables are read",
  },
  added: {
    "T3-CONTROL": "the 核对数 are ours",
    "NA-T2-DECISIONS": "许可、处罚、强制 of the text were held against no table, and differed in published reports",
    "NA-ALL-ALIKE": "均予以公开 beside other outcomes contradicts the table",
    "NA-ALL-DONE": "全部办结 beside a carry-over contradicts the table",
    "NA-FIRST": "首次 and 连续两年 were held against no report of the year before",
    "NA-ORDER": "最多、其次、为主 were held against no table, and are often last year’s order",
    "ST-LEFTOVER": "named by the issues without an id",
    "ST-BRACKETS": "named by the issues without an id",
    "ST-PRIVACY": "named by the issues without an id",
    "ST-PARTS": "prefaces that list the parts of the form before 2019 were overlooked",
    "ST-TWICE": "paragraphs pasted twice were overlooked",
    "ST-NO-NUMBER": "a number left out before 件 or 条 was overlooked in published reports",
    "ST-TOOL": "a writing tool's own words are no words of an office",
    "ST-DOUBLED": "slips of the hand were overlooked in published reports",
    "ST-TERMS": "slips of the hand were overlooked in published reports",
    "ST-PAIRS": "slips of the hand were overlooked in published reports",
    "ST-SERIES": "slips of the hand were overlooked in published reports",
    "ST-END": "slips of the hand were overlooked in published reports",
    "ST-MARKS": "half-width marks, as half-width brackets",
  },
  severity: {
    "NA-BOILER": {
      ours: "explain",
      reason: "a report with the form's own instructions in it must not go out unanswered",
    },
  },
} as const satisfies {
  readonly dropped: Readonly<Record<string, string>>;
  readonly added: Readonly<Record<string, string>>;
  readonly severity: Readonly<Record<string, { readonly ours: Severity; readonly reason: string }>>;
};

describe.each(cases)("the checks of %s", (id, { rules, text }) => {
  const catalogue = read<{ readonly rules: readonly DomainRule[] }>("rules.json").rules;
  // 2019's 采购总金额 is an amount, too, which the catalogue's entry for amounts does not name.
  const ours = checksOf(rules).filter((check) => !(id === "2019" && check.id === "NUM-DEC"));
  const isAdded = (check: { readonly id: string }): boolean => check.id in differences.added;
  const expectedIds = (isAsked: (rule: DomainRule) => boolean): readonly string[] =>
    catalogue
      .filter((rule) => rule.computable && rule.severity !== "off" && rule.formats.includes(id) && isAsked(rule))
      .map((rule) => rule.id)
      .filter((checkId) => !(checkId in differences.dropped));

  it("are as sure and as strict as the catalogue says, but for the differences", () => {
    const severities: Readonly<Record<string, { readonly ours: Severity }>> = differences.severity;
    for (const check of [...ours, ...text.checks].filter((one) => !isAdded(one))) {
      const entry = catalogue.find((rule) => rule.id === check.id);
      const severity = severities[check.id]?.ours ?? entry?.severity;
      expect({ id: check.id, severity: check.severity }).toEqual({ id: check.id, severity });
      expect(entry?.basis.startsWith(check.basis)).toBe(true);
      expect(entry?.formats).toContain(id);
    }
  });

  it("of the text are all that the catalogue asks of a text", () => {
    const known = text.checks.filter((check) => !isAdded(check)).map((check) => check.id);
    const asked = expectedIds((rule) => /^(?:NA-|ST-|XT-FEE)/.test(rule.id));
    expect([...known].sort()).toEqual([...asked, "XY-SAME"].sort());
  });

  it("are all that the tables of this year and last can answer", () => {
    const groups = ["in-table", "applicability", "cross-year"];
    const asked = expectedIds((rule) => groups.includes(rule.group) || rule.id === "XT-T4-T3");
    const known = ours.filter((check) => !isAdded(check)).map((check) => check.id);
    expect([...known].sort()).toEqual([...asked].sort());
  });
});

it("the differences from the catalogue name checks that are there, or were", () => {
  const catalogue = read<{ readonly rules: readonly DomainRule[] }>("rules.json").rules.map((rule) => rule.id);
  const ours = allFormats.flatMap(({ rules, text }) => [...checksOf(rules), ...text.checks].map((check) => check.id));
  expect(Object.keys(differences.dropped).filter((id) => ours.includes(id) || !catalogue.includes(id))).toEqual([]);
  expect(Object.keys(differences.added).filter((id) => !ours.includes(id) || catalogue.includes(id))).toEqual([]);
  expect(Object.keys(differences.severity).filter((id) => !ours.includes(id) || !catalogue.includes(id))).toEqual([]);
});

describe("the help", () => {
  const domain = read<DomainHelp>("help.json");
  const texts = allFormats.flatMap(({ help }) => help);

  it("covers every row of the collected help", () => {
    expect(Object.keys(domain.rows).filter((row) => !texts.some((text) => text.row === row))).toEqual([]);
  });

  it("of 2021 keeps the collected words, article and certainty", () => {
    for (const { row, text, article, certainty } of allFormats[0]?.help ?? []) {
      const entry = domain.rows[row];
      if (entry === undefined) continue;
      const start = entry.text.replace(/。$/, "");
      expect({ row, article, certainty, start: text.slice(0, start.length) }).toEqual({
        row,
        article: entry.article,
        certainty: entry.sure,
        start,
      });
    }
  });

  it("of 2021 finds the collected cases", () => {
    const lookup = (allFormats[0]?.lookup ?? []).map(({ situation, row, certainty }) => [situation, row, certainty]);
    expect([...lookup].sort()).toEqual([...domain.lookup].sort());
  });
});
