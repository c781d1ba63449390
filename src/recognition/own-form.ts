import { readTable } from "../binding/read-table";
import type { ReadReport } from "../binding/read-report";
import { largestOf, smallestOf } from "../report/extremes";
import type { CellId, TableId } from "../report/report";
import type { TableFormat } from "../report/report-format";
import type { SourceDocument } from "../source/source-document";
import { cellAt, formatRange, parseRange, type CellPosition } from "../workbook/address";
import type { RangeAddress, RangeReading } from "../workbook/workbook";
import { recogniseReports, type RecognitionContext } from "./recognise-report";

/** A table of an office's own form: where it stands, heads and labels included. */
export interface TableArea extends RangeAddress {
  readonly table: TableId;
}

/** A report that somebody fills in a form of their own. */
export interface OwnForm {
  readonly read: ReadReport;
  readonly areas: readonly TableArea[];
  /** Tables that were recognised, and that no area alone would be recognised as: they are not bound. */
  readonly unbound: readonly TableId[];
}

/** The reports on these sheets, each read from A1 on. */
export function ownFormsOn(sheets: readonly RangeReading[], context: RecognitionContext): readonly OwnForm[] {
  const filled = sheets.flatMap((sheet) => withoutBlankEdges(sheet) ?? []);
  const document: SourceDocument = {
    blocks: filled.map((cells) => ({
      kind: "table",
      place: { kind: "sheet", sheet: cells.sheet, range: cells.range },
      isHidden: false,
      cells,
      spans: [],
    })),
    remarks: [],
  };
  return recogniseReports(document, context).flatMap((read) => {
    const found = read.form.tables.flatMap((table) => {
      const places = placesOf(table, read);
      return places === undefined ? [] : [{ table, area: areaOf(table, places, filled) }];
    });
    const areas = found.flatMap(({ area }) => area ?? []);
    const unbound = found.filter(({ area }) => area === undefined).map(({ table }) => table.id);
    return found.length === 0 ? [] : [{ read, areas, unbound }];
  });
}

interface TablePlaces {
  readonly sheet: string;
  readonly places: ReadonlyMap<CellId, CellPosition>;
}

/** Where the figures of a table stand, blank ones too; undefined where it was not found. */
function placesOf({ cells }: TableFormat, { addressOf }: ReadReport): TablePlaces | undefined {
  const found = cells.flatMap(({ id }) => {
    const address = addressOf(id);
    return address === undefined ? [] : [{ id, sheet: address.sheet, ...cornerOf(address.range) }];
  });
  const [first] = found;
  if (first === undefined || found.some(({ sheet }) => sheet !== first.sheet)) return undefined;
  return { sheet: first.sheet, places: new Map(found.map(({ id, row, column }) => [id, { row, column }])) };
}

function cornerOf(range: string): CellPosition {
  const { top, left } = parseRange(range);
  return { row: top, column: left };
}

/** Heads are at most so many rows. */
const MOST_HEAD_ROWS = 12;

/**
 * The area that, read alone, gives the same places as the whole sheet did; of several the one with most of the form's
 * labels, and of those the smallest.
 */
function areaOf(
  table: TableFormat,
  { sheet, places }: TablePlaces,
  sheets: readonly RangeReading[],
): TableArea | undefined {
  const whole = sheets.find((one) => one.sheet === sheet);
  if (whole === undefined) return undefined;
  const rows = [...places.values()].map(({ row }) => row);
  const columns = [...places.values()].map(({ column }) => column);
  const first = smallestOf(rows);
  const candidates = Array.from({ length: Math.min(first, MOST_HEAD_ROWS) + 1 }, (_, above) => {
    const area = { top: first - above, left: 0, bottom: largestOf(rows), right: largestOf(columns) };
    const part = partOf(whole, { ...area, left: firstFilledColumn(whole, area, smallestOf(columns)) });
    return { range: part.range, reading: readTable(table, part, true) };
  }).filter(({ reading }) => isSamePlaces(reading.placed, places));
  const most = largestOf(candidates.map(({ reading }) => reading.labelsFound));
  const best = candidates.find(({ reading }) => reading.labelsFound === most);
  return best && { table: table.id, sheet, range: best.range };
}

type Area = ReturnType<typeof parseRange>;

function firstFilledColumn({ values }: RangeReading, { top, bottom }: Area, before: number): number {
  for (let column = 0; column < before; column++) {
    const isFilled = values.slice(top, bottom + 1).some((line) => !isBlank(line[column]));
    if (isFilled) return column;
  }
  return before;
}

/** Sheets are read from A1 on: rows and columns of the grid are those of the sheet. */
function partOf({ sheet, values, formulas, formats }: RangeReading, area: Area): RangeReading {
  const cut = <Item>(grid: readonly (readonly Item[])[]): readonly (readonly Item[])[] =>
    grid.slice(area.top, area.bottom + 1).map((line) => line.slice(area.left, area.right + 1));
  const part = { sheet, range: formatRange(area), values: cut(values), formulas: cut(formulas) };
  return formats === undefined ? part : { ...part, formats: cut(formats) };
}

/** The last row of a form may well be blank: nobody has filled it in. */
const SPARE_ROWS = 2;

/** Up to the last row and column in which anything stands, and a little below; undefined for a blank sheet. */
function withoutBlankEdges(sheet: RangeReading): RangeReading | undefined {
  const filled = sheet.values.map((line) => line.reduce<number>((last, value, at) => (isBlank(value) ? last : at), -1));
  const bottom = filled.reduce((last, width, row) => (width < 0 ? last : row), -1);
  const area = {
    top: 0,
    left: 0,
    bottom: Math.min(bottom + SPARE_ROWS, sheet.values.length - 1),
    right: largestOf(filled),
  };
  return bottom < 0 ? undefined : partOf(sheet, area);
}

const isBlank = (value: unknown): boolean => value === null || value === undefined || value === "";

function isSamePlaces(one: TablePlaces["places"], other: TablePlaces["places"]): boolean {
  const textOf = ({ row, column }: CellPosition): string => cellAt(row, column);
  const same = [...one].filter(([id, place]) => {
    const there = other.get(id);
    return there !== undefined && textOf(there) === textOf(place);
  });
  return one.size === other.size && same.length === one.size;
}
