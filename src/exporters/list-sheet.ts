import { cellAt, formatRange } from "../workbook/address";
import type { CellStyle, PlannedCell, SheetPlan, WorkbookPlan } from "../workbook/workbook-plan";

const base: CellStyle = {
  font: "宋体",
  size: 10,
  horizontal: "center",
  vertical: "center",
  wrap: true,
  border: true,
  locked: false,
};

/** How lists look beside the official form. */
export const listStyles: Readonly<Record<string, CellStyle>> = {
  "list-title": { ...base, font: "黑体", size: 16, horizontal: "left", wrap: false, border: false },
  "list-note": { ...base, horizontal: "left", wrap: false, border: false },
  "list-head": { ...base, font: "黑体", size: 9 },
  "list-unit": { ...base, horizontal: "left", wrap: false },
  "list-words": { ...base, horizontal: "left" },
  "list-figure": { ...base, wrap: false },
};

/** A formula with what it gives now. */
export interface ListFormula {
  readonly formula: `=${string}`;
  readonly result: number;
}

export type ListValue = string | number | undefined | ListFormula;

export interface ListColumn {
  readonly head: string;
  /** In characters. */
  readonly width: number;
  readonly style: "list-unit" | "list-words" | "list-figure";
}

/** A list that people filter: what it is, a note, heads, and a row for each entry. */
export interface List {
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly columns: readonly ListColumn[];
  readonly rows: readonly (readonly ListValue[])[];
}

/** Below the title and the note. */
const HEAD_ROW = 2;

export function listSheet({ name, title, note, columns, rows }: List): SheetPlan {
  const bottom = HEAD_ROW + rows.length;
  return {
    name,
    table: undefined,
    hidden: false,
    columnWidths: columns.map(({ width }) => width),
    rowHeights: [30, 20, 30],
    cells: [
      listCell(0, 0, title, "list-title"),
      listCell(1, 0, note, "list-note"),
      ...columns.map(({ head }, column) => listCell(HEAD_ROW, column, head, "list-head")),
      ...rows.flatMap((row, index) =>
        columns.map(({ style }, column) => listCell(HEAD_ROW + 1 + index, column, row[column], style)),
      ),
    ],
    merges: [],
    highlights: [],
    validations: [],
    freeze: { rows: HEAD_ROW + 1, columns: 1 },
    print: undefined,
    filter: formatRange({ top: HEAD_ROW, left: 0, bottom, right: columns.length - 1 }),
  };
}

/** A workbook of lists alone. */
export function listWorkbook(lists: readonly List[], title: string): WorkbookPlan {
  const sheets = lists.map(listSheet);
  return {
    styles: listStyles,
    sheets,
    names: [],
    properties: { title, unit: "" },
    firstInput: { sheet: sheets[0]?.name ?? "", range: cellAt(HEAD_ROW, 0) },
  };
}

export function listCell(row: number, column: number, value: ListValue, style: string): PlannedCell {
  const cell = { address: cellAt(row, column), style };
  if (value === undefined || value === "") return cell;
  return typeof value === "object" ? { ...cell, ...value } : { ...cell, value };
}
