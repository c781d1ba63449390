import { largestOf } from "../report/extremes";
import type { TableProblem } from "../binding/table-problem";
import { areaOf } from "./figure-places";
import type { FoundTable } from "./find-tables";

/** The table to read among those of its kind, and what is to be told of the others. */
export interface Choice {
  readonly table: FoundTable | undefined;
  readonly problems: readonly TableProblem[];
}

/**
 * Chooses by what a person sees: the visible before the hidden, one with figures before an empty one, this year's before
 * another year's. Where that leaves several, none is read.
 */
export function chooseTable(found: readonly FoundTable[], year: number | undefined): Choice {
  const inSight = preferred(found, (one) => !isHidden(one));
  const placed = preferred(inSight, ({ recognised }) => recognised.reading.placed.size > 0);
  const filled = preferred(placed, hasFigures);
  const current = ofThisYear(filled, year);
  const [table, ...others] = current;
  if (table === undefined) return { table: undefined, problems: [] };
  if (table.isMixed || others.length > 0) {
    const places = current.map(areaOf);
    return { table: undefined, problems: [{ table: table.id, code: "repeated", places }] };
  }
  return {
    table,
    problems: [
      ...(isHidden(table) ? [{ table: table.id, code: "hidden", place: areaOf(table) } as const] : []),
      ...found.filter((one) => one !== table).flatMap(otherCopy),
    ],
  };
}

/** What is told of a table with figures that was not read. */
export function otherCopy(found: FoundTable): readonly TableProblem[] {
  if (!hasFigures(found)) return [];
  return [{ table: found.id, code: "other-copy", place: areaOf(found), isHidden: isHidden(found) }];
}

export const isHidden = ({ pieces }: FoundTable): boolean => pieces.some((piece) => piece.isHidden);

const hasFigures = ({ recognised, isMixed }: FoundTable): boolean => isMixed || recognised.reading.values.size > 0;

function preferred<Item>(items: readonly Item[], holds: (item: Item) => boolean): readonly Item[] {
  const kept = items.filter(holds);
  return kept.length > 0 ? kept : items;
}

/** What the words above a table, or the name of its sheet, say of its year. */
export interface YearMark {
  /** Where they name just one. */
  readonly year: number | undefined;
  readonly isThisYear: boolean;
  readonly isLastYear: boolean;
}

/** At the end of what stands there: 三、……情况（上年）, 今年数; 上年结转 is a row of the form. */
const LAST_YEAR = /(?:上一?年|去年|往年|同期|前一年)度?(?:的?表|数据?|情况|报告)?$|(?:旧|作废|备份|存档|参考)$/;
const THIS_YEAR = /(?:本年|今年|当年)度?(?:的?表|数据?|情况|报告)?$/;

export function yearMarkOf({ above, pieces: [piece] }: FoundTable): YearMark {
  const name = piece?.place.kind === "sheet" ? [piece.place.sheet] : [];
  const short = [...above, ...name].map((text) => text.replace(NOT_WORDS, "")).filter(isShort);
  const years = new Set([...above, ...name].flatMap(yearsIn));
  const [year] = years;
  return {
    year: years.size === 1 ? year : undefined,
    isThisYear: short.some((text) => THIS_YEAR.test(text)),
    isLastYear: short.some((text) => LAST_YEAR.test(text)),
  };
}

/** A title or a note, not a paragraph that speaks of many things. */
const LONGEST_MARK = 40;
const NOT_WORDS = /[^\p{L}\p{N}]/gu;

const isShort = (text: string): boolean => text.length <= LONGEST_MARK;

const yearsIn = (text: string): readonly number[] =>
  [...text.replace(/\s/g, "").matchAll(/(?<!\d)((?:19|20)\d\d)(?:年|$)/g)].map(([, year]) => Number(year));

/** Those of the report's year; where nobody says which that is, of the latest, if each says its own. */
function ofThisYear(found: readonly FoundTable[], year: number | undefined): readonly FoundTable[] {
  if (found.length < 2) return found;
  const marked = found.map((table) => ({ table, ...yearMarkOf(table) }));
  const years = marked.flatMap((one) => one.year ?? []);
  const latest = years.length === found.length ? largestOf(years) : undefined;
  const wanted = year ?? latest;
  const current = marked.filter((one) => (wanted !== undefined && one.year === wanted) || one.isThisYear);
  if (current.length > 0) return current.map(({ table }) => table);
  const isOther = (one: YearMark): boolean =>
    one.isLastYear || (wanted !== undefined && one.year !== undefined && one.year < wanted);
  const rest = marked.filter((one) => !isOther(one));
  return (rest.length > 0 ? rest : marked).map(({ table }) => table);
}
