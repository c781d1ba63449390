import type { CollectedReport, CollectedUnit, UnreadFile } from "../../src/collection/collect-units";
import type { OpenItem, SentFile, UnitRecord } from "../../src/collection/rounds";
import { splitEntryName } from "../../src/importers/entry-name";
import { allFormats } from "../../src/formats/all-formats";
import { formOf } from "../../src/rules/report-form";
import type { DeskRecords } from "./desk-records";
import type { TakenFile } from "./jobs";

/** The files that came in, and the reports in them. */
export class DeskFiles {
  private readonly files = new Map<string, TakenFile>();
  /** What is open in each report that was last collected. */
  private open = new Map<string, readonly OpenItem[]>();
  /** Files that are known from a progress file alone. */
  private older = new Map<string, readonly SentFile[]>();
  /** What units call themselves, by the name on the roster that somebody said they are. */
  private readonly renamed = new Map<string, string>();

  /** Whose each report was found to be: some name no unit, and are known by their file. */
  private owners = new Map<string, string>();

  remember(units: readonly CollectedUnit[]): void {
    const owned = units.flatMap(({ unit, reports }) => reports.map((report) => [keyOf(report), unit] as const));
    this.owners = new Map(owned);
  }

  take(file: TakenFile): void {
    this.files.set(file.name, file);
  }

  rename(unit: string, roster: string): void {
    this.renamed.set(unit, roster);
  }

  /** What the reports in the files call their units. */
  units(): readonly string[] {
    const reports = [...this.files.values()].flatMap(({ collected }) => collected.reports);
    return reports.map(({ report: { unit } }) => this.nameOf(unit));
  }

  /** All reports, with those of older records in the place of their files. */
  collected(records: DeskRecords, older: readonly UnitRecord[]) {
    this.open = new Map();
    this.older = new Map();
    const files = [...this.files.values()];
    const now = files.flatMap(({ collected, open }) =>
      collected.reports.map((report) => this.withAnswers(report, open[report.place] ?? [], records)),
    );
    const before = older.flatMap((record) => this.reportBefore(record, records));
    const unread = files.flatMap(({ collected }): readonly UnreadFile[] => collected.unread);
    const checkSheets = files.flatMap(({ collected }) => collected.checkSheets);
    return { reports: [...now, ...before], unread, checkSheets };
  }

  openOf(units: readonly CollectedUnit[]): ReadonlyMap<string, readonly OpenItem[]> {
    return new Map(
      units.map(({ unit, counted }) => [unit, counted === undefined ? [] : (this.open.get(keyOf(counted)) ?? [])]),
    );
  }

  /** The files that a unit sent, with their hashes. Of a report inside a zip, the zip was sent. */
  sentBy({ files }: CollectedUnit): readonly SentFile[] {
    return files.flatMap((name): readonly SentFile[] => {
      const { file, inside } = splitEntryName(name);
      const hash = this.files.get(file)?.sha256;
      return hash === undefined ? (this.older.get(name) ?? []) : [{ name: baseOf(file) + inside, sha256: hash }];
    });
  }

  private reportBefore(record: UnitRecord, records: DeskRecords): readonly CollectedReport[] {
    const last = record.rounds[record.rounds.length - 1];
    if (last === undefined) return [];
    const file = last.files[0]?.name ?? record.unit;
    this.older.set(file, last.files);
    const report = {
      ...{ file, place: 0, problem: undefined, remarks: [], problems: [], uncomputed: new Set<never>() },
      ...{ report: { ...last.report, unit: record.unit }, isWordsOnly: false, hasDoubts: false, acrossYears: [] },
      open: { errors: 0, explains: 0 },
    };
    return [this.withAnswers(report, last.open, records)];
  }

  /** What the officer has confirmed is not open any more. */
  private withAnswers(
    report: Omit<CollectedReport, "form">,
    items: readonly OpenItem[],
    records: DeskRecords,
  ): CollectedReport {
    const unit = this.nameOf(report.report.unit);
    const owner = this.owners.get(keyOf(report)) ?? unit;
    const open = records.unconfirmed(owner, items);
    this.open.set(keyOf(report), open);
    const errors = open.filter(({ severity }) => severity === "error").length;
    return {
      ...report,
      report: { ...report.report, unit },
      open: { errors, explains: open.length - errors },
      hasDoubts: report.hasDoubts && !records.isLookedAt(owner),
      form: formOf(report.report, allFormats),
    };
  }

  private nameOf(unit: string): string {
    return this.renamed.get(unit) ?? unit;
  }
}

const keyOf = ({ file, place }: Pick<CollectedReport, "file" | "place">): string => `${place} ${file}`;
const baseOf = (file: string): string => file.slice(file.lastIndexOf("/") + 1);
