import path from "node:path";

import { findingsOnReading } from "../src/checker/check-report";
import { exportReportJson } from "../src/exporters/report-json";
import { writeXlsx } from "../src/exporters/xlsx";
import { allFormats } from "../src/formats/all-formats";
import type { ImportedReport } from "../src/importers/imported-report";
import { tablesNotRead } from "../src/messages/text-findings";
import type { Report } from "../src/report/report";
import { formOf, type ReportForm } from "../src/rules/report-form";
import { planWorkbook } from "../src/workbook/plan-workbook";
import type { ConvertCommand } from "./arguments";
import { CommandError } from "./command-error";
import { notesOnOptions, withOptions } from "./convert-options";
import { describeFailure } from "./describe-failure";
import { sentencesOn } from "./finding-sentence";
import { formatOfYear } from "./format-of-year";
import { requireOutput, writeOutput } from "./output-file";
import { readReports } from "./read-reports";
import { unknownChecksIn } from "./switched-off";
import { damageIn, oddities } from "./table-problems";
import { printable, type ExitCode, type Surroundings } from "./surroundings";

/** Writes the report of one file as another kind, by the extension of the output. Totals stay the figures they are. */
export async function convert(command: ConvertCommand, surroundings: Surroundings): Promise<ExitCode> {
  const { input, output, year, replacesOutput } = command;
  if (year !== undefined) formatOfYear(year);
  const write = writerFor(output);
  await requireOutput(output, input, replacesOutput);
  const imported = readReport(input, year);
  const report = withOptions(imported.report, command);
  const form = formOf(report, allFormats);
  await writeOutput(output, await write(report, form), replacesOutput);
  surroundings.stdout(printable(`已写入 ${output}。`) + "\n");
  const notes = [...notesOnOptions(imported.report, form, command), ...readingNotes(imported)];
  for (const note of notes) surroundings.stderr(`${printable(note)}\n`);
  return 0;
}

type Writer = (report: Report, form: ReportForm) => Promise<string | Uint8Array> | string;

function writerFor(output: string): Writer {
  const extension = path.extname(output).toLowerCase();
  if (extension === ".json") return toJson;
  if (extension === ".xlsx") return toXlsx;
  throw new CommandError({ code: "output-kind-not-available", extension, file: output });
}

function toJson(report: Report, form: ReportForm): string {
  const { previous } = report;
  return exportReportJson(report, form, previous && formOf({ ...previous, localRows: [] }, allFormats));
}

function toXlsx(report: Report, form: ReportForm): Promise<Uint8Array> {
  return writeXlsx(
    planWorkbook(form, report, {
      totals: "typed",
      controls: report.controls.size > 0,
      takenSheets: [],
      reportKey: "1",
    }),
  );
}

/** The one report of a file, whole. Throws CommandError, naming the file, where there is none. */
export function readReport(file: string, defaultYear: number | undefined): ImportedReport {
  const reports = reportsIn(file, defaultYear);
  const [first, ...others] = reports;
  if (first === undefined) throw new Error(`no report and no error in ${file}`);
  if (others.length > 0) {
    const named = reports.map(({ report }) => `${report.unit} ${report.year ?? ""}`.trim());
    throw new CommandError({ code: "several-reports", file, reports: named });
  }
  const damage = damageIn(first);
  if (damage !== undefined) throw new CommandError({ code: "input-unreadable", file, message: damage.message });
  return first;
}

function reportsIn(file: string, defaultYear: number | undefined): readonly ImportedReport[] {
  try {
    return readReports(file, defaultYear);
  } catch (cause) {
    throw new CommandError({ code: "input-unreadable", file, message: describeFailure(cause).message }, { cause });
  }
}

/** What reading changed, and what the tables have besides the form: nothing is put right or left out in silence. */
function readingNotes(imported: ImportedReport): readonly string[] {
  const reworded = findingsOnReading(imported).map(sentencesOn(imported));
  const odd = [...oddities(imported), ...unknownChecksIn(imported.report)];
  const unread = imported.manuscript === undefined ? [] : [tablesNotRead(imported.report)];
  return [...unread, ...odd.map(({ message }) => message), ...reworded];
}
