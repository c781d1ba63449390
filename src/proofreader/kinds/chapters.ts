import type { TextCheckOf } from "../../rules/text-rules";
import type { Subject } from "../subject";
import type { Remark } from "../text-finding";

/** Chapters that are missing, in another order, or under another title. */
export function wrongChapters(
  checks: readonly TextCheckOf<"chapters">[],
  { form, manuscript: { headings, isWhole } }: Subject,
): readonly Remark[] {
  if (!isWhole) return [];
  const { chapters } = form.format;
  const missing = chapters.filter(({ id }) => !headings.some(({ chapter }) => chapter === id));
  const places = headings.map(({ chapter }) => chapters.findIndex(({ id }) => id === chapter));
  const isInOrder = places.every((place, index) => index === 0 || place > (places[index - 1] ?? -1));
  const ofAll = { chapter: "title", quote: "", start: 0 };
  return checks.flatMap((check): readonly Remark[] => [
    ...(missing.length === 0
      ? []
      : [{ check, code: "chapters-missing", titles: missing.map(({ title }) => title), ...ofAll } as const]),
    ...(isInOrder ? [] : [{ check, code: "chapters-out-of-order", ...ofAll } as const]),
    ...headings.flatMap(({ chapter, text }): readonly Remark[] => {
      const title = chapters.find(({ id }) => id === chapter)?.title ?? "";
      const place = { chapter, quote: text, start: 0 };
      return withoutNumber(text) === withoutNumber(title)
        ? []
        : [{ check, severity: check.titleSeverity, code: "title-differs", title, ...place }];
    }),
  ]);
}

const withoutNumber = (heading: string): string =>
  heading
    .replace(/\s/g, "")
    .replace(/^(?:第[一二三四五六]部分[、.．:：]?|[（(]?[一二三四五六1-6１-６]+[)）]?[、.．,，:：]?)/, "")
    .replace(/[:：。]$/, "");
