import { plain } from "./plain-words";
import { clausesOf, stockClauses } from "./stock-clauses";

/** Paragraphs of two units that are nearly the same. */
export interface AlikeTexts {
  readonly units: readonly [string, string];
  /** Of the shorter of the two passages that are most alike, 0 to 1. */
  readonly share: number;
  readonly passages: readonly { readonly a: string; readonly b: string }[];
}

/** A unit and what it wrote: its chapters, one paragraph a line. */
export interface UnitText {
  readonly unit: string;
  /** The unit's other names, which another unit that copied would change: 我局. */
  readonly names: readonly string[];
  readonly text: string;
}

/** As many signs are compared at a time. */
const SHINGLE = 8;
/** Shorter paragraphs say what many say. */
const SHORTEST = 60;
const LEAST_SHARE = 0.6;
/** One of so many shingles is looked up to find who may be alike; all are compared then. */
const SAMPLED = 4;
/** Of the sampled ones, alike passages share about as much as of all; chance may leave half of that. */
const LEAST_SAMPLED = LEAST_SHARE / 2;
/** A shingle that more paragraphs have than this links only neighbours: they are alike in a chain. */
const MOST_LINKED = 40;
/** A sentence of the form, of our templates, or with this share of their words is nobody's own. */
const STOCK_SHARE = 0.6;
/** In as short runs a sentence is known again although words were filled into its gaps. */
const STOCK_RUN = 4;

/** Law titles and what nobody words himself: that there was nothing. */
const NOTHING =
  /(?:没有|未|无)(?:收到|发生|制发|收取|作出|产生|出现|受理|新收|因|发现|接到|存在)|均为\s*[0零]|[为是]\s*[0零]件|(?:^|[^\d])0件/;

/** What is nobody's own. */
interface Stock {
  readonly runs: ReadonlySet<number>;
  readonly isClause: (clause: string) => boolean;
}

interface Passage {
  readonly owner: number;
  readonly words: string;
  readonly shingles: ReadonlySet<number>;
}

/**
 * Finds paragraphs of at least 60 signs that two units share by 60 % or more of their runs of eight signs. Figures, names
 * of the units and titles of laws do not count, nor sentences of zero, nor those of `stock`: what the form and our
 * templates say. The work grows with the text, not with its square.
 */
export function alikeTexts(texts: readonly UnitText[], stock: Iterable<string>): readonly AlikeTexts[] {
  const sentences = [...stock];
  const runs = new Set<number>();
  for (const sentence of sentences) for (const run of runsOf(plain(sentence, []), STOCK_RUN)) runs.add(run);
  const common: Stock = { runs, isClause: stockClauses(sentences) };
  const passages = texts.flatMap(({ unit, names, text }, owner) =>
    text.split("\n").flatMap((paragraph) => passageOf(paragraph, [unit, ...names], owner, common) ?? []),
  );
  const found = new Map<string, { share: number; passages: { a: string; b: string }[] }>();
  for (const [one, other] of candidatesAmong(passages)) {
    const share = sharedBy(one, other);
    if (share < LEAST_SHARE) continue;
    const [first, second] = one.owner < other.owner ? [one, other] : [other, one];
    const key = `${first.owner} ${second.owner}`;
    const pair = found.get(key) ?? { share: 0, passages: [] };
    pair.share = Math.max(pair.share, share);
    pair.passages.push({ a: first.words, b: second.words });
    found.set(key, pair);
  }
  return [...found].map(([key, { share, passages: own }]) => {
    const [first = 0, second = 0] = key.split(" ").map(Number);
    return {
      units: [texts[first]?.unit ?? "", texts[second]?.unit ?? ""],
      share: Math.round(share * 100) / 100,
      passages: own,
    };
  });
}

function passageOf(paragraph: string, names: readonly string[], owner: number, common: Stock): Passage | undefined {
  const own = (paragraph.match(/[^。！？；]+[。！？；]?/g) ?? []).filter((sentence) => isOwn(sentence, names, common));
  const words = plain(own.join(""), names);
  if (words.length < SHORTEST) return undefined;
  return { owner, words: paragraph.trim(), shingles: new Set(runsOf(words, SHINGLE)) };
}

function isOwn(sentence: string, names: readonly string[], common: Stock): boolean {
  if (NOTHING.test(sentence)) return false;
  const runs = runsOf(plain(sentence, names), STOCK_RUN);
  const known = runs.filter((run) => common.runs.has(run)).length;
  if (known > 0 && known >= runs.length * STOCK_SHARE) return false;
  const clauses = clausesOf(sentence).map((clause) => plain(clause, names));
  const lengthOf = (some: readonly string[]): number => some.reduce((sum, { length }) => sum + length, 0);
  const filled = lengthOf(clauses.filter(common.isClause));
  return filled === 0 || filled < lengthOf(clauses) * STOCK_SHARE;
}

/** Numbers that stand for each run of so many signs (FNV-1a, 32 bits). */
function runsOf(words: string, length: number): readonly number[] {
  const runs: number[] = [];
  for (let start = 0; start + length <= words.length; start++) {
    let hash = 0x811c9dc5;
    for (let at = start; at < start + length; at++) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193) >>> 0;
    runs.push(hash);
  }
  return runs;
}

/** Pairs of passages of two units that have so many sampled shingles in common that they may be alike. */
function* candidatesAmong(passages: readonly Passage[]): Iterable<readonly [Passage, Passage]> {
  const byShingle = new Map<number, number[]>();
  const sampled = passages.map(({ shingles }) => [...shingles].filter((shingle) => shingle % SAMPLED === 0));
  for (const [index, one] of passages.entries()) {
    const own = sampled[index] ?? [];
    const shared = new Map<number, number>();
    for (const shingle of own) {
      const holders = byShingle.get(shingle);
      if (holders === undefined) byShingle.set(shingle, [index]);
      else {
        const linked = holders.length > MOST_LINKED ? holders.slice(-1) : holders;
        for (const holder of linked) shared.set(holder, (shared.get(holder) ?? 0) + 1);
        holders.push(index);
      }
    }
    for (const [holder, count] of shared) {
      const other = passages[holder];
      const fewest = Math.min(own.length, sampled[holder]?.length ?? 0);
      if (other !== undefined && other.owner !== one.owner && count >= fewest * LEAST_SAMPLED) yield [other, one];
    }
  }
}

/** The share of the shorter passage that the other has as well. */
function sharedBy(one: Passage, other: Passage): number {
  const [short, long] = one.shingles.size <= other.shingles.size ? [one, other] : [other, one];
  let shared = 0;
  for (const shingle of short.shingles) if (long.shingles.has(shingle)) shared++;
  return short.shingles.size === 0 ? 0 : shared / short.shingles.size;
}
