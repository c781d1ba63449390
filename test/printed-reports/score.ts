import { platform } from "../../cli/platform";
import { importReports } from "../../src/importers/import-report";
import { ImportError } from "../../src/importers/import-error";
import type { ReadReport } from "../../src/binding/read-report";
import { allFormats } from "../../src/formats/all-formats";
import type { CellId } from "../../src/report/report";
import type { PrintedReport } from "./printed-report";

/** What became of the figures of one printed report. */
export interface Score {
  readonly figures: number;
  readonly right: number;
  /** Not read, and told: the whole file, a table, or rows and columns by their name. */
  readonly refused: number;
  /** Not read, and nothing said of it. */
  readonly lost: readonly CellId[];
  /** Another figure, or a figure where none was. */
  readonly invented: readonly CellId[];
}

/** Reads the file through the door, and holds what comes out against what was printed. */
export function scoreOf(name: string, bytes: Uint8Array, printed: PrintedReport): Score {
  const read = readOnly(name, bytes);
  const found = read?.report.cells ?? new Map<CellId, unknown>();
  const wanted = [...printed.figures];
  const isTold = (cell: CellId): boolean =>
    read === undefined ||
    read.isWordsOnly ||
    read.problems.some(({ table, code }) => table === cell.split("/")[0] && code !== "other-copy" && code !== "hidden");
  const missing = wanted.filter(([cell]) => !found.has(cell)).map(([cell]) => cell);
  return {
    figures: wanted.length,
    right: wanted.filter(([cell, value]) => found.get(cell) === value).length,
    refused: missing.filter(isTold).length,
    lost: missing.filter((cell) => !isTold(cell)),
    invented: [...found.keys()].filter((cell) => found.get(cell) !== printed.figures.get(cell)),
  };
}

function readOnly(name: string, bytes: Uint8Array): ReadReport | undefined {
  try {
    const [report] = importReports({ name, bytes }, { definitions: allFormats, defaultYear: undefined, platform });
    return report;
  } catch (error) {
    if (error instanceof ImportError) return undefined;
    throw error;
  }
}
