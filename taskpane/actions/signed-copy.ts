import type { ReadReport } from "../../src/binding/read-report";
import { compareFigures } from "../../src/comparison/compare-reports";
import {
  type ComparedText,
  compareTexts,
  differencesIn,
  type TextDifference,
  withDifferences,
} from "../../src/narrative/compare-texts";
import { usualPreface } from "../../src/plan/plan-cover";
import { type CellId, type CellValue, PREFACE } from "../../src/report/report";
import { unchangedReport } from "./fresh-view";
import { writeTexts } from "./write-chapters";
import type { ReportView } from "../session/report-view";
import type { Session } from "../session/session";

/** A figure that is another in the signed copy. */
export interface FigureDifference {
  readonly cell: CellId;
  readonly standing: CellValue | undefined;
  readonly signed: CellValue | undefined;
  /** The sheet computes it: it follows when what it adds up is changed. */
  readonly isComputed: boolean;
}

/** A written chapter with where the signed copy says something else. */
export interface SignedChapter {
  readonly id: string;
  readonly title: string;
  readonly compared: ComparedText;
  readonly differences: readonly TextDifference[];
}

/** How the signed copy stands to the workbook. */
export interface SignedCopy {
  readonly figures: readonly FigureDifference[];
  /** Only chapters that differ. */
  readonly chapters: readonly SignedChapter[];
  /** Titles of written chapters that were not found in the copy: of them nothing is said. */
  readonly unread: readonly string[];
}

export function compareSigned(view: ReportView, read: ReadReport): SignedCopy {
  const chapters = chaptersOf(view, read);
  return {
    figures: figuresOf(view, read),
    chapters: chapters.flatMap(({ id, title, standing, signed }) => {
      if (signed === undefined) return [];
      const compared = compareTexts(standing, signed);
      const differences = differencesIn(compared);
      return differences.length === 0 ? [] : [{ id, title, compared, differences }];
    }),
    unread: chapters.flatMap(({ title, standing, signed }) => (signed === undefined && standing !== "" ? title : [])),
  };
}

/** Cells of the tables that were read; a table that was not is a problem of the reading, and told there. */
function figuresOf({ bound }: ReportView, read: ReadReport): readonly FigureDifference[] {
  return compareFigures(bound, read)
    .cells.filter(({ cell }) => bound.form.cells.has(cell))
    .map(({ cell, a, b }) => ({
      cell,
      standing: a,
      signed: b,
      isComputed: bound.formulaTotals.has(cell) || bound.otherFormulas.has(cell),
    }));
}

function chaptersOf({ bound: { report, form } }: ReportView, read: ReadReport) {
  const written = form.format.chapters.filter(({ table }) => table === undefined);
  const preface = {
    id: PREFACE,
    title: "前言",
    standing: report.text.get(PREFACE) ?? usualPreface(form.format, report).join("\n"),
    signed: read.manuscript?.passages.get("preface") || undefined, // a copy that begins with chapter 一 has none
  };
  return [
    preface,
    ...written.map(({ id, title }) => ({
      id,
      title,
      standing: (report.text.get(id) ?? "").trim(),
      signed: read.report.text.get(id)?.trim(),
    })),
  ];
}

/** By chapter, the differences that are taken over, counted from 0. */
export type ChosenDifferences = ReadonlyMap<string, ReadonlySet<number>>;

/** 采用: takes the chosen sentences of the signed copy into the text, in one batch. All others stay as they are. */
export async function takeSentences(
  session: Session,
  view: ReportView,
  read: ReadReport,
  chosen: ChosenDifferences,
): Promise<string> {
  const fresh = await unchangedReport(session, view, ({ bound }) => bound.report.text);
  const { chapters } = compareSigned(fresh.view, read);
  const changed = chapters.flatMap(({ id, compared }) => {
    const taken = chosen.get(id);
    return taken === undefined || taken.size === 0
      ? []
      : [[id, withDifferences(compared, (difference) => taken.has(difference))] as const];
  });
  // What was generated stays known as such: a sentence that was changed counts as people's own, the others are still followed.
  await writeTexts(session, fresh, new Map(changed), { generated: fresh.view.bound.report.generated });
  const all = chapters.reduce((sum, { differences }) => sum + differences.length, 0);
  const count = changed.reduce((sum, [id]) => sum + (chosen.get(id)?.size ?? 0), 0);
  return `已采用 ${count} 处，其余 ${all - count} 处保留原文。`;
}
