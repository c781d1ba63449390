import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { allFormats } from "../../src/formats/all-formats";
import type { ReadReport } from "../../src/binding/read-report";
import { importReportJson } from "../../src/importers/report-json";

const folder = join(__dirname, "..", "..", "..", "shared", "reports");

export interface RealReport extends ReadReport {
  readonly file: string;
}

/** The transcriptions of published reports in which no table is missing. */
export function completeReports(): readonly RealReport[] {
  return transcriptions().flatMap(({ file, text }) => {
    const { completeness } = JSON.parse(text) as { readonly completeness?: string };
    return completeness?.startsWith("complete") === true ? readReport(file, text) : [];
  });
}

/** All transcriptions, of whole reports and of pieces. */
export function allReports(): readonly RealReport[] {
  return transcriptions().map(({ file, text }) => readReport(file, text));
}

const readReport = (file: string, text: string): RealReport => ({ ...importReportJson(text, allFormats), file });

function transcriptions(): readonly { readonly file: string; readonly text: string }[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => ({ file, text: readFileSync(join(folder, file), "utf8") }));
}
