import { mergeText, type MergedText, type MergeSources, type TextChange } from "../../src/narrative/merge-text";
import type { FormReport } from "../../src/narrative/fact-values";
import { narrate, printerOf, type Narrative } from "../../src/narrative/narrate";
import { templateInUse, type TemplateInUse } from "../../src/narrative/template-in-use";
import type { GeneratedChapter } from "../../src/report/report";
import { PREFACE } from "../../src/report/report";
import { formOf, type FormatDefinition } from "../../src/rules/report-form";
import type { BoundReport } from "../../src/binding/bound-report";
import { usualPreface } from "../../src/plan/plan-cover";

/** A chapter as it is in the workbook, as it would be generated now, and the two merged. */
export interface ChapterView {
  readonly id: string;
  readonly title: string;
  readonly fresh: GeneratedChapter;
  readonly sources: MergeSources;
  readonly merged: MergedText;
  /** Written by hand, never generated. */
  readonly isOwn: boolean;
}

/** What the panels show of the running text of one report. */
export interface NarrativeView {
  readonly narrative: Narrative;
  readonly chapters: readonly ChapterView[];
  /** The workbook holds generated text. */
  readonly isWritten: boolean;
  readonly inUse: TemplateInUse;
}

/** Generates the running text and merges it; undefined while the kind of unit is not known. */
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

/** Sentences of the sheet with figures that are no longer true. A figure that is only blank now does not count. */
export function staleSentences(view: NarrativeView): readonly StaleSentence[] {
  return view.chapters.flatMap((chapter) =>
    mergeStale(view, chapter).changes.map((change) => ({ chapter: chapter.id, title: chapter.title, change })),
  );
}

/** Updates the sentences that are in the text; adds none. */
export function mergeStale({ narrative }: NarrativeView, { sources }: ChapterView): MergedText {
  return mergeText({
    ...sources,
    addsNew: false,
    keeps: (slot) => narrative.blank.has(slot.replace(/#\d+$/, "")),
  });
}

/** Last year's report with its form; undefined where none was read in. */
export function previousOf({ report }: BoundReport, definitions: readonly FormatDefinition[]): FormReport | undefined {
  const { previous, incomparable } = report;
  if (previous === undefined || incomparable !== undefined) return undefined;
  return { report: previous, form: formOf({ ...previous, localRows: [] }, definitions) };
}

/**
 * The text of a chapter, and what was generated for it before. Where its sheet was deleted, nothing was generated. The
 * usual preface is treated like generated text.
 */
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
