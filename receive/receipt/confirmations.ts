import type { ReportPlace } from "../../src/receipt/overview";
import type { Explanation } from "../../src/report/report";

/** What the officer answered of each report. */
export class Confirmations {
  private readonly answers = new Map<string, readonly Explanation[]>();
  private readonly lookedAt = new Set<string>();

  of(place: ReportPlace): readonly Explanation[] {
    return this.answers.get(keyOf(place)) ?? [];
  }

  /** A later answer to the same question comes in place of the earlier; an empty one takes it back. */
  add(place: ReportPlace, answer: Explanation): void {
    const others = this.of(place).filter(({ rule, quote }) => rule !== answer.rule || quote !== answer.quote);
    this.answers.set(keyOf(place), answer.text === "" ? others : [...others, answer]);
  }

  isLookedAt(place: ReportPlace): boolean {
    return this.lookedAt.has(keyOf(place));
  }

  look(place: ReportPlace, isLookedAt: boolean): void {
    if (isLookedAt) this.lookedAt.add(keyOf(place));
    else this.lookedAt.delete(keyOf(place));
  }
}

const keyOf = ({ file, place }: ReportPlace): string => `${place} ${file}`;
