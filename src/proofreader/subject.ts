import type { PassageId } from "../report/manuscript";
import type { Passage } from "../rules/text-rules";
import type { ReadNumbers } from "./counts";
import type { Mention } from "./mentions";
import type { ReadText } from "./read-text";

/** Everything that a check of the text may look at. */
export interface Subject extends ReadText, ReadNumbers {
  /** Every number that counts or measures something, with its role, in the order of the text. */
  readonly mentions: readonly Mention[];
}

/** How manuscripts call a passage: a chapter by its number. Empty where the format has no such chapter. */
export function idOf(passage: Passage, { form }: Pick<Subject, "form">): PassageId {
  if (passage === "title" || passage === "preface") return passage;
  return form.format.chapters.find(({ role }) => role === passage)?.id ?? "";
}

/** The words of a passage; undefined where it is not there. */
export function wordsOf(passage: Passage, subject: Pick<Subject, "form" | "manuscript">): string | undefined {
  return subject.manuscript.passages.get(idOf(passage, subject));
}
