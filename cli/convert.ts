import { findingsOnReading } from "../src/examination/check-report";
import { allFormats } from "../src/formats/all-formats";
import type { ReadReport } from "../src/binding/read-report";
import { tablesNotRead } from "../src/messages/text-findings";
import { formOf } from "../src/rules/report-form";
import type { ConvertCommand } from "./arguments";
import { CommandError } from "./command-error";
import { notesOnOptions, withOptions } from "./convert-options";
import { describeFailure } from "./describe-failure";
import { sentencesOn } from "../src/messages/finding-sentences";
import { formatOfYear } from "./format-of-year";
import { requireOutput, writeOutput } from "./output-file";
import { readReports } from "./read-reports";
import { unknownChecksIn } from "./switched-off";
import { damageIn, oddities, remarksOn } from "./table-problems";
import { printable, type ExitCode, type Surroundings } from "./surroundings";

/** Writes the report of one file as another kind, by the extension of the output. Totals stay the figures they are. */
export async function convert(command: ConvertCommand, surroundings: Surroundings): Promise<ExitCode> {
  const { input, output, year, replacesOutput } = command;
  if (year !== undefined) formatOfYear(year);
  // Word files are written by a large library, which no other command should wait for.
  const { writerFor } = await import(/* webpackMode: "eager" */ "./writers");
  const write = writerFor(command);
  await requireOutput(output, input, replacesOutput);
  const imported = readReport(input, year);
  const report = withOptions(imported.report, command);
  const form = formOf(report, allFormats);
  const written = await write({ ...imported, report, form });
  await writeOutput(output, written.content, replacesOutput);
  surroundings.stdout(printable(`已写入 ${output}。`) + "\n");
  const notes = [...notesOnOptions(imported.report, form, command), ...readingNotes(imported), ...written.notes];
  for (const note of notes) surroundings.stderr(`${printable(note)}\n`);
  return 0;
}

/** The one report of a file, whole. Throws CommandError, naming the file, where there is none. */
export function readReport(file: string, defaultYear: number | undefined): ReadReport {
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

function reportsIn(file: string, defaultYear: number | undefined): readonly ReadReport[] {
  try {
    return readReports(file, defaultYear);
  } catch (cause) {
    throw new CommandError({ code: "input-unreadable", file, message: describeFailure(cause).message }, { cause });
  }
}

/** What reading changed, and what the tables have besides the form: nothing is put right or left out in silence. */
function readingNotes(imported: ReadReport): readonly string[] {
  const reworded = findingsOnReading(imported).map(sentencesOn(imported));
  const odd = [...remarksOn(imported), ...oddities(imported), ...unknownChecksIn(imported.report)];
  const unread = imported.isWordsOnly ? [tablesNotRead(imported)] : [];
  return [...unread, ...odd.map(({ message }) => message), ...reworded];
}
