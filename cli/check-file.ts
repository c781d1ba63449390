import type { ReadReport } from "../src/binding/read-report";
import { namedFigures, type NamedFigures, type Twin } from "../src/examination/doubts";
import { examine } from "../src/examination/examine";
import { allFormats } from "../src/formats/all-formats";
import { ImportError } from "../src/importers/import-error";
import { previousAmong } from "../src/importers/previous-report";
import { describePreviousProblem } from "../src/messages/previous-problems";
import type { FiguresCode } from "../src/report/figures-code";
import type { Report } from "../src/report/report";
import { formOf } from "../src/rules/report-form";
import type { Answer } from "./answer";
import { jsonAnswer } from "./check-json";
import { printAnswer } from "./check-text";
import { notesOnOptions, withOptions, type ReportOptions } from "./convert-options";
import { describeFailure } from "./describe-failure";
import { entryName } from "../src/importers/entry-name";
import type { FileTask } from "./file-task";
import { readReports } from "./read-reports";
import { unreadIn } from "../src/messages/unread-reports";
import { verify } from "../src/messages/verifications";

/** What every file is checked with. */
export interface CheckCompany {
  /** What --previous named. */
  readonly lastYear: readonly Report[] | undefined;
  /** What the 校验单 that --verify names says. */
  readonly codes: readonly FiguresCode[] | undefined;
  readonly files: number;
  /** What the arguments say of every report. */
  readonly options: ReportOptions;
  readonly isJson: boolean;
}

export interface CheckTask extends FileTask {
  /** For each report of the file, the one of another unit with the same figures, once that is known. */
  readonly twins?: readonly (Twin | undefined)[];
}

/** What `check` has to say of a file. */
export interface CheckedFile {
  /** Each answer as it is printed. */
  readonly printed: readonly string[];
  readonly isUnreadable: boolean;
  /** Something in it must be mended. */
  readonly isWrong: boolean;
  /** For each report of the file, what another may turn out to be the same as. */
  readonly named: readonly (NamedFigures | undefined)[];
}

export function checkFile(task: CheckTask, company: CheckCompany): CheckedFile {
  const named: (NamedFigures | undefined)[] = [];
  const answers = answersOf(task, company, named);
  return {
    printed: answers.map(company.isJson ? (one) => JSON.stringify(jsonAnswer(one), undefined, 2) : printAnswer),
    isUnreadable: answers.some(({ failure }) => failure !== undefined),
    isWrong: answers.some(hasError),
    named,
  };
}

type Named = (NamedFigures | undefined)[];

function answersOf(task: CheckTask, company: CheckCompany, named: Named): readonly Answer[] {
  const { file, failure } = task;
  if (failure !== undefined) return [unreadAnswer(file, failure)];
  try {
    return answersOn(task, readReports(file, company.options.year), company, named);
  } catch (error) {
    const read = error instanceof ImportError ? answersOn(task, error.reports, company, named) : [];
    return [...read, unreadAnswer(file, describeFailure(error))];
  }
}

const unreadAnswer = (file: string, failure: Answer["failure"]): Answer => ({
  file,
  examination: undefined,
  previousNotes: [],
  failure,
});

function answersOn(
  { file, twins }: CheckTask,
  reports: readonly ReadReport[],
  { lastYear, codes, files, options }: CheckCompany,
  named: Named,
): readonly Answer[] {
  return reports.map((asRead, index) => {
    const report = withOptions(asRead.report, options);
    const read = { ...asRead, report, form: formOf(report, allFormats) };
    const isOnly = files === 1 && reports.length === 1;
    const { previous, problems } = previousAmong(read.report, lastYear ?? [], isOnly);
    const whole = previous === undefined ? read : { ...read, report: { ...read.report, previous } };
    const name = entryName(file, read.entry);
    named.push(namedFigures(whole, name));
    return {
      file: name,
      examination: examine(whole, { twin: twins?.[index] }),
      optionNotes: notesOnOptions(asRead.report, read.form, options),
      previousNotes: problems.map((one) => ({ code: one.code, message: describePreviousProblem(one) })),
      failure: unreadIn(read),
      ...(codes === undefined ? {} : { verification: verify(codes, read) }),
    };
  });
}

const hasError = ({ examination, verification }: Answer): boolean =>
  verification?.matches === false || (examination !== undefined && examination.open.errors > 0);
