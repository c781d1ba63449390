import type { ReadReport } from "../../src/binding/read-report";
import type { ReadId } from "../../src/rules/rule";
import { checkerOf } from "../../src/examination/check-report";
import type { Checker, Judged } from "../../src/checker/checker";
import { type Values, valuesOf } from "../../src/checker/judge";

/** What decides how a report is judged. When any of it but the figures changes a fresh checker is due. */
type Judgeable = Pick<ReadReport, "report" | "form" | "formulaTotals">;

/** Keeps one checker for one report over many readings, and tells it only what differs. */
export class LiveChecker {
  private checker: Checker | undefined;
  private grounds = "";
  private values: Values = new Map();
  private last: readonly Judged[] = [];
  /** For each rule that broke under somebody's hands, the cells that were edited then. */
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

/** A pasted block says nothing of any one of its cells. */
const MOST_TELLING_EDITS = 2;

function groundsOf({ report, form, formulaTotals }: Judgeable): string {
  return JSON.stringify([
    [...form.formatOfTable],
    report.localRows,
    report.year,
    report.unitType,
    report.switchedOff,
    [...formulaTotals].sort(),
  ]);
}

function changedIds(before: Values, after: Values): readonly ReadId[] {
  const ids = new Set([...before.keys(), ...after.keys()]);
  return [...ids].filter((id) => before.get(id) !== after.get(id));
}
