import { previousCells, type Cells } from "../../report/report";
import type { Reading } from "../../rules/quantity";
import type { TextCheckOf } from "../../rules/text-rules";
import { clauseBefore, quoteAround } from "../clauses";
import { changeIn, type ChangeWords } from "../comparisons";
import type { Comparison, Count, Move } from "../counts";
import { valueOfReading } from "../read-text";
import type { ScannedNumber } from "../scan-numbers";
import type { Subject } from "../subject";
import type { Remark } from "../text-finding";
import { isPrinted } from "./shares";

type ProportionsCheck = TextCheckOf<"proportions">;

/** Changes since last year that do not come out. Without last year's figure nothing is said. */
export const wrongChanges = (check: ProportionsCheck, subject: Subject): readonly Remark[] => [
  ...subject.comparisons.flatMap((comparison) => wrongChange(check, comparison, subject)),
  ...subject.counts.flatMap((count) => wrongBefore(check, count, subject)),
  ...subject.earlier.flatMap((count) => wrongEarlier(check, count)),
  ...subject.moves.flatMap((move) => wrongMove(check, move, subject)),
];

const WITH_LAST_YEAR = /同比|上年|去年|上一年|20\d{2}年/;
/** “与2023年相比，申请量增长三成” */
const COMPARED_BEFORE = /(?:与|同|和|较)(?:上年|去年|上一年|20\d{2}年)度?(?:同期)?(?:相比|比较|比)[，,]$/;
const WITH_ANOTHER_TIME = /环比|上月|上季|前年|历年|平均|累计/;
/** Words that belong to the comparison, and name nothing. */
const OF_THE_COMPARISON =
  /(?:与|同|和|较|比|相比|相较)?(?:20\d{2}年度?|上一?年度?|去年度?)(?:同期|全年)?(?:的|相比|相较|比)?|同比|[\d.,]+\s*[件宗起%％]?|增长|下降|增加|减少|占比?|其?中|[，、,（()）\s]/g;

/** “行政处罚决定12件，处罚数较上年…”: the same thing again. */
const NAMED_AGAIN = /([\u4e00-\u9fa5]{2})(?:决定|案件)?(?:数量?|量)(?=较|比|同比|与|同|$)/;
const COUNTED = 20;

const KINDS: ReadonlySet<ScannedNumber["kind"]> = new Set<ScannedNumber["kind"]>(["percent", "count", "words"]);

function wrongChange(check: ProportionsCheck, comparison: Comparison, subject: Subject): readonly Remark[] {
  const { mention, named, count } = comparison;
  const { number, sentence } = mention;
  const words = changeIn(mention.phrase);
  if (words === undefined || mention.role === "part-of-year" || !KINDS.has(number.kind)) return [];
  if (number.kind === "count" && number.isApproximate) return [];
  const from = count?.number.end ?? mention.from;
  const compared = COMPARED_BEFORE.exec(sentence.text.slice(0, from))?.[0] ?? "";
  const said = compared + sentence.text.slice(Math.min(from, number.start), number.start);
  if (WITH_ANOTHER_TIME.test(said) || (number.kind === "percent" && !WITH_LAST_YEAR.test(said))) return [];
  const counted = sentence.text.slice(Math.max(0, from - COUNTED), from);
  const between = sentence.text
    .slice(from, Math.max(mention.from, from))
    .replace(NAMED_AGAIN, (again, name: string) => (counted.includes(name) ? "" : again));
  if (count !== undefined && between.replace(OF_THE_COMPARISON, "") !== "") return [];
  const told = number.kind === "words" ? undefined : number;
  const change: Change = { ...words, number: told, start: number.start, end: number.end };
  if (count !== undefined) return count.fitting === undefined ? [] : changeRemark(check, { count, ...change }, subject);
  return named === undefined ? [] : changeRemark(check, { named: named.wording.readings, mention, ...change }, subject);
}

