import type { Session } from "../session/session";

/** After a workbook was opened: the cursor stands in the first input of its first report; elsewhere where there is none. */
export async function showFirstInput(session: Session): Promise<void> {
  const { reports } = await session.reread();
  const address = reports[0]?.tables
    .flatMap(({ inputs }) => inputs)
    .map((cell) => reports[0]?.bound.addressOf(cell))
    .find((one) => one !== undefined);
  if (address !== undefined) await session.workbook.select(address);
}
