import { previousCells, tableOf, type CellId } from "../../report/report";
import type { TextCheckOf } from "../../rules/text-rules";
import { clauseBefore, quoteAround } from "../clauses";
import { wordingsOf, type Count } from "../counts";
import { valueOfReading, type ReadSentence } from "../read-text";
import { scanNumbers, type ScannedNumber } from "../scan-numbers";
import type { Subject } from "../subject";
import type { Remark } from "../text-finding";

type ProportionsCheck = TextCheckOf<"proportions">;

const GROWTH =
  /(?:同比|环比|较上年|比上年|较去年|比去年|与上年(?:同期)?相比|较上一年度?)(?:同期)?(?:的?\d[\d,.]*[件宗起])?(?:[，,])?(?:总体)?(?:呈)?(增长|上升|增加|增幅|提高|下降|减少|降低|下滑|降幅|持平)(?:了|为|达)?$/;
const FALLS: ReadonlySet<string> = new Set(["下降", "减少", "降低", "下滑", "降幅"]);

/** Shares and changes that do not come out, of counts that the tables know. */
export const wrongProportions = (checks: readonly ProportionsCheck[], subject: Subject): readonly Remark[] =>
  checks.flatMap((check) => [...wrongNumbers(check, subject), ...wrongDirections(check, subject)]);

function wrongNumbers(check: ProportionsCheck, subject: Subject): readonly Remark[] {
  const countsOf = new Map<ReadSentence, readonly Count[]>();
  for (const count of subject.counts) countsOf.set(count.sentence, [...(countsOf.get(count.sentence) ?? []), count]);
  return [...countsOf].flatMap(([sentence, counts]) =>
    sentence.numbers.flatMap((number) => {
      if (number.isApproximate) return [];
      const count = lastCount(counts, sentence, number);
      if (count === undefined) return [];
      const lead = sentence.text.slice(count.number.end, number.start);
      if (number.kind === "percent" && /占[^，。；]{0,16}$/.test(lead))
        return wrongShare(check, count, number, subject);
      const growth = GROWTH.exec(lead);
      // Words before 同比 name something else that grew.
      const direction = growth !== null && !/[\u4e00-\u9fa5]/.test(lead.slice(0, growth.index)) ? growth[1] : undefined;
      const isChange = number.kind === "percent" || number.kind === "count";
      if (direction === undefined || !isChange) return [];
      return directionRemark(check, { count, direction, number, start: number.start, end: number.end }, subject);
    }),
  );
}

const DIRECTION =
  /(?:较上年|比上年|较去年|比去年|与上年|同比)(?:同期)?(?:相比)?(?:[，,])?(?:有所|略有|明显|大幅|基本)?(增长|上升|增加|下降|减少|降低|持平)(?=[，。；、]|$)/g;

/** 同比 words without a number: “与上年持平”, “较上年有所下降”. */
function wrongDirections(check: ProportionsCheck, subject: Subject): readonly Remark[] {
  return subject.counts.flatMap((count) => {
    const { text } = count.sentence;
    DIRECTION.lastIndex = count.number.end;
    const match = DIRECTION.exec(text);
    if (match === null) return [];
    const between = text.slice(count.number.end, match.index);
    // Another number, or another clause, may be what the words speak of.
    if (/[\d。；]/.test(between) || between.length > 4) return [];
    const [words, direction = ""] = match;
    if (/基本/.test(words)) return [];
    const change = { count, direction, number: undefined, start: match.index, end: match.index + words.length };
    return directionRemark(check, change, subject);
  });
}

function lastCount(counts: readonly Count[], sentence: ReadSentence, number: ScannedNumber): Count | undefined {
  const before = counts.filter((count) => count.number.end <= number.start);
  const last = before[before.length - 1];
  if (last === undefined || last.fitting === undefined) return undefined;
  // A count of something else between them is what the share belongs to.
  const others = sentence.numbers.filter(
    ({ kind, start, end }) => kind !== "date" && kind !== "percent" && start >= last.number.end && end <= number.start,
  );
  return others.length === 0 || /(?:上年|去年)[^，。；]{0,6}$/.test(sentence.text.slice(0, others[0]?.start))
    ? last
    : undefined;
}

