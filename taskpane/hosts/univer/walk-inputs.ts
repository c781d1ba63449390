import {
  Direction,
  ICommandService,
  type Injector,
  IUniverInstanceService,
  UniverInstanceType,
  type Workbook as Unit,
} from "@univerjs/core";
import { SetSelectionsOperation, SheetsSelectionsService } from "@univerjs/sheets";
import { type CellPosition, parseRange } from "../../../src/workbook/address";
import { extrasOf } from "./sheet";

/** The command of the grid for Enter and Tab lives in a package that is only a dependency of a dependency. */
const ENTER_OR_TAB = "sheet.command.move-selection-enter-tab";

/** A cell with all that is merged into it. */
export interface Cell extends CellPosition {
  readonly endRow: number;
  readonly endColumn: number;
}

/**
 * Enter and Tab that leave an input go on to the next input, over totals and words, as in a protected sheet of Excel: down a
 * column and on at the top of the next, along a row and on at the start of the next. After the last input the grid decides.
 */
export function walkInputs(injector: Injector): void {
  const commands = injector.get(ICommandService);
  let start: Cell | undefined;
  /** Where a walk with Tab began and where it has come to: Enter at its end goes on below its beginning. */
  let walk: { readonly column: number; readonly end: Cell } | undefined;
  commands.beforeCommandExecuted(({ id }) => {
    if (id === ENTER_OR_TAB) start = cellOf(injector);
  });
  commands.onCommandExecuted(({ id, params }) => {
    const end = cellOf(injector);
    if (id !== ENTER_OR_TAB || start === undefined || end === undefined) return;
    const { direction } = params as { readonly direction: Direction }; // as the grid declares it
    const inputs = inputsOf(injector);
    if (!inputs.some(covers(start))) return;
    const column = walk !== undefined && covers(start)(walk.end) ? walk.column : start.column;
    const from = isAlongRow(direction) ? rowOf(end, start) : { row: rowAfter(start, direction), column };
    const next = inputs.find(covers(from)) ?? nextInput(inputs, from, direction) ?? end;
    walk = isAlongRow(direction) ? { column, end: next } : undefined;
    if (!covers(next)(end)) selectCell(injector, next);
  });
}

/** The input that comes next from a place that is none: first in the same column or row, then in the ones after it. */
export function nextInput(inputs: readonly Cell[], from: CellPosition, direction: Direction): Cell | undefined {
  const isTab = isAlongRow(direction);
  const sign = direction === Direction.LEFT || direction === Direction.UP ? -1 : 1;
  const isInLine = ({ row, column, endRow, endColumn }: Cell): boolean =>
    isTab ? row <= from.row && from.row <= endRow : column <= from.column && from.column <= endColumn;
  const along = ({ row, column }: CellPosition): number => sign * (isTab ? column : row);
  const across = ({ row, column }: CellPosition): number => sign * (isTab ? row : column);
  const first = (some: readonly Cell[]): Cell | undefined =>
    [...some].sort((one, other) => across(one) - across(other) || along(one) - along(other))[0];
  const ahead = inputs.filter((one) => isInLine(one) && along(one) > along(from));
  return first(ahead) ?? first(inputs.filter((one) => !isInLine(one) && across(one) > across(from)));
}

const isAlongRow = (direction: Direction): boolean => direction === Direction.LEFT || direction === Direction.RIGHT;

/** The grid itself goes below where a walk with Tab began, also long after one has clicked elsewhere. */
const rowAfter = ({ row, endRow }: Cell, direction: Direction): number =>
  direction === Direction.UP ? row - 1 : endRow + 1;

const covers =
  ({ row, column }: CellPosition) =>
  (one: Cell): boolean =>
    one.row <= row && row <= one.endRow && one.column <= column && column <= one.endColumn;

const unitOf = (injector: Injector) =>
  injector.get(IUniverInstanceService).getCurrentUnitOfType<Unit>(UniverInstanceType.UNIVER_SHEET);

/** The selected cell; undefined where several are selected: there the keys walk inside the selection. */
function cellOf(injector: Injector): Cell | undefined {
  const { range, primary } = injector.get(SheetsSelectionsService).getCurrentLastSelection() ?? {};
  if (!primary || range?.endRow !== primary.endRow || range.endColumn !== primary.endColumn) return undefined;
  if (range.startRow !== primary.startRow || range.startColumn !== primary.startColumn) return undefined;
  const { startRow: row, startColumn: column, endRow, endColumn } = primary;
  return { row, column, endRow, endColumn };
}

/** A place beside the input that one came from, where the cell that one came to is a high head. */
const rowOf = ({ row, column, endRow }: Cell, from: CellPosition): CellPosition => ({
  row: row <= from.row && from.row <= endRow ? from.row : row,
  column,
});

/** The cells of the sheet in sight that stay open when it is protected, each with what is merged into it. */
function inputsOf(injector: Injector): readonly Cell[] {
  const sheet = unitOf(injector)?.getActiveSheet();
  if (!sheet) return [];
  const cells = extrasOf(sheet.getCustomMetadata()).unlocked.flatMap((address) => {
    const { top, left, bottom, right } = parseRange(address);
    const columns = right - left + 1;
    return Array.from({ length: (bottom - top + 1) * columns }, (_, index) => ({
      row: top + Math.floor(index / columns),
      column: left + (index % columns),
    }));
  });
  return cells.flatMap(({ row, column }) => {
    const merge = sheet.getMergedCell(row, column);
    if (!merge) return [{ row, column, endRow: row, endColumn: column }];
    const isFirst = merge.startRow === row && merge.startColumn === column;
    return isFirst ? [{ row, column, endRow: merge.endRow, endColumn: merge.endColumn }] : [];
  });
}

function selectCell(injector: Injector, { row, column, endRow, endColumn }: Cell): void {
  const unit = unitOf(injector);
  if (!unit) return;
  const range = { startRow: row, endRow, startColumn: column, endColumn };
  const isMerged = endRow > row || endColumn > column;
  const primary = { ...range, actualRow: row, actualColumn: column, isMerged, isMergedMainCell: isMerged };
  injector.get(ICommandService).syncExecuteCommand(SetSelectionsOperation.id, {
    unitId: unit.getUnitId(),
    subUnitId: unit.getActiveSheet().getSheetId(),
    selections: [{ range, primary, style: null }],
    reveal: true,
  });
}
