import type { TextCheckOf } from "../../rules/text-rules";
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

/** Shares that do not come out, of counts that the tables know. */
export function wrongShares(check: ProportionsCheck, subject: Subject): readonly Remark[] {
  return subject.comparisons.flatMap(({ mention, named, count }): readonly Remark[] => {
    const { number, sentence } = mention;
    const words =
      shareIn(mention.phrase) ??
      (named !== undefined && (named.wording.isOfSome === true || isShareFirst(mention)) ? FIRST : undefined);
    if (words === undefined || number.kind !== "percent") return [];
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
    const wholes = wholesFor(check, sentence, subject).filter((whole) => whole > 0);
    const fits = parts.some((one) => wholes.some((whole) => whole >= one && isPrinted((one / whole) * 100, number)));
    const whole = subject.report.cells.get(held.wording.whole ?? check.usualWhole);
    if (fits || typeof whole !== "number" || whole <= 0) return [];
    const cells = count?.fitting?.cells ?? held.wording.readings[0]?.cells ?? [];
    return [
      {
        check,
        code: "share-differs",
        found: number.value,
        part,
        wholes: [whole],
        cells,
        ...quoteAround(sentence, number),
      },
    ];
  });
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
function wholesFor({ wholes }: ProportionsCheck, sentence: ReadSentence, subject: Subject): readonly number[] {
  const known = wholes.flatMap((whole) => valueOfReading(whole, subject.report.cells) ?? []);
  const written = [sentence, sentence.before].flatMap((one) => {
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
