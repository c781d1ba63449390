import { AMOUNT_SCALE } from "../../report/report-format";
import type { TextCheckOf } from "../../rules/text-rules";
import { clauseBefore } from "../clauses";
import type { ReadSentence } from "../read-text";
import type { ScannedNumber } from "../scan-numbers";
import { idOf, type Subject } from "../subject";
import type { Remark } from "../text-finding";

type AmountsCheck = TextCheckOf<"amounts">;

/** Money that does not agree with its cell. */
export function wrongAmounts(checks: readonly AmountsCheck[], subject: Subject): readonly Remark[] {
  const held = checks.map((check) => ({ check, chapters: check.passages?.map((passage) => idOf(passage, subject)) }));
  return subject.sentences.flatMap((sentence) =>
    sentence.numbers.flatMap((number) => {
      if (number.kind !== "money" || number.isApproximate) return [];
      const lead = sentence.text.slice(0, number.start);
      const clause = clauseBefore(lead, lead.length, "，。；");
      const found = held.find(
        ({ check: { before, unless }, chapters }) =>
          chapters?.includes(sentence.passage) !== false && before.test(clause) && unless?.test(lead) !== true,
      );
      return found === undefined ? [] : wrongAmount(found.check, { sentence, number, clause }, subject);
    }),
  );
}

interface Place {
  readonly sentence: ReadSentence;
  readonly number: ScannedNumber;
  /** What leads to the number in its clause. */
  readonly clause: string;
}

function wrongAmount(check: AmountsCheck, { sentence, number, clause }: Place, { report }: Subject): readonly Remark[] {
  const held = report.cells.get(check.cell);
  if (typeof held !== "number") return [];
  const value = (held * check.yuan) / AMOUNT_SCALE;
  const isWrong =
    check.relation === "equal"
      ? Math.abs(number.value - value) >= toleranceOf(number)
      : number.value > value + HALF_A_YUAN;
  if (!isWrong) return [];
  const start = number.start - clause.length;
  return [
    {
      check,
      code: check.relation === "equal" ? "amount-differs" : "fee-exceeds",
      label: check.label,
      found: number.value,
      value,
      cells: [check.cell],
      chapter: sentence.passage,
      quote: sentence.text.slice(start, number.end),
      start: sentence.start + start,
    },
  ];
}

const HALF_A_YUAN = 0.5;

/** Half of the last digit printed, or that digit cut off. */
function toleranceOf({ unit, decimals }: ScannedNumber): number {
  const scale = unit === "万元" ? 10_000 : unit === "亿元" ? 100_000_000 : 1;
  return scale * 10 ** -decimals;
}
