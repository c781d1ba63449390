import { writeXlsx } from "../../src/exporters/xlsx";
import { allFormats } from "../../src/formats/all-formats";
import { importReportJson } from "../../src/importers/report-json";
import { planWorkbook } from "../../src/plan/plan-workbook";
import example from "./example-report.json";

/** A published report as an xlsx file: read as JSON and written like any other. */
export function exampleWorkbook(): Promise<Uint8Array> {
  const { report, form } = importReportJson(JSON.stringify(example), allFormats);
  return writeXlsx(planWorkbook(form, report, { totals: "typed", controls: false, takenSheets: [], reportKey: "1" }));
}
