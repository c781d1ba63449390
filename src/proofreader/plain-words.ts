import type { Report } from "../report/report";

/** Stands for each character that says nothing of what is counted, so that places stay as they are. */
const MASK = "\ufffc";
const MASKS = /\ufffc+/g;

/** “2025年1月1日至12月31日” is the year of the report, and no other time. */
const WHOLE_YEAR =
  /(?:20\d{2}年)?1月1日起?(?:至|—|-|到|～|~)(?:20\d{2}年)?(?:12月31日|12月底)(?:期间|止)?|截[至止]?到?(?:20\d{2}年)?(?:12月(?:31日|底|末)|年底|年末)/g;
/** “公民、法人和其他组织” are all who may ask, not a part of them. */
const EVERYBODY =
  /(?:公民|自然人)[、，](?:企业)?法人(?:和|或|或者|及|与|以及|、)(?:者)?(?:其他)?(?:社会)?组织(?:提交|提出|递交|申请)?的?|(?:群众|社会公众|申请人|公众)(?:提交|提出|递交)的?|(?:人民)?群众(?=依申请公开|政府信息公开申请|信息公开申请)|(?:公民|自然人|申请人|公众)(?:提交|提出|递交)的?(?=政府信息公开申请|信息公开申请|依申请公开)/g;
const TITLES = /《[^《》]{0,100}》/g;
const BRACKETS = /[（(][^（()）]{0,200}[)）]/g;
const OWN =
  /我(?:省|市|州|盟|县|区|旗|镇|乡|苏木|街道|局|委|办|厅|中心|院|会|单位|机关|处)|本(?:省|市|州|县|区|镇|乡|街道|局|委|办|厅|院|会|单位|机关|部门|行政机关)/g;
/** All of the unit together. */
const ALL_OF_IT =
  /全(?:省|市|州|盟|县|区|旗|镇|乡|街道|局|委|系统)(?:各?级?(?:行政机关|政府机关|政府部门|部门|单位))?|各级(?:行政机关|政府机关|政府部门|部门)|各(?:乡镇|镇街|镇|乡|街道|县|区|市)[^，。；\d]{0,16}(?:部门|单位|机构)|各(?:部门|单位|行政机关)/g;

/** A comma between digits belongs to the number. */
const HALF_WIDTH = /[,;:](?!\d)/g;
const STOPS: ReadonlyMap<string, string> = new Map([
  [",", "，"],
  [";", "；"],
  [":", "："],
]);

const masked = (text: string, pattern: RegExp): string => text.replace(pattern, (words) => MASK.repeat(words.length));

/** A sentence in which only the words are left that may say what its numbers are of. */
export interface PlainSentence {
  /** With what stands in brackets. */
  readonly whole: string;
  /** Without it. */
  readonly outside: string;
  /** Where brackets begin and end. */
  readonly brackets: readonly (readonly [start: number, end: number])[];
}

/** The same length as before, so that every number stands where it stood. */
export function plainSentence(text: string, report: Pick<Report, "unit" | "selfName">): PlainSentence {
  const stopped = text.replace(HALF_WIDTH, (stop) => STOPS.get(stop) ?? stop);
  const named = masked(masked(stopped, TITLES), WHOLE_YEAR);
  const own = [report.unit, report.selfName ?? ""].filter((name) => name !== "");
  const withoutNames = own.reduce((words, name) => words.split(name).join(MASK.repeat(name.length)), named);
  const whole = [EVERYBODY, OWN, ALL_OF_IT].reduce(masked, withoutNames);
  const brackets: (readonly [number, number])[] = [];
  const outside = whole.replace(BRACKETS, (words, at: number) => {
    brackets.push([at, at + words.length]);
    return MASK.repeat(words.length);
  });
  return { whole, outside, brackets };
}

export const withoutMasks = (text: string): string => text.replace(MASKS, "");
