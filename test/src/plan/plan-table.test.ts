import { allFormats } from "../../../src/formats/all-formats";
import { blankReport } from "../../../src/report/report";
import { formOf } from "../../../src/rules/report-form";
import { cellAt, formatRange } from "../../../src/workbook/address";
import { placeTable } from "../../../src/plan/placement";
import { planTable } from "../../../src/plan/plan-table";
import { linesOf } from "../../../src/plan/plan-sizes";
import { planStyles } from "../../../src/plan/styles";

const tables = ["2019", "2021"].flatMap((format) => {
  const form = formOf({ format, tables: new Map(), localRows: [] }, allFormats);
  return form.tables.map((table) => ({
    format,
    id: table.id,
    table,
    rules: form.rules.filter((rule) => rule.table === table.id),
  }));
});

describe.each(tables)("$format $id", ({ format, table, rules }) => {
  const placement = placeTable(table, rules);
  const options = { name: table.sheet, totals: "formulas", controls: false } as const;
  const sheet = planTable(placement, rules, blankReport(format, 2021, ""), options);
  const words = new Map(sheet.cells.map(({ address, value }) => [address, value]));

  it("prints every label at its place, letter for letter", () => {
    for (const { row, column, text } of table.labels) {
      expect(words.get(cellAt(placement.top + row, placement.left + column))).toBe(text);
    }
  });

  it("merges as the form does, and nothing else inside the grid", () => {
    const spans = [...table.labels, ...table.cells.map((cell) => ({ ...cell, rowSpan: 1 }))].filter(
      ({ rowSpan = 1, columnSpan = 1 }) => rowSpan > 1 || columnSpan > 1,
    );
    const expected = spans.map(({ row, column, rowSpan = 1, columnSpan = 1 }) =>
      formatRange({
        top: placement.top + row,
        left: column,
        bottom: placement.top + row + rowSpan - 1,
        right: column + columnSpan - 1,
      }),
    );
    const outside = sheet.merges.filter((merge) => !expected.includes(merge));
    expect(expected.every((merge) => sheet.merges.includes(merge))).toBe(true);
    for (const merge of outside) expect(merge).toMatch(/^(A1:|A2:|[LM]\d+:[LM]|A3[0-9]:C3)/);
  });

  it("draws a border round every cell of the grid", () => {
    const bordered = new Set(
      sheet.cells
        .filter(({ style }) => (planStyles as Readonly<Record<string, { border: boolean }>>)[style]?.border)
        .map(({ address }) => address),
    );
    for (let row = 0; row < table.gridRows; row++) {
      for (let column = 0; column < table.gridColumns; column++)
        expect(bordered).toContain(cellAt(placement.top + row, column));
    }
  });

  it("is wide and high enough for every label", () => {
    for (const { row, column, rowSpan = 1, columnSpan = 1, text } of table.labels) {
      const width = sheet.columnWidths.slice(column, column + columnSpan).reduce((sum, one) => sum + one, 0);
      const first = placement.top + row;
      const height = sheet.rowHeights.slice(first, first + rowSpan).reduce<number>((sum, one) => sum + (one ?? 0), 0);
      const needed = linesOf(text, planStyles.label.size, width) * planStyles.label.size * 1.2;
      expect([text, height >= needed]).toEqual([text, true]);
    }
  });
});
