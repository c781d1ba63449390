import { previousCells } from "../../report/report";
import { AMOUNT_SCALE } from "../../report/report-format";
import type { Denial } from "../../rules/quantity";
import type { TextCheckOf } from "../../rules/text-rules";
import { OTHER_TIME, clauseAround, quoteAround } from "../clauses";
import { matchesOf } from "../manuscript";
import { shortened } from "../mentions";
import { withoutMasks } from "../plain-words";
import { sumOf, type ReadSentence } from "../read-text";
import type { Subject } from "../subject";
import type { Remark } from "../text-finding";

type ClaimsCheck = TextCheckOf<"claims">;

/** Numbers that no reading of the tables explains, and denials of what the tables have. */
export const wrongClaims = (checks: readonly ClaimsCheck[], subject: Subject): readonly Remark[] => [
  ...wrongCounts(checks, subject),
  ...wrongDenials(checks, subject),
];

function wrongCounts(checks: readonly ClaimsCheck[], { counts }: Subject): readonly Remark[] {
  return counts.flatMap(({ sentence, number, check, quantity, wording, readings, fitting }): readonly Remark[] => {
    const [first] = readings;
    const isKnown = readings.length === wording.readings.length;
    if (fitting !== undefined || !isKnown || first === undefined) return [];
    const isOfNothing = first.value === 0 && number.value > 0;
    const ofNothing = isOfNothing ? checks.find(({ noneOf }) => noneOf === quantity) : undefined;
    return [
      {
        check: ofNothing ?? check,
        code: "number-differs",
        found: number.value,
        readings: distinct(readings.map(({ reading, value }) => ({ label: reading.label, value }))),
        cells: [...new Set([...first.reading.cells, ...(first.reading.less ?? [])])],
        ...quoteAround(sentence, number),
      },
    ];
  });
}

function distinct<Item extends { readonly value: number }>(items: readonly Item[]): readonly Item[] {
  return items.filter((item, index) => items.findIndex(({ value }) => value === item.value) === index).slice(0, 3);
}

/** A sentence may deny one thing once: the first words that fit are taken. */
function wrongDenials(checks: readonly ClaimsCheck[], subject: Subject): readonly Remark[] {
  const all = checks.flatMap((check) =>
    check.denials.map((denial) => ({ check, denial, pattern: everywhere(denial) })),
  );
  const lastYear = previousCells(subject.report);
  const needs = [...new Set(all.flatMap(({ denial }) => denial.needs ?? []))];
  return subject.sentences.flatMap((sentence) => {
    const taken: (readonly [number, number])[] = [];
    const plain = sentence.plain.whole;
    const lacking = new Set<RegExp | undefined>(needs.filter((words) => !words.test(plain)));
    const possible = all.filter(({ denial }) => !lacking.has(denial.needs));
    return possible.flatMap(({ check, denial, pattern }) =>
      matchesOf(pattern, plain).flatMap(({ 0: words, index }): Remark[] => {
        const end = index + words.length;
        const isTaken = taken.some(([start, last]) => index < last && end > start);
        if (isTaken || isNarrow(denial, { sentence, plain, index, end }, subject)) return [];
        const isOfLastYear = denial.isOfLastYear === true;
        const value = sumOf(denial.cells, isOfLastYear ? lastYear : subject.report.cells);
        const isRight = value === undefined || value === 0;
        if (!isOfLastYear || !isRight) taken.push([index, end]);
        if (isRight) return [];
        return [
          {
            check,
            code: "denied",
            value: denial.unit === undefined ? value : value / AMOUNT_SCALE,
            unit: denial.unit ?? "件",
            instead: check.instead ?? "",
            isOfLastYear,
            cells: denial.cells.filter((cell) => subject.report.cells.get(cell) !== 0),
            chapter: sentence.passage,
            quote: sentence.text.slice(index, end),
            start: sentence.start + index,
          },
        ];
      }),
    );
  });
}

const globals = new WeakMap<Denial, RegExp>();

/** The pattern for all its places, made once. */
function everywhere(denial: Denial): RegExp {
  const found = globals.get(denial) ?? new RegExp(denial.pattern.source, "g");
  globals.set(denial, found);
  return found;
}

interface Denied {
  readonly sentence: ReadSentence;
  readonly plain: string;
  readonly index: number;
  readonly end: number;
}

/** Not of this year, on a condition, or of a part only. */
const CONDITION = /\d月|季度|上半年|下半年|若|如果|如无|对于|避免|防止|杜绝|减少|力争|确保/;

/** “新收的120件和上年结转的5件申请”: all of the year together. */
const CARRIED_IN_TOO =
  /(?<=新收[^，。；]{0,12}[和及与、])(?:上年|去年|上一年)度?结转|(?:上年|去年|上一年)度?结转(?=[^，。；]{0,12}新收)/;
const AT_ITS_END = /截[至止](?:20\d{2}年)?12月(?:底|末|31日)/;

function isNarrow(denial: Denial, { sentence, plain, index, end }: Denied, subject: Subject): boolean {
  const { unless, unlessInSentence, topics, led } = denial;
  if (unlessInSentence?.test(sentence.text) === true) return true;
  const { before, after } = clauseAround(plain, index, end);
  const words = withoutMasks(plain.slice(index, end));
  const clause = shortened(before, subject.form.text, subject.report.year);
  if (unless?.test(`${clause}${words}`) === true || unless?.test(after) === true) return true;
  if (led?.test(clause) === false || isOfAnotherYear(plain.slice(0, index), subject)) return true;
  const ofTheYear = before.replace(CARRIED_IN_TOO, "").replace(AT_ITS_END, "");
  if (OTHER_TIME.test(ofTheYear) || CONDITION.test(ofTheYear)) return true;
  if (topics === undefined) return false;
  const spoken = [...(subject.topics.get(sentence) ?? [])].sort((one, other) => one.from - other.from);
  const last = spoken.reverse().find(({ from }) => from <= index);
  if (last?.topic !== undefined && topics.includes(last.topic)) return false;
  const isAlone = last?.isAlone === true && denial.aloneUnless?.test(sentence.paragraph) === false;
  return !isAlone || (last.topic !== undefined && last.topic !== "applications");
}

function isOfAnotherYear(said: string, { report: { year } }: Subject): boolean {
  const years = matchesOf(/(20\d{2})年/g, said);
  const last = years[years.length - 1]?.[1];
  return year !== undefined && last !== undefined && Number(last) !== year;
}
