import { cellsOf, idsReadBy } from "../../../src/rules/reads";
import { allFormats } from "../../../src/formats/all-formats";
import type { CellId, TableId, UnitType } from "../../../src/report/report";
import { blankReport } from "../../../src/report/report";
import { unitTypes } from "../../../src/report/unit-types";
import type { TableFormat } from "../../../src/report/report-format";
import { checksOf, formatForYear, formOf, type FormatDefinition } from "../../../src/rules/report-form";
import type { Rule } from "../../../src/rules/rule";

const formats = allFormats.map((definition) => [definition.format.id, definition] as const);
const tables = allFormats.flatMap(({ format }) => format.tables.map((table) => [format.id, table.id, table] as const));

function definitionOf(id: string): FormatDefinition {
  const found = allFormats.find(({ format }) => format.id === id);
  if (found === undefined) throw new Error(`no format ${id}`);
  return found;
}

function tableOf(format: string, id: TableId): TableFormat {
  const found = definitionOf(format).format.tables.find((table) => table.id === id);
  if (found === undefined) throw new Error(`no table ${id}`);
  return found;
}

const isTotal = ({ addends }: { readonly addends?: readonly CellId[] }) => addends !== undefined;

/** How many rules each check has. */
function countByCheck(rules: readonly Rule[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { check } of rules) counts[check.id] = (counts[check.id] ?? 0) + 1;
  return counts;
}

const withLocalRow = (format: string) => ({ ...blankReport(format, undefined, ""), localRows: ["published-total"] });

describe("the formats", () => {
  it("come newest first", () => {
    expect(allFormats.map(({ format }) => format.id)).toEqual(["2021", "2019"]);
  });

  it.each([
    [2018, undefined],
    [2019, "2019"],
    [2020, "2019"],
    [2021, "2021"],
    [2025, "2021"],
  ])("give the report of %i the format %s", (year, id) => {
    expect(formatForYear(year, allFormats)?.format.id).toBe(id);
  });

  it.each(formats)("%s has six chapters, of which three are tables", (_, { format }) => {
    expect(format.chapters.map(({ id }) => id)).toEqual(["1", "2", "3", "4", "5", "6"]);
    expect(format.chapters.map(({ table }) => table)).toEqual([
      undefined,
      "disclosure",
      "requests",
      "disputes",
      undefined,
      undefined,
    ]);
    expect(format.tables.map(({ title }) => title)).toEqual(format.chapters.slice(1, 4).map(({ title }) => title));
  });
});

