import type { TextCheckOf } from "../../rules/text-rules";
import type { Subject } from "../subject";
import type { Remark } from "../text-finding";

const NUMBER = /^\s*(?:第[一二三四五六]部分|[（(]?[一二三四五六1-6１-６][)）、.．,，:：\s])/;

/** Headings that are numbered otherwise than the titles of the format. */
export function oddNumbers(
  checks: readonly TextCheckOf<"chapter-numbers">[],
  { form, manuscript: { headings, isWhole } }: Subject,
): readonly Remark[] {
  // Where no heading has any number, a program has lost them.
  if (!headings.some(({ text }) => NUMBER.test(text))) return [];
  const odd = headings.filter(({ text, chapter }) => {
    const title = form.format.chapters.find(({ id }) => id === chapter)?.title ?? "";
    return /^\s*([一二三四五六])\s*[、.．,，:：\s]/.exec(text)?.[1] !== title.charAt(0);
  });
  const [first] = odd;
  if (!isWhole || first === undefined) return [];
  const place = { chapter: first.chapter, quote: first.text, start: 0 };
  return checks.map((check) => ({ check, code: "odd-numbers", headings: odd.map(({ text }) => text), ...place }));
}
