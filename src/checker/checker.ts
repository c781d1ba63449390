import type { CellValue } from "../report/report";
import type { Finding } from "../rules/finding";
import type { ReadId, Rule } from "../rules/rule";
import type { Judgement, Verdict } from "../rules/verdict";
import { knownNumber, type Slots } from "../rules/kinds/slots";
import type { ReportTraits, Values } from "../rules/values";
import { idsReadBy } from "../rules/reads";
import { type PreparedRule, prepareRule } from "../rules/judge";

/** A rule and how it stands. */
export interface Judged extends Judgement {
  readonly rule: Rule;
}

/** Where each figure is kept, and which rules read it: the same for every report that these rules judge. */
interface Wiring {
  /** By slot. */
  readonly ids: readonly ReadId[];
  readonly slotOf: ReadonlyMap<ReadId, number>;
  readonly prepared: readonly PreparedRule[];
  /** For each slot, the rules that read it, and where they stand among all. */
  readonly readers: readonly { readonly rules: readonly Rule[]; readonly places: readonly number[] }[];
}

/** Hundreds of reports are judged by the same rules, one after another. */
const wirings = new WeakMap<readonly Rule[], Wiring>();

/** Keeps findings current while a report is edited: an edit judges again only the rules that read the cell. */
export class Checker {
  private readonly wiring: Wiring;
  private readonly slots: Slots & { readonly values: (CellValue | undefined)[] };
  private readonly verdicts: Verdict[];
  /** Findings that someone has read since their rule was judged. */
  private readonly known: (Finding | undefined)[] = [];

  constructor(
    private readonly rules: readonly Rule[],
    values: Values,
    traits: ReportTraits,
  ) {
    this.wiring = wiringOf(rules);
    const { ids } = this.wiring;
    const held = ids.map((id) => values.get(id));
    const numbers = new Float64Array(ids.length);
    held.forEach((value, slot) => (numbers[slot] = knownNumber(value)));
    this.slots = { numbers, values: held, traits };
    this.verdicts = this.wiring.prepared.map((rule) => rule.verdict(this.slots));
  }

  /** Every rule and how it stands, in the order of the rules. */
  get judged(): readonly Judged[] {
    return this.rules.map((rule, index) => {
      const verdict = this.verdicts[index] as Verdict;
      return verdict === "broken" ? { rule, verdict, finding: this.findingAt(index) } : { rule, verdict };
    });
  }

  /** One finding per broken rule, in the order of the rules. */
  get findings(): readonly Finding[] {
    const findings: Finding[] = [];
    this.verdicts.forEach((verdict, index) => {
      if (verdict === "broken") findings.push(this.findingAt(index));
    });
    return findings;
  }

  count(verdict: Verdict): number {
    return this.verdicts.filter((one) => one === verdict).length;
  }

  /** Sets a cell or a 核对数, or empties it with undefined; gives the rules judged again, so that a caller repaints just those. */
  edit(id: ReadId, value: CellValue | undefined): readonly Rule[] {
    const slot = this.wiring.slotOf.get(id);
    if (slot === undefined) return [];
    this.slots.values[slot] = value;
    this.slots.numbers[slot] = knownNumber(value);
    const { rules, places } = this.wiring.readers[slot] as Wiring["readers"][number];
    for (const place of places) {
      this.verdicts[place] = (this.wiring.prepared[place] as PreparedRule).verdict(this.slots);
      this.known[place] = undefined;
    }
    return rules;
  }

  private findingAt(index: number): Finding {
    return (this.known[index] ??= (this.wiring.prepared[index] as PreparedRule).finding(this.slots));
  }
}

function wiringOf(rules: readonly Rule[]): Wiring {
  const found = wirings.get(rules) ?? wire(rules);
  wirings.set(rules, found);
  return found;
}

function wire(rules: readonly Rule[]): Wiring {
  const slotOf = new Map<ReadId, number>();
  const readers: { rules: Rule[]; places: number[] }[] = [];
  rules.forEach((rule, index) => {
    for (const id of new Set(idsReadBy(rule))) {
      const slot = slotOf.get(id) ?? slotOf.size;
      slotOf.set(id, slot);
      const { rules: readBy, places } = (readers[slot] ??= { rules: [], places: [] });
      readBy.push(rule);
      places.push(index);
    }
  });
  return {
    ids: [...slotOf.keys()],
    slotOf,
    readers,
    prepared: rules.map((rule) => prepareRule(rule, (id) => slotOf.get(id) ?? 0)),
  };
}
