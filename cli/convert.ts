import path from "node:path";

import { findingsOnReading } from "../src/checker/check-report";
import { exportReportJson } from "../src/exporters/report-json";
import { writeXlsx } from "../src/exporters/xlsx";
import { allFormats } from "../src/formats/all-formats";
import type { ImportedReport } from "../src/importers/imported-report";
import { describeFinding } from "../src/messages/findings";
import type { Report } from "../src/report/report";
import { formOf, type ReportForm } from "../src/rules/report-form";
import { planWorkbook } from "../src/workbook/plan-workbook";
import type { ConvertCommand } from "./arguments";
import { CommandError } from "./command-error";
import { describeFailure } from "./describe-failure";
import { requireOutput, writeOutput } from "./output-file";
import { readReports } from "./read-reports";
import { damageIn, oddities } from "./table-problems";
import { printable, type ExitCode, type Surroundings } from "./surroundings";

/** Writes the report of one file as another kind, by the extension of the output. Totals stay the figures they are. */
export async function convert(command: ConvertCommand, surroundings: Surroundings): Promise<ExitCode> {
  const { input, output, replacesOutput } = command;
  const write = writerFor(output);
  await requireOutput(output, input, replacesOutput);
  const imported = readReport(input);
  const report = withSettings(imported.report, command);
  await writeOutput(output, await write(report, formOf(report, allFormats)), replacesOutput);
  surroundings.stdout(printable(`已写入 ${output}。`) + "\n");
  for (const note of readingNotes(imported)) surroundings.stderr(`${printable(note)}\n`);
  return 0;
}

type Writer = (report: Report, form: ReportForm) => Promise<string | Uint8Array> | string;

function writerFor(output: string): Writer {
  const extension = path.extname(output).toLowerCase();
  if (extension === ".json") return exportReportJson;
  if (extension === ".xlsx") return toXlsx;
  throw new CommandError({ code: "output-kind-not-available", extension, file: output });
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
function readReport(file: string): ImportedReport {
  const reports = reportsIn(file);
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

function reportsIn(file: string): readonly ImportedReport[] {
  try {
    return readReports(file);
  } catch (cause) {
    throw new CommandError({ code: "input-unreadable", file, message: describeFailure(cause).message }, { cause });
  }
}

function withSettings(report: Report, { year, unit, unitType }: ConvertCommand): Report {
  return { ...report, year: year ?? report.year, unit: unit ?? report.unit, unitType: unitType ?? report.unitType };
}

/** What reading changed, and what the tables have besides the form: nothing is put right or left out in silence. */
function readingNotes(imported: ImportedReport): readonly string[] {
  const { form } = imported;
  const context = { form, valueOf: () => undefined };
  const reworded = findingsOnReading(imported).map((finding) => describeFinding(finding, context));
  return [...oddities(imported).map(({ message }) => message), ...reworded];
}
