import { allFormats } from "../src/formats/all-formats";
import { importReports } from "../src/importers/import-report";
import type { ReadReport } from "../src/binding/read-report";
import { platform } from "./platform";
import { readInput } from "./read-input";

/**
 * The reports in a file; a workbook may hold several. A report that names no year is of the default year. Throws
 * CommandError or ImportError where there is none to read.
 */
export function readReports(file: string, defaultYear?: number): readonly ReadReport[] {
  return importReports({ name: file, bytes: readInput(file) }, { definitions: allFormats, defaultYear, platform });
}
