import type { CollectedUnit } from "../../src/collection/collect-units";
import {
  unconfirmed,
  withReturn,
  type Confirmation,
  type OpenItem,
  type UnitRecord,
} from "../../src/collection/rounds";
import { allFormats } from "../../src/formats/all-formats";
import { continueRecord, type ContinuedRecord, type SentNow } from "../../src/receipt/continue-record";
import type { ConfirmAsked, ReturnedAsked } from "./jobs";

/** What the officer decided, unit by unit, and what is known of earlier days. */
export class DeskRecords {
  private readonly before = new Map<string, UnitRecord>();
  private readonly confirmations = new Map<string, readonly Confirmation[]>();
  private readonly chosenFiles = new Map<string, string>();
  private readonly given = new Map<string, Omit<ReturnedAsked, "units">>();

  /** A progress file takes the place of what was decided before it was opened. */
  open(records: readonly UnitRecord[]): void {
    for (const record of records) {
      this.before.set(record.unit, record);
      this.confirmations.set(record.unit, record.confirmations);
      if (record.chosen !== undefined) this.chosenFiles.set(record.unit, record.chosen);
    }
  }

  hasOlder(): boolean {
    return this.before.size > 0;
  }

  older(): readonly UnitRecord[] {
    return [...this.before.values()];
  }

  /** A later answer comes in place of the earlier; an empty one takes it back. */
  confirm({ unit, item, remark, today }: ConfirmAsked): void {
    const others = this.of(unit).filter((one) => one.item !== item);
    const added = { day: today, remark, ...(item === undefined ? {} : { item }) };
    this.confirmations.set(unit, remark === "" ? others : [...others, added]);
  }

  giveBack({ units, day, until }: ReturnedAsked): void {
    for (const unit of units) this.given.set(unit, { day, until });
  }

  choose(unit: string, file: string): void {
    this.chosenFiles.set(unit, file);
  }

  chosen(): ReadonlyMap<string, string> {
    return this.chosenFiles;
  }

  isLookedAt(unit: string): boolean {
    return this.of(unit).some(({ item }) => item === undefined);
  }

  /** A word on the whole report answers what may be so, and no question that was asked for itself. */
  unconfirmed(unit: string, items: readonly OpenItem[]): readonly OpenItem[] {
    const confirmations = this.of(unit).filter(({ item }) => item !== undefined);
    return confirmations.length === 0 ? items : unconfirmed(items, { unit, rounds: [], confirmations });
  }

  continued(unit: CollectedUnit, sent: SentNow): ContinuedRecord {
    const { record, change } = continueRecord(unit, this.before.get(unit.unit), sent, allFormats);
    const chosen = this.chosenFiles.get(unit.unit);
    const whole = { ...record, confirmations: this.of(unit.unit), ...(chosen === undefined ? {} : { chosen }) };
    const returned = this.given.get(unit.unit);
    return { record: returned === undefined ? whole : withReturn(whole, returned), change };
  }

  private of(unit: string): readonly Confirmation[] {
    return this.confirmations.get(unit) ?? [];
  }
}