function wrongShare(check: ProportionsCheck, count: Count, number: ScannedNumber, subject: Subject): readonly Remark[] {
  const { cells } = subject.report;
  const part = count.number.value;
  const wholes = wholesFor(check, count, subject).filter((whole) => whole > 0 && whole >= part);
  const fits = wholes.some((whole) => isPrinted((part / whole) * 100, number));
  const likely = [count.wording.whole ?? check.usualWhole, check.usualWhole]
    .map((cell) => cells.get(cell))
    .filter((value): value is number => typeof value === "number" && value > 0);
  if (fits || likely.length === 0 || wholes.length === 0) return [];
  return [
    {
      check,
      code: "share-differs",
      found: number.value,
      part,
      wholes: likely.slice(0, 1),
      cells: count.fitting?.cells ?? [],
      ...quoteAround(count.sentence, number),
    },
  ];
}

/** Everything that a share may be of: what the tables know, and the numbers of this sentence and the one before it. */
function wholesFor({ wholes }: ProportionsCheck, { sentence }: Count, subject: Subject): readonly number[] {
  const { cells } = subject.report;
  const isWhole = (id: CellId): boolean => tableOf(id) === wholes.table && id.endsWith(`/${wholes.column}`);
  const known = [...cells].flatMap(([id, value]) => (typeof value === "number" && isWhole(id) ? value : []));
  const readings = wordingsOf(subject.form.text).flatMap(({ wording }) =>
    wording.readings.flatMap((reading) => valueOfReading(reading, cells) ?? []),
  );
  const written = [sentence, sentence.before].flatMap((one) => {
    return scanNumbers(one?.text ?? "").map(({ value }) => value);
  });
  return [...new Set([...known, ...readings, ...written])];
}

/** What a sentence says of how a count changed: in which direction, and by which number, if any. */
interface Change {
  readonly count: Count;
  readonly direction: string;
  readonly number: ScannedNumber | undefined;
  /** Where the words, or the number, stand in the sentence. */
  readonly start: number;
  readonly end: number;
}

function directionRemark(
  check: ProportionsCheck,
  { count, direction, number, start, end }: Change,
  subject: Subject,
): readonly Remark[] {
  const { sentence, fitting } = count;
  if (fitting === undefined) return [];
  const now = count.number.value;
  const befores = beforesOf(count, subject);
  const fits = befores.some((before) => isChangeRight(now, before, direction, number));
  const [before] = befores;
  if (fits || before === undefined) return [];
  const isOtherWay = befores.every((one) => !isDirectionRight(now, one, direction));
  const clause = clauseBefore(sentence.text, start, "，。；、：");
  return [
    {
      check,
      code: isOtherWay ? "direction-differs" : "growth-differs",
      found: number?.value,
      now,
      before,
      cells: fitting.cells,
      chapter: sentence.passage,
      quote: sentence.text.slice(start - clause.length, end),
      start: sentence.start + start - clause.length,
    },
  ];
}

/** Last year's figure: as last year's report has it, in any reading, and as the sentence itself says. */
function beforesOf({ wording, sentence }: Count, { report }: Subject): readonly number[] {
  const figures = previousCells(report);
  const read = wording.readings.flatMap((reading) => valueOfReading(reading, figures) ?? []);
  const written = sentence.numbers.filter(
    ({ start, kind }) =>
      kind === "count" && /(?:较|比)?(?:上年|去年)(?:的|同期)?[^，。；\d]{0,6}$/.test(sentence.text.slice(0, start)),
  );
  return [...new Set([...written.map(({ value }) => value), ...(read.length === wording.readings.length ? read : [])])];
}

function isDirectionRight(now: number, before: number, direction: string): boolean {
  if (direction === "持平") return now === before;
  return FALLS.has(direction) ? now < before : now > before;
}

function isChangeRight(now: number, before: number, direction: string, number: ScannedNumber | undefined): boolean {
  if (!isDirectionRight(now, before, direction)) return false;
  if (number === undefined || direction === "持平") return true;
  const change = Math.abs(now - before);
  if (number.kind === "count") return change === number.value;
  return before === 0 || isPrinted((change / before) * 100, number);
}

/** The share was rounded, or cut off, to as many decimals as are printed. */
function isPrinted(share: number, { value, decimals }: ScannedNumber): boolean {
  const unit = 10 ** -decimals;
  const difference = share - value;
  return Math.abs(difference) <= unit / 2 + 1e-9 || (difference > 0 && difference < unit);
}