describe("the tables", () => {
  it.each([
    ["2021", "disclosure", 10, 0],
    ["2021", "requests", 144, 31],
    ["2021", "disputes", 12, 3],
    ["2019", "disclosure", 22, 0],
    ["2019", "requests", 132, 29],
    ["2019", "disputes", 12, 3],
  ] as const)("%s %s has %i figures to type and %i totals", (format, id, inputs, totals) => {
    const { cells } = tableOf(format, id);
    expect(cells.filter((cell) => !isTotal(cell))).toHaveLength(inputs);
    expect(cells.filter(isTotal)).toHaveLength(totals);
  });

  it.each(tables)("%s %s is covered by its labels and cells, each place once", (_, __, table) => {
    const covered = new Map<string, number>();
    for (const { row, column, columnSpan = 1, ...part } of [...table.labels, ...table.cells]) {
      const rowSpan = "rowSpan" in part ? (part.rowSpan ?? 1) : 1;
      for (let down = 0; down < rowSpan; down += 1) {
        for (let across = 0; across < columnSpan; across += 1) {
          const place = `${row + down}/${column + across}`;
          covered.set(place, (covered.get(place) ?? 0) + 1);
        }
      }
    }
    const places = Array.from({ length: table.gridRows }, (_row, row) =>
      Array.from({ length: table.gridColumns }, (_column, column) => `${row}/${column}`),
    ).flat();
    expect([...covered.keys()].sort()).toEqual(places.sort());
    expect([...covered.values()].filter((times) => times !== 1)).toEqual([]);
  });

  it.each(tables)("%s %s names every cell by a row and a column it lists, in printed order", (_, id, table) => {
    const rows = table.rows.map((row) => row.id);
    const columns = table.columns.map((column) => column.id);
    for (const cell of table.cells) {
      const [tableId, row, column] = cell.id.split("/");
      expect([tableId, rows.includes(row ?? ""), columns.includes(column ?? "")]).toEqual([id, true, true]);
    }
    const places = table.cells.map(({ row, column }) => row * 100 + column);
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(new Set(table.cells.map((cell) => cell.id)).size).toBe(table.cells.length);
  });

  it.each(tables)("%s %s calls no two rows and no two columns alike", (_, __, table) => {
    expect(new Set(table.rows.map(({ label }) => label)).size).toBe(table.rows.length);
    expect(new Set(table.columns.map(({ label }) => label)).size).toBe(table.columns.length);
    for (const { label } of [...table.rows, ...table.columns]) expect(label).not.toMatch(/^[（\d]|\s/);
  });

  it.each(tables)("%s %s adds up only cells that it has", (_, __, table) => {
    const ids = table.cells.map(({ id }) => id);
    for (const { addends = [] } of table.cells) for (const addend of addends) expect(ids).toContain(addend);
  });

  it("adds up six requesters, the outcomes of a column, and across the row for the total of totals", () => {
    const addends = new Map(tableOf("2021", "requests").cells.map((cell) => [cell.id, cell.addends]));
    expect(addends.get("requests/carried-out/total")).toEqual([
      "requests/carried-out/natural-person",
      "requests/carried-out/commercial-enterprise",
      "requests/carried-out/research-institution",
      "requests/carried-out/public-welfare-organization",
      "requests/carried-out/legal-service-institution",
      "requests/carried-out/other-organization",
    ]);
    const outcomes = addends.get("requests/handled-total/natural-person") ?? [];
    expect(outcomes).toHaveLength(21);
    expect(outcomes[0]).toBe("requests/disclosed/natural-person");
    expect(outcomes[20]).toBe("requests/other-rest/natural-person");
    expect(addends.get("requests/handled-total/total")).toEqual([
      "requests/handled-total/natural-person",
      "requests/handled-total/commercial-enterprise",
      "requests/handled-total/research-institution",
      "requests/handled-total/public-welfare-organization",
      "requests/handled-total/legal-service-institution",
      "requests/handled-total/other-organization",
    ]);
    expect(addends.get("requests/disclosed/natural-person")).toBeUndefined();
  });

  it.each([
    ["2021", 25, 31],
    ["2019", 23, 29],
  ])("%s takes a 核对数 for %i rows and six columns, %i totals in all", (format, rows, all) => {
    const { rowControls, columnControls, cells } = tableOf(format, "requests");
    const totals = cells.filter(isTotal).map(({ id }) => id);
    expect(rowControls).toHaveLength(rows);
    expect(columnControls).toHaveLength(6);
    expect(new Set([...rowControls, ...columnControls]).size).toBe(all);
    expect([...rowControls, ...columnControls].sort()).toEqual([...totals].sort());
  });

  it("prints the local row only where a report chose it", () => {
    const cell: CellId = "disclosure/published-total/count";
    for (const format of ["2021", "2019"]) {
      const plain = formOf(blankReport(format, undefined, ""), allFormats);
      expect(plain.cells.has(cell)).toBe(false);
      expect(plain.rules.flatMap(cellsOf)).not.toContain(cell);
      const local = formOf(withLocalRow(format), allFormats);
      expect(local.cells.get(cell)).toMatchObject({ row: tableOf(format, "disclosure").gridRows, value: "count" });
      expect(local.rules.filter((rule) => cellsOf(rule).includes(cell)).map(({ id }) => id)).toEqual(["num-int"]);
    }
  });
});

