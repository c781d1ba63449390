import { plainSentence } from "../comparison/compare-passages";
import type { Comparison, FigureDifference, TextDifference } from "../comparison/compare-reports";
import type { CellId, Report } from "../report/report";
import type { ReportForm } from "../rules/report-form";
import type { Severity } from "../rules/rule";
import type { CalendarDate } from "../report/calendar-date";

/** Something that a unit was asked to mend or to explain. */
export interface OpenItem {
  /** The same for as long as the mistake lasts. */
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  /** 问题类别, as circulars count them: 勾稽不平, 文字与表不一致. */
  readonly category: string;
  readonly cells: readonly CellId[];
  /** Where it is about the text: its chapter, and the words. */
  readonly chapter?: string;
  readonly quote?: string;
  /** Sheet and cell, where there are any. */
  readonly place?: string;
  readonly sentence: string;
  /** The sentence says what somebody typed into a cell: that is kept nowhere, it may be a name. */
  readonly quotesEntry: boolean;
}

export interface SentFile {
  readonly name: string;
  readonly sha256: string;
}

/** 第 n 次报送: a version that a unit sent, what was open in it, and when it was sent back. */
export interface Round {
  /** From 1. */
  readonly number: number;
  readonly received: CalendarDate;
  readonly files: readonly SentFile[];
  readonly report: Report;
  readonly open: readonly OpenItem[];
  /** 退回: on which day, and until when it is wanted back, as it is written on the slip. */
  readonly returned?: { readonly day: CalendarDate; readonly until: string };
}

/** 人工确认: somebody asked, and says why it may stay: 已电话核实. */
export interface Confirmation {
  readonly day: CalendarDate;
  readonly remark: string;
  /** What it is about; undefined where it is about the whole report. */
  readonly item?: string;
}

/** 公布后更正: the report was published, and is corrected for this reason. */
export interface Correction {
  readonly day: CalendarDate;
  readonly reason: string;
}

/** All that the receiving office knows of one unit's reports, first to last. */
export interface UnitRecord {
  readonly unit: string;
  readonly rounds: readonly Round[];
  /** The file that counts, where versions differ and somebody has chosen. */
  readonly chosen?: string;
  readonly confirmations: readonly Confirmation[];
  readonly correction?: Correction;
}

/** What became of what was asked, and what else was touched. */
export interface RoundChange {
  /** 已改 */
  readonly mended: readonly OpenItem[];
  /** 未改 */
  readonly open: readonly OpenItem[];
  /** Open now, and was not before. */
  readonly added: readonly OpenItem[];
  /** 改动了别处: what nobody had asked for. */
  readonly elsewhere: {
    readonly cells: readonly FigureDifference[];
    readonly text: readonly TextDifference[];
  };
}

export const timesReturned = ({ rounds }: UnitRecord): number =>
  rounds.filter(({ returned }) => returned !== undefined).length;

/** Open items that nobody has confirmed. A word on the whole report answers for all that must only be explained. */
export function unconfirmed(open: readonly OpenItem[], { confirmations }: UnitRecord): readonly OpenItem[] {
  const hasWhole = confirmations.some(({ item }) => item === undefined);
  const named = new Set(confirmations.flatMap(({ item }) => item ?? []));
  return open.filter(({ id, severity }) => !named.has(id) && !(hasWhole && severity !== "error"));
}

/** The record with one more version; a version with the same files is the one that is there already. */
export function withRound(record: UnitRecord, round: Omit<Round, "number">): UnitRecord {
  const last = record.rounds.at(-1);
  const hashesOf = ({ files }: Pick<Round, "files">): string =>
    files
      .map(({ sha256 }) => sha256)
      .sort()
      .join(" ");
  if (last !== undefined && hashesOf(last) === hashesOf(round)) return record;
  return { ...record, rounds: [...record.rounds, { ...round, number: record.rounds.length + 1 }] };
}

/** 退回: the last version goes back to the unit. */
export function withReturn(record: UnitRecord, returned: Required<Round>["returned"]): UnitRecord {
  const { rounds } = record;
  return {
    ...record,
    rounds: rounds.map((round, index) => (index < rounds.length - 1 ? round : { ...round, returned })),
  };
}

/** Holds a new version against what was open in the last one. `comparison` has the last one as `a`. */
export function changesSince(
  before: readonly OpenItem[],
  now: readonly OpenItem[],
  comparison: Comparison,
  form: ReportForm,
): RoundChange {
  const stays = pairsOf(before, now);
  const asked = askedCells(before, comparison, form);
  return {
    mended: before.filter((item) => !stays.has(item)),
    open: before.filter((item) => stays.has(item)),
    added: now.filter((item) => ![...stays.values()].includes(item)),
    elsewhere: {
      cells: comparison.cells.filter(({ cell }) => !asked.has(cell)),
      text: comparison.text.filter((difference) => !isAsked(difference, before)),
    },
  };
}

/** Which of the old items is still there: by its id, or the same fault of the same chapter in other words. */
function pairsOf(before: readonly OpenItem[], now: readonly OpenItem[]): ReadonlyMap<OpenItem, OpenItem> {
  const pairs = new Map<OpenItem, OpenItem>();
  const taken = new Set<OpenItem>();
  const pair = (isSame: (one: OpenItem, other: OpenItem) => boolean): void => {
    for (const item of before) {
      if (pairs.has(item)) continue;
      const found = now.find((other) => !taken.has(other) && isSame(item, other));
      if (found === undefined) continue;
      pairs.set(item, found);
      taken.add(found);
    }
  };
  pair((one, other) => one.id === other.id);
  pair((one, other) => one.rule === other.rule && one.chapter === other.chapter && !areApart(one, other));
  return pairs;
}

/** The same rule of the tables is broken once for each place. */
const areApart = (one: OpenItem, other: OpenItem): boolean =>
  one.chapter === undefined && !one.cells.some((cell) => other.cells.includes(cell));

/** The cells that the unit was asked about, and the totals that follow from them. */
function askedCells(before: readonly OpenItem[], { cells }: Comparison, form: ReportForm): ReadonlySet<CellId> {
  const asked = new Set(before.flatMap((item) => item.cells));
  const changed = new Set(cells.map(({ cell }) => cell));
  let isGrowing = true;
  while (isGrowing) {
    const followers = [...changed].filter((cell) => {
      const addends = form.cells.get(cell)?.addends ?? [];
      return !asked.has(cell) && addends.some((addend) => changed.has(addend) && asked.has(addend));
    });
    for (const cell of followers) asked.add(cell);
    isGrowing = followers.length > 0;
  }
  return asked;
}

/** The sentence was quoted, or is one of a chapter in which something was lacking. */
function isAsked({ chapter, a }: TextDifference, before: readonly OpenItem[]): boolean {
  return before.some((item) => {
    if (item.chapter === undefined) return false;
    if (item.chapter !== chapter) return false;
    const quote = plainSentence(item.quote ?? "");
    return quote === "" ? a === "" : plainSentence(a).includes(quote);
  });
}
