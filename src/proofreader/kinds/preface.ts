import type { TextCheckOf } from "../../rules/text-rules";
import { wordsOf, type Subject } from "../subject";
import type { Remark } from "../text-finding";

/** So much of the chapter behind it may be preface. */
const BEGINNING = 300;

/** What a preface lacks. Where only chapters are known, it may stand on the cover. */
export const prefaceLacks = (checks: readonly TextCheckOf<"preface">[], subject: Subject): readonly Remark[] =>
  checks.flatMap((check): readonly Remark[] => {
    if (!subject.manuscript.isWhole) return [];
    const [preface = "", next = ""] = (["preface", check.runsInto] as const).map((one) => wordsOf(one, subject));
    const head = `${preface}\n${next.slice(0, BEGINNING)}`;
    const labels = check.parts.filter(({ stems }) => !stems.test(head)).map(({ label }) => label);
    if (labels.length === 0) return [];
    return [{ check, code: "preface-lacks", labels, chapter: "preface", quote: "", start: 0 }];
  });
