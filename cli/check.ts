import { twinAmong, type EarlierReports } from "../src/examination/doubts";
import { examine } from "../src/examination/examine";
import type { ReadReport } from "../src/binding/read-report";
import { ImportError } from "../src/importers/import-error";
import { previousAmong } from "../src/importers/previous-report";
import { describePreviousProblem } from "../src/messages/previous-problems";
import type { FiguresCode } from "../src/report/figures-code";
import { allFormats } from "../src/formats/all-formats";
import type { Report } from "../src/report/report";
import { formOf } from "../src/rules/report-form";
import type { Answer, FileTally } from "./answer";
import type { CheckCommand } from "./arguments";
import { printAnswer, printSummary } from "./check-text";
import { jsonAnswer } from "./check-json";
import { describeFailure } from "./describe-failure";
import { entryName } from "./entry-name";
import { findInputs, type Input } from "./find-inputs";
import { notesOnOptions, withOptions, type ReportOptions } from "./convert-options";
import { formatOfYear } from "./format-of-year";
import { previousReports } from "./previous-reports";
import { readReports } from "./read-reports";
import { unreadIn } from "./table-problems";
import { readCheckSheet, verify } from "./verify";
import { printable, type ExitCode, type Surroundings } from "./surroundings";

/** Checks the files in the order of the arguments. One that cannot be read does not keep the others from it. */
export async function check(command: CheckCommand, surroundings: Surroundings): Promise<ExitCode> {
  if (command.year !== undefined) formatOfYear(command.year);
  const codes = command.checkSheet === undefined ? undefined : readCheckSheet(command.checkSheet);
  const found = await findInputs(command.files);
  const inputs = found.filter((input) => !("isLockFile" in input));
  for (const { file } of found.filter((input) => "isLockFile" in input))
    surroundings.stderr(`${printable(`${file}：别的程序打开年报时留下的临时文件，没有核对。`)}\n`);
  const lastYear = await previousReports(command.previous, surroundings);
  const progress = progressOn(inputs.length, surroundings);
  const tally: FileTally = { files: inputs.length, unreadable: 0, wrong: 0 };
  const entries: string[] = [];
  const earlier: EarlierReports = new Map();
  for (const input of inputs) {
    const answers = answersOf(input, { earlier, lastYear, codes, files: inputs.length, options: command });
    progress.step();
    if (command.isJson) for (const answer of answers) entries.push(JSON.stringify(jsonAnswer(answer), undefined, 2));
    else {
      progress.clear();
      for (const answer of answers) surroundings.stdout(printAnswer(answer));
    }
    if (answers.some(({ failure }) => failure !== undefined)) tally.unreadable++;
    else if (answers.some(hasError)) tally.wrong++;
  }
  progress.clear();
  if (command.isJson) surroundings.stdout(`{"files":[${entries.join(",\n")}]}\n`);
  else if (inputs.length > 1) surroundings.stdout(printSummary(tally));
  if (tally.unreadable > 0) return 2;
  return tally.wrong > 0 ? 1 : 0;
}

/** What a file is examined together with. */
interface Company {
  /** The reports checked before it. */
  readonly earlier: EarlierReports;
  /** What --previous named. */
  readonly lastYear: readonly Report[] | undefined;
  /** What the 校验单 that --verify names says. */
  readonly codes: readonly FiguresCode[] | undefined;
  readonly files: number;
  /** What the arguments say of every report. */
  readonly options: ReportOptions;
}

function answersOf(input: Input, company: Company): readonly Answer[] {
  const { file } = input;
  try {
    if ("error" in input) throw input.error;
    return answersOn(file, readReports(file, company.options.year), company);
  } catch (error) {
    const read = error instanceof ImportError ? answersOn(file, error.reports, company) : [];
    return [...read, { file, examination: undefined, previousNotes: [], failure: describeFailure(error) }];
  }
}

function answersOn(
  file: string,
  reports: readonly ReadReport[],
  { earlier, lastYear, codes, files, options }: Company,
): readonly Answer[] {
  return reports.map((asRead) => {
    const report = withOptions(asRead.report, options);
    const read = { ...asRead, report, form: formOf(report, allFormats) };
    const isOnly = files === 1 && reports.length === 1;
    const { previous, problems } = previousAmong(read.report, lastYear ?? [], isOnly);
    const whole = previous === undefined ? read : { ...read, report: { ...read.report, previous } };
    const name = entryName(file, read.entry);
    return {
      file: name,
      examination: examine(whole, { twin: twinAmong(earlier, whole, name) }),
      optionNotes: notesOnOptions(asRead.report, read.form, options),
      previousNotes: problems.map((one) => ({ code: one.code, message: describePreviousProblem(one) })),
      failure: unreadIn(read),
      ...(codes === undefined ? {} : { verification: verify(codes, read) }),
    };
  });
}

const hasError = ({ examination, verification }: Answer): boolean =>
  verification?.matches === false || (examination !== undefined && examination.open.errors > 0);

/** Fewer files than this are done before anyone could read how far they are. */
const FILES_WORTH_PROGRESS = 20;
const PROGRESS_EVERY = 200;

function progressOn(files: number, surroundings: Surroundings): { step(): void; clear(): void } {
  const isShown = surroundings.isWatched && files >= FILES_WORTH_PROGRESS;
  let done = 0;
  let shownAt = -Infinity;
  let isOnScreen = false;
  return {
    step() {
      done++;
      if (!isShown || surroundings.now() - shownAt < PROGRESS_EVERY) return;
      shownAt = surroundings.now();
      isOnScreen = true;
      surroundings.stderr(`\r已核对 ${done} / ${files} 个文件`);
    },
    clear() {
      if (isOnScreen) surroundings.stderr(`\r${" ".repeat(40)}\r`);
      isOnScreen = false;
    },
  };
}
