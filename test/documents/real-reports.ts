import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { allFormats } from "../../src/formats/all-formats";
import type { ImportedReport } from "../../src/importers/imported-report";
import { importReportJson } from "../../src/importers/report-json";

const folder = join(__dirname, "..", "..", "..", "shared", "reports");

export interface RealReport extends ImportedReport {
  readonly file: string;
}

/** The transcriptions of published reports in which no table is missing. */
export function completeReports(): readonly RealReport[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .flatMap((file) => {
      const text = readFileSync(join(folder, file), "utf8");
      const { completeness } = JSON.parse(text) as { readonly completeness?: string };
      return completeness?.startsWith("complete") === true ? { ...importReportJson(text, allFormats), file } : [];
    });
}
