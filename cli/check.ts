import { checkerOf, findingsOf } from "../src/checker/check-report";
import type { ImportedReport } from "../src/importers/imported-report";
import type { FiguresCode } from "../src/report/figures-code";
import type { Answer, CheckedReport, Tally } from "./answer";
import type { CheckCommand } from "./arguments";
import { toldOfBlanks } from "./blank-tables";
import { printAnswer, printSummary } from "./check-text";
import { jsonAnswer } from "./check-json";
import { describeFailure } from "./describe-failure";
import { findInputs, type Input } from "./find-inputs";
import { readReports } from "./read-reports";
import { damageIn } from "./table-problems";
import { readCheckSheet, verify } from "./verify";
import type { ExitCode, Surroundings } from "./surroundings";

/** Checks the files in the order of the arguments. One that cannot be read does not keep the others from it. */
export async function check(command: CheckCommand, surroundings: Surroundings): Promise<ExitCode> {
  const codes = command.checkSheet === undefined ? undefined : readCheckSheet(command.checkSheet);
  const inputs = await findInputs(command.files);
  const progress = progressOn(inputs.length, surroundings);
  const tally: Tally = { files: inputs.length, unreadable: 0, wrong: 0 };
  const entries: string[] = [];
  for (const input of inputs) {
    const answers = answersOf(input, codes);
    progress.step();
    if (command.isJson) entries.push(...answers.map((answer) => JSON.stringify(jsonAnswer(answer), undefined, 2)));
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

function answersOf(input: Input, codes: readonly FiguresCode[] | undefined): readonly Answer[] {
  const { file } = input;
  try {
    if ("error" in input) throw input.error;
    const reports = readReports(file);
    return reports.map((imported) => ({
      file,
      checked: checkImported(imported),
      failure: damageIn(imported),
      ...(codes === undefined ? {} : { verification: verify(codes, imported) }),
    }));
  } catch (error) {
    return [{ file, checked: undefined, failure: describeFailure(error) }];
  }
}

/** Judges a report that was read, and counts how far it has come. */
export function checkImported(imported: ImportedReport): CheckedReport {
  const { report, form, formulaTotals } = imported;
  const checker = checkerOf(report, form, formulaTotals);
  const balances = checker.judged.filter(({ rule }) => rule.kind === "balance");
  return {
    imported,
    findings: toldOfBlanks(findingsOf(checker, imported), imported),
    balanced: balances.filter(({ verdict }) => verdict === "satisfied").length,
    unfinished: balances.filter(({ verdict }) => verdict === "incomplete").length,
  };
}

const hasError = ({ checked, verification }: Answer): boolean =>
  verification?.matches === false || checked?.findings.some(({ severity }) => severity === "error") === true;

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
