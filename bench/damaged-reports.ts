import { readWithoutCells, type ReadReport } from "../src/binding/read-report";
import { allFormats } from "../src/formats/all-formats";
import { AMOUNT_SCALE, type ValueKind } from "../src/report/report-format";
import { blankReport, type CellId, type CellValue, type Report, type TableId } from "../src/report/report";
import { unitTypes } from "../src/report/unit-types";
import { formOf, type ReportForm } from "../src/rules/report-form";

type Draw = (limit: number) => number;

/** A report as it may come in: of either format or of both, mostly balanced, with blanks, texts and figures that are none. */
export function damagedReport(draw: Draw): ReadReport {
  const year = draw(20) === 0 ? undefined : 2018 + draw(9);
  const unitType = draw(4) === 0 ? undefined : unitTypes[draw(unitTypes.length)];
  const formats = allFormats.map(({ format }) => format.id);
  const format = formats[draw(formats.length)] ?? "";
  const tables = new Map<TableId, string>();
  if (draw(5) === 0) tables.set("requests", formats[draw(formats.length)] ?? format);
  const base = {
    ...blankReport(format, year, `第${draw(900)}${draw(3) === 0 ? "局" : "镇人民政府"}`, unitType),
    tables,
  };
  const localRows = draw(3) === 0 ? allFormats.flatMap((one) => localRowsOf(one.format.tables)) : [];
  const form = formOf({ ...base, localRows }, allFormats);
  const cells = damagedCells(form, draw);
  const controls = new Map(
    totalsOf(form).flatMap((id) => (draw(12) === 0 ? [[id, damagedValue("count", draw)] as const] : [])),
  );
  const previous = draw(3) === 0 ? undefined : previousOf(base, form, cells, draw);
  const formulaTotals = new Set(draw(2) === 0 ? totalsOf(form) : []);
  for (const id of formulaTotals) if (draw(10) === 0) cells.delete(id);
  const report: Report = { ...base, localRows, cells, controls, ...(previous === undefined ? {} : { previous }) };
  return { ...readWithoutCells({ report, form }), formulaTotals };
}

const localRowsOf = (tables: ReportForm["tables"]): readonly string[] =>
  tables.flatMap(({ localRows }) => localRows.map(({ id }) => id));

const totalsOf = (form: ReportForm): readonly CellId[] =>
  [...form.cells.values()].flatMap(({ id, addends }) => (addends === undefined ? [] : [id]));

/** Figures that add up, and then a few that do not. */
function damagedCells(form: ReportForm, draw: Draw): Map<CellId, CellValue> {
  const figures = new Map<CellId, number>();
  const most = draw(2) === 0 ? 3 : 60;
  const figureOf = (id: CellId): number => {
    const { addends, value = "count" } = form.cells.get(id) ?? {};
    const figure =
      figures.get(id) ?? addends?.reduce((sum, one) => sum + figureOf(one), 0) ?? wholeFigure(value, most, draw);
    figures.set(id, figure);
    return figure;
  };
  for (const id of form.cells.keys()) figureOf(id);
  const cells = new Map<CellId, CellValue>(figures);
  const share = [0, 40, 200][draw(3)] ?? 0;
  for (const { id, value } of form.cells.values()) {
    if (share > 0 && draw(1000) < share) cells.set(id, damagedValue(value, draw));
    if (share > 0 && draw(1000) < share) cells.delete(id);
  }
  if (draw(15) === 0) for (const id of form.cells.keys()) if (id.startsWith("disclosure/")) cells.delete(id);
  return cells;
}

const wholeFigure = (kind: ValueKind, most: number, draw: Draw): number =>
  draw(3) > 0 ? 0 : kind === "amount" ? draw(most) * (AMOUNT_SCALE / 100) + draw(2) : draw(most);

function damagedValue(kind: ValueKind, draw: Draw): CellValue {
  // DuckDB takes the numbers of JSON for DOUBLEs, which hold 15 digits.
  const largest = kind === "amount" ? 999_999_999_999_999 : Number.MAX_SAFE_INTEGER - draw(3);
  const some: readonly CellValue[] = [
    "约3件",
    "=1+1",
    "'",
    '甲,"乙"\n丙',
    -1 - draw(5),
    largest,
    draw(2000),
    draw(2000),
  ];
  const decimals = [0.1, 0.2, 0.3, 2.5, 1e-7, 123456789.0000005, -0.1, 1 / 3];
  const all = kind === "amount" ? some : [...some, ...decimals];
  return all[draw(all.length)] ?? 0;
}

/** Last year's: the same figures again, or carried over, or others. */
function previousOf(base: Report, form: ReportForm, cells: ReadonlyMap<CellId, CellValue>, draw: Draw) {
  const year = base.year === undefined || draw(10) === 0 ? undefined : base.year - 1 - Number(draw(10) === 0);
  const own = draw(3) === 0 ? new Map(cells) : damagedCells(form, draw);
  for (const [id, value] of cells)
    if (id.startsWith("requests/carried-in/") && draw(2) === 0)
      own.set(id.replace("carried-in", "carried-out") as CellId, value);
  return { format: base.format, tables: base.tables, unit: base.unit, text: base.text, year, cells: own };
}
