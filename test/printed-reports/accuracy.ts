import { allFormats } from "../../src/formats/all-formats";
import { formOf } from "../../src/rules/report-form";
import { balancedReport, diceOf } from "../documents/altered-reports";
import { kindsOfFile } from "./kinds-of-file";
import { chosenMess } from "./mess";
import { printReport, type PrintedReport } from "./printed-report";
import { scoreOf } from "./score";

/** What became of the figures of many reports that were printed as one kind of file. */
export interface Accuracy {
  readonly kind: string;
  readonly isMessy: boolean;
  readonly figures: number;
  readonly right: number;
  readonly refused: number;
  /** Each with its report, so that it can be looked at. */
  readonly lost: readonly string[];
  readonly invented: readonly string[];
}

/** Prints so many reports as each kind of file and reads them again; the same reports for the same seed. */
export function accuracyOf(reports: number, isMessy: boolean, firstSeed: number): readonly Accuracy[] {
  const printed = Array.from({ length: reports }, (_, index) => messyReport(firstSeed + index, isMessy));
  return kindsOfFile.map(({ name, write }) => {
    const scores = printed.map((report) => ({ report, ...scoreOf(name, write(report.printed), report.printed) }));
    const sum = (count: (one: (typeof scores)[number]) => number): number =>
      scores.reduce((total, one) => total + count(one), 0);
    return {
      kind: name,
      isMessy,
      figures: sum(({ figures }) => figures),
      right: sum(({ right }) => right),
      refused: sum(({ refused }) => refused),
      lost: scores.flatMap(({ report, lost }) => lost.map((cell) => `${report.name}: ${cell}`)),
      invented: scores.flatMap(({ report, invented }) => invented.map((cell) => `${report.name}: ${cell}`)),
    };
  });
}

function messyReport(seed: number, isMessy: boolean): { readonly name: string; readonly printed: PrintedReport } {
  const dice = diceOf(seed);
  const localRows = seed % 3 === 0 ? ["published-total"] : [];
  const form = formOf({ format: seed % 2 === 0 ? "2021" : "2019", tables: new Map(), localRows }, allFormats);
  const report = { ...balancedReport(form, dice), localRows };
  const mess = isMessy ? chosenMess(dice) : [];
  const printed = mess.reduce((one, { apply }) => apply(one, dice), printReport(report, form));
  return { name: [`report ${seed}`, ...mess.map(({ name }) => name)].join(", "), printed };
}