describe("the rules", () => {
  it("of 2021 are as many as the tables call for", () => {
    expect(countByCheck(definitionOf("2021").rules)).toEqual({
      "NUM-INT": 231, // 9 + 1 local, 175 and 31 核对数, 15
      "NUM-DEC": 1,
      "NUM-BLANK": 3,
      "T2-21-REPEAL": 2,
      "AP-REG": 1,
      "AP-FEE-UNIT": 2,
      "T3-ROW": 25,
      "T3-SUM": 7,
      "T3-BAL": 7,
      "T3-CONTROL": 31,
      "T3-DOM-CLOSE": 1,
      "T3-DOM-CARRY": 1,
      "T3-OTHER-SHARE": 1,
      "T4-SUM": 3,
      "XY-FORMAT": 3,
      "XY-CARRY-TOT": 1,
      "XY-CARRY-COL": 6,
      "XY-VALID-REG": 1,
      "XY-VALID-NORM": 1,
      "XY-SAME": 1,
      "XY-JUMP": 7,
      "XT-T4-T3": 1,
    });
  });

  it("of 2019 are as many as the tables call for", () => {
    expect(countByCheck(definitionOf("2019").rules)).toEqual({
      "NUM-INT": 227, // 21 + 1 local, 161 and 29 核对数, 15
      "NUM-DEC": 1,
      "NUM-BLANK": 3,
      "T2-2019-OPEN": 2,
      "T2-2019-MADE": 2,
      "T2-2019-NEG": 5,
      "AP-REG": 1,
      "T3-ROW": 23,
      "T3-SUM": 7,
      "T3-BAL": 7,
      "T3-CONTROL": 29,
      "T3-DOM-CLOSE": 1,
      "T3-DOM-CARRY": 1,
      "T4-SUM": 3,
      "XY-FORMAT": 3,
      "XY-CARRY-TOT": 1,
      "XY-CARRY-COL": 6,
      "XY19-ITEMS": 5,
      "XY-SAME": 1,
      "XY-JUMP": 7,
      "XT-T4-T3": 1,
    });
  });

  it.each(formats)("of %s read only cells of their format", (id, { rules }) => {
    const { cells } = formOf(withLocalRow(id), allFormats);
    for (const rule of rules) {
      for (const cell of cellsOf(rule)) expect([rule.id, cell, cells.has(cell)]).toEqual([rule.id, cell, true]);
      if (rule.kind !== "balance") continue;
      const marked = rule.marked.filter((mark) => mark !== rule.control);
      expect([...marked, ...rule.reaches].filter((cell) => !cells.has(cell as CellId))).toEqual([]);
    }
  });

  it.each(formats)("of %s are told apart by id and cells, for any kind of unit", (_, { rules }) => {
    const kinds: readonly (UnitType | undefined)[] = [undefined, ...unitTypes];
    for (const kind of kinds) {
      const applying = rules.filter(
        ({ appliesTo }) => appliesTo?.unitTypes === undefined || (kind && appliesTo.unitTypes.includes(kind)),
      );
      const identities = applying.map((rule) => [rule.id, rule.table, ...idsReadBy(rule)].join(" "));
      expect(new Set(identities).size).toBe(identities.length);
    }
  });

  it.each(formats)("of %s say where they come from, and what they demand", (_, { rules }) => {
    for (const { check } of rules) {
      expect(check.source.length).toBeGreaterThan(8);
      expect(check.title.length).toBeGreaterThan(4);
    }
    expect(new Set(rules.map(({ check }) => check)).size).toBe(checksOf(rules).length);
  });

  it.each(formats)("of %s forbid only what a document or arithmetic forbids", (_, { rules }) => {
    const bases = checksOf(rules).filter(({ severity }) => severity === "error");
    for (const { basis } of bases) expect(["official", "official-label", "arithmetic"]).toContain(basis);
    const official = checksOf(rules).filter(({ id, basis }) => basis.startsWith("official") && !id.startsWith("XY-"));
    for (const { source } of official) expect(source).toMatch(/^国办公开办函〔20(19|21)〕\d+号 附件 第[二三四]部分/);
  });

  it.each(formats)("of %s cite the document of their own format", (_, { format, rules }) => {
    for (const { id, source } of checksOf(rules)) {
      if (/^T[34]-(BAL|SUM|ROW)$/.test(id)) expect(source.startsWith(format.source)).toBe(true);
    }
  });

  it.each(formats)("of %s come by table, with single figures first and blanks last", (_, { rules }) => {
    const order = rules.map(({ table }) => ["disclosure", "requests", "disputes"].indexOf(table));
    expect(order).toEqual([...order].sort());
    for (const table of ["disclosure", "requests", "disputes"]) {
      const own = rules.filter((rule) => rule.table === table);
      const kinds = own.map(({ kind }) => kind);
      expect(kinds.lastIndexOf("entry")).toBe(kinds.filter((kind) => kind === "entry").length - 1);
      expect(kinds.indexOf("filled")).toBe(kinds.length - 1);
    }
    const families = rules.filter(({ kind }) => kind === "balance").map(({ check }) => check.id);
    expect([...new Set(families)]).toEqual(["T3-ROW", "T3-SUM", "T3-BAL", "T3-CONTROL", "T4-SUM"]);
    expect(families).toEqual([...new Set(families)].flatMap((id) => families.filter((family) => family === id)));
  });

  it("follow each table of a hybrid report", () => {
    const report = { ...blankReport("2021", 2022, ""), tables: new Map<TableId, string>([["requests", "2019"]]) };
    const { rules, help, lookup, formatOfTable } = formOf(report, allFormats);
    const counts = countByCheck(rules);
    expect(counts).toMatchObject({ "T3-ROW": 23, "T3-CONTROL": 29, "T2-21-REPEAL": 2, "T4-SUM": 3 });
    expect(counts["T3-OTHER-SHARE"]).toBeUndefined();
    expect(counts["T2-2019-NEG"]).toBeUndefined();
    expect(rules.find(({ id }) => id === "requests-balance/total")?.check.source).toContain("〔2019〕60号");
    expect(formatOfTable.get("requests")).toBe("2019");
    expect(help.map(({ row }) => row)).toContain("requests/other");
    // One for its own table, one for the two others together.
    expect(counts["XY-FORMAT"]).toBe(2);
    expect(lookup.map(({ row }) => row)).not.toContain("requests/other-rest");
  });
});

