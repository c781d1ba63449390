import type { Concept, Denial, Reading } from "../rules/text-rules";
import { matchesOf } from "./manuscript";
import type { ScannedNumber } from "./scan-numbers";
import { sumOf, valueOfReading, type ReadSentence, type Subject } from "./subject";
import type { Remark } from "./text-finding";

/** A number of a sentence that says how many there were of something the tables count. */
export interface Count {
  readonly sentence: ReadSentence;
  readonly number: ScannedNumber;
  readonly concept: Concept;
  /** How the tables may be read, where their cells are filled. */
  readonly readings: readonly { readonly reading: Reading; readonly value: number }[];
  /** The reading that fits; undefined where none does. */
  readonly fitting: Reading | undefined;
}

const CASE_UNITS: ReadonlySet<string> = new Set(["件", "宗", "起", "份", "例", "条", "个", "次", "项", "部", ""]);
/** Of one week or month, or of several years: not the figure of the year. */
const OTHER_TIME = /上年|去年|上一年|同期|往年|历年|以来|累计|每年|年均|平均/;
/** Said at the head of a sentence, it holds for all of it. */
const PART_OF_YEAR = /季度|上半年|下半年|月份|当月|\d月/;
const WHOLE_YEAR = /\d{4}年\d{1,2}月\d{1,2}日起?(?:至|—|-|到|～|~)(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:期间|止)?/g;
/** Somebody who answers for a part of the unit only. */
const A_PART_OF_UNIT = /代表|本级|政府办|办公[室厅]|党政办|综合办/;
const A_PART_OF_GOVERNMENT = /局|委员会|街道|[乡镇]|部门|中心|管委会/;

/** The numbers of all sentences that name what they count. */
export function countsIn(subject: Subject): readonly Count[] {
  return subject.sentences.flatMap((sentence) => {
    const counted = sentence.numbers.filter((number) => isCase(number));
    return counted.flatMap((number, index) => {
      const lead = leadOf(sentence, counted[index - 1], number);
      const concept = conceptOf(sentence, number, lead, subject);
      if (concept === undefined) return [];
      const readings = concept.readings.flatMap((reading) => {
        const value = valueOfReading(reading, subject.report.cells);
        return value === undefined ? [] : [{ reading, value }];
      });
      const fitting = readings.find(({ value }) => value === number.value)?.reading;
      return [{ sentence, number, concept, readings, fitting }];
    });
  });
}

/** Counts that fit no way of reading the tables. */
export function wrongCounts(counts: readonly Count[]): readonly Remark[] {
  return counts.flatMap(({ sentence, number, concept, readings, fitting }): readonly Remark[] => {
    const isKnown = readings.length === concept.readings.length;
    if (fitting !== undefined || !isKnown || readings.length === 0) return [];
    const [first] = readings;
    const isOfNothing = concept.id === "newly-received" && first?.value === 0 && number.value > 0;
    return [
      {
        check: isOfNothing ? "NA-ZERO" : concept.check,
        code: "number-differs",
        found: number.value,
        readings: distinct(readings.map(({ reading, value }) => ({ label: reading.label, value }))),
        cells: [...new Set(readings.slice(0, 1).flatMap(({ reading }) => [...reading.cells, ...(reading.less ?? [])]))],
        ...quoteAround(sentence, number),
      },
    ];
  });
}

/** “未收到”, “均维持” where the tables say otherwise. */
export function wrongDenials({ sentences, form, report }: Subject): readonly Remark[] {
  const remarks: Remark[] = [];
  for (const sentence of sentences) {
    const taken: (readonly [number, number])[] = [];
    for (const denial of form.text.denials) {
      for (const { 0: words, index } of matchesOf(new RegExp(denial.pattern.source, "g"), sentence.text)) {
        const isTaken = taken.some(([start, end]) => index < end && index + words.length > start);
        if (isTaken || isNarrow(denial, words, sentence, index)) continue;
        taken.push([index, index + words.length]);
        const value = sumOf(denial.cells, report.cells);
        if (value === undefined || value === 0) continue;
        remarks.push({
          check: denial.check,
          code: "denied",
          label: denial.label,
          value,
          cells: denial.cells.filter((cell) => report.cells.get(cell) !== 0),
          chapter: sentence.passage,
          quote: words,
          start: sentence.start + index,
        });
      }
    }
  }
  return remarks;
}

function isNarrow({ unless }: Denial, words: string, { text }: ReadSentence, index: number): boolean {
  const clause = clauseAround(text, index, index + words.length);
  const all = stripEverybody(words);
  if (unless?.test(all) === true || unless?.test(stripEverybody(clause.after)) === true) return true;
  return (
    OTHER_TIME.test(clause.before.replace(WHOLE_YEAR, "")) ||
    /\d月|若|如果|对(?:于)?/.test(clause.before.replace(WHOLE_YEAR, ""))
  );
}

