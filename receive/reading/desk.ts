import { alikeTexts, type AlikeTexts } from "../../src/collection/alike-texts";
import { unitsBehind, type UnitPart } from "../../src/collection/cell-units";
import { collectUnits, type CollectedUnit, type Collection } from "../../src/collection/collect-units";
import type { CalendarDate } from "../../src/report/calendar-date";
import type { RosterEntry } from "../../src/collection/roster";
import type { UnitRecord } from "../../src/collection/rounds";
import { stockSentences } from "../../src/collection/stock-sentences";
import { sumReports, type Sums } from "../../src/collection/sum-reports";
import { textsOf } from "../../src/collection/unit-texts";
import { planCircular, planFindings } from "../../src/exporters/circular";
import { exportProgress } from "../../src/exporters/progress-json";
import { writeXlsx } from "../../src/exporters/xlsx";
import { allFormats } from "../../src/formats/all-formats";
import { ImportError } from "../../src/importers/import-error";
import { importProgress } from "../../src/importers/progress";
import type { ContinuedRecord } from "../../src/receipt/continue-record";
import { overviewOf, type Overview } from "../../src/receipt/overview";
import { summaryOf, type Summary } from "../../src/receipt/summary";
import { writeSummary } from "../../src/receipt/summary-files";
import type { CellId } from "../../src/report/report";
import { formOf } from "../../src/rules/report-form";
import type {
  ConfirmAsked,
  KeptReport,
  ListKind,
  OfferedFile,
  OpenedProgress,
  ReturnedAsked,
  SummaryKind,
  SummaryShown,
  TakenFile,
} from "./jobs";
import { DeskFiles } from "./desk-files";
import { DeskRecords } from "./desk-records";

declare const NIANBAO_VERSION: string;

interface Counted {
  readonly collection: Collection;
  readonly sums: Sums;
  readonly summary: Summary;
  /** By unit, what it has sent until now. */
  readonly records: ReadonlyMap<string, ContinuedRecord>;
}

/** Keeps all that came in, in a thread of its own: only what is shown leaves it. */
export class Desk {
  private readonly files = new DeskFiles();
  private readonly records = new DeskRecords();
  private roster: readonly RosterEntry[] = [];
  private today: CalendarDate = "";
  private counted: Counted | undefined;

  /** A file of the same name comes in place of the one before. */
  take(file: TakenFile): void {
    this.files.take(file);
    this.counted = undefined;
  }

  expect(roster: readonly RosterEntry[]): void {
    this.roster = roster;
    this.counted = undefined;
  }

  confirm(asked: ConfirmAsked): void {
    this.records.confirm(asked);
    this.counted = undefined;
  }

  returned(asked: ReturnedAsked): void {
    this.records.giveBack(asked);
    this.counted = undefined;
  }

  choose(unit: string, file: string): void {
    this.records.choose(unit, file);
    this.counted = undefined;
  }

  rename(unit: string, roster: string): void {
    this.files.rename(unit, roster);
    this.counted = undefined;
  }

  overview(today: CalendarDate): Overview {
    this.today = today;
    const { collection, records } = this.count();
    return overviewOf(collection, this.roster, { records, today });
  }

  /** What is needed to open the report of a unit. */
  kept(unit: string): KeptReport | undefined {
    const { collection, records } = this.count();
    const counted = collection.units.find((one) => one.unit === unit)?.counted;
    if (counted === undefined) return undefined;
    const record = records.get(unit)?.record;
    const last = record?.rounds[record.rounds.length - 1];
    return { report: counted.report, confirmations: record?.confirmations ?? [], files: last?.files ?? [] };
  }

  summary(): SummaryShown {
    const { summary, sums } = this.count();
    const { format, tables, localRows, year, cells } = summary.report;
    return {
      report: { format, tables, localRows, year, cells },
      count: summary.count,
      aggregates: sums.aggregates,
      missing: summary.missing,
    };
  }

  /** 反查: the units behind a sum that hold something in this cell. */
  casesOf(cell: CellId): readonly UnitPart[] {
    return unitsBehind(this.count().sums.units, cell).filter(({ value = 0 }) => value !== 0);
  }

  writeSummary(kind: SummaryKind): Promise<OfferedFile> {
    return writeSummary(this.count().summary, kind);
  }

  /** 通报表, 清单 */
  async writeList(kind: ListKind, today: CalendarDate): Promise<OfferedFile> {
    const { collection, records } = this.count();
    const open = this.files.openOf(collection.units);
    const facts = { today, roster: this.roster, open, records: new Map(plainRecords(records)) };
    const isCircular = kind === "circular";
    const plan = isCircular ? planCircular(collection, facts) : planFindings(collection, facts);
    return { name: `${isCircular ? "通报表" : "问题清单"} ${today}.xlsx`, content: await writeXlsx(plan) };
  }

  alike(): readonly AlikeTexts[] {
    return alikeTexts(this.count().collection.units.flatMap(textsOf), stockSentences(allFormats));
  }

  saveProgress(today: CalendarDate): OfferedFile {
    const { collection, records } = this.count();
    const kept = plainRecords(records).map(([, record]) => record);
    const progress = { year: collection.year, saved: today, roster: this.roster, records: kept };
    const content = exportProgress(progress, (report) => formOf(report, allFormats), `年报助手 ${NIANBAO_VERSION}`);
    return { name: `收表进度 ${today}.json`, content };
  }

  /** Undefined for a file that is no progress of ours. */
  openProgress(text: string): OpenedProgress | undefined {
    try {
      const progress = importProgress(text, allFormats);
      this.records.open(progress.records);
      this.roster = progress.roster;
      this.counted = undefined;
      return { roster: progress.roster, saved: progress.saved };
    } catch (error) {
      if (error instanceof ImportError) return undefined;
      throw error;
    }
  }

  private count(): Counted {
    this.counted ??= this.countAgain();
    return this.counted;
  }

  private countAgain(): Counted {
    const collect = (older: readonly UnitRecord[]): Collection => {
      const { reports, unread, checkSheets } = this.files.collected(this.records, older);
      return collectUnits(reports, unread, { roster: this.roster, chosen: this.records.chosen(), checkSheets });
    };
    // Who has sent nothing since the progress was saved is there with what he sent before.
    const now = this.records.hasOlder() ? new Set(this.files.units()) : new Set<string>();
    const collection = collect(this.records.older().filter(({ unit }) => !now.has(unit)));
    this.files.remember(collection.units);
    const records = new Map(collection.units.map((unit) => [unit.unit, this.continued(unit)]));
    const sums = sumReports(collection.units);
    return { collection, sums, records, summary: summaryOf(collection, sums, [], allFormats) };
  }

  private continued(unit: CollectedUnit): ContinuedRecord {
    const open = this.files.openOf([unit]).get(unit.unit) ?? [];
    return this.records.continued(unit, { files: this.files.sentBy(unit), open, today: this.today });
  }
}

const plainRecords = (records: Counted["records"]): readonly (readonly [string, UnitRecord])[] =>
  [...records].flatMap(([unit, { record }]) => (record.rounds.length === 0 ? [] : [[unit, record] as const]));
