import { largestOf } from "../report/extremes";
import { cellAt, formatRange } from "../workbook/address";
import { freeSheetName } from "../plan/free-names";
import { lineHeight, linesOf } from "../plan/plan-sizes";
import type { Address, CellStyle, PlannedCell, SheetPlan, WorkbookPlan } from "../workbook/workbook-plan";
import type { CheckSheet } from "./check-sheet";
import { CHECK_COLUMNS, checkColumnWidths, checkSheetRows, type CheckBox, type CheckRole } from "./check-sheet-rows";

/** What a page of A4 upright holds beside margins of 15 mm, in characters. */
const PAGE_WIDTH = 96;
const TITLE_ROWS = 1;
const HIGHEST_ROW = 409;

const base: CellStyle = {
  font: "宋体",
  size: 8,
  horizontal: "left",
  vertical: "center",
  wrap: true,
  border: true,
  locked: false,
};

type StyleRole = CheckRole | "title";

/** Apart from the styles of other sheets, should both go into one file. */
const keyOf = (role: StyleRole): string => `check-sheet-${role}`;

const styles: Readonly<Record<StyleRole, CellStyle>> = {
  title: { ...base, font: "黑体", size: 14, horizontal: "center", border: false },
  section: { ...base, font: "黑体" },
  head: { ...base, horizontal: "center" },
  name: base,
  side: { ...base, horizontal: "center" },
  verdict: { ...base, horizontal: "center" },
  broken: { ...base, horizontal: "center", bold: true, color: "#9C0006" },
  text: base,
  code: base,
};

export const CHECK_SHEET = "校验单";

/** The 校验单 as one more sheet of the workbook; beside the names that are taken it gets a free one. */
export function planCheckSheet(sheet: CheckSheet, takenSheets: readonly string[]): WorkbookPlan {
  const name = freeSheetName(CHECK_SHEET, takenSheets);
  const byKey = Object.fromEntries(Object.entries(styles).map(([role, style]) => [keyOf(role as StyleRole), style])); // by the type of styles
  return { styles: byKey, sheets: [sheetPlan(sheet, name)], names: [], firstInput: { sheet: name, range: "A1" } };
}

function sheetPlan(sheet: CheckSheet, name: string): SheetPlan {
  const widths = checkColumnWidths.map((share) => Math.round(share * PAGE_WIDTH * 10) / 10);
  const rows = checkSheetRows(sheet).map((boxes) => placed(boxes));
  const title: PlannedCell = { address: "A1", value: sheet.title, style: keyOf("title") };
  const last = TITLE_ROWS + rows.length;
  return {
    name,
    table: undefined,
    hidden: false,
    columnWidths: widths,
    rowHeights: [
      heightOf(sheet.title, styles.title, PAGE_WIDTH),
      ...rows.map((boxes) =>
        largestOf(boxes.map(({ box, column }) => heightOf(box.text, styles[box.role], widthAt(widths, column, box)))),
      ),
    ],
    cells: [title, ...rows.flatMap(cellsOfRow)],
    merges: [formatRange({ top: 0, left: 0, bottom: 0, right: CHECK_COLUMNS - 1 }), ...rows.flatMap(mergesOfRow)],
    highlights: [],
    validations: [],
    freeze: undefined,
    print: {
      area: formatRange({ top: 0, left: 0, bottom: last - 1, right: CHECK_COLUMNS - 1 }),
      orientation: "portrait",
      margins: { top: 15, bottom: 15, left: 15, right: 15 },
      pageNumbers: false,
    },
  };
}

/** A box is as many cells wide as it spans; the words stand in the first. */
function cellsOfRow(boxes: readonly PlacedBox[], row: number): readonly PlannedCell[] {
  return boxes.flatMap(({ box, column }) =>
    Array.from({ length: box.columnSpan }, (_, at): PlannedCell => ({
      address: cellAt(TITLE_ROWS + row, column + at),
      style: keyOf(box.role),
      ...(at === 0 && box.text !== "" ? { value: valueOf(box) } : {}),
    })),
  );
}

function mergesOfRow(boxes: readonly PlacedBox[], row: number): readonly Address[] {
  const line = TITLE_ROWS + row;
  return boxes
    .filter(({ box }) => box.columnSpan > 1)
    .map(({ box, column }) =>
      formatRange({ top: line, left: column, bottom: line, right: column + box.columnSpan - 1 }),
    );
}

/** Sides are numbers, so that no program warns of numbers stored as text. */
const valueOf = ({ role, text }: CheckBox): string | number =>
  role === "side" && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;

interface PlacedBox {
  readonly box: CheckBox;
  readonly column: number;
}

const placed = (boxes: readonly CheckBox[]): readonly PlacedBox[] =>
  boxes.map((box, index) => ({
    box,
    column: boxes.slice(0, index).reduce((sum, { columnSpan }) => sum + columnSpan, 0),
  }));

const widthAt = (widths: readonly number[], column: number, { columnSpan }: CheckBox): number =>
  widths.slice(column, column + columnSpan).reduce((sum, width) => sum + width, 0);

const heightOf = (text: string, style: CellStyle, width: number): number =>
  Math.min(Math.ceil(linesOf(text, style.size, width) * lineHeight(style) + 2), HIGHEST_ROW);
