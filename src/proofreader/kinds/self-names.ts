import { matchesOf } from "../manuscript";
import type { Severity } from "../../rules/rule";
import type { Subject } from "../subject";
import type { Remark } from "../text-finding";

/** Kinds of units by their last word. A place has a rank: the higher, the more it is above others. */
export interface NameKind {
  readonly word: string;
  readonly ending: RegExp;
  /** Undefined for authorities: what they belong to is not told by their name. */
  readonly rank?: number;
}

const place = (word: string, rank: number, ending = word): NameKind => ({
  word,
  rank,
  ending: new RegExp(`${ending}(?:(?:人民)?政府)?$`),
});

export const nameKinds: readonly NameKind[] = [
  place("镇", 1),
  place("乡", 1),
  place("苏木", 1),
  { word: "街道", rank: 1, ending: /街道(?:办事处|办)?$/ },
  place("县", 2),
  place("旗", 2),
  place("市", 3),
  place("州", 3),
  { word: "盟", rank: 3, ending: /盟(?:行政公署)?$/ },
  place("省", 4),
  place("区", 2, "[^治发新管园]区"),
  { word: "局", ending: /局$/ },
  { word: "厅", ending: /厅$/ },
  { word: "管委会", ending: /(?:管理委员会|管委会)$/ },
  { word: "委", ending: /委(?:员会)?$/ },
  { word: "办", ending: /(?:办公室|办)$/ },
];

/** Of these the rank is not told by the word: 区 may be a 自治区, 市 one of a county's rank or above it. */
const ANY_RANK: ReadonlySet<string> = new Set(["区", "市"]);

/** A name that a unit of this kind does not give itself. */
export interface OtherSelfName extends Pick<Remark, "chapter" | "quote" | "start"> {
  readonly code: "other-self-name";
  readonly unit: string;
  readonly count: number;
  readonly severity?: Severity;
}

/**
 * “我镇” and “全镇” in the words of a unit that is none. What may be the place above it is left alone, unless its own
 * acts are told of it: “全县共收到申请3件”.
 */
export function wrongSelfNames(subject: Subject, unit: string, own: NameKind): readonly OtherSelfName[] {
  return nameKinds.flatMap((other): readonly OtherSelfName[] => {
    const said = saidOf(other, own, unit);
    if (said === undefined || `我${other.word}` === subject.report.selfName) return [];
    const found = said === "deeds" ? deedsOf(subject, other.word, own.word) : namesIn(subject, other.word, said);
    const [first] = found;
    if (first === undefined) return [];
    const severity = said === "deeds" ? ({ severity: "tip" } as const) : {};
    return [{ code: "other-self-name", unit, count: found.length, ...first, ...severity }];
  });
}

/** Which words of another kind are wrong: 我X and 全X, only 我X, or only deeds told of what may be above the unit. */
type Said = "any" | "self" | "deeds";

function saidOf(other: NameKind, own: NameKind, unit: string): Said | undefined {
  if (other.word === own.word) return undefined;
  if (other.rank === undefined) {
    // 我办 may be the office that compiles the report, or a 街道办.
    const isTold = !unit.includes(other.word) && (other.word !== "办" || own.rank === undefined);
    return isTold ? "self" : undefined;
  }
  if (own.rank === undefined) return other.rank === 1 && !unit.includes(other.word) ? "self" : undefined;
  if (ANY_RANK.has(other.word) || other.rank > own.rank) return "deeds";
  return other.rank === own.rank ? "any" : "self";
}

/** What a unit calls itself, by a pattern of the words. 自我, 我办理, 我委托, 我市场监管局 are other words. */
export const selfNamePattern = (words: string): RegExp =>
  new RegExp(`(^|[^自你忘唯小健安完齐保周])(${words})(?![级直属理公事法结好实成托域限场村])`, "g");

function namesIn({ manuscript }: Subject, word: string, said: Said) {
  const pattern = selfNamePattern(`${said === "any" ? "[我全]" : "我"}${word}`);
  return [...manuscript.passages].flatMap(([chapter, text]) =>
    matchesOf(pattern, text).flatMap(({ 1: before = "", 2: quote = "", index }) => {
      const start = index + before.length;
      return isQuoted(text, start) ? [] : [{ chapter, quote, start }];
    }),
  );
}

const COUNTED =
  "(?:共|累计|全年|本年度?|一共|主动)*(?:公开(?:各类)?(?:政府)?信息|收到|受理|未收到|没有收到|办理政府信息|制发|发布(?:各类)?(?:政府)?信息)";
const DONE = "(?:认真|严格|深入|高度重视|坚持|扎实|积极|持续|不断|加强|完善|健全|推进|组织|开展)";
/** What the place above did, asked, or praised. */
const ABOUT_OTHERS =
  /率先|要求|部署|安排|统一|排名|位列|位居|考核|领先|推广|经验|试点|通报|会议|各(?:镇|乡|县|区|市|街道|部门|单位|级|地)/;

function deedsOf({ sentences }: Subject, word: string, own: string) {
  const deed = new RegExp(`(^|[，。；、：\\s\\u3000年度])(全${word}(?=${COUNTED})|我${word}(?=${COUNTED}|${DONE}))`);
  return sentences.flatMap(({ passage, text, start }) => {
    // Whoever is told of beside the unit itself is another one.
    const match = ABOUT_OTHERS.test(text) || text.includes(`我${own}`) ? null : deed.exec(text);
    if (match === null) return [];
    const [, before = "", quote = ""] = match;
    return [{ chapter: passage, quote, start: start + match.index + before.length }];
  });
}

/** “我镇” inside 《》 is the name of a document. */
export function isQuoted(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 40), at);
  return before.lastIndexOf("《") > before.lastIndexOf("》");
}
