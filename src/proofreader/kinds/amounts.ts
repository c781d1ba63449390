import { AMOUNT_SCALE } from "../../report/report-format";
import type { TextCheckOf } from "../../rules/text-rules";
import { clauseBefore } from "../clauses";
import type { Mention } from "../mentions";
import { idOf, type Subject } from "../subject";
import type { Remark } from "../text-finding";
import { toleranceOf, wrongAmountChange } from "./amount-changes";

type AmountsCheck = TextCheckOf<"amounts">;

/** Money that does not agree with its cell. */
export function wrongAmounts(checks: readonly AmountsCheck[], subject: Subject): readonly Remark[] {
  const held = checks.map((check) => ({ check, chapters: check.passages?.map((passage) => idOf(passage, subject)) }));
  return subject.mentions.flatMap((mention) => {
    const { number, sentence, role, phrase, isBracketed } = mention;
    if (number.kind !== "money" || role !== "base" || isBracketed) return [];
    const lead = sentence.text.slice(0, mention.to);
    const found = held.find(
      ({ check, chapters }) =>
        chapters?.includes(sentence.passage) !== false &&
        check.phrase.test(phrase) &&
        check.unless?.test(lead) !== true,
    );
    return found === undefined ? [] : wrongAmount(found.check, mention, subject);
  });
}

function wrongAmount(check: AmountsCheck, mention: Mention, subject: Subject): readonly Remark[] {
  const { sentence, number } = mention;
  const held = subject.report.cells.get(check.cell);
  if (typeof held !== "number") return [];
  const value = (held * check.yuan) / AMOUNT_SCALE;
  if (Math.abs(number.value - value) < toleranceOf(number)) return wrongAmountChange(check, mention, subject);
  const start = number.start - clauseBefore(sentence.text, number.start, "，。；,;").length;
  return [
    {
      check,
      code: "amount-differs",
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
