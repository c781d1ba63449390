import { alikeTexts, type AlikeTexts } from "../../src/collection/alike-texts";
import {
  collectUnits,
  type CollectedReport,
  type Collection,
  type UnreadFile,
} from "../../src/collection/collect-units";
import type { RosterEntry } from "../../src/collection/roster";
import { stockSentences } from "../../src/collection/stock-sentences";
import { sumReports, type Sums } from "../../src/collection/sum-reports";
import { textsOf } from "../../src/collection/unit-texts";
import { allFormats } from "../../src/formats/all-formats";
import { formOf } from "../../src/rules/report-form";
import { overviewOf, type Overview } from "../../src/receipt/overview";
import { summaryOf, type Summary } from "../../src/receipt/summary";
import { writeSummary } from "../../src/receipt/summary-files";
import type { CellId } from "../../src/report/report";
import type { Answered, CaseOfSum, OfferedFile, SummaryKind, SummaryShown, TakenFile } from "./jobs";

/** Keeps all that came in, in a thread of its own: only what is shown leaves it. */
export class Desk {
  private readonly files = new Map<string, TakenFile>();
  private readonly answers = new Map<string, Answered>();
  private readonly chosen = new Map<string, string>();
  /** What units call themselves, by the name on the roster that somebody said they are. */
  private readonly renamed = new Map<string, string>();
  private roster: readonly RosterEntry[] = [];
  private counted: { readonly collection: Collection; readonly sums: Sums; readonly summary: Summary } | undefined;

  /** A file of the same name comes in place of the one before. */
  take(file: TakenFile): void {
    this.files.set(file.name, file);
    this.counted = undefined;
  }

  expect(roster: readonly RosterEntry[]): void {
    this.roster = roster;
    this.counted = undefined;
  }

  answered(answer: Answered): void {
    this.answers.set(keyOf(answer), answer);
    this.counted = undefined;
  }

  choose(unit: string, file: string): void {
    this.chosen.set(unit, file);
    this.counted = undefined;
  }

  rename(unit: string, roster: string): void {
    this.renamed.set(unit, roster);
    this.counted = undefined;
  }

  overview(): Overview {
    return overviewOf(this.count().collection, this.roster);
  }

  summary(): SummaryShown {
    const { summary, sums } = this.count();
    const { format, tables, localRows, year, cells } = summary.report;
    return {
      report: { format, tables, localRows, year, cells },
      count: sums.units.length,
      aggregates: sums.aggregates,
      missing: summary.missing,
    };
  }

  /** Who makes up a sum, the largest first. */
  casesOf(cell: CellId): readonly CaseOfSum[] {
    const { sums } = this.count();
    const sum = sums.cells.get(cell) ?? 0;
    const cases = sums.units.map(({ unit, cells }) => ({ unit, value: cells.get(cell) ?? 0 }));
    return cases
      .filter(({ value }) => value !== 0)
      .sort((one, other) => other.value - one.value)
      .map((one) => ({ ...one, share: one.value / sum }));
  }

  writeSummary(kind: SummaryKind): Promise<OfferedFile> {
    return writeSummary(this.count().summary, kind);
  }

  alike(): readonly AlikeTexts[] {
    return alikeTexts(this.count().collection.units.flatMap(textsOf), stockSentences(allFormats));
  }

  private count() {
    this.counted ??= this.countAgain();
    return this.counted;
  }

  private countAgain() {
    const files = [...this.files.values()].map(({ collected }) => collected);
    const reports = files.flatMap((file) => file.reports.map((one) => this.withAnswer(one)));
    const unread = files.flatMap((file): readonly UnreadFile[] => file.unread);
    const collection = collectUnits(reports, unread, { roster: this.roster, chosen: this.chosen });
    const sums = sumReports(collection.units);
    return { collection, sums, summary: summaryOf(collection, sums, { definitions: allFormats, lastYear: [] }) };
  }

  private withAnswer(report: Omit<CollectedReport, "form">): CollectedReport {
    const answer = this.answers.get(keyOf(report));
    const { open = report.open, isLookedAt = false } = answer ?? {};
    const unit = this.renamed.get(report.report.unit) ?? report.report.unit;
    return {
      ...report,
      report: { ...report.report, unit },
      open,
      hasDoubts: report.hasDoubts && !isLookedAt,
      form: formOf(report.report, allFormats),
    };
  }
}

const keyOf = ({ file, place }: Pick<CollectedReport, "file" | "place">): string => `${place} ${file}`;
