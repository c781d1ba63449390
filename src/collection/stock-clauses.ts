import { plain } from "./plain-words";

/** Stands in a sentence of a template for what is filled in. */
export const GAP = "…";

/** What is filled in is short: longer words are the unit's own. */
const LONGEST_FILLING = 20;
/** With fewer signs of its own a clause says nothing by which to know it. */
const LEAST_FIXED = 2;
/** By so many signs at its beginning or end a clause is looked up. */
const KEY = 2;

/** Titles of laws do not count, and may hold brackets. */
export const clausesOf = (sentence: string): readonly string[] =>
  sentence
    .replace(/《[^》]*》/g, "")
    .split(/[，、；。！？（）()]/)
    .filter((clause) => clause.trim() !== "");

/** Knows the clauses of these sentences again, whatever short words fill their gaps. */
export function stockClauses(sentences: readonly string[]): (clause: string) => boolean {
  const byBeginning = new Map<string, RegExp[]>();
  const byEnd = new Map<string, RegExp[]>();
  /** With gaps at both ends: there are few. */
  const others: RegExp[] = [];
  for (const clause of new Set(sentences.flatMap(clausesOf))) {
    const pieces = clause.split(GAP).map((piece) => plain(piece, []));
    if (pieces.join("").length < LEAST_FIXED) continue;
    const [first = "", last = ""] = [pieces[0], pieces.at(-1)];
    const pattern = new RegExp(`^${pieces.join(`.{0,${LONGEST_FILLING}}?`)}$`);
    if (first.length >= KEY) put(byBeginning, first.slice(0, KEY), pattern);
    else if (last.length >= KEY) put(byEnd, last.slice(-KEY), pattern);
    else others.push(pattern);
  }
  return (clause) => {
    const isIts = (pattern: RegExp): boolean => pattern.test(clause);
    const [beginning, end] = [byBeginning.get(clause.slice(0, KEY)), byEnd.get(clause.slice(-KEY))];
    return beginning?.some(isIts) === true || end?.some(isIts) === true || others.some(isIts);
  };
}

function put(index: Map<string, RegExp[]>, key: string, pattern: RegExp): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [pattern]);
  else known.push(pattern);
}
