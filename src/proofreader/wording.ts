import { matchesOf } from "./manuscript";
import type { Subject } from "./subject";
import type { Remark } from "./text-finding";

/** Words that belong in no report: instructions, leftovers, other people's data. */
export function wrongWording(subject: Subject): readonly Remark[] {
  return [
    ...instructions(subject),
    ...generic(subject),
    ...leftovers(subject),
    ...brackets(subject),
    ...personalData(subject),
  ];
}

/** One remark for a sentence, however many pieces of the instructions it holds. */
function instructions({ sentences, form }: Subject): readonly Remark[] {
  return sentences.flatMap(({ passage, text, start }): readonly Remark[] => {
    const bare = text.replace(/\s/g, "");
    const isCopied = form.text.instructions.some((piece) => bare.includes(piece));
    const quote = text.trim();
    return isCopied
      ? [{ check: "NA-BOILER", code: "instruction", chapter: passage, quote, start: start + text.indexOf(quote) }]
      : [];
  });
}

/** A report of a whole city or county may well speak of some of its parts. */
function generic({ manuscript, report }: Subject): readonly Remark[] {
  const isOfOne = report.unitType !== undefined && report.unitType !== "city" && report.unitType !== "county";
  if (!isOfOne) return [];
  return firstIn(
    manuscript.passages,
    /部分地区|一些地区|个别地区|各地区各部门普遍|多数部门|大多数部门|各级政府部门存在/g,
  ).map((found) => ({
    check: "NA-GENERIC",
    code: "generic",
    ...found,
  }));
}

const LEFTOVERS = [
  // 138****1234 hides digits on purpose.
  /(^|[^\d*＊])[*＊]+(?![\d*＊])/g,
  /(^|[^\u2715])[×ＸX]{2,}(?=[\u4e00-\u9fa5\s，。、年月日件条]|$)/g,
  /()[【】]/g,
  /()\{\{[^}]*\}?\}?/g,
  /()_{3,}/g,
  /()[（(](?:此处|请填写|请补充|待补充|待填|待核实|略)[^）)]{0,20}[）)]/g,
] as const;

function leftovers({ manuscript }: Subject): readonly Remark[] {
  return LEFTOVERS.flatMap((pattern) =>
    firstIn(manuscript.passages, pattern).map(
      (found) => ({ check: "ST-LEFTOVER", code: "leftover", ...found }) as const,
    ),
  );
}

/** Half-width brackets around Chinese words, where the same text uses the full-width ones. */
function brackets({ manuscript }: Subject): readonly Remark[] {
  const all = [...manuscript.passages.values()].join("\n");
  if (!/[（）]/.test(all)) return [];
  const pattern = /()\([^()（）\n]*[\u4e00-\u9fa5][^()（）\n]*\)/g;
  const [first] = firstIn(manuscript.passages, pattern);
  return first === undefined
    ? []
    : [{ check: "ST-BRACKETS", code: "half-width-brackets", count: matchesOf(pattern, all).length, ...first }];
}

function personalData({ manuscript }: Subject): readonly Remark[] {
  return [...manuscript.passages].flatMap(([chapter, text]): readonly Remark[] => [
    ...matchesOf(/(^|[^\dA-Za-z])(\d{17}[\dXx])(?![\dA-Za-z])/g, text).flatMap(
      ({ 1: before = "", 2: number = "", index }) =>
        isIdentityNumber(number)
          ? [
              {
                check: "ST-PRIVACY",
                code: "identity-number",
                chapter,
                quote: number,
                start: index + before.length,
              } as const,
            ]
          : [],
    ),
    ...matchesOf(/(^|[^\d])(1[3-9]\d{9})(?!\d)/g, text).flatMap(({ 1: before = "", 2: number = "", index }) => {
      // A telephone that the office gives to be called on.
      const isOfOffice =
        chapter === "preface" || /电话|联系方式|热线|手机[:：]/.test(text.slice(Math.max(0, index - 12), index + 1));
      return isOfOffice
        ? []
        : [
            {
              check: "ST-PRIVACY",
              code: "mobile-number",
              chapter,
              quote: number,
              start: index + before.length,
            } as const,
          ];
    }),
  ]);
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643-1999: the last character is a checksum of the others; the seventh to fourteenth are a date. */
export function isIdentityNumber(number: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  const [month, day] = [Number(number.slice(10, 12)), Number(number.slice(12, 14))];
  const isDate = /^(?:19|20)\d\d/.test(number.slice(6)) && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return isDate && "10X98765432"[sum % 11] === number[17]?.toUpperCase();
}

/** The first place, if any, where the pattern stands; its first group is what stands before. */
function firstIn(
  passages: ReadonlyMap<string, string>,
  pattern: RegExp,
): readonly { readonly chapter: string; readonly quote: string; readonly start: number }[] {
  for (const [chapter, text] of passages) {
    const [match] = matchesOf(pattern, text);
    if (match === undefined) continue;
    const before = match[1] ?? "";
    return [{ chapter, quote: match[0].slice(before.length), start: match.index + before.length }];
  }
  return [];
}
