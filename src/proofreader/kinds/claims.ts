import type { Denial } from "../../rules/quantity";
import type { TextCheckOf } from "../../rules/text-rules";
import { OTHER_TIME, clauseAround, quoteAround, withoutEverybody, withoutWholeYear } from "../clauses";
import { matchesOf } from "../manuscript";
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
function wrongDenials(checks: readonly ClaimsCheck[], { sentences, report }: Subject): readonly Remark[] {
  const all = checks.flatMap((check) => check.denials.map((denial) => ({ check, denial })));
  return sentences.flatMap((sentence) => {
    const taken: (readonly [number, number])[] = [];
    return all.flatMap(({ check, denial }) =>
      matchesOf(new RegExp(denial.pattern.source, "g"), sentence.text).flatMap(({ 0: words, index }): Remark[] => {
        const isTaken = taken.some(([start, end]) => index < end && index + words.length > start);
        if (isTaken || isNarrow(denial, words, sentence, index)) return [];
        taken.push([index, index + words.length]);
        const value = sumOf(denial.cells, report.cells);
        if (value === undefined || value === 0) return [];
        return [
          {
            check,
            code: "denied",
            value,
            instead: check.instead ?? "",
            cells: denial.cells.filter((cell) => report.cells.get(cell) !== 0),
            chapter: sentence.passage,
            quote: words,
            start: sentence.start + index,
          },
        ];
      }),
    );
  });
}

function isNarrow({ unless }: Denial, words: string, { text }: ReadSentence, index: number): boolean {
  const clause = clauseAround(text, index, index + words.length);
  if (unless?.test(withoutEverybody(words)) === true || unless?.test(withoutEverybody(clause.after)) === true)
    return true;
  return [OTHER_TIME, /\d月|若|如果|对(?:于)?/].some((other) => other.test(withoutWholeYear(clause.before)));
}
