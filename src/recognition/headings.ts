import type { Heading } from "../report/manuscript";
import type { FormatDefinition } from "../rules/report-form";

/** A heading is short. */
const LONGEST_HEADING = 40;
/** Fewer headings than this are an excerpt, or no report at all: a letter may well say 总体情况. */
export const FEWEST_HEADINGS = 3;

/** The heading of a chapter and where it stands. */
export interface FoundHeading extends Heading {
  readonly line: number;
  /** The last line of a heading that is broken over two. */
  readonly lastLine: number;
  /** What follows the heading on its own line: “一、总体情况。2024年，…”. */
  readonly rest: string;
}

type NumberStyle = "numeral" | "part" | "digit" | "bracket" | "none";

/** A line that may be the heading of a chapter, and how much speaks for it. */
interface Candidate extends FoundHeading {
  readonly style: NumberStyle;
  readonly score: number;
}

/** How much speaks for a heading: its own words and number, its words, words like it, its number alone. */
const SURE = 10;
const BY_TITLE = 6;
const BY_WORDS = 4;
const BY_OTHER_NUMBER = 3;
const BY_NUMBER = 1;
/** What stands directly above another heading may be a list of contents. */
const ABOVE_TEXT = 0.5;
/** So many chapters numbered （一） are no accident. */
const FEWEST_BRACKETS = 4;

/**
 * The headings of the chapters: of all lines that may be one, those that keep the sequence and have most to speak for
 * them. A sub-heading has a number of another kind, or stands where its chapter cannot. What is surely a heading and out
 * of order is kept, to be told.
 */
export function headingsIn(
  lines: readonly string[],
  { text }: Pick<FormatDefinition, "text">,
): readonly FoundHeading[] {
  const ids = [...text.chapterStems.keys()];
  const candidates = withoutBrackets(lines.flatMap((_, line) => candidatesAt(lines, line, text.chapterStems)));
  const lineSet = new Set(candidates.map(({ line }) => line));
  const weighed = candidates.map((one) => {
    const next = nextFilled(lines, one.lastLine);
    return one.rest !== "" || !lineSet.has(next) ? { ...one, score: one.score + ABOVE_TEXT } : one;
  });
  const chain = bestChain(weighed, ids);
  const others = ids.flatMap((id) => {
    const isMissing = !chain.some(({ chapter }) => chapter === id);
    return (isMissing ? weighed.find(({ chapter, score }) => chapter === id && score >= SURE) : undefined) ?? [];
  });
  return [...chain, ...others].sort((one, other) => one.line - other.line);
}

function nextFilled(lines: readonly string[], line: number): number {
  let next = line + 1;
  while (next < lines.length && lines[next]?.trim() === "") next++;
  return next;
}

/** The chapters in their order along the lines, with the highest sum; the first of equal ones. */
function bestChain(candidates: readonly Candidate[], ids: readonly string[]): readonly Candidate[] {
  interface Chain {
    readonly sum: number;
    readonly last: Candidate;
    readonly before: Chain | undefined;
  }
  const best: (Chain | undefined)[] = ids.map(() => undefined);
  const greatest = (chains: readonly (Chain | undefined)[]): Chain | undefined =>
    chains.reduce((one, other) => ((other?.sum ?? 0) > (one?.sum ?? 0) ? other : one), undefined);
  for (const candidate of candidates) {
    const place = ids.indexOf(candidate.chapter);
    const before = greatest(best.slice(0, place).filter((one) => (one?.last.lastLine ?? -1) < candidate.line));
    const sum = candidate.score + (before?.sum ?? 0);
    if (sum > (best[place]?.sum ?? 0)) best[place] = { sum, last: candidate, before };
  }
  const chain: Candidate[] = [];
  for (let link = greatest(best); link !== undefined; link = link.before) chain.unshift(link.last);
  return chain;
}

/** A report whose chapters are all numbered （一） is read all the same; else these are sub-headings. */
function withoutBrackets(candidates: readonly Candidate[]): readonly Candidate[] {
  const bracketed = new Set(candidates.flatMap(({ style, chapter }) => (style === "bracket" ? chapter : [])));
  const isUsual = candidates.some(({ style, score }) => style !== "bracket" && score >= BY_TITLE);
  const isByBrackets = bracketed.size >= FEWEST_BRACKETS && !isUsual;
  return candidates.filter(({ style }) => isByBrackets || style !== "bracket");
}

const NUMBERED =
  /^(?:(第[一二三四五六]部分)|([（(]\s?[一二三四五六1-6１-６]\s?[)）])|([一二三四五六])(?=[\s、.．,，:：])|([1-6１-６])(?=[\s、.．,，:：](?!\d)))\s*[、.．,，:：]?\s*/;
/** Lines of the tables that are numbered like chapters. */
const OF_TABLES = /^(?:本年新收|上年结转|本年度?办理结果|结转下年度?)/;
const NO_HEADING = /[。；？！]|\d\s*[件条次份]/;

