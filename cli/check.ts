import { twinAmong, type EarlierReports } from "../src/examination/doubts";
import { examine } from "../src/examination/examine";
import type { ReadReport } from "../src/binding/read-report";
import { ImportError } from "../src/importers/import-error";
import { previousAmong } from "../src/importers/previous-report";
import { describePreviousProblem } from "../src/messages/previous-problems";
import type { FiguresCode } from "../src/report/figures-code";
import type { Report } from "../src/report/report";
import type { Answer, FileTally } from "./answer";
import type { CheckCommand } from "./arguments";
import { printAnswer, printSummary } from "./check-text";
import { jsonAnswer } from "./check-json";
import { CommandError } from "./command-error";
import { describeFailure } from "./describe-failure";
import { findInputs, type Input } from "./find-inputs";
import { readReports } from "./read-reports";
import { unreadIn } from "./table-problems";
import { readCheckSheet, verify } from "./verify";
import { printable, type ExitCode, type Surroundings } from "./surroundings";

/** Checks the files in the order of the arguments. One that cannot be read does not keep the others from it. */
export async function check(command: CheckCommand, surroundings: Surroundings): Promise<ExitCode> {
  const codes = command.checkSheet === undefined ? undefined : readCheckSheet(command.checkSheet);
  const found = await findInputs(command.files);
  const inputs = found.filter((input) => !("isLockFile" in input));
  for (const { file } of found.filter((input) => "isLockFile" in input))
    surroundings.stderr(`${printable(`${file}：别的程序打开年报时留下的临时文件，没有核对。`)}\n`);
  const lastYear = previousReports(command.previous);
  const progress = progressOn(inputs.length, surroundings);
  const tally: FileTally = { files: inputs.length, unreadable: 0, wrong: 0 };
  const entries: string[] = [];
  const earlier: EarlierReports = new Map();
  for (const input of inputs) {
    const answers = answersOf(input, { earlier, lastYear, codes, files: inputs.length });
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

/** What --previous names; an unreadable one stops the command before anything is checked without it. */
function previousReports(file: string | undefined): readonly Report[] | undefined {
  if (file === undefined) return undefined;
  try {
    return readReports(file).map(({ report }) => report);
  } catch (cause) {
    throw new CommandError({ code: "previous-unreadable", file, message: describeFailure(cause).message }, { cause });
  }
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
}

function answersOf(input: Input, company: Company): readonly Answer[] {
  const { file } = input;
  try {
    if ("error" in input) throw input.error;
    return answersOn(file, readReports(file), company);
  } catch (error) {
    const read = error instanceof ImportError ? answersOn(file, error.reports, company) : [];
    return [...read, { file, examination: undefined, previousNotes: [], failure: describeFailure(error) }];
  }
}

function answersOn(
  file: string,
  reports: readonly ReadReport[],
  { earlier, lastYear, codes, files }: Company,
): readonly Answer[] {
  return reports.map((read) => {
    const isOnly = files === 1 && reports.length === 1;
    const { previous, problems } = previousAmong(read.report, lastYear ?? [], isOnly);
    const whole = previous === undefined ? read : { ...read, report: { ...read.report, previous } };
    return {
      file,
      examination: examine(whole, { twin: twinAmong(earlier, whole, file) }),
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
