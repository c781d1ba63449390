/// <reference types="office-js" />
import type { WorkbookPlan } from "../../../src/workbook/workbook-plan";
import { WorkbookError } from "../../../src/workbook/workbook-error";
import { base64Of } from "./base64";
import { drawPlan } from "./drawing";
import { failureOf, isPassing } from "./failure";
import { hasExcelApi, sameName } from "./run";

/** Writes a plan as an xlsx file. Handed in, so that a host that always draws need not carry the writer. */
export type WriteFile = (plan: WorkbookPlan) => Promise<Uint8Array>;

/**
 * Adds the plan's sheets: from a file where Excel can (its conditional formats come alive more surely than added ones,
 * office-js #5299), else drawn in one batch. Three batches at most, one more where the file is refused as in some
 * browsers (office-js #6142). What fails half-way is taken out again.
 */
export async function insertPlan(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  writeFile: WriteFile,
): Promise<void> {
  const hadNames = await demandRoom(context, plan);
  const ids = await insertFromFile(context, plan, writeFile);
  try {
    const sheets = ids === undefined ? drawPlan(context, plan) : filedSheets(context, plan, ids);
    await finish(context, plan, sheets);
  } catch (cause) {
    // Drawing refused as a whole, before it began: nothing stands.
    if (ids === undefined && isPassing(failureOf(cause, "", "workbook-protected"))) throw cause;
    await takeOut(context, { plan, hadNames, ids: ids ?? [] }, cause);
    throw cause;
  }
}

/** Refuses before anything is written. Answers which of the plan's names the workbook has already. */
async function demandRoom(context: Excel.RequestContext, plan: WorkbookPlan): Promise<ReadonlySet<string>> {
  const { workbook } = context;
  const first = plan.sheets[0]?.name ?? "";
  workbook.load("readOnly");
  workbook.protection.load("protected");
  workbook.worksheets.load("items/name");
  workbook.names.load("items/name");
  await context.sync();
  if (workbook.readOnly) throw new WorkbookError("workbook-read-only", first);
  if (workbook.protection.protected) throw new WorkbookError("workbook-protected", first);
  const taken = plan.sheets.find(({ name }) => workbook.worksheets.items.some((sheet) => sameName(sheet.name, name)));
  if (taken !== undefined) throw new WorkbookError("sheet-exists", taken.name);
  return new Set(workbook.names.items.map(({ name }) => name.toLowerCase()));
}

/** The ids of the added sheets; undefined where this Excel cannot, or refuses. */
async function insertFromFile(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  writeFile: WriteFile,
): Promise<readonly string[] | undefined> {
  if (!hasExcelApi("1.13")) return undefined;
  // Names of a file come out as #REF! (office-js #3583, #4772): they are added afterwards.
  const base64 = base64Of(await writeFile({ ...plan, names: [] }));
  const inserted = context.workbook.insertWorksheetsFromBase64(base64, { positionType: "End" });
  try {
    await context.sync();
  } catch (cause) {
    if (isPassing(failureOf(cause, "", "workbook-protected"))) throw cause;
    return undefined;
  }
  return inserted.value;
}

/** The sheets of the file by the plan's names; hidden ones come into sight and are hidden again, in the batch that is open. */
function filedSheets(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  ids: readonly string[],
): ReadonlyMap<string, Excel.Worksheet> {
  if (ids.length !== plan.sheets.length) throw new Error(`${ids.length} sheets came of ${plan.sheets.length}`);
  const sheets = plan.sheets.map((sheet, index) => {
    const worksheet = context.workbook.worksheets.getItem(ids[index] ?? sheet.name);
    if (sheet.hidden) worksheet.visibility = "Hidden";
    return [sheet.name, worksheet] as const;
  });
  return new Map(sheets);
}

/** Adds the names and shows the first input, in the batch that is open. */
async function finish(
  context: Excel.RequestContext,
  { names, firstInput }: WorkbookPlan,
  sheets: ReadonlyMap<string, Excel.Worksheet>,
): Promise<void> {
  const sheetNamed = (name: string): Excel.Worksheet => {
    const found = sheets.get(name);
    if (found === undefined) throw new Error(`the plan has no sheet ${name}`);
    return found;
  };
  for (const { name, sheet, range } of names) context.workbook.names.add(name, sheetNamed(sheet).getRange(range));
  const shown = sheetNamed(firstInput.sheet);
  shown.activate();
  shown.getRange(firstInput.range).select();
  await context.sync();
}

/** An insertion that was begun, as far as taking it out again needs to know it. */
interface BegunInsertion {
  readonly plan: WorkbookPlan;
  /** The names that the workbook had before. */
  readonly hadNames: ReadonlySet<string>;
  /** The sheets that came from a file. */
  readonly ids: readonly string[];
}

/** Removes what a failed insertion left; where that fails too, says which sheets stand. */
async function takeOut(
  context: Excel.RequestContext,
  { plan, hadNames, ids }: BegunInsertion,
  cause: unknown,
): Promise<void> {
  const { worksheets, names } = context.workbook;
  try {
    worksheets.load("items/id,items/name");
    names.load("items/name");
    await context.sync();
    const planned = new Set(plan.names.map(({ name }) => name.toLowerCase()));
    for (const item of names.items)
      if (planned.has(item.name.toLowerCase()) && !hadNames.has(item.name.toLowerCase())) item.delete();
    for (const sheet of worksheets.items)
      if (ids.includes(sheet.id) || plan.sheets.some(({ name }) => sameName(name, sheet.name))) sheet.delete();
    await context.sync();
  } catch {
    // What matters to the user is what stands now; why the insertion failed goes along.
    throw new WorkbookError("sheets-left", plan.sheets.map(({ name }) => name).join("”“"), { cause });
  }
}