/** What a chapter is about, in whatever words. */
const topics: readonly RegExp[] = [
  /总体|概[况述]|基本情况|工作情况|工作开展|综述|总述|主要工作/,
  /主动公开/,
  /申请/,
  /复议|诉讼/,
  /问题|不足|困难|改进|建议|打算|下一?步/,
  /其[他它]|需要?(?:报告|说明)/,
];

interface Numbered {
  readonly style: NumberStyle;
  /** The place of the chapter that the number names; -1 where there is none. */
  readonly place: number;
  readonly words: string;
}

function numberedIn(line: string): Numbered {
  const match = NUMBERED.exec(line);
  if (match === null) return { style: "none", place: -1, words: line };
  const [whole, part, bracket, numeral] = match;
  const style =
    part !== undefined ? "part" : bracket !== undefined ? "bracket" : numeral !== undefined ? "numeral" : "digit";
  const [sign = ""] = /[一二三四五六1-6１-６]/.exec(whole) ?? [];
  const place = Math.max("一二三四五六".indexOf(sign), "123456".indexOf(sign), "１２３４５６".indexOf(sign));
  return { style, place, words: line.slice(whole.length) };
}

const bareTitle = (words: string): string => words.replace(/\s/g, "").replace(/[:：。]$/, "");

function candidatesAt(
  lines: readonly string[],
  line: number,
  stems: ReadonlyMap<string, RegExp>,
): readonly Candidate[] {
  const text = (lines[line] ?? "").trim();
  if (text === "") return [];
  const numbered = numberedIn(text);
  if (text.length > LONGEST_HEADING) return inline(text, line, numbered, stems);
  const own = { line, lastLine: line, rest: "", text, style: numbered.style };
  const titled = byTitle(numbered, bareTitle(numbered.words), stems);
  if (titled !== undefined) return [{ ...own, ...titled }];
  const next = (lines[line + 1] ?? "").trim();
  const isBroken = numbered.place >= 0 && next !== "" && text.length + next.length <= LONGEST_HEADING;
  const broken = isBroken ? byTitle(numbered, bareTitle(numbered.words + next), stems) : undefined;
  if (broken !== undefined) return [{ ...own, ...broken, lastLine: line + 1, text: text + next }];
  return [...inline(text, line, numbered, stems), ...byWords(numbered, stems).map((one) => ({ ...own, ...one }))].slice(
    0,
    1,
  );
}

type Claim = Pick<Candidate, "chapter" | "score">;

/** A title of the format, with its number, without one, or with another. */
function byTitle({ style, place }: Numbered, title: string, stems: ReadonlyMap<string, RegExp>): Claim | undefined {
  const found = [...stems].findIndex(([, stem]) => stem.test(title));
  const chapter = [...stems.keys()][found];
  if (chapter === undefined) return undefined;
  const isOwn = place === found;
  // “3. 存在的主要问题及改进情况” is a part of some chapter.
  if ((style === "digit" || style === "bracket") && !isOwn) return undefined;
  if (isOwn && style !== "bracket") return { chapter, score: style === "digit" ? SURE - 2 : SURE };
  return { chapter, score: style === "none" ? BY_TITLE - 1 : BY_TITLE };
}

/** A chapter under other words: told by its number, and by what it is about. */
function byWords({ style, place, words }: Numbered, stems: ReadonlyMap<string, RegExp>): readonly Claim[] {
  const isMain = style === "numeral" || style === "part";
  if (!isMain || OF_TABLES.test(words) || NO_HEADING.test(words) || /，/.test(words)) return [];
  const ids = [...stems.keys()];
  const about = topics.flatMap((topic, index) => (topic.test(words) ? [index] : []));
  const chapterAt = (index: number, score: number): readonly Claim[] => {
    const chapter = ids[index];
    return chapter === undefined ? [] : [{ chapter, score }];
  };
  if (about.includes(place)) return chapterAt(place, BY_WORDS);
  const [other] = about;
  return other === undefined ? chapterAt(place, BY_NUMBER) : chapterAt(other, BY_OTHER_NUMBER);
}

/** “一、总体情况。2024年，我局…”: a heading and the first paragraph on one line. */
function inline(
  text: string,
  line: number,
  { style, place, words }: Numbered,
  stems: ReadonlyMap<string, RegExp>,
): readonly Candidate[] {
  const [first = ""] = /^[^。：:\s]{2,30}(?=[。：:\s])/.exec(words) ?? [];
  const found = first === "" ? -1 : [...stems.values()].findIndex((stem) => stem.test(first));
  const chapter = [...stems.keys()][found];
  if (chapter === undefined || found !== place || (style !== "numeral" && style !== "part")) return [];
  const rest = words.slice(first.length).replace(/^[。：:\s]+/, "");
  const heading = text.slice(0, text.length - words.length + first.length);
  return [{ text: heading, chapter, line, lastLine: line, rest, style, score: SURE - 1 }];
}
