import type { ReadReport } from "../../src/binding/read-report";
import { unitTypeOf } from "../../src/report/propose-unit";
import type { ReadId } from "../../src/rules/rule";
import { checkerOf } from "../../src/examination/check-report";
import type { Checker, Judged } from "../../src/checker/checker";
import { type Values, valuesOf } from "../../src/rules/values";

/** What a report is judged from. A change of figures is told to the checker; any other change needs a new checker. */
type Judgeable = Pick<ReadReport, "report" | "form" | "formulaTotals">;

/** Keeps one checker for one report over many readings, and tells it only the changed figures. */
export class LiveChecker {
  private checker: Checker | undefined;
  private grounds = "";
  private values: Values = new Map();
  private last: readonly Judged[] = [];
  /** By rule: the cells whose edit broke it. */
  private readonly editsThatBroke = new Map<string, readonly ReadId[]>();

  judge(checked: Judgeable): readonly Judged[] {
    const values = valuesOf(checked.report);
    const grounds = groundsOf(checked);
    if (this.checker === undefined || grounds !== this.grounds) {
      this.checker = checkerOf(checked.report, checked.form, checked.formulaTotals);
      this.grounds = grounds;
      this.last = this.checker.judged;
      this.editsThatBroke.clear();
    } else {
      const changed = changedIds(this.values, values);
      for (const id of changed) this.checker.edit(id, values.get(id));
      this.remember(
        this.checker.judged,
        changed.filter((id) => !(checked.formulaTotals as ReadonlySet<ReadId>).has(id)),
      );
    }
    this.values = values;
    return this.last;
  }

  /** Cells whose edit broke a rule that held before and is still broken. */
  get justEdited(): ReadonlySet<ReadId> {
    return new Set([...this.editsThatBroke.values()].flat());
  }

  private remember(judged: readonly Judged[], edited: readonly ReadId[]): void {
    judged.forEach(({ rule, verdict }, index) => {
      if (verdict !== "broken") this.editsThatBroke.delete(rule.id);
      else if (this.last[index]?.verdict === "satisfied" && edited.length <= MOST_TELLING_EDITS)
        this.editsThatBroke.set(rule.id, edited);
    });
    this.last = judged;
  }
}

/** Where more cells than this changed at once, as by pasting, no single cell is suspected. */
const MOST_TELLING_EDITS = 2;

function groundsOf({ report, form, formulaTotals }: Judgeable): string {
  return JSON.stringify([
    [...form.formatOfTable],
    report.localRows,
    report.year,
    unitTypeOf(report),
    report.switchedOff,
    [...formulaTotals].sort(),
  ]);
}

function changedIds(before: Values, after: Values): readonly ReadId[] {
  const ids = new Set([...before.keys(), ...after.keys()]);
  return [...ids].filter((id) => before.get(id) !== after.get(id));
}
