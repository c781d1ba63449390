import { asPrevious, previousAmong } from "../../src/importers/previous-report";
import type { ReadingStep } from "../../src/importers/import-report";
import { requireFileSize } from "../../src/importers/budget";
import { valuesPatches } from "../../src/binding/patches";
import type { ReadReport } from "../../src/binding/read-report";
import { describePreviousProblem } from "../../src/messages/previous-problems";
import { compareCells, type ComparedCells } from "../../src/report/compare-cells";
import { PREFACE } from "../../src/report/report";
import { browserPlatform } from "../surroundings/browser-platform";
import { unchangedReport } from "./fresh-view";
import { writeKeepingRemarks } from "./keep-remarks";
import { writeTexts } from "./write-chapters";
import type { ReportView } from "../session/report-view";
import type { Session } from "../session/session";
import { writeUndoable } from "./undoable";
import { writeSettings } from "./write-settings";

/** Who watches a reading: is told before each file that is read, and can stop it. */
export interface ReadingWatch {
  readonly isCancelled: () => boolean;
  readonly tell: (step: ReadingStep) => void;
}

const unwatched: ReadingWatch = { isCancelled: () => false, tell: () => undefined };

/**
 * A file, or what was pasted, as its reports were read; undefined where that was cancelled. Nothing is written yet. Between
 * two steps the screen has time to show how far it is.
 */
export async function readIn(session: Session, file: File): Promise<readonly ReadReport[]>;
export async function readIn(
  session: Session,
  file: File,
  watch: ReadingWatch,
): Promise<readonly ReadReport[] | undefined>;
export async function readIn(
  session: Session,
  file: File,
  watch: ReadingWatch = unwatched,
): Promise<readonly ReadReport[] | undefined> {
  requireFileSize(file.size);
  const bytes = new Uint8Array(await file.arrayBuffer());
  // The readers of files are large and seldom needed: they are loaded only here.
  const { importWatched } = await import("../../src/importers/import-report");
  const context = { definitions: session.definitions, defaultYear: undefined, platform: browserPlatform };
  return importWatched({ name: file.name, bytes }, context, {
    isCancelled: watch.isCancelled,
    tell(step) {
      watch.tell(step);
      return aMoment();
    },
    async readPdfPages(pdf) {
      const { readPdfPages } = await import("../surroundings/pdf-pages");
      return readPdfPages(pdf, watch.isCancelled);
    },
  });
}

/** Lets the screen show what is going on, and a press be heard. */
const aMoment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** How the figures that were read stand to those in the workbook. Totals that the sheet computes are left to it. */
export function comparedWith({ bound }: ReportView, read: ReadReport): ComparedCells {
  const { report, form, formulaTotals, otherFormulas } = bound;
  const computed = new Set([...formulaTotals, ...otherFormulas]);
  return compareCells(read.report.cells, report.cells, new Set(form.cells.keys()), computed);
}

/** 作为上年年报: keeps what was read as last year's report of this one. */
export async function keepAsPrevious(session: Session, view: ReportView, read: ReadReport): Promise<string> {
  const fresh = await unchangedReport(session, view, ({ bound }) => bound.report.previous);
  const { problems } = previousAmong(fresh.view.bound.report, [read.report], true);
  const wrongYear = problems.find(({ code }) => code === "previous-other-year");
  if (wrongYear !== undefined) return describePreviousProblem(wrongYear);
  await writeSettings(session.workbook, fresh, { previous: asPrevious(read.report), incomparable: undefined });
  return `已作为上年年报，填报时点一格可以看上年的数。${problems.map(describePreviousProblem).join("")}`;
}

/** 填入本年的表: writes the figures that were read, in one batch; over others only where that was chosen. */
export async function fillIn(
  session: Session,
  view: ReportView,
  read: ReadReport,
  replacesOthers: boolean,
): Promise<string> {
  const fresh = await unchangedReport(session, view, ({ bound }) => bound.report.cells);
  const { blank, different, strange } = comparedWith(fresh.view, read);
  const ids = replacesOthers ? [...blank, ...different] : blank;
  const figures = new Map(ids.map((id) => [id, read.report.cells.get(id)]));
  const patches = valuesPatches(fresh.view.bound, figures);
  await writeUndoable(session, patches, () => writeKeepingRemarks(session, fresh, patches));
  const left = replacesOthers || different.length === 0 ? "" : `已填的 ${different.length} 格没有动。`;
  const unknown = strange.length === 0 ? "" : `读到的 ${strange.length} 个数本年的表里没有这些格，没有填。`;
  return `已填入 ${ids.length} 格。${left}${unknown}`;
}

/** A chapter that was read, and whether something stands in its place. */
export interface ChapterToRead {
  readonly id: string;
  readonly title: string;
  readonly words: string;
  /** What people or the program have written there; "" where nobody has. */
  readonly standing: string;
}

/** The chapters that were read, in the order of the form, where they say something else than what stands there. */
export function chaptersToRead({ bound: { report, form } }: ReportView, read: ReadReport): readonly ChapterToRead[] {
  const written = form.format.chapters.filter(({ table }) => table === undefined);
  return [{ id: PREFACE, title: "前言" }, ...written].flatMap(({ id, title }) => {
    const words = (read.report.text.get(id) ?? "").trim();
    const standing = (report.text.get(id) ?? "").trim();
    return words === "" || words === standing ? [] : [{ id, title, words, standing }];
  });
}

/** 读入正文: puts the chosen chapters where they belong. What people wrote elsewhere is not touched. */
export async function takeText(
  session: Session,
  view: ReportView,
  read: ReadReport,
  chosen: readonly string[],
): Promise<string> {
  const fresh = await unchangedReport(session, view, ({ bound }) => bound.report.text);
  const all = chaptersToRead(fresh.view, read);
  const chapters = all.filter(({ id }) => chosen.includes(id));
  await writeTexts(session, fresh, new Map(chapters.map(({ id, words }) => [id, words])));
  const left = all.length - chapters.length;
  return `已读入 ${chapters.length} 个部分的正文。${left === 0 ? "" : `另外 ${left} 个部分没有动。`}`;
}
