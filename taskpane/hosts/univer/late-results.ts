import {
  type ICellData,
  ICommandService,
  type Injector,
  IUniverInstanceService,
  type Nullable,
  ObjectMatrix,
  UniverInstanceType,
  type Workbook as Unit,
} from "@univerjs/core";
import {
  FormulaDataModel,
  type ISetFormulaCalculationResultMutation,
  SetFormulaCalculationResultMutation,
} from "@univerjs/engine-formula";

/**
 * Drops results of formulas that are no longer there. The grid computes while one types on: what was typed or pasted
 * over a total in the meantime would be replaced by that total. To be called before the first workbook opens: results
 * are dropped before the grid puts them into their cells.
 */
export function dropLateResults(injector: Injector): void {
  injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
    if (id !== SetFormulaCalculationResultMutation.id) return;
    const { unitData } = params as ISetFormulaCalculationResultMutation; // what this mutation is declared to carry
    for (const [unitId, sheets] of Object.entries(unitData)) {
      const unit = injector.get(IUniverInstanceService).getUnit<Unit>(unitId, UniverInstanceType.UNIVER_SHEET);
      const arrays = injector.get(FormulaDataModel).getArrayFormulaCellData()[unitId];
      for (const [sheetId, results] of Object.entries(sheets ?? {})) {
        const held = unit?.getSheetBySheetId(sheetId)?.getCellMatrix();
        const spilled = new ObjectMatrix<Nullable<ICellData>>(arrays?.[sheetId] ?? {});
        const computed = new ObjectMatrix<Nullable<ICellData>>(results ?? {});
        const late: (readonly [row: number, column: number])[] = [];
        computed.forValue((row, column) => {
          const cell = held?.getValue(row, column);
          if (!cell?.f && !cell?.si && !spilled.getValue(row, column)) late.push([row, column]);
        });
        for (const [row, column] of late) computed.realDeleteValue(row, column);
      }
    }
  });
}
