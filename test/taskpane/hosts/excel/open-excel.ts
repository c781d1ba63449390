import { writeXlsx } from "../../../../src/exporters/xlsx";
import type { Workbook } from "../../../../src/workbook/workbook";
import { openExcelWorkbook } from "../../../../taskpane/hosts/excel/workbook";
import type { Requirements } from "../../../stand-in/excel-stand-in";
import { loadExcelClient, type LoadedExcel, type LoadOptions } from "./load-excel-client";

/** Excels as they are in use: what they say they have. */
export const excels = {
  /** The least that we promise to run on. */
  floor: { ExcelApi: "1.9" },
  /** Excel 2021. */
  2021: { ExcelApi: "1.14", RichApiRuntime: "1.1", RichApiRuntimeFlag: "1.1" },
  /** Microsoft 365, which can undo some of what an add-in writes. */
  365: { ExcelApi: "1.17", ExcelApiUndo: "1.7", RichApiRuntime: "1.2", RichApiRuntimeFlag: "1.2" },
} as const satisfies Readonly<Record<string, Requirements>>;

export interface OpenedExcel extends LoadedExcel {
  readonly workbook: Workbook;
  /** How many batches an action sends, whether or not it succeeds, without the client's giving back of objects. */
  readonly syncsOf: (action: () => Promise<unknown>) => Promise<number>;
}

/** Our adapter over Microsoft's client over a stand-in for Excel. At the floor the client itself refuses what is beyond it. */
export async function openExcel(requirements: Requirements, options: LoadOptions = {}): Promise<OpenedExcel> {
  const loaded = loadExcelClient(requirements, {
    policesRequirements: requirements === excels.floor,
    ...options,
  });
  const workbook = await openExcelWorkbook(writeXlsx);
  const syncsOf = async (action: () => Promise<unknown>): Promise<number> => {
    loaded.standIn.isSilent = true;
    await settled(); // what was told before may still be looked up
    const before = loaded.batches.length;
    await action().catch(() => undefined);
    loaded.standIn.isSilent = false;
    return loaded.batches.slice(before).filter(({ isRelease }) => !isRelease).length;
  };
  return { ...loaded, workbook, syncsOf };
}

/** So many timers may follow each other before what Excel tells has reached the pane. */
const HOPS = 12;

/** Long enough for what Excel tells to reach the pane, also where a busy machine lets the process wait: by turns, not by one long timer. */
export async function settled(milliseconds = 60): Promise<void> {
  for (let hop = 0; hop < HOPS; hop++) await new Promise((resolve) => setTimeout(resolve, milliseconds / HOPS));
}
