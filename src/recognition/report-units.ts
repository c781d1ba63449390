import { proposeUnitType } from "../report/propose-unit";
import { largestOf } from "../report/extremes";
import type { SourceBlock, SourceDocument } from "../source/source-document";
import type { FoundTable } from "./find-tables";
import { isHidden } from "./choose-table";
import { titleAmong, type ReportTitle } from "./report-title";

/** What the source holds of one unit. */
export interface UnitPart {
  readonly unit: string;
  readonly year: number | undefined;
  readonly tables: readonly FoundTable[];
  readonly blocks: readonly SourceBlock[];
}

/** The units whose tables stand in the source, in its order: each under a title of its own, or on a sheet with its name. */
export function unitsIn({ blocks }: SourceDocument, found: readonly FoundTable[]): readonly UnitPart[] {
  const titles = titlesIn(blocks);
  const titled = found.map((table) => ({ table, title: titleOf(table, titles) }));
  const units = new Set(titled.flatMap(({ title }) => title?.unit ?? []).filter((unit) => unit !== ""));
  if (units.size > 1)
    return [...units].map((unit): UnitPart => {
      const own = titled.filter(({ title }) => title?.unit === unit);
      const { tables, year } = { tables: own.map(({ table }) => table), year: latestYear(own) };
      return { unit, year, tables, blocks: blocksUnder(unit, blocks, titles) };
    });
  const title = agreed(titles.map((one) => one.title));
  const year = title?.year ?? latestYear(titled) ?? latestYear(titles);
  const bySheet = unitsBySheet(found);
  if (bySheet.size > 1)
    return [...bySheet].map(([unit, tables]) => ({
      unit,
      year,
      tables,
      blocks: tables.flatMap(({ pieces }) => pieces),
    }));
  const unit = title?.unit ?? [...units][0] ?? "";
  return [{ unit, year, tables: found, blocks }];
}

interface PlacedTitle {
  readonly title: ReportTitle;
  readonly block: number;
}

/** The lines that a title may be broken over. */
const TITLE_LINES = 3;

function titlesIn(blocks: readonly SourceBlock[]): readonly PlacedTitle[] {
  const all = blocks.flatMap((block, index): readonly PlacedTitle[] => {
    const texts = block.kind === "table" ? textsOfCells(block.cells.values) : linesFrom(blocks, index);
    const title = titleAmong(texts);
    return title === undefined ? [] : [{ title, block: index }];
  });
  // The second line of a title, read by itself, names no unit.
  return all.filter(
    ({ title: { unit, year } }) => unit !== "" || !all.some(({ title }) => title.unit !== "" && title.year === year),
  );
}

/** The paragraph, and the same with those that follow it. */
function* linesFrom(blocks: readonly SourceBlock[], start: number): Iterable<string> {
  let text = "";
  for (const block of blocks.slice(start, start + TITLE_LINES)) {
    if (block.kind !== "paragraph") return;
    text += block.text;
    yield text;
  }
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
