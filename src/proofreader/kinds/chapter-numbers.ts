import type { TextCheckOf } from "../../rules/text-rules";
import type { Subject } from "../subject";
import type { Remark } from "../text-finding";

/** Headings that are numbered otherwise than the titles of the format. */
export function oddNumbers(
  checks: readonly TextCheckOf<"chapter-numbers">[],
  { form, manuscript: { headings, isWhole } }: Subject,
): readonly Remark[] {
  const odd = headings.filter(({ text, chapter }) => {
    const title = form.format.chapters.find(({ id }) => id === chapter)?.title ?? "";
    return !text.replace(/\s/g, "").startsWith(/^[^、]*、/.exec(title)?.[0] ?? "、");
  });
  const [first] = odd;
  if (!isWhole || first === undefined) return [];
  const place = { chapter: first.chapter, quote: first.text, start: 0 };
  return checks.map((check) => ({ check, code: "odd-numbers", headings: odd.map(({ text }) => text), ...place }));
}
