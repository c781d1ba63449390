import type { ReportForm } from "../../../src/rules/report-form";
import { PREFACE } from "../../../src/report/report";
import type { NarrativeView } from "../../session/narrative-view";

/** What every report needs and this one lacks: headings without a sentence, chapters without a paragraph. */
export function missingOf({ narrative, chapters }: NarrativeView, { format }: ReportForm): readonly string[] {
  const headings = narrative.missing.map(({ heading }) => heading);
  const empty = narrative.chapters.filter(({ id, paragraphs }) => {
    const standing = chapters.find((chapter) => chapter.id === id)?.sources.standing.trim() ?? "";
    return paragraphs.length === 0 && standing === "" && id !== PREFACE;
  });
  return [...headings, ...empty.map(({ id }) => format.chapters.find((chapter) => chapter.id === id)?.title ?? id)];
}
