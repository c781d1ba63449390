import { ICommandService } from "@univerjs/core";
import { SetFormulaCalculationStartMutation } from "@univerjs/engine-formula";
import { SetRangeValuesCommand } from "@univerjs/sheets";
import { contractPlan } from "../../../contract/contract-plan";
import { openHeadlessUniver } from "./headless-univer";

jest.setTimeout(60_000);

const sheet = "三 依申请";

it.each([
  ["typed over", 7],
  ["cleared", null],
])("leaves a total that was %s while it was being computed", async (_, written) => {
  const { univer, workbook, close } = await openHeadlessUniver();
  await workbook.insert(contractPlan);
  const commands = univer.__getInjector().get(ICommandService);
  const { id: unitId, sheets } = workbook.snapshot();
  const subUnitId = Object.keys(sheets).find((id) => sheets[id]?.name === sheet);
  const put = (column: number, value: object) =>
    commands.syncExecuteCommand(SetRangeValuesCommand.id, {
      unitId,
      subUnitId,
      range: { startRow: 1, endRow: 1, startColumn: column, endColumn: column },
      value,
    });
  // D2 adds up B2 and C2.
  const overwrite = commands.onCommandExecuted(({ id }) => {
    if (id !== SetFormulaCalculationStartMutation.id) return;
    overwrite.dispose();
    put(3, { v: written, f: null, si: null });
  });
  put(1, { v: 4 });
  put(2, { v: 5 });
  await new Promise((resolve) => setTimeout(resolve, 500));
  const [reading] = await workbook.read([{ sheet, range: "B2:D2" }]);
  await close();
  expect(reading).toMatchObject({ values: [[4, 5, written]], formulas: [[null, null, null]] });
});