/** “比上年的60件减少4件”, “（2023年为26件）”: last year's figure, where last year's report has another. */
function wrongBefore(check: ProportionsCheck, count: Count, { report }: Subject): readonly Remark[] {
  const { sentence, number, wording, fitting } = count;
  const next = sentence.numbers.find(({ start, kind }) => start >= number.end && kind !== "date");
  if (fitting === undefined || next === undefined || next.isApproximate || next.unit !== number.unit) return [];
  const between = sentence.text.slice(number.end, next.start).replace(/\s/g, "");
  const match = BEFORE.exec(between);
  if (match === null || (match[1] !== undefined && Number(match[1]) + 1 !== report.year)) return [];
  return lastYearDiffers(check, { wording, sentence, number: next }, previousCells(report));
}

const BEFORE =
  /^[，、,（(]?(?:较|比|与|同|而|高于|低于|多于|少于)?(?:上年|去年|上一年度?|(20\d\d)年度?)(?:同期|末|底)?(?:的|为|是|则为|仅为?)?$/;

/** “2023年收到26件”, where last year's report has another number. */
const wrongEarlier = (check: ProportionsCheck, { fitting, ...count }: Count): readonly Remark[] =>
  fitting === undefined && count.readings.length === count.wording.readings.length
    ? [lastYearRemark(check, count, count.readings)]
    : [];

type Told = Pick<Count, "wording" | "sentence" | "number">;

function lastYearDiffers(check: ProportionsCheck, told: Told, figures: Cells): readonly Remark[] {
  const known = told.wording.readings.flatMap((reading) => {
    const value = valueOfReading(reading, figures);
    return value === undefined ? [] : [{ reading, value }];
  });
  const isRightOrUnknown = known.some(({ value }) => value === told.number.value);
  if (known.length < told.wording.readings.length || isRightOrUnknown) return [];
  return [lastYearRemark(check, told, known)];
}

const lastYearRemark = (check: ProportionsCheck, { sentence, number }: Told, known: Count["readings"]): Remark => ({
  check,
  code: "number-differs",
  found: number.value,
  readings: known.slice(0, 1).map(({ reading, value }) => ({ label: `上年年报的${reading.label}`, value })),
  cells: [],
  ...quoteAround(sentence, number),
});

/** “由2590件增至2874件”: one reading has to explain both numbers. */
function wrongMove(check: ProportionsCheck, { held, before, now }: Move, { report }: Subject): readonly Remark[] {
  const figures = previousCells(report);
  const { sentence, number } = now;
  const { readings } = held.wording;
  const known = readings.flatMap((reading) => {
    const value = valueOfReading(reading, report.cells);
    return value === undefined ? [] : [{ reading, value }];
  });
  if (known.length < readings.length) return [];
  const fitting = known.filter(({ value }) => value === number.value);
  if (fitting.length === 0)
    return [
      {
        check,
        code: "number-differs",
        found: number.value,
        readings: known.slice(0, 1).map(({ reading, value }) => ({ label: reading.label, value })),
        cells: known[0]?.reading.cells ?? [],
        ...quoteAround(sentence, number),
      },
    ];
  const wording = { ...held.wording, readings: fitting.map(({ reading }) => reading) };
  return lastYearDiffers(check, { wording, sentence, number: before.number }, figures);
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

/** What is nearly the same may differ by a few, or by one in eight. */
const FEW = 5;
const NEARLY = 0.12;
/** 翻番 and 减半 are said of what comes near. */
const LEAST_DOUBLE = 1.85;
const MOST_HALF = 0.58;

function isRight(now: number, before: number, { direction, number }: Pick<Change, "direction" | "number">): boolean {
  if (direction === "same") return now === before;
  if (direction === "nearly-same") return Math.abs(now - before) <= Math.max(FEW, before * NEARLY);
  if (direction === "doubled") return now > before && now >= before * LEAST_DOUBLE;
  if (direction === "halved") return now < before && now <= before * MOST_HALF;
  if (direction === "down" ? now >= before : now <= before) return false;
  if (number === undefined) return true;
  const change = Math.abs(now - before);
  if (number.kind === "count") return change === number.value;
  return before === 0 || isPrinted((change / before) * 100, number);
}
