import type { TableId } from "../../../src/report/report";
import type { Severity } from "../../../src/rules/rule";

/** What a card is about. */
export type Part = TableId | "text";

/** Which cards are wanted; "" is all of them. */
export interface CheckFilter {
  readonly part: Part | "";
  readonly severity: "error" | "explain" | "warning" | "";
  readonly search: string;
}

/** What a filter asks of a card. */
export interface FilteredCard {
  readonly parts: readonly Part[];
  readonly severity: Severity;
  /** All that stands on it. */
  readonly words: readonly string[];
}

export const everything: CheckFilter = { part: "", severity: "", search: "" };

export const isFiltering = ({ part, severity, search }: CheckFilter): boolean =>
  part !== "" || severity !== "" || search.trim() !== "";

/** Whether a card is shown: of the part and the severity, and with every word of the search on it. */
export function passes({ part, severity, search }: CheckFilter, card: FilteredCard): boolean {
  if (part !== "" && !card.parts.includes(part)) return false;
  if (severity !== "" && groupOf(card.severity) !== severity) return false;
  const text = plain(card.words.join(" "));
  return plain(search)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** 提示 stand among 提醒. */
const groupOf = (severity: Severity): CheckFilter["severity"] => (severity === "tip" ? "warning" : severity);

const plain = (text: string): string => text.normalize("NFKC").toLowerCase().trim();