describe("how balances point at cells", () => {
  const balance = (id: string) => {
    const found = definitionOf("2021").rules.find((rule) => rule.id === id);
    if (found?.kind !== "balance") throw new Error(`no balance ${id}`);
    return found;
  };

  it("a row rule runs along its row and marks its total", () => {
    expect(balance("requests-row/handled-total")).toMatchObject({
      line: { axis: "row", id: "handled-total" },
      marked: ["requests/handled-total/total"],
      reaches: [],
    });
  });

  it("a sum runs down its column and marks 办理结果总计", () => {
    expect(balance("requests-sum/natural-person")).toMatchObject({
      line: { axis: "column", id: "natural-person" },
      marked: ["requests/handled-total/natural-person"],
      reaches: [],
    });
  });

  it("a 勾稽关系 marks its four cells, and outcomes reach it through their total", () => {
    const rule = balance("requests-balance/natural-person");
    expect(rule.marked).toEqual([
      "requests/newly-received/natural-person",
      "requests/carried-in/natural-person",
      "requests/handled-total/natural-person",
      "requests/carried-out/natural-person",
    ]);
    expect(rule.reaches).toHaveLength(21);
    expect(rule.reaches).toContain("requests/disclosed/natural-person");
    expect(rule.impliedBy).toBeUndefined();
  });

  it("the 勾稽关系 of the totals follows from its rows", () => {
    const rule = balance("requests-balance/total");
    expect(rule.reaches).toEqual([]);
    expect(rule.impliedBy).toEqual([
      "requests-row/newly-received",
      "requests-row/carried-in",
      "requests-row/handled-total",
      "requests-row/carried-out",
    ]);
    for (const id of rule.impliedBy ?? []) balance(id);
  });

  it("a 核对数 of a row is reached by the six figures of the row", () => {
    const rule = balance("requests-control/disclosed/total");
    expect(rule).toMatchObject({
      line: { axis: "row", id: "disclosed" },
      left: ["requests/disclosed/total"],
      right: ["control/requests/disclosed/total"],
      marked: ["requests/disclosed/total", "control/requests/disclosed/total"],
      control: "control/requests/disclosed/total",
    });
    expect(rule.reaches).toHaveLength(6);
    expect(rule.reaches).not.toContain("requests/disclosed/total");
  });

  it("a 核对数 of a column is reached by its outcomes, that of the total of totals by none", () => {
    const column = balance("requests-control/handled-total/research-institution");
    expect(column.line).toEqual({ axis: "column", id: "research-institution" });
    expect(column.reaches).toHaveLength(21);
    const corner = balance("requests-control/handled-total/total");
    expect(corner.line).toEqual({ axis: "row", id: "handled-total" });
    expect(corner.reaches).toEqual([]);
  });

  it("a total of chapter 四 runs along no line", () => {
    const rule = balance("disputes-sum/direct-litigation");
    expect(rule.line).toBeUndefined();
    expect(rule.marked).toEqual(["disputes/direct-litigation/total"]);
  });
});

describe("the help", () => {
  it.each(formats)("of %s has one text for every row, local rows included", (_, { format, help }) => {
    const rows = format.tables.flatMap((table) =>
      [...table.rows, ...table.localRows].map((row) => `${table.id}/${row.id}`),
    );
    expect(help.map(({ row }) => row).sort()).toEqual(rows.sort());
  });

  it.each(formats)("of %s finds cases on rows the format has", (_, { help, lookup }) => {
    const rows = help.map(({ row }) => row);
    for (const { row } of lookup) expect(rows).toContain(row);
    expect(new Set(lookup.map(({ situation }) => situation)).size).toBe(11);
  });

  it.each(formats)("of %s speaks in whole Chinese sentences", (_, { help }) => {
    for (const { text } of help) {
      expect(text).toMatch(/。$/);
      expect(text).not.toMatch(/[,;:]|您|\{/);
    }
  });
});
