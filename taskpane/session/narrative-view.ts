import { mergeText, type MergedText, type MergeSources, type TextChange } from "../../src/narrative/merge-text";
import type { FormReport } from "../../src/narrative/fact-values";
import { narrate, printerOf, type Narrative } from "../../src/narrative/narrate";
import { templateInUse, type TemplateInUse } from "../../src/narrative/template-in-use";
import type { GeneratedChapter } from "../../src/report/report";
import { PREFACE } from "../../src/report/report";
import { formOf, type FormatDefinition } from "../../src/rules/report-form";
import type { BoundReport } from "../../src/binding/bound-report";
import { usualPreface } from "../../src/plan/plan-cover";

/** A chapter as it stands, as it would be generated today, and what would become of it. */
export interface ChapterView {
  readonly id: string;
  readonly title: string;
  readonly fresh: GeneratedChapter;
  readonly sources: MergeSources;
  readonly merged: MergedText;
  /** Somebody wrote it without having it generated. */
  readonly isOwn: boolean;
}

/** What the panels show of the running text of one report. */
export interface NarrativeView {
  readonly narrative: Narrative;
  readonly chapters: readonly ChapterView[];
  /** Generated text stands in the workbook. */
  readonly isWritten: boolean;
  readonly inUse: TemplateInUse;
}

/** Works out the running text; undefined while the kind of unit is not known. */
export function narrativeViewOf(bound: BoundReport, previous: FormReport | undefined): NarrativeView | undefined {
  const { report, form } = bound;
  if (report.unitType === undefined) return undefined;
  const inUse = templateInUse(report, report.unitType, form);
  const { template } = inUse;
  const narrative = narrate(template, bound, previous);
  const print = printerOf(bound, previous);
  const chapters = narrative.chapters.map((chapter): ChapterView => {
    const { id, paragraphs } = chapter;
    const { standing, base } = standingChapter(bound, id);
    const sources = { base, standing, fresh: paragraphs, print };
    return {
      id,
      title: id === PREFACE ? "前言" : (form.format.chapters.find((one) => one.id === id)?.title ?? id),
      fresh: paragraphs,
      sources,
      merged: mergeText(sources),
      isOwn: base.length === 0 && standing.trim() !== "",
    };
  });
  return {
    narrative,
    chapters,
    isWritten: bound.written.text !== undefined && report.generated.size > 0,
    inUse,
  };
}

export interface StaleSentence {
  readonly chapter: string;
  readonly title: string;
  readonly change: TextChange;
}

/** Sentences of the sheet that state what is no longer so. What is only not filled in at the moment is not among them. */
export function staleSentences(view: NarrativeView): readonly StaleSentence[] {
  return view.chapters.flatMap((chapter) =>
    mergeStale(view, chapter).changes.map((change) => ({ chapter: chapter.id, title: chapter.title, change })),
  );
}

/** Only what the standing text says is brought up to date; nothing new is put in. */
export function mergeStale({ narrative }: NarrativeView, { sources }: ChapterView): MergedText {
  return mergeText({
    ...sources,
    addsNew: false,
    keeps: (slot) => narrative.blank.has(slot.replace(/#\d+$/, "")),
  });
}

/** Last year's report, where one was read in, with the form that it fills in. */
export function previousOf({ report }: BoundReport, definitions: readonly FormatDefinition[]): FormReport | undefined {
  const { previous } = report;
  if (previous === undefined) return undefined;
  return { report: previous, form: formOf({ ...previous, localRows: [] }, definitions) };
}

/** A sheet that somebody deleted holds nothing that could have been edited. The usual preface counts as generated. */
function standingChapter(
  { report, written, form }: BoundReport,
  id: string,
): { readonly standing: string; readonly base: GeneratedChapter } {
  const base = report.generated.get(id) ?? [];
  if (id !== PREFACE) {
    const standing = report.text.get(id) ?? "";
    return written.text === undefined && standing === "" ? { standing, base: [] } : { standing, base };
  }
  const usual = usualPreface(form.format, report);
  const standing = report.text.get(PREFACE) ?? (written.preface === undefined ? "" : usual.join("\n"));
  const isUsual = standing === usual.join("\n");
  return isUsual ? { standing: base.length === 0 ? "" : standing, base } : { standing, base };
}
