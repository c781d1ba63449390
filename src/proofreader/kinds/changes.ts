import { previousCells } from "../../report/report";
import type { Reading } from "../../rules/quantity";
import type { TextCheckOf } from "../../rules/text-rules";
import { clauseBefore } from "../clauses";
import { changeIn, directionOf, type ChangeWords } from "../comparisons";
import type { Comparison, Count } from "../counts";
import { valueOfReading } from "../read-text";
import type { ScannedNumber } from "../scan-numbers";
import type { Subject } from "../subject";
import type { Remark } from "../text-finding";
import { isPrinted } from "./shares";

type ProportionsCheck = TextCheckOf<"proportions">;

/** Changes since last year that do not come out. Without last year's figure nothing is said. */
export const wrongChanges = (check: ProportionsCheck, subject: Subject): readonly Remark[] => [
  ...subject.comparisons.flatMap((comparison) => wrongChange(check, comparison, subject)),
  ...subject.counts.flatMap((count) => wrongDirection(check, count, subject)),
];

const WITH_LAST_YEAR = /同比|上年|去年|上一年|20\d{2}年/;
const WITH_ANOTHER_TIME = /环比|上月|上季|前年|历年|平均|累计/;
/** Words that belong to the comparison, and name nothing. */
const OF_THE_COMPARISON =
  /(?:与|同|和|较|比|相比|相较)?(?:20\d{2}年度?|上一?年度?|去年度?)(?:同期|全年)?(?:的|相比|相较|比)?|同比|[\d.,]+\s*[件宗起%％]?|增长|下降|增加|减少|占比?|其?中|[，、,（()）\s]/g;

function wrongChange(check: ProportionsCheck, comparison: Comparison, subject: Subject): readonly Remark[] {
  const { mention, named, count } = comparison;
  const { number, sentence } = mention;
  const words = changeIn(mention.phrase);
  const isExact = mention.role !== "about" && mention.role !== "part-of-year" && !/倍|番/.test(sentence.text);
  if (words === undefined || !isExact || (number.kind !== "percent" && number.kind !== "count")) return [];
  const from = count?.number.end ?? mention.from;
  const said = sentence.text.slice(Math.min(from, number.start), number.start);
  if (WITH_ANOTHER_TIME.test(said) || (number.kind === "percent" && !WITH_LAST_YEAR.test(said))) return [];
  const between = sentence.text.slice(from, Math.max(mention.from, from));
  if (count !== undefined && between.replace(OF_THE_COMPARISON, "") !== "") return [];
  const change: Change = { ...words, number, start: number.start, end: number.end };
  if (count !== undefined) return count.fitting === undefined ? [] : changeRemark(check, { count, ...change }, subject);
  return named === undefined ? [] : changeRemark(check, { named: named.wording.readings, mention, ...change }, subject);
}

const DIRECTION =
  /(?:(?:较|比|与|同|和)(?:上年|去年|上一年度?)|同比)(?:同期)?(?:相比)?(?:[，,])?(?:有所|略有|明显|大幅|小幅|基本)?(增长|上升|增加|下降|减少|降低|持平)(?=[，。；、]|$)/g;

/** Words of change without a number: “与上年持平”, “较上年有所下降”. */
function wrongDirection(check: ProportionsCheck, count: Count, subject: Subject): readonly Remark[] {
  const { text } = count.sentence;
  DIRECTION.lastIndex = count.number.end;
  const match = DIRECTION.exec(text);
  if (match === null || count.fitting === undefined) return [];
  const between = text.slice(count.number.end, match.index);
  // Another number, or another clause, may be what the words speak of.
  if (/[\d。；]/.test(between) || between.replace(/[，、,（(\s]/g, "") !== "" || /基本/.test(match[0])) return [];
  const direction = directionOf(match[1] ?? "");
  const end = match.index + match[0].length;
  return changeRemark(check, { count, direction, number: undefined, start: match.index, end }, subject);
}

/** What a sentence says of how something changed: in which direction, and by which number, if any. */
interface Change extends Pick<ChangeWords, "direction"> {
  readonly number: ScannedNumber | undefined;
  /** Where the words, or the number, stand in the sentence. */
  readonly start: number;
  readonly end: number;
}

/** Of a count that stands before it, or of what its own words name. */
type Changed = Change &
  (
    | { readonly count: Count; readonly named?: never }
    | { readonly named: readonly Reading[]; readonly mention: Comparison["mention"]; readonly count?: never }
  );

function changeRemark(check: ProportionsCheck, change: Changed, subject: Subject): readonly Remark[] {
  const pairs = pairsOf(change, subject);
  const [first] = pairs;
  if (first === undefined || pairs.some(([before, now]) => isRight(now, before, change))) return [];
  const isOtherWay = pairs.every(([before, now]) => !isRight(now, before, { ...change, number: undefined }));
  const { sentence } = change.count ?? change.mention;
  const clause = clauseBefore(sentence.text, change.start, "，。；、：,;:");
  const start = change.start - clause.length;
  const [before, now] = first;
  return [
    {
      check,
      code: isOtherWay ? "direction-differs" : "growth-differs",
      found: change.number?.value,
      inCases: change.number?.kind === "count",
      now,
      before,
      cells: (change.count === undefined ? change.named[0]?.cells : change.count.fitting?.cells) ?? [],
      chapter: sentence.passage,
      quote: sentence.text.slice(start, change.end),
      start: sentence.start + start,
    },
  ];
}

/** Last year's figure and this year's: as the tables have them in every reading, and as the sentence itself says. */
function pairsOf(change: Changed, { report }: Subject): readonly (readonly [before: number, now: number])[] {
  const readings = change.named ?? change.count.wording.readings;
  const figures = previousCells(report);
  const known = readings.flatMap((reading): readonly (readonly [number, number])[] => {
    const before = valueOfReading(reading, figures);
    const now = change.count?.number.value ?? valueOfReading(reading, report.cells);
    return before === undefined || now === undefined ? [] : [[before, now]];
  });
  if (change.count === undefined) return known.length === readings.length ? known : [];
  const { sentence, number } = change.count;
  const written = sentence.numbers
    .filter(({ start, kind }) => kind === "count" && isOfLastYear(sentence.text.slice(Math.max(0, start - 14), start)))
    .map(({ value }): readonly [number, number] => [value, number.value]);
  return [...written, ...(known.length === readings.length ? known : [])];
}

const isOfLastYear = (before: string): boolean =>
  /(?:较|比)?(?:上年|去年|上一年度?)(?:的|同期|度)?[^，。；\d]{0,6}$/.test(before) && !/[增减升降多少]/.test(before);

function isRight(now: number, before: number, { direction, number }: Pick<Change, "direction" | "number">): boolean {
  if (direction === "same") return now === before;
  if (direction === "down" ? now >= before : now <= before) return false;
  if (number === undefined) return true;
  const change = Math.abs(now - before);
  if (number.kind === "count") return change === number.value;
  return before === 0 || isPrinted((change / before) * 100, number);
}
