import type { CellId } from "../../report/report";
import type { Reading } from "../../rules/quantity";
import type { Rate, TextCheckOf } from "../../rules/text-rules";
import { quoteAround } from "../clauses";
import { shareFirstIn, shareIn } from "../comparisons";
import type { Comparison } from "../counts";
import type { Held } from "../fitting";
import { valueOfReading, type ReadSentence } from "../read-text";
import { scanNumbers, type ScannedNumber } from "../scan-numbers";
import type { Subject } from "../subject";
import type { Remark } from "../text-finding";

type ProportionsCheck = TextCheckOf<"proportions">;

/** A whole of which the tables know nothing: all of the county, all that was published. */
const OTHER_WHOLE = /占[^，。；]{0,4}(?:全|各|[省市县区]|同期|上年|去年|主动)/;

/** “合计占42.1%” is of what stands before, taken together. */
const OF_SEVERAL = /合计|[两二三四]者|[两二三四]项|[两二三四]类|上述|以上|共占|一共|总共|加起来/;

/** Shares that do not come out, of counts that the tables know. */
export function wrongShares(check: ProportionsCheck, subject: Subject): readonly Remark[] {
  return subject.comparisons.flatMap(({ mention, named, count }): readonly Remark[] => {
    const { number, sentence } = mention;
    const words =
      shareIn(mention.phrase) ??
      (named !== undefined && (named.wording.isOfSome === true || isShareFirst(mention)) ? FIRST : undefined);
    if (words === undefined || number.kind !== "percent" || OF_SEVERAL.test(leadOf(mention))) return [];
    if (
      (mention.role !== "base" && mention.role !== "about") ||
      OTHER_WHOLE.test(leadOf(mention)) ||
      !check.wholeNamed.test(words.whole)
    )
      return [];
    if (words.part === "" && (count === undefined || !isRightBehind(count, mention.from))) return [];
    const held = named ?? count;
    const parts = count === undefined ? valuesOf(named, subject) : [count.number.value];
    const [part] = parts;
    if (held === undefined || part === undefined || (count !== undefined && count.fitting === undefined)) return [];
    const byName = check.wholesByName.find(([named]) => named.test(words.whole))?.[1];
    const wholes = wholesFor(byName ?? check.wholes, byName === undefined ? sentence : undefined, subject).filter(
      (whole) => whole > 0,
    );
    const fits = parts.some((one) => wholes.some((whole) => whole >= one && isPrinted((one / whole) * 100, number)));
    const [only] = byName === undefined ? [] : wholes;
    const whole = only ?? subject.report.cells.get(held.wording.whole ?? check.usualWhole);
    if (fits || typeof whole !== "number" || whole <= 0) return [];
    const cells = count?.fitting?.cells ?? held.wording.readings[0]?.cells ?? [];
    return [shareDiffers(check, mention, { part, whole, cells })];
  });
}

/** Shares that have a name: “办结率97.6%”. All of them are told by another check. */
export const wrongRates = (check: ProportionsCheck, subject: Subject): readonly Remark[] =>
  subject.comparisons.flatMap(({ mention }): readonly Remark[] => {
    const { number, sentence } = mention;
    if (number.kind !== "percent" || mention.role !== "base" || number.value === ALL) return [];
    const rate = check.rates.find(({ phrase }) => phrase.test(mention.phrase));
    if (rate === undefined || !isSpokenOf(rate, sentence, number.start, subject)) return [];
    const valuesIn = (readings: readonly Reading[]): readonly number[] =>
      readings.flatMap((reading) => valueOfReading(reading, subject.report.cells) ?? []);
    const [parts, wholes] = [valuesIn(rate.parts), valuesIn(rate.wholes)];
    const [part, whole = 0] = [parts[0], wholes[0]];
    const fits = parts.some((one) => wholes.some((all) => all > 0 && isPrinted((one / all) * 100, number)));
    if (fits || part === undefined || whole <= 0 || parts.length < rate.parts.length) return [];
    const cells = rate.parts[0]?.cells ?? [];
    return [shareDiffers(check, mention, { part, whole, cells })];
  });

interface Share {
  readonly part: number;
  readonly whole: number;
  /** That hold the part. */
  readonly cells: readonly CellId[];
}

const shareDiffers = (
  check: ProportionsCheck,
  { sentence, number }: Comparison["mention"],
  { part, whole, cells }: Share,
): Remark => ({
  check,
  code: "share-differs",
  found: number.value,
  part,
  wholes: [whole],
  cells,
  ...quoteAround(sentence, number),
});

const ALL = 100;

function isSpokenOf({ topics, aloneUnless }: Rate, sentence: ReadSentence, at: number, subject: Subject): boolean {
  const spoken = [...(subject.topics.get(sentence) ?? [])].reverse();
  const last = spoken.find(({ from }) => from < at) ?? spoken[spoken.length - 1];
  if (last?.topic !== undefined) return topics.includes(last.topic);
  return last?.isAlone === true && !aloneUnless.test(sentence.paragraph);
}

const FIRST = { part: "first", whole: "" } as const;
const isShareFirst = ({ phrase }: Comparison["mention"]): boolean => shareFirstIn(phrase) !== undefined;

const leadOf = ({ sentence, number, from }: Comparison["mention"]): string => sentence.text.slice(from, number.start);

const isRightBehind = ({ sentence, number }: NonNullable<Comparison["count"]>, from: number): boolean =>
  /^[，、,（(\s]*$/.test(sentence.text.slice(number.end, Math.max(from, number.end)));

/** What the tables say of it, in every reading; nothing while one of them is not known. */
function valuesOf(held: Held | undefined, { report }: Subject): readonly number[] {
  const readings = held?.wording.readings ?? [];
  const values = readings.flatMap((reading) => valueOfReading(reading, report.cells) ?? []);
  return values.length === readings.length ? values : [];
}

/** Everything that a share may be of: what the tables know, and the numbers of this sentence and the one before it. */
function wholesFor(
  wholes: readonly Reading[],
  sentence: ReadSentence | undefined,
  subject: Subject,
): readonly number[] {
  const known = wholes.flatMap((whole) => valueOfReading(whole, subject.report.cells) ?? []);
  const written = [sentence, sentence?.before].flatMap((one) => {
    return scanNumbers(one?.text ?? "").flatMap(({ kind, value }) =>
      kind === "count" || kind === "other" ? value : [],
    );
  });
  return [...new Set([...known, ...written])];
}

/** The share was rounded, or cut off, to as many decimals as are printed; one that is not exact lies in between. */
export function isPrinted(share: number, { value, decimals, isApproximate, least, most }: ScannedNumber): boolean {
  if (isApproximate) return share >= least - 1e-9 && share <= most + 1e-9;
  const unit = 10 ** -decimals;
  const difference = share - value;
  return Math.abs(difference) <= unit / 2 + 1e-9 || (difference > 0 && difference < unit);
}
