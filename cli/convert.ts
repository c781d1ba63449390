import { findingsOnReading } from "../src/examination/check-report";
import { allFormats } from "../src/formats/all-formats";
import type { ReadReport } from "../src/binding/read-report";
import { tablesNotRead } from "../src/messages/text-findings";
import { unreadTables } from "../src/messages/unread-tables";
import { formOf } from "../src/rules/report-form";
import type { ConvertCommand } from "./commands";
import { CommandError } from "./command-error";
import { notesOnOptions, withOptions } from "./convert-options";
import { describeFailure } from "./describe-failure";
import { sentencesOn } from "../src/messages/finding-sentences";
import { formatOfYear } from "./format-of-year";
import { requireOutput, writeOutput } from "./output-file";
import { readReports } from "./read-reports";
import { unknownChecksIn } from "./switched-off";
import { damageIn } from "../src/messages/unread-reports";
import { odditySentences, remarksOn } from "./table-problems";
import { printable, type ExitCode, type Surroundings } from "./surroundings";

/** Writes the report of one file as another kind, by the extension of the output. Totals stay the figures they are. */
export async function convert(command: ConvertCommand, surroundings: Surroundings): Promise<ExitCode> {
  const { input, output, year, replacesOutput, isCheckSheet } = command;
  if (year !== undefined) formatOfYear(year);
  // Word files are written by a large library, which no other command should wait for.
  const { writerFor } = await import(/* webpackMode: "eager" */ "./writers");
  const write = writerFor(command);
  await requireOutput(output, input, replacesOutput);
  const imported = isCheckSheet ? readReport(input, year) : readOne(input, year);
  const report = withOptions(imported.report, command);
  const form = formOf(report, allFormats);
  const written = await write({ ...imported, report, form });
  await writeOutput(output, written.content, replacesOutput);
  surroundings.stdout(printable(`已写入 ${output}。`) + "\n");
  const unread = unreadNotes(imported);
  const notes = [
    ...unread,
    ...notesOnOptions(imported.report, form, command),
    ...readingNotes(imported),
    ...written.notes,
  ];
  for (const note of notes) surroundings.stderr(`${printable(note)}\n`);
  return unread.length > 0 ? 2 : 0;
}

/** The one report of a file, whole. Throws CommandError, naming the file, where there is none. */
export function readReport(file: string, defaultYear: number | undefined): ReadReport {
  const read = readOne(file, defaultYear);
  const damage = damageIn(read);
  if (damage !== undefined) throw new CommandError({ code: "input-unreadable", file, message: damage.message });
  return read;
}

/** The one report of a file, as much of it as could be read. */
function readOne(file: string, defaultYear: number | undefined): ReadReport {
  const reports = reportsIn(file, defaultYear);
  const [first, ...others] = reports;
  if (first === undefined) throw new Error(`no report and no error in ${file}`);
  if (others.length > 0) {
    const named = reports.map(({ report }) => `${report.unit} ${report.year ?? ""}`.trim());
    throw new CommandError({ code: "several-reports", file, reports: named });
  }
  return first;
}

function reportsIn(file: string, defaultYear: number | undefined): readonly ReadReport[] {
  try {
    return readReports(file, defaultYear);
  } catch (cause) {
    throw new CommandError({ code: "input-unreadable", file, message: describeFailure(cause).message }, { cause });
  }
}

/** Which tables could not be read, or not whole, and why: what was written bears a mark there. */
function unreadNotes(imported: ReadReport): readonly string[] {
  const marks = [...unreadTables(imported).values()];
  if (marks.length === 0) return [];
  const why = imported.isWordsOnly ? tablesNotRead(imported) : (damageIn(imported)?.message ?? "");
  return [`${marks.join("")}写出的文件里已经标明。${why}`];
}

/** What reading changed, and what the tables have besides the form: nothing is put right or left out in silence. */
function readingNotes(imported: ReadReport): readonly string[] {
  const reworded = findingsOnReading(imported).map(sentencesOn(imported));
  const odd = [...remarksOn(imported), ...unknownChecksIn(imported.report)];
  return [...odditySentences(imported), ...odd.map(({ message }) => message), ...reworded];
}
