import { largestOf, smallestOf } from "../report/extremes";
import type { ReportSettings } from "../report/setting";
import { COLUMN_LIMIT, contains, formatRange, intersects, parseRange, ROW_LIMIT } from "../workbook/address";
import { partNamed, SETTINGS_SHEET, type NamedPart } from "../workbook/names";
import {
  MORE_SETTINGS_RANGE,
  type NewerReport,
  readSettingsSheet,
  SETTINGS_RANGE,
  type SettingRows,
} from "../workbook/settings-sheet";
import type { RangeAddress, RangeReading, SheetValue, WorkbookOutline } from "../workbook/workbook";

/** A part of a report, and what was read there; undefined where that is gone. */
export interface ReadPart {
  readonly part: NamedPart;
  readonly reading: RangeReading | undefined;
  /** As in matchTable: the part and nothing else was read. */
  readonly isAlone: boolean;
  /** Of a table: the columns right of it and the rows below it, without what stands there of other parts. */
  readonly beside?: readonly RangeReading[];
}

/** All that a workbook tells of its reports. */
export interface WorkbookParts {
  readonly settings: ReadonlyMap<string, ReportSettings>;
  /** Reports that a newer version of this program wrote: nothing else is said of them. */
  readonly newer: ReadonlyMap<string, NewerReport>;
  /** The settings sheet down to its last filled row. */
  readonly settingRows: SettingRows;
  readonly parts: readonly ReadPart[];
}

/** People go on writing below the range of the text. Where they fill this up as well, it is read further. */
const ROWS_BELOW_TEXT = 1000;
const MORE_ROWS_BELOW_TEXT = 50_000;
/** Whoever types past a table types close to it. */
const COLUMNS_BESIDE = 8;
const ROWS_BESIDE = 6;
/** Larger than any table, with rows inserted. A name that covers whole columns is not one of ours any more. */
const LARGEST_AREA = 100_000;

/**
 * Gathers the settings and what our names stand for. Yields what is to be read, at most twice, and is handed the
 * readings: so hosts, which answer later, and files share it. Nothing is asked of a workbook without a report.
 */
export function* gatherParts(
  outline: WorkbookOutline,
): Generator<readonly RangeAddress[], WorkbookParts, readonly RangeReading[]> {
  const areas = areasOf(outline);
  const settings = outline.sheets.some(({ name }) => name === SETTINGS_SHEET)
    ? [{ sheet: SETTINGS_SHEET, range: SETTINGS_RANGE }]
    : [];
  const beside = areas.flatMap(({ part, area }) => besideOf(part, area));
  const wanted = [...settings, ...areas.flatMap(({ area }) => area ?? []), ...beside];
  if (wanted.length === 0) return { settings: new Map(), newer: new Map(), settingRows: [], parts: [] };
  const first = yield wanted;
  const isLong = (address: RangeAddress): boolean => isFilled(lastOf(readingAt(first, address)?.values));
  const longSettings = settings.filter(isLong).map(({ sheet }) => ({ sheet, range: MORE_SETTINGS_RANGE }));
  const longTexts = areas.flatMap(({ part, area }) =>
    isText(part) && area !== undefined && isLong(area) ? (rowsBelow(area) ?? []) : [],
  );
  const more = longSettings.length + longTexts.length === 0 ? [] : yield [...longSettings, ...longTexts];
  const rows = [...first, ...more].filter(({ sheet }) => sheet === SETTINGS_SHEET).flatMap(({ values }) => values);
  const settingRows = rows.slice(0, filledHeight(rows));
  const { settings: known, newer } = readSettingsSheet(settingRows);
  const readable = areas.filter(({ part }) => !newer.has(part.report));
  const parts = readable.map(({ part, named, area }): ReadPart => {
    const reading = area && readingAt(first, area);
    if (!isText(part) || reading === undefined || named === undefined) {
      const taken = areas.flatMap((one) =>
        one.part !== part && one.area?.sheet === area?.sheet ? (one.area ?? []) : [],
      );
      const edges = besideOf(part, area).flatMap((address) => without(readingAt(first, address), taken) ?? []);
      return { part, reading, isAlone: true, ...(edges.length === 0 ? {} : { beside: edges }) };
    }
    const below = rowsBelow(reading);
    return { part, reading: textIn(reading, below && readingAt(more, below), named), isAlone: true };
  });
  return { settings: known, newer, settingRows, parts };
}

function besideOf({ kind }: NamedPart, area: RangeAddress | undefined): readonly RangeAddress[] {
  if (kind !== "table" || area === undefined) return [];
  const { top, left, bottom, right } = parseRange(area.range);
  const edge = {
    right: Math.min(right + COLUMNS_BESIDE, COLUMN_LIMIT - 1),
    bottom: Math.min(bottom + ROWS_BESIDE, ROW_LIMIT - 1),
  };
  const ranges = [
    { top, bottom, left: right + 1, right: edge.right },
    { top: bottom + 1, bottom: edge.bottom, left, right: edge.right },
  ].filter((one) => one.left <= one.right && one.top <= one.bottom);
  return ranges.map((range) => ({ sheet: area.sheet, range: formatRange(range) }));
}

