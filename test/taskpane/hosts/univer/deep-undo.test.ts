import { ICommandService, UndoCommand } from "@univerjs/core";
import { openHeadlessUniver } from "./headless-univer";

it("takes back a hundred steps and more, one by one", async () => {
  const { univer, workbook, close } = await openHeadlessUniver();
  const commands = univer.__getInjector().get(ICommandService);
  const [{ name: sheet } = { name: "" }] = (await workbook.outline()).sheets;
  const figure = async () => (await workbook.read([{ sheet, range: "A1" }]))[0]?.values[0]?.[0];
  for (let step = 1; step <= 120; step++) await workbook.write([{ sheet, cells: [{ address: "A1", value: step }] }]);
  expect(await figure()).toBe(120);
  for (let step = 1; step <= 110; step++) commands.syncExecuteCommand(UndoCommand.id);
  expect(await figure()).toBe(10);
  await close();
});
