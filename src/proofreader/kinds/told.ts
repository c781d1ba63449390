import type { TextCheckOf } from "../../rules/text-rules";
import { idOf, wordsOf, type Subject } from "../subject";
import type { Remark } from "../text-finding";

type ToldCheck = TextCheckOf<"told">;

/** What a chapter that is written says nothing of; what is always to be told comes first. */
export function notTold(checks: readonly ToldCheck[], subject: Subject): readonly Remark[] {
  const always = checks.filter(({ whenAboveZero }) => whenAboveZero === undefined);
  const sometimes = checks.filter(({ whenAboveZero }) => whenAboveZero !== undefined);
  return [...always, ...sometimes].flatMap((check): readonly Remark[] => {
    const text = wordsOf(check.passage, subject) ?? "";
    if (text.trim() === "" || check.words.test(text) || !isDue(check, subject)) return [];
    const { code, missing, whenAboveZero } = check;
    const cells = whenAboveZero === undefined ? [] : [whenAboveZero];
    return [{ check, code, missing, cells, chapter: idOf(check.passage, subject), quote: "", start: 0 }];
  });
}

function isDue({ whenAboveZero }: ToldCheck, { report }: Subject): boolean {
  const value = whenAboveZero === undefined ? undefined : report.cells.get(whenAboveZero);
  return whenAboveZero === undefined || (typeof value === "number" && value > 0);
}