/** The number stands for whole things, exactly, and outside brackets. */
function isCase({ kind, unit, value }: ScannedNumber): boolean {
  return (kind === "count" || kind === "other") && CASE_UNITS.has(unit) && Number.isInteger(value);
}

/** From the number before it, or from where the sentence begins. */
function leadOf({ text }: ReadSentence, previous: ScannedNumber | undefined, number: ScannedNumber): string {
  return text.slice(previous?.end ?? 0, number.start);
}

function conceptOf(sentence: ReadSentence, number: ScannedNumber, lead: string, subject: Subject): Concept | undefined {
  if (number.isApproximate || isInBrackets(sentence.text, number.start)) return undefined;
  // A number without a unit is one of cases only where nothing but a stop follows: “部分公开67，”.
  if (number.unit === "" && !/^(?:[，。；、,;]|$)/.test(sentence.text.slice(number.end))) return undefined;
  const after = sentence.text.slice(number.end);
  const everybody = stripEverybody(lead);
  for (const concept of subject.form.text.concepts) {
    const match = concept.before.exec(everybody);
    const isAround = concept.around?.before.test(everybody) === true && concept.around.after.test(after);
    if (match === null && !isAround) continue;
    const isForCases = number.unit !== "条" && number.unit !== "次" && number.unit !== "项";
    if (!isForCases && concept.id !== "newly-received" && concept.id !== "accepted") continue;
    const words = isAround ? (concept.around?.after.exec(after)?.[0] ?? "") : (match?.[0] ?? "");
    const before = everybody.slice(0, match?.index ?? everybody.length);
    if (isAbout(concept, words, before, sentence, after, number, subject)) return concept;
  }
  return undefined;
}

function isAbout(
  concept: Concept,
  words: string,
  before: string,
  sentence: ReadSentence,
  after: string,
  number: ScannedNumber,
  subject: Subject,
): boolean {
  const context =
    concept.topicIn === "paragraph"
      ? sentence.paragraph
      : concept.unless === undefined
        ? sentence.text
        : `${words}${after.slice(0, 16)}${sentence.text.slice(0, number.start)}`;
  if (concept.topic?.test(context) === false) return false;
  const clause = clauseAround(sentence.text, number.start, number.end).before;
  if (concept.unless?.test(`${stripEverybody(clause)}${words}`) === true) return false;
  if (concept.unlessInSentence?.test(sentence.text) === true) return false;
  const said = sentence.text.slice(0, number.start).replace(WHOLE_YEAR, "");
  if (PART_OF_YEAR.test(said) || isOfOtherYear(said, concept, subject)) return false;
  if (concept.id !== "carried-in" && OTHER_TIME.test(clause)) return false;
  return !isOfPart(sentence.text.slice(0, number.start), before, subject);
}

/** “结转2025年继续办理” names the next year, and means this one's figure. */
function isOfOtherYear(said: string, concept: Concept, { report: { year } }: Subject): boolean {
  const years = matchesOf(/(20\d{2})年/g, said.replace(/《[^》]*》|结?转(?:入|至|到)?20\d{2}年/g, ""));
  const last = years[years.length - 1]?.[1];
  return concept.id !== "carried-out" && year !== undefined && last !== undefined && Number(last) !== year;
}

/** The words say that somebody received it who is not the whole unit. */
function isOfPart(context: string, before: string, { report }: Subject): boolean {
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

/** “公民、法人和其他组织” are all who may ask, not a part of them. */
const stripEverybody = (text: string): string =>
  text
    .replace(/公民[、，]法人(?:和|或|或者|及|与|以及)(?:者)?(?:其他)?(?:社会)?组织/g, "")
    .replace(/自然人[、，]法人(?:和|或|或者|及)(?:其他)?组织/g, "")
    .replace(/(?:公民|群众|社会公众|申请人)(?:提交|提出|递交)?的?/g, "");

function clauseAround(text: string, start: number, end: number): { readonly before: string; readonly after: string } {
  const before = /[^，。；]*$/.exec(text.slice(0, start))?.[0] ?? "";
  const after = /^[^，。；]*/.exec(text.slice(end))?.[0] ?? "";
  return { before, after };
}

const isInBrackets = (text: string, at: number): boolean => {
  const before = text.slice(0, at);
  return (
    Math.max(before.lastIndexOf("（"), before.lastIndexOf("(")) >
    Math.max(before.lastIndexOf("）"), before.lastIndexOf(")"))
  );
};

/** The clause up to the number, as the reader finds it in the text. */
export function quoteAround(
  { text, passage, start }: ReadSentence,
  number: ScannedNumber,
): { readonly chapter: string; readonly quote: string; readonly start: number } {
  const clause = /[^，。；、：]*$/.exec(text.slice(0, number.start))?.[0] ?? "";
  const first = number.start - clause.length;
  return { chapter: passage, quote: text.slice(first, number.end), start: start + first };
}

function distinct<Item extends { readonly value: number }>(items: readonly Item[]): readonly Item[] {
  return items.filter((item, index) => items.findIndex(({ value }) => value === item.value) === index).slice(0, 3);
}
