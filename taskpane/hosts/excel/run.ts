/// <reference types="office-js" />
import { WorkbookError, type WorkbookErrorCode } from "../../../src/workbook/workbook-error";
import { codeOf, failureOf, isPassing } from "./failure";

type Task<T> = (context: Excel.RequestContext) => Promise<T>;

/** In milliseconds: how long to wait before each further attempt to read. */
const PAUSES = [100, 300, 600];

/** Reads. While the user is inside a cell, or Excel has something else to do, it is tried again a few times. `sheet` is what a failure is about. */
export async function readExcel<T>(sheet: string, task: Task<T>): Promise<T> {
  for (const pause of PAUSES) {
    try {
      return await run(sheet, "host-failed", task);
    } catch (error) {
      if (!mayPass(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return run(sheet, "host-failed", task);
}

/** Also what Excel gives no reason for: a moment later it often answers, and reading twice harms nothing. */
const mayPass = (error: unknown): boolean =>
  isPassing(error) || (error instanceof WorkbookError && codeOf(error.cause) === "GeneralException");

/** Writes, once: what was refused is never written later without the user knowing. */
export const writeExcel = <T>(sheet: string, denied: WorkbookErrorCode, task: Task<T>): Promise<T> =>
  run(sheet, denied, task);

async function run<T>(sheet: string, denied: WorkbookErrorCode, task: Task<T>): Promise<T> {
  try {
    return await Excel.run(task);
  } catch (error) {
    throw failureOf(error, sheet, denied);
  }
}

/** Sends a batch that asks for sheets by name; where one is missing it is named, at the cost of a second batch. */
export async function syncNaming(context: Excel.RequestContext, sheets: readonly string[]): Promise<void> {
  try {
    await context.sync();
  } catch (cause) {
    if (codeOf(cause) !== "ItemNotFound") throw cause;
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const missing = sheets.find((name) => !worksheets.items.some((sheet) => sameName(sheet.name, name)));
    if (missing === undefined) throw cause;
    throw new WorkbookError("sheet-not-found", missing, { cause });
  }
}

/** Sheet names without case, as spreadsheets compare them. */
export const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Whether this Excel has a requirement set: one of Microsoft's numbered lists of what the object model can do. */
export const hasExcelApi = (version: string): boolean =>
  Office.context.requirements.isSetSupported("ExcelApi", version);
