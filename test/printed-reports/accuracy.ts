import { allFormats } from "../../src/formats/all-formats";
import { formOf } from "../../src/rules/report-form";
import { balancedReport, diceOf } from "../documents/altered-reports";
import { kindsOfFile, type PrintedKind } from "./kinds-of-file";
import { chosenMess } from "./mess";
import { printReport, type PrintedReport } from "./printed-report";
import { scoreOf } from "./score";

const CLEAN = 0.99;

/** What became of the figures of many reports that were printed as one kind of file. */
export interface Accuracy {
  readonly kind: string;
  readonly isMessy: boolean;
  /** The share of the figures that must be read. */
  readonly least: number;
  readonly figures: number;
  readonly right: number;
  readonly refused: number;
  /** Each with its report, so that it can be looked at. */
  readonly lost: readonly string[];
  readonly invented: readonly string[];
}

/** Prints so many reports as each kind of file and reads them again; the same reports for the same seed. */
export function accuracyOf(reports: number, isMessy: boolean, firstSeed: number): readonly Accuracy[] {
  const printed = printedReports(reports, isMessy, firstSeed);
  return kindsOfFile.map((kind) =>
    accuracyOfFiles(
      kind,
      isMessy,
      printed.map((report) => ({ report, bytes: kind.write(report.printed) })),
    ),
  );
}

export const printedReports = (reports: number, isMessy: boolean, firstSeed: number): readonly NamedReport[] =>
  Array.from({ length: reports }, (_, index) => messyReport(firstSeed + index, isMessy));

/** The same of files that another program made of the reports. */
export function accuracyOfFiles(
  { name, leastOfMessy }: Pick<PrintedKind, "name" | "leastOfMessy">,
  isMessy: boolean,
  files: readonly { readonly report: NamedReport; readonly bytes: Uint8Array }[],
): Accuracy {
  const scores = files.map(({ report, bytes }) => ({ report, ...scoreOf(name, bytes, report.printed) }));
  const sum = (count: (one: (typeof scores)[number]) => number): number =>
    scores.reduce((total, one) => total + count(one), 0);
  return {
    kind: name,
    isMessy,
    least: isMessy ? leastOfMessy : CLEAN,
    figures: sum(({ figures }) => figures),
    right: sum(({ right }) => right),
    refused: sum(({ refused }) => refused),
    lost: scores.flatMap(({ report, lost }) => lost.map((cell) => `${report.name}: ${cell}`)),
    invented: scores.flatMap(({ report, invented }) => invented.map((cell) => `${report.name}: ${cell}`)),
  };
}

/** A report and what was done to it. */
export interface NamedReport {
  readonly name: string;
  readonly printed: PrintedReport;
}

function messyReport(seed: number, isMessy: boolean): NamedReport {
  const dice = diceOf(seed);
  const localRows = seed % 3 === 0 ? ["published-total"] : [];
  const form = formOf({ format: seed % 2 === 0 ? "2021" : "2019", tables: new Map(), localRows }, allFormats);
  const report = { ...balancedReport(form, dice), localRows };
  const mess = isMessy ? chosenMess(dice) : [];
  const printed = mess.reduce((one, { apply }) => apply(one, dice), printReport(report, form));
  return { name: [`report ${seed}`, ...mess.map(({ name }) => name)].join(", "), printed };
}
