import type { Quantity, Reading, Wording } from "../rules/quantity";
import { checksOfKind, type TextCheckOf, type TextRules } from "../rules/text-rules";
import { OTHER_TIME, clauseAround, isInBrackets, withoutEverybody, withoutWholeYear } from "./clauses";
import { matchesOf } from "./manuscript";
import type { ScannedNumber } from "./scan-numbers";
import { valueOfReading, type ReadSentence, type ReadText } from "./read-text";

/** A wording, and the check that holds its numbers against the tables. */
interface Held {
  readonly check: TextCheckOf<"claims">;
  readonly quantity: Quantity;
  readonly wording: Wording;
}

/** A number of a sentence that says how many there were of something the tables count. */
export interface Count extends Held {
  readonly sentence: ReadSentence;
  readonly number: ScannedNumber;
  /** How the tables may be read, where their cells are filled. */
  readonly readings: readonly { readonly reading: Reading; readonly value: number }[];
  /** The reading that fits; undefined where none does. */
  readonly fitting: Reading | undefined;
}

const CASE_UNITS: ReadonlySet<string> = new Set(["件", "宗", "起", "份", "例", "条", "个", "次", "项", "部", ""]);
/** Said at the head of a sentence, it holds for all of it. */
const PART_OF_YEAR = /季度|上半年|下半年|月份|当月|\d月/;
/** Somebody who answers for a part of the unit only. */
const A_PART_OF_UNIT = /代表|本级|政府办|办公[室厅]|党政办|综合办/;
const A_PART_OF_GOVERNMENT = /局|委员会|街道|[乡镇]|部门|中心|管委会/;

const known = new WeakMap<TextRules, readonly Held[]>();

/** Every wording that the checks of a format know, in the order in which they are tried; put together once. */
export function wordingsOf(text: TextRules): readonly Held[] {
  const found = known.get(text) ?? putTogether(text);
  known.set(text, found);
  return found;
}

function putTogether(text: TextRules): readonly Held[] {
  const all = checksOfKind(text, "claims").flatMap((check) =>
    check.quantities.flatMap((quantity) => quantity.wordings.map((wording) => ({ check, quantity, wording }))),
  );
  const givesWay = ({ wording }: Held): boolean => wording.givesWay === true;
  return [...all.filter((held) => !givesWay(held)), ...all.filter(givesWay)];
}

/** The numbers of all sentences that name what they count. */
export function countsIn(text: ReadText): readonly Count[] {
  const wordings = wordingsOf(text.form.text);
  return text.sentences.flatMap((sentence) => {
    const counted = sentence.numbers.filter((number) => isCase(number));
    return counted.flatMap((number, index) => {
      const lead = leadOf(sentence, counted[index - 1], number);
      const held = wordingOf({ sentence, number, lead }, wordings, text);
      if (held === undefined) return [];
      const readings = held.wording.readings.flatMap((reading) => {
        const value = valueOfReading(reading, text.report.cells);
        return value === undefined ? [] : [{ reading, value }];
      });
      const fitting = readings.find(({ value }) => value === number.value)?.reading;
      return [{ sentence, number, ...held, readings, fitting }];
    });
  });
}

/** The number stands for whole things, exactly, and outside brackets. */
function isCase({ kind, unit, value }: ScannedNumber): boolean {
  return (kind === "count" || kind === "other") && CASE_UNITS.has(unit) && Number.isInteger(value);
}

/** From the number before it, or from where the sentence begins. */
function leadOf({ text }: ReadSentence, previous: ScannedNumber | undefined, number: ScannedNumber): string {
  return text.slice(previous?.end ?? 0, number.start);
}

/** A number as it stands in its sentence, with the words that lead to it. */
interface Place {
  readonly sentence: ReadSentence;
  readonly number: ScannedNumber;
  readonly lead: string;
}

