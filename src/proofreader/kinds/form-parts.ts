import type { TextCheckOf } from "../../rules/text-rules";
import { idOf, wordsOf, type Subject } from "../subject";
import type { Remark } from "../text-finding";

type FormPartsCheck = TextCheckOf<"form-parts">;

/** “一部分” is some of it. */
const NUMBER_OF_PARTS = /(^|[^第、和至到前后其二三四五六\-—])([二三四五六七八九十]|\d{1,2})\s?个?(?:大)?部分/;
const NUMERALS = "零一二三四五六七八九十";
/** So many named parts are a list. */
const FEWEST_NAMED = 3;

/** A preface that tells of which parts the report is made, and tells others than the form has. */
export const otherParts = (checks: readonly FormPartsCheck[], subject: Subject): readonly Remark[] =>
  checks.flatMap((check): readonly Remark[] => {
    const words = wordsOf(check.passage, subject) ?? "";
    const place = { check, chapter: idOf(check.passage, subject) };
    const old = check.outdated.exec(words);
    if (old !== null)
      return [{ ...place, code: "wrong-words", says: check.saysOutdated, quote: old[0], start: old.index }];
    const match = NUMBER_OF_PARTS.exec(words);
    if (match === null) return [];
    const [whole, before = "", number = ""] = match;
    const quote = whole.slice(before.length);
    const told = NUMERALS.includes(number) ? NUMERALS.indexOf(number) : Number(number);
    const missing = check.parts.filter(({ stems }) => !stems.test(words)).map(({ label }) => label);
    const named = check.parts.length - missing.length;
    const at = { ...place, quote, start: match.index + before.length };
    if (told !== check.parts.length) return [{ ...at, code: "other-number-of-parts", labels: [] }];
    const isList = named >= FEWEST_NAMED && missing.length > 0;
    return isList ? [{ ...at, code: "other-number-of-parts", labels: missing }] : [];
  });
