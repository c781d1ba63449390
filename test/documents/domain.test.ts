import { readFileSync } from "node:fs";
import { join } from "node:path";
import { allFormats } from "../../src/formats/all-formats";
import { checksOf } from "../../src/rules/report-form";

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

describe.each(cases)("the checks of %s", (id, { rules, text }) => {
  const catalogue = read<{ readonly rules: readonly DomainRule[] }>("rules.json").rules;
  // Ours alone: the 核对数. And 2019's 采购总金额, which the catalogue's entry for amounts does not name.
  const ours = checksOf(rules).filter(
    (check) => check.id !== "T3-CONTROL" && !(id === "2019" && check.id === "NUM-DEC"),
  );

  it("are as sure and as strict as the catalogue says", () => {
    for (const { id: checkId, severity, basis } of ours) {
      const entry = catalogue.find((rule) => rule.id === checkId);
      expect({ checkId, severity, basis }).toEqual({ checkId, severity: entry?.severity, basis: entry?.basis });
      expect(entry?.formats).toContain(id);
    }
  });

  it("of the text are as sure and as strict as the catalogue says, and all that it asks of a text", () => {
    // Ours alone: leftovers, brackets and personal data, which issue and catalogue name without an id.
    const known = text.checks.filter((check) => !["ST-LEFTOVER", "ST-BRACKETS", "ST-PRIVACY"].includes(check.id));
    for (const { id: checkId, severity, basis } of known) {
      const entry = catalogue.find((rule) => rule.id === checkId);
      expect({ checkId, severity }).toEqual({ checkId, severity: entry?.severity });
      expect(entry?.basis.startsWith(basis)).toBe(true);
    }
    const asked = catalogue.filter(
      ({ id: checkId, computable, formats, severity }) =>
        /^(?:NA-|ST-|XT-FEE)/.test(checkId) && computable && severity !== "off" && formats.includes(id),
    );
    // The shape of the tables is told when they are read.
    const ids = asked.map((rule) => rule.id).filter((checkId) => checkId !== "ST-TABLE-SHAPE");
    expect(known.map((check) => check.id).sort()).toEqual([...ids, "XY-SAME"].sort());
  });

  it("are all that the tables of this year and last can answer", () => {
    const expected = catalogue.filter(
      ({ id: checkId, group, computable, formats, severity }) =>
        (["in-table", "applicability", "cross-year"].includes(group) || checkId === "XT-T4-T3") &&
        computable &&
        severity !== "off" &&
        formats.includes(id),
    );
    // AP-ENFORCE-XCHECK needs a reference number that no table holds; it is a tip in the help of its rows.
    const ids = expected.map((rule) => rule.id).filter((checkId) => checkId !== "AP-ENFORCE-XCHECK");
    expect(ours.map((check) => check.id).sort()).toEqual(ids.sort());
  });
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
