import type { CalendarDate } from "./calendar-date";
import type { Palette } from "./palette";
import { settingsBy } from "./settings-table";

/** Names one cell of a report as table/row/column. Stable across releases; never a position on a sheet. */
export type CellId = `${string}/${string}/${string}`;

/** Names the 核对数 that belongs to one total cell: `control/` and the id of that cell. */
export type ControlId = `control/${CellId}`;

/** Names a cell of last year's report: `previous/` and the id of that cell. */
export type PreviousId = `previous/${CellId}`;

/**
 * What a cell holds. Counts are whole numbers; amounts are whole millionths of the printed unit (分, where the
 * unit is 万元), so that money is never a float. A string is what was typed but cannot be understood as a number.
 */
export type CellValue = number | string;

/** Filled cells only: a blank cell is absent, never an empty string or null. */
export type Cells = ReadonlyMap<CellId, CellValue>;

export type TableId = "disclosure" | "requests" | "disputes";

export type UnitType = "city" | "county" | "department" | "office" | "township" | "subdistrict" | "zone";

/** A written 说明 for one finding, with the values it explains: it lapses when any of them changes. */
export interface Explanation {
  /** The id of the rule that was broken. */
  readonly rule: string;
  readonly text: string;
  readonly values: readonly (readonly [CellId, CellValue])[];
  /** The words explained, where the finding is about the text. */
  readonly quote?: string;
}

/** A sentence as it was generated: its place in the templates, and its words, with each fact by its name and as printed. */
export interface GeneratedSentence {
  readonly slot: string;
  readonly pieces: readonly (string | { readonly fact: string; readonly text: string })[];
}

/** Paragraphs of sentences. */
export type GeneratedChapter = readonly (readonly GeneratedSentence[])[];

/** Last year's report, kept beside this year's: 上年数据. */
export type PreviousReport = Pick<Report, "format" | "tables" | "year" | "unit" | "cells" | "text">;

/** A filled-in report. */
export interface Report {
  /** The id of the format that the report follows, such as "2021". */
  readonly format: string;
  /** Tables that follow another format than the rest of the report. */
  readonly tables: ReadonlyMap<TableId, string>;
  readonly year: number | undefined;
  readonly unit: string;
  readonly unitType: UnitType | undefined;
  /** How the unit calls itself: 我镇, 我乡, 我街道, 我局, 我办. */
  readonly selfName: string | undefined;
  readonly cells: Cells;
  /** The 核对数 taken from the office's own ledger, by the total cell that each is held against. */
  readonly controls: Cells;
  /** A remark that stood beside the number inside its cell, by cell, exactly as written. */
  readonly notes: ReadonlyMap<CellId, string>;
  /** The written chapters, by their number ("1", "5", "6"); the preface by "preface". */
  readonly text: ReadonlyMap<string, string>;
  /** What the text tells and no table holds, as typed, by the id of the asked fact. Blank ones are absent. */
  readonly facts: ReadonlyMap<string, string>;
  /** The office's own set of templates; undefined while it uses those of the format. */
  readonly templates: string | undefined;
  /** The sentences of each chapter as they were last generated: what people have changed since is told from these. */
  readonly generated: ReadonlyMap<string, GeneratedChapter>;
  readonly explanations: readonly Explanation[];
  /** Ids of the checks that the office switched off, such as "T3-DOM-CARRY". */
  readonly switchedOff: readonly string[];
  /** Ids of the local rows that the report prints beside the official ones. */
  readonly localRows: readonly string[];
  /** The longest that chapter 一 may be, in characters, where the office sets a limit. */
  readonly lengthLimit?: number | undefined;
  /** 送审日: when the report goes to those who sign it. */
  readonly reviewOn?: CalendarDate | undefined;
  /** 上报期限: the last day on which it may be handed in. */
  readonly dueOn?: CalendarDate | undefined;
  /** The colours of the highlights, where they are not the usual ones. */
  readonly palette?: Palette | undefined;
  /** Absent until somebody reads last year's report in. */
  readonly previous?: PreviousReport | undefined;
  /** Why no report of last year can be compared with this one: the unit was merged or split. Then none is. */
  readonly incomparable?: string | undefined;
  /** Present where the tables stand in a form of the office's own: its looks are left alone. */
  readonly standsIn?: "own-form" | undefined;
}

/** The key, among the chapters, of what stands before the first: what the report rests on, and whom to ask. */
export const PREFACE = "preface";

export const controlOf = (cell: CellId): ControlId => `control/${cell}`;

export const isControl = (id: CellId | ControlId): id is ControlId => id.startsWith("control/");

/** The id is one of these cells: never a 核对数's, nor one of last year's. */
export const isAmong = (cells: ReadonlySet<CellId>, id: CellId | ControlId | PreviousId): boolean =>
  (cells as ReadonlySet<string>).has(id);

export const previousOf = (cell: CellId): PreviousId => `previous/${cell}`;

export const isPrevious = (id: CellId | ControlId | PreviousId): id is PreviousId => id.startsWith("previous/");

/** The cell itself, the total that a 核对数 is held against, or the cell that held a figure last year. */
export const figureOf = (id: CellId | ControlId | PreviousId): CellId =>
  isControl(id) || isPrevious(id) ? (id.slice(id.indexOf("/") + 1) as CellId) : id; // by the types of these ids

/** The cells of this report among the ids: no 核对数, and no figure of last year. */
export const cellsAmong = (ids: readonly (CellId | ControlId | PreviousId)[]): readonly CellId[] =>
  ids.filter((id): id is CellId => !isControl(id) && !isPrevious(id));

/** Last year's figures, where it is the year before this one as far as the two say. */
export function previousCells({
  year,
  previous,
  incomparable,
}: Pick<Report, "year" | "previous" | "incomparable">): Cells {
  if (previous === undefined || incomparable !== undefined) return new Map();
  const isYearBefore = year === undefined || previous.year === undefined || previous.year === year - 1;
  return isYearBefore ? previous.cells : new Map();
}

export const tableOf = (cell: CellId): string => cell.slice(0, cell.indexOf("/"));

/** A report with nothing filled in. */
export function blankReport(format: string, year: number | undefined, unit: string, unitType?: UnitType): Report {
  const settings = settingsBy(({ blank }) => blank);
  return { ...settings, format, year, unit, unitType, cells: new Map(), controls: new Map() };
}
