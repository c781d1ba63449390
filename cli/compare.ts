import type { ReadReport } from "../src/binding/read-report";
import { compareReports, isSame, type Comparison } from "../src/comparison/compare-reports";
import { ImportError } from "../src/importers/import-error";
import {
  describeComparison,
  describeFigureDifference,
  describeNotCompared,
  describeTextDifference,
  type SideNames,
} from "../src/messages/comparisons";
import { bareUnit } from "../src/report/bare-unit";
import { sheetNumber } from "../src/report/read-value";
import type { CellId, CellValue } from "../src/report/report";
import type { ReportForm } from "../src/rules/report-form";
import type { CompareCommand } from "./commands";
import { CommandError } from "./command-error";
import { describeFailure } from "./describe-failure";
import { readReports } from "./read-reports";
import { printable, type ExitCode, type Surroundings } from "./surroundings";

const names: SideNames = { a: "第一份", b: "第二份" };

/** Holds the reports of two files against one another, and prints where they differ and what was not compared. */
export function compareFiles({ a, b, isJson }: CompareCommand, surroundings: Surroundings): ExitCode {
  const [one, other] = theSameReport(reportsIn(a), reportsIn(b), [a, b]);
  const comparison = compareReports(one, other);
  surroundings.stdout(isJson ? jsonOf(comparison, one.form) : printable(printed(comparison, one.form, [a, b])));
  const isInPart = comparison.notCompared.some(({ code }) => code !== "chapter-unread");
  const isNothing = comparison.compared.tables.length + comparison.compared.chapters.length === 0;
  if (isInPart || isNothing) return 2;
  return isSame(comparison) ? 0 : 1;
}

/** Also those of a file of which only a part could be read. */
function reportsIn(file: string): readonly ReadReport[] {
  try {
    return readReports(file);
  } catch (cause) {
    if (cause instanceof ImportError && cause.reports.length > 0) return cause.reports;
    throw new CommandError({ code: "not-compared", file, message: describeFailure(cause).message }, { cause });
  }
}

type Pair<Item> = readonly [Item, Item];

/** Of several reports in a file, the one of the unit that the other file is of. */
function theSameReport(
  a: readonly ReadReport[],
  b: readonly ReadReport[],
  [first, second]: Pair<string>,
): Pair<ReadReport> {
  const [one] = a.length > 1 && b.length === 1 ? a.filter((each) => isOfUnit(each, b[0])) : a;
  const [other] = b.length > 1 && a.length === 1 ? b.filter((each) => isOfUnit(each, a[0])) : b;
  const severalIn = a.length > 1 && (b.length > 1 || one === undefined) ? first : second;
  const isUnclear = (a.length > 1 && b.length > 1) || one === undefined || other === undefined;
  if (!isUnclear) return [one, other];
  const several = severalIn === first ? a : b;
  const reports = several.map(({ report }) => `${report.unit} ${report.year ?? ""}`.trim());
  throw new CommandError({ code: "several-reports", file: severalIn, reports });
}

const isOfUnit = ({ report }: ReadReport, other: ReadReport | undefined): boolean =>
  other !== undefined && report.unit !== "" && bareUnit(report.unit) === bareUnit(other.report.unit);

/** The answer for programs; its keys are fixed. */
function jsonOf({ cells, text, notCompared }: Comparison, form: ReportForm): string {
  const valueOf = (cell: CellId, value: CellValue | undefined) =>
    typeof value === "number" ? sheetNumber(value, form.cells.get(cell)?.value ?? "count") : (value ?? null);
  const json = {
    cells: cells.map(({ cell, a, b }) => ({ cell, a: valueOf(cell, a), b: valueOf(cell, b) })),
    text: text.map(({ chapter, a, b }) => ({ chapter, a, b })),
    notCompared: notCompared.map((one) => ({ ...one, message: describeNotCompared(one, form, names) })),
  };
  return `${JSON.stringify(json, undefined, 2)}\n`;
}

function printed(comparison: Comparison, form: ReportForm, [a, b]: Pair<string>): string {
  const lines = [
    `第一份：${a}`,
    `第二份：${b}`,
    describeComparison(comparison, form),
    ...section(
      "数不一致",
      comparison.cells.map((one) => describeFigureDifference(one, form, names)),
    ),
    ...section(
      "文字不一致",
      comparison.text.map((one) => describeTextDifference(one, form, names)),
    ),
    ...section(
      "没有比较",
      comparison.notCompared.map((one) => describeNotCompared(one, form, names)),
    ),
  ];
  return `${lines.join("\n")}\n`;
}

const section = (title: string, items: readonly string[]): readonly string[] =>
  items.length === 0 ? [] : ["", `${title}（${items.length}）`, ...items.map((item) => `  ${item}`)];