/** Blank where other parts stand. */
function without(reading: RangeReading | undefined, parts: readonly RangeAddress[]): RangeReading | undefined {
  if (reading === undefined) return undefined;
  const corner = parseRange(reading.range);
  const taken = parts.map(({ range }) => parseRange(range)).filter((one) => intersects(one, corner));
  if (taken.length === 0) return reading;
  const values = reading.values.map((line, down) =>
    line.map((value, across) => {
      const [row, column] = [corner.top + down, corner.left + across];
      return taken.some((one) => contains(one, { top: row, bottom: row, left: column, right: column })) ? null : value;
    }),
  );
  return { ...reading, values };
}

interface NamedArea {
  readonly part: NamedPart;
  /** What the name stands for, where that is still there. */
  readonly named: RangeAddress | undefined;
  /** What is read of it. */
  readonly area: RangeAddress | undefined;
}

function areasOf({ names, sheets }: WorkbookOutline): readonly NamedArea[] {
  const isThere = (address: RangeAddress): boolean =>
    sheets.some(({ name }) => name === address.sheet) && isOfSize(address);
  const ours = [...names].flatMap(([name, address]) => {
    const part = partNamed(name);
    return part === undefined ? [] : { part, named: address !== undefined && isThere(address) ? address : undefined };
  });
  return ours.map(({ part, named }) => {
    if (!isText(part) || named === undefined) return { part, named, area: named };
    const others = ours.flatMap((other) =>
      other.part !== part && other.named?.sheet === named.sheet ? other.named : [],
    );
    return { part, named, area: textArea(part, named, others) };
  });
}

/**
 * The text with the rows above and below it in which somebody may have written, as far as no other part stands there.
 * Above the preface stands the title.
 */
function textArea({ kind }: NamedPart, named: RangeAddress, others: readonly RangeAddress[]): RangeAddress {
  const { top, left, bottom, right } = parseRange(named.range);
  const taken = others.map(({ range }) => parseRange(range));
  const above = taken.filter((other) => other.bottom < top).map((other) => other.bottom + 1);
  const below = taken.filter((other) => other.top > bottom).map((other) => other.top - 1);
  const area = {
    top: kind === "preface" ? top : largestOf(above, 0),
    left,
    bottom: Math.min(bottom + ROWS_BELOW_TEXT, ROW_LIMIT - 1, smallestOf(below)),
    right,
  };
  const address = { sheet: named.sheet, range: formatRange(area) };
  return isOfSize(address) ? address : named;
}

const isText = ({ kind }: NamedPart): boolean => kind === "text" || kind === "preface";

function rowsBelow({ sheet, range }: RangeAddress): RangeAddress | undefined {
  const { left, bottom, right } = parseRange(range);
  const last = Math.min(bottom + MORE_ROWS_BELOW_TEXT, ROW_LIMIT - 1);
  const rows = { top: bottom + 1, left, bottom: last, right: Math.min(right, left + 1) };
  return last === bottom ? undefined : { sheet, range: formatRange(rows) };
}

/** Up to the last row that the name covers, blank or not, or that anything stands in. */
function textIn(first: RangeReading, more: RangeReading | undefined, named: RangeAddress): RangeReading {
  const { top, left, right } = parseRange(first.range);
  const values = [...first.values, ...(more?.values ?? [])];
  const height = Math.max(filledHeight(values), parseRange(named.range).bottom - top + 1);
  return {
    sheet: first.sheet,
    range: formatRange({ top, left, bottom: top + height - 1, right }),
    values: values.slice(0, height),
    formulas: [...first.formulas, ...(more?.formulas ?? [])].slice(0, height),
  };
}

const readingAt = (readings: readonly RangeReading[], { sheet, range }: RangeAddress): RangeReading | undefined =>
  readings.find((reading) => reading.sheet === sheet && reading.range === range);

function isFilled(row: readonly SheetValue[] = []): boolean {
  for (const value of row) if (value !== null && value !== "") return true;
  return false;
}

/** How many rows there are down to the last filled one. */
function filledHeight(rows: SettingRows): number {
  let height = rows.length;
  while (height > 0 && !isFilled(rows[height - 1])) height--;
  return height;
}

const lastOf = <Item>(items: readonly Item[] | undefined): Item | undefined => items?.[items.length - 1];

function isOfSize({ range }: RangeAddress): boolean {
  const { top, left, bottom, right } = parseRange(range);
  return (bottom - top + 1) * (right - left + 1) <= LARGEST_AREA;
}
