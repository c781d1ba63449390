import type { TextCheckOf } from "../../rules/text-rules";
import { matchesOf } from "../manuscript";
import { idOf, type Subject } from "../subject";
import type { Remark } from "../text-finding";

type YearsCheck = TextCheckOf<"years">;

const PERIOD = /(20\d{2})年1月1日(?:起)?(?:至|到|—|－|-|~|～)(?:(20\d{2})年)?(12月\d{1,2}日|\d{1,2}月\d{1,2}日)/g;
const REPORT_OF = /(20\d{2})年?度?(?:的)?政府信息公开(?:工作)?年度(?:工作)?报告/g;
/** A sentence that begins with a year tells what was done in it. */
const BEGINS_WITH_YEAR = /^[\s（(一二三四五六七八九十、)）]*(20\d{2})年(?:度)?[，,、]?/;
const LOOKS_AROUND = /将|计划|拟|打算|要|继续|以来|较|比|相比|同期|上年|去年|前|至|到|起|规划|底/;
/** Whoever did it in that year did it in this report. */
const DONE = /我(?:镇|乡|街道|局|县|市|区|委|办)|本(?:机关|单位|局|镇|乡|街道)|共|累计|主动公开|收到|发布|制发/;

/** Another year where only the year of the report can stand. */
export function wrongYears(checks: readonly YearsCheck[], subject: Subject): readonly Remark[] {
  const { year } = subject.report;
  if (year === undefined) return [];
  return checks.flatMap((check) => [...inPassages(check, year, subject), ...inSentences(check, year, subject)]);
}

function inPassages(check: YearsCheck, year: number, { manuscript }: Subject): readonly Remark[] {
  const other = otherThan(year, check);
  return [...manuscript.passages].flatMap(([chapter, text]): readonly Remark[] => [
    ...matchesOf(PERIOD, text).flatMap(({ 0: quote, 1: from, 2: to, 3: end, index }): readonly Remark[] => {
      if (!isStatistics(text, index, chapter)) return [];
      const place = { chapter, quote, start: index };
      const wrong = [from, to].find((found) => found !== undefined && Number(found) !== year);
      if (wrong !== undefined) return [other(Number(wrong), place)];
      return end === "12月31日" ? [] : [{ check, code: "odd-period", ...place }];
    }),
    ...(chapter === "preface" || chapter === "title"
      ? matchesOf(REPORT_OF, text).flatMap(({ 0: quote, 1: found, index }) =>
          Number(found) === year ? [] : [other(Number(found), { chapter, quote, start: index })],
        )
      : []),
  ]);
}

function inSentences(check: YearsCheck, year: number, subject: Subject): readonly Remark[] {
  const other = otherThan(year, check);
  const chapter = idOf(check.deedsIn, subject);
  return subject.sentences.flatMap(({ passage, text, start }): readonly Remark[] => {
    const match = BEGINS_WITH_YEAR.exec(text);
    const found = Number(match?.[1]);
    if (match === null || passage !== chapter || found !== year - 1) return [];
    const rest = text.slice(match[0].length);
    if (LOOKS_AROUND.test(rest.slice(0, 60)) || rest.includes(`${year}年`) || !DONE.test(rest)) return [];
    return [other(found, { chapter, quote: text.slice(0, 24), start })];
  });
}

const otherThan =
  (year: number, check: YearsCheck) =>
  (found: number, place: Pick<Remark, "chapter" | "quote" | "start">): Remark => ({
    check,
    code: "other-year",
    found,
    year,
    ...place,
  });

/** The period of the figures, not of some plan or campaign. */
function isStatistics(text: string, at: number, chapter: string): boolean {
  return chapter === "preface" || /统计|数据|期限|报告/.test(text.slice(Math.max(0, at - 30), at + 60));
}