function wordingOf(place: Place, wordings: readonly Held[], text: ReadText): Held | undefined {
  const { sentence, number, lead } = place;
  if (number.isApproximate || isInBrackets(sentence.text, number.start)) return undefined;
  // A number without a unit is one of cases only where nothing but a stop follows: “部分公开67，”.
  if (number.unit === "" && !/^(?:[，。；、,;]|$)/.test(sentence.text.slice(number.end))) return undefined;
  const after = sentence.text.slice(number.end);
  const everybody = withoutEverybody(lead);
  const isForCases = number.unit !== "条" && number.unit !== "次" && number.unit !== "项";
  return wordings.find(({ wording }) => {
    const match = wording.before.exec(everybody);
    const isAround = wording.around?.before.test(everybody) === true && wording.around.after.test(after);
    if (match === null && !isAround) return false;
    if (!isForCases && wording.takesAnyUnit !== true) return false;
    const words = isAround ? (wording.around?.after.exec(after)?.[0] ?? "") : (match?.[0] ?? "");
    const before = everybody.slice(0, match?.index ?? everybody.length);
    return isAbout(wording, { words, before }, place, text);
  });
}

/** The words of a wording as they were found, and what stands before them since the last number. */
interface Found {
  readonly words: string;
  readonly before: string;
}

function isAbout(wording: Wording, { words, before }: Found, { sentence, number }: Place, text: ReadText): boolean {
  const upToNumber = sentence.text.slice(0, number.start);
  if (wording.topicIn === "paragraph") {
    if (wording.topic !== undefined && !isTopicOf(sentence.paragraph, wording.topic)) return false;
  } else {
    const near = `${words}${sentence.text.slice(number.end, number.end + 16)}${upToNumber}`;
    if (wording.topic?.test(wording.unless === undefined ? sentence.text : near) === false) return false;
  }
  const clause = clauseAround(sentence.text, number.start, number.end).before;
  if (wording.unless?.test(`${withoutEverybody(clause)}${words}`) === true) return false;
  if (wording.unlessInSentence?.test(sentence.text) === true) return false;
  const said = withoutWholeYear(upToNumber);
  if (PART_OF_YEAR.test(said)) return false;
  if (wording.namesNextYear !== true && isOfOtherYear(said, text)) return false;
  if (wording.namesLastYear !== true && OTHER_TIME.test(clause)) return false;
  return !isOfPart(upToNumber, before, text);
}

const lastAsked = new WeakMap<RegExp, { readonly paragraph: string; readonly isTopic: boolean }>();

/** Asked once for a paragraph, not for each of its numbers. */
function isTopicOf(paragraph: string, topic: RegExp): boolean {
  const last = lastAsked.get(topic);
  if (last?.paragraph === paragraph) return last.isTopic;
  const isTopic = topic.test(paragraph);
  lastAsked.set(topic, { paragraph, isTopic });
  return isTopic;
}

/** The last year named is not that of the report. “结转2025年继续办理” names the next one, and means this one's figure. */
function isOfOtherYear(said: string, { report: { year } }: ReadText): boolean {
  const years = matchesOf(/(20\d{2})年/g, said.replace(/《[^《》]{0,100}》|结?转(?:入|至|到)?20\d{2}年/g, ""));
  const last = years[years.length - 1]?.[1];
  return year !== undefined && last !== undefined && Number(last) !== year;
}

/** The words say that somebody received it who is not the whole unit. */
function isOfPart(context: string, before: string, { report }: ReadText): boolean {
  const own = [report.unit, report.selfName ?? "", "我办", "我镇", "我乡", "我街道", "我局", "我委"].filter(
    (name) => name !== "",
  );
  const others = own.reduce((text, name) => text.split(name).join(""), context);
  const all = others.replace(
    /(?:各级|各|全[市县区旗州省镇乡]|所属|市县)[^，。；、]{0,8}(?:局|委|街道|[乡镇]|部门|单位)/g,
    "",
  );
  if (A_PART_OF_UNIT.test(all)) return true;
  const isGovernment = report.unitType === "city" || report.unitType === "county";
  return isGovernment && A_PART_OF_GOVERNMENT.test(before.slice(-30).replace(/各[^，。；、]{0,10}/g, ""));
}
