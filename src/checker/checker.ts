import type { CellValue } from "../report/report";
import type { Finding } from "../rules/finding";
import type { ReadId, Rule } from "../rules/rule";
import type { Judgement, PreparedJudge, Slots, Subject, Values, Verdict } from "./judge";
import { idsReadBy, knownNumber, prepareJudge } from "./judge";

/** A rule and how it stands. */
export interface Judged extends Judgement {
  readonly rule: Rule;
}

/** Keeps findings current while a report is edited: an edit judges again only the rules that read the cell. */
export class Checker {
  private readonly slotOf = new Map<ReadId, number>();
  private readonly slots: Slots & { readonly values: (CellValue | undefined)[] };
  private readonly judges: readonly PreparedJudge[];
  private readonly judgements: Judgement[];
  /** For each slot, the rules that read it. */
  private readonly readers: readonly (readonly number[])[];

  constructor(
    private readonly rules: readonly Rule[],
    values: Values,
    subject: Subject,
  ) {
    const readers: number[][] = [];
    rules.forEach((rule, index) => {
      for (const id of new Set(idsReadBy(rule))) {
        const slot = this.slotOf.get(id) ?? this.slotOf.size;
        this.slotOf.set(id, slot);
        (readers[slot] ??= []).push(index);
      }
    });
    this.readers = readers;
    const held = [...this.slotOf.keys()].map((id) => values.get(id));
    this.slots = { numbers: Float64Array.from(held, knownNumber), values: held };
    const slotOf = (id: ReadId) => this.slotOf.get(id) ?? 0;
    this.judges = rules.map((rule) => prepareJudge(rule, slotOf, subject));
    this.judgements = this.judges.map((judge) => judge(this.slots));
  }

  /** Every rule and how it stands, in the order of the rules. */
  get judged(): readonly Judged[] {
    return this.rules.map((rule, index) => ({ rule, ...(this.judgements[index] as Judgement) }));
  }

  /** One finding per broken rule, in the order of the rules. */
  get findings(): readonly Finding[] {
    return this.judgements.flatMap(({ finding }) => finding ?? []);
  }

  count(verdict: Verdict): number {
    return this.judgements.filter((judgement) => judgement.verdict === verdict).length;
  }

  /** Sets a cell or a 核对数, or empties it with undefined; gives the rules judged again, so that a caller repaints just those. */
  edit(id: ReadId, value: CellValue | undefined): readonly Rule[] {
    const slot = this.slotOf.get(id);
    if (slot === undefined) return [];
    this.slots.values[slot] = value;
    this.slots.numbers[slot] = knownNumber(value);
    const touched = this.readers[slot] ?? [];
    for (const index of touched) this.judgements[index] = (this.judges[index] as PreparedJudge)(this.slots);
    return touched.map((index) => this.rules[index] as Rule);
  }
}
