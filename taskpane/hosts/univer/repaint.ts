import {
  AbsoluteRefType,
  type ICellData,
  ICommandService,
  type Injector,
  type IRange,
  IUniverInstanceService,
  type Nullable,
  ObjectMatrix,
  UniverInstanceType,
  type Workbook as Unit,
} from "@univerjs/core";
import {
  deserializeRangeWithSheet,
  IOtherFormulaManagerService,
  type ISetFormulaCalculationResultMutation,
  LexerTreeBuilder,
  OtherFormulaMarkDirty,
  sequenceNodeType,
  SetFormulaCalculationResultMutation,
} from "@univerjs/engine-formula";
import { largestOf, smallestOf } from "../../../src/report/extremes";
import { type CellPosition, coverCells, intersects, type Rectangle } from "../../../src/workbook/address";

/**
 * Has highlights computed once more after totals that they read changed. The grid computes both together, but a
 * highlight sees the totals as they were before: it would stay wrong until the next entry. To be called before the first
 * workbook opens: it looks at results before the grid puts them into their cells.
 */
export function repaintAfterTotals(injector: Injector): void {
  const commands = injector.get(ICommandService);
  commands.onCommandExecuted(({ id, params }) => {
    if (id !== SetFormulaCalculationResultMutation.id) return;
    const { unitData } = params as ISetFormulaCalculationResultMutation; // what this mutation is declared to carry
    for (const [unitId, sheets] of Object.entries(unitData)) {
      for (const [sheetId, results] of Object.entries(sheets ?? {})) {
        const changed = changedCells(results ?? {}, unitId, sheetId, injector);
        const stale = changed.length === 0 ? [] : highlightsThatRead(changed, unitId, sheetId, injector);
        if (stale.length === 0) continue;
        const dirty = { [unitId]: { [sheetId]: Object.fromEntries(stale.map((formula) => [formula, true])) } };
        commands.syncExecuteCommand(OtherFormulaMarkDirty.id, dirty, { onlyLocal: true });
      }
    }
  });
}

/** Computing highlights computes the totals again, too: only what differs is a reason to do it once more. */
function changedCells(
  results: ConstructorParameters<typeof ObjectMatrix<Nullable<ICellData>>>[0],
  unitId: string,
  sheetId: string,
  injector: Injector,
): readonly Rectangle[] {
  const unit = injector.get(IUniverInstanceService).getUnit<Unit>(unitId, UniverInstanceType.UNIVER_SHEET);
  const held = unit?.getSheetBySheetId(sheetId)?.getCellMatrix();
  const cells: CellPosition[] = [];
  new ObjectMatrix<Nullable<ICellData>>(results).forValue((row, column, result) => {
    if ((held?.getValue(row, column)?.v ?? "") !== (result?.v ?? "")) cells.push({ row, column });
  });
  return coverCells(cells);
}

function highlightsThatRead(
  cells: readonly Rectangle[],
  unitId: string,
  sheetId: string,
  injector: Injector,
): readonly string[] {
  const lexer = injector.get(LexerTreeBuilder);
  const formulas = injector.get(IOtherFormulaManagerService).getOtherFormulaData()[unitId]?.[sheetId] ?? {};
  return Object.entries(formulas)
    .filter(([, { f, ranges }]) =>
      readsOf(f, ranges, lexer).some((read) => cells.some((cell) => intersects(read, cell))),
    )
    .map(([formula]) => formula);
}

/** All that a highlight's formula may read for any cell of its ranges; it is relative to the first of them. */
function readsOf(formula: string, ranges: readonly IRange[], lexer: LexerTreeBuilder): readonly Rectangle[] {
  const [first] = ranges;
  if (first === undefined) return [];
  const up = smallestOf(ranges.map(({ startRow }) => startRow)) - first.startRow;
  const down = largestOf(ranges.map(({ endRow }) => endRow)) - first.startRow;
  const left = smallestOf(ranges.map(({ startColumn }) => startColumn)) - first.startColumn;
  const right = largestOf(ranges.map(({ endColumn }) => endColumn)) - first.startColumn;
  return (
    lexer.sequenceNodesBuilder(formula)?.flatMap((node) => {
      if (typeof node === "string" || node.nodeType !== sequenceNodeType.REFERENCE) return [];
      const { range } = deserializeRangeWithSheet(node.token);
      const start = fixed(range.startAbsoluteRefType);
      const end = fixed(range.endAbsoluteRefType ?? range.startAbsoluteRefType);
      return [
        {
          top: range.startRow + (start.row ? 0 : up),
          left: range.startColumn + (start.column ? 0 : left),
          bottom: range.endRow + (end.row ? 0 : down),
          right: range.endColumn + (end.column ? 0 : right),
        },
      ];
    }) ?? []
  );
}

const fixed = (type: AbsoluteRefType | undefined): { readonly row: boolean; readonly column: boolean } => ({
  row: type === AbsoluteRefType.ROW || type === AbsoluteRefType.ALL,
  column: type === AbsoluteRefType.COLUMN || type === AbsoluteRefType.ALL,
});
