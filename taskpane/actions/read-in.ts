import { asPrevious, previousAmong } from "../../src/importers/previous-report";
import { requireFileSize } from "../../src/importers/budget";
import { valuesPatches } from "../../src/binding/patches";
import type { ReadReport } from "../../src/binding/read-report";
import { describePreviousProblem } from "../../src/messages/previous-problems";
import { compareCells, type ComparedCells } from "../../src/report/compare-cells";
import { PREFACE, type Report } from "../../src/report/report";
import { browserPlatform } from "../surroundings/browser-platform";
import { unchangedReport } from "./fresh-view";
import { writeKeepingRemarks } from "./keep-remarks";
import { writeTexts } from "./narrative";
import type { ReportView } from "../session/report-view";
import type { Session } from "../session/session";
import { writeSettings } from "./write-settings";

/** A file, or what was pasted, as its reports were read. Nothing is written yet. */
export async function readIn(session: Session, file: File): Promise<readonly ReadReport[]> {
  requireFileSize(file.size);
  const bytes = new Uint8Array(await file.arrayBuffer());
  // The readers of files are large and seldom needed: they are loaded only here.
  const { importReports } = await import("../../src/importers/import-report");
  const context = { definitions: session.definitions, defaultYear: undefined, platform: browserPlatform };
  return importReports({ name: file.name, bytes }, context);
}

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
  await writeSettings(session.workbook, fresh, { previous: asPrevious(read.report) });
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
  await writeKeepingRemarks(session, fresh, valuesPatches(fresh.view.bound, figures));
  const left = replacesOthers || different.length === 0 ? "" : `已填的 ${different.length} 格没有动。`;
  const unknown = strange.length === 0 ? "" : `读到的 ${strange.length} 个数本年的表里没有这些格，没有填。`;
  return `已填入 ${ids.length} 格。${left}${unknown}`;
}

/** The chapters that were read and that nobody has written yet. */
export function chaptersToRead({ bound: { report, form } }: ReportView, read: ReadReport): Report["text"] {
  const written = form.format.chapters.filter(({ table }) => table === undefined).map(({ id }) => id);
  return new Map(
    [...read.report.text].filter(
      ([id, words]) =>
        (written.includes(id) || id === PREFACE) && words.trim() !== "" && (report.text.get(id)?.trim() ?? "") === "",
    ),
  );
}

/** 读入正文: puts the chapters that were read where nothing is written yet. What people wrote is not touched. */
export async function takeText(session: Session, view: ReportView, read: ReadReport): Promise<string> {
  const fresh = await unchangedReport(session, view, ({ bound }) => bound.report.text);
  const chapters = chaptersToRead(fresh.view, read);
  await writeTexts(session, fresh, chapters);
  const left = [...read.report.text.keys()].filter((id) => !chapters.has(id)).length;
  return `已读入 ${chapters.size} 个部分的正文。${left === 0 ? "" : `已经有文字的 ${left} 个部分没有动。`}`;
}
