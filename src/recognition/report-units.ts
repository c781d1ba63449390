import { proposeUnitType } from "../report/propose-unit";
import { largestOf } from "../report/extremes";
import type { SourceBlock, SourceDocument } from "../source/source-document";
import type { FoundTable } from "./find-tables";
import { hasFigures, isHidden } from "./choose-table";
import { titleAmong, titleEndingAt, unitStatedIn, type ReportTitle } from "./report-title";

/** What the source holds of one unit. */
export interface UnitPart {
  readonly unit: string;
  readonly year: number | undefined;
  readonly tables: readonly FoundTable[];
  readonly blocks: readonly SourceBlock[];
  /** Tables of the source that are no unit's: told, not read. */
  readonly others: readonly FoundTable[];
}

/** The units whose tables stand in the source, in its order: each under a title of its own, or on a sheet with its name. */
export function unitsIn({ blocks }: SourceDocument, found: readonly FoundTable[]): readonly UnitPart[] {
  const titles = titlesIn(blocks);
  const titled = found.map((table) => ({ table, title: titleOf(table, titles) }));
  const byTitle = unitsByTitle(titled);
  if (areSeveral(byTitle)) {
    const parts = [...byTitle].map(([unit, tables]): UnitPart => {
      const year = latestYear(titled.filter(({ table }) => tables.includes(table)));
      return { unit, year, tables, blocks: blocksUnder(unit, blocks, titles), others: [] };
    });
    return withOthers(parts, found);
  }
  const title = agreed(titles.map((one) => one.title));
  const year = title?.year ?? latestYear(titled) ?? latestYear(titles);
  const bySheet = unitsBySheet(found);
  if (areSeveral(bySheet)) {
    const parts = [...bySheet].map(([unit, tables]): UnitPart => ({
      unit,
      year,
      tables,
      blocks: tables.flatMap(({ pieces }) => pieces),
      others: [],
    }));
    return withOthers(parts, found);
  }
  const unit = title?.unit ?? titles.find((one) => one.title.unit !== "")?.title.unit ?? "";
  return [{ unit, year, tables: found, blocks, others: [] }];
}

/** Tables that are nobody's, such as a summary beside the sheets of its units, are told with the first. */
function withOthers(parts: readonly UnitPart[], found: readonly FoundTable[]): readonly UnitPart[] {
  const others = found.filter((table) => !parts.some(({ tables }) => tables.includes(table)));
  return parts.map((part, index) => (index === 0 ? { ...part, others } : part));
}

type ByUnit = ReadonlyMap<string, readonly FoundTable[]>;

/** Only the same kind of table, filled for one unit and for another, makes two reports: a cover may name somebody else. */
function areSeveral(units: ByUnit): boolean {
  const ids = [...units.values()].flatMap((tables) => [...new Set(tables.filter(isFilled).map(({ id }) => id))]);
  return new Set(ids).size < ids.length;
}

const isFilled = (table: FoundTable): boolean => !isHidden(table) && hasFigures(table);

/** By the titles above them. 松河镇 and 松河镇人民政府 are the same. */
function unitsByTitle(titled: readonly TitledTable[]): ByUnit {
  const units = new Map<string, FoundTable[]>();
  for (const { table, title } of titled) {
    const unit = title?.unit ?? "";
    if (unit === "") continue;
    const known = [...units.keys()].find((one) => one.startsWith(unit) || unit.startsWith(one)) ?? unit;
    units.set(known, [...(units.get(known) ?? []), table]);
  }
  return units;
}

interface TitledTable {
  readonly table: FoundTable;
  readonly title: ReportTitle | undefined;
}

interface PlacedTitle {
  readonly title: ReportTitle;
  readonly block: number;
}

/** The lines that a title may be broken over. */
const TITLE_LINES = 3;

function titlesIn(blocks: readonly SourceBlock[]): readonly PlacedTitle[] {
  const all = blocks.flatMap((block, index): readonly PlacedTitle[] => {
    const title = block.kind === "table" ? titleAmong(textsOfCells(block.cells.values)) : titleAt(blocks, index);
    return title === undefined ? [] : [{ title, block: index }];
  });
  // The second line of a title, read by itself, names no unit.
  return all.filter(
    ({ title: { unit, year } }) => unit !== "" || !all.some(({ title }) => title.unit !== "" && title.year === year),
  );
}

/** The title that ends with this paragraph, or the unit that is stated there. A menu above a title is no part of it. */
function titleAt(blocks: readonly SourceBlock[], end: number): ReportTitle | undefined {
  const lines: string[] = [];
  for (let index = end; index > end - TITLE_LINES; index--) {
    const block = blocks[index];
    if (block?.kind !== "paragraph") break;
    lines.unshift(block.text);
  }
  const title = titleEndingAt(lines);
  if (title !== undefined) return title;
  const [text = "", above = ""] = [...lines].reverse();
  const unit = unitStatedIn(above, text) ?? unitStatedIn(text);
  return unit === undefined ? undefined : { unit, year: undefined };
}

function* textsOfCells(values: FoundTable["cells"]["values"]): Iterable<string> {
  for (const row of values) for (const value of row) if (typeof value === "string") yield value;
}

/** What stands right above the table, else the nearest title before it or in it. */
const titleOf = ({ above, block }: FoundTable, titles: readonly PlacedTitle[]): ReportTitle | undefined =>
  titleAmong(above) ?? titles.filter((one) => one.block <= block).pop()?.title;

/** What all titles say; undefined where they differ. */
function agreed(titles: readonly ReportTitle[]): ReportTitle | undefined {
  const [first] = titles;
  return titles.every(({ unit, year }) => unit === first?.unit && year === first.year) ? first : undefined;
}

function latestYear(titled: readonly { readonly title: ReportTitle | undefined }[]): number | undefined {
  const years = titled.flatMap(({ title }) => title?.year ?? []);
  return years.length === 0 ? undefined : largestOf(years);
}

/** From each of the unit's titles to the next of another. */
function blocksUnder(
  unit: string,
  blocks: readonly SourceBlock[],
  titles: readonly PlacedTitle[],
): readonly SourceBlock[] {
  return blocks.filter((_, index) => titles.filter((one) => one.block <= index).pop()?.title.unit === unit);
}

/** Where one kind of table stands on several sheets that bear the names of units: all that stands on each of them. */
function unitsBySheet(found: readonly FoundTable[]): ReadonlyMap<string, readonly FoundTable[]> {
  const units = new Map<string, FoundTable[]>();
  for (const table of found) {
    const place = table.pieces[0]?.place;
    if (place?.kind !== "sheet" || isHidden(table) || proposeUnitType(place.sheet) === undefined) continue;
    units.set(place.sheet, [...(units.get(place.sheet) ?? []), table]);
  }
  return units;
}
