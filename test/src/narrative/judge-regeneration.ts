import { mergeText, type MergedText, type MergeSources, type TextChange } from "../../../src/narrative/merge-text";
import { splitSentences, textOf, withoutIndent } from "../../../src/narrative/sentences";
import { halfWidth } from "../../../src/narrative/number-places";
import { printTagged, tagOf, type Tag, type TaggedText } from "./tagged-text";

/** What a regeneration did to the numbers of sentences that somebody edited, and what it did wrong. */
export interface Verdict {
  /** Sentences in which a number of another fact was written, or a word was lost. */
  readonly wrong: readonly string[];
  /** Numbers that are no longer true: brought up to date, left and listed, left in silence. */
  readonly updated: number;
  readonly listed: number;
  readonly silent: readonly string[];
}

/** Judges by the tags alone: it knows nothing of how the merge finds its places. */
export function judge({ text, tags }: TaggedText, sources: MergeSources, merged: MergedText): Verdict {
  const changes = merged.changes.filter(({ kind }) => kind !== "added");
  const sentences = text.split("\n").flatMap((line) => splitSentences(withoutIndent(line)));
  const verdict = { wrong: [] as string[], updated: 0, listed: 0, silent: [] as string[] };
  const generated = sources.base.flat().map(({ slot, pieces }) => ({ slot, text: textOf(pieces).trim() }));
  const kept: string[] = [];
  let next = 0;
  for (const sentence of sentences) {
    const printed = printTagged(sentence, tags);
    const change = changes[next]?.before === printed ? changes[next++] : undefined;
    const after = change === undefined || change.kind === "stale" ? printed : change.after;
    kept.push(after);
    const asGenerated = generated.filter((one) => one.text === printed.trim());
    if (asGenerated.length > 0) {
      if (
        !isTodays(
          change,
          asGenerated.map(({ slot }) => slot),
          sources,
          printed,
        )
      )
        verdict.wrong.push(`${printed} → ${after}`);
      continue;
    }
    judgeEdited(sentence, tags, sources.print, change, after, verdict);
  }
  if (next !== changes.length) verdict.wrong.push(`told of what does not stand there: ${changes[next]?.before}`);
  const added = merged.changes.flatMap(({ kind, after }) => (kind === "added" ? [after] : []));
  if (!holdsAll(merged.text, kept, added)) verdict.wrong.push(`${merged.text} ≠ ${kept.join("")}`);
  return verdict;
}

/** A sentence that reads as it was generated says what was generated: it gives way to today's. */
function isTodays(
  change: TextChange | undefined,
  slots: readonly string[],
  { fresh }: MergeSources,
  printed: string,
): boolean {
  const today = slots.map((slot) => fresh.flat().find((one) => one.slot === slot));
  if (change?.kind === "stale") return false;
  const after = change === undefined ? printed.trim() : change.after;
  return today.some((one) => (one === undefined ? after === "" : textOf(one.pieces).trim() === after.trim()));
}

interface Tally {
  wrong: string[];
  updated: number;
  listed: number;
  silent: string[];
}

function judgeEdited(
  sentence: string,
  tags: readonly Tag[],
  print: MergeSources["print"],
  change: TextChange | undefined,
  after: string,
  tally: Tally,
): void {
  const parts = [...sentence].map((sign) => tagOf(sign, tags) ?? sign);
  const pattern = parts.map((part) => (typeof part === "string" ? escape(part) : patternOf(part, print))).join("");
  const match = new RegExp(`^${pattern}$`).exec(after);
  if (match === null) {
    tally.wrong.push(`${printTagged(sentence, tags)} → ${after}`);
    return;
  }
  const facts = parts.flatMap((part) => (typeof part === "string" ? [] : [part]));
  facts.forEach(({ facts: names, printed, generated }, index) => {
    const [now] = names.map(print);
    if (names.length > 1 || now === undefined || now === generated || now === halfWidth(printed)) return;
    if (match[index + 1] === now) tally.updated++;
    else if (change?.kind === "stale") tally.listed++;
    else if (/[\d０-９]/.test(printed))
      tally.silent.push(`${printed}→${now} (${names[0]}) in ${printTagged(sentence, tags)} → ${after}`);
  });
}

/** As it stood, or as one of its facts reads now. */
function patternOf({ facts, printed }: Tag, print: MergeSources["print"]): string {
  const texts = [printed, ...facts.flatMap((fact) => print(fact) ?? [])];
  return `(${[...new Set(texts)].map(escape).join("|")})`;
}

const escape = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The text has all sentences in their order, the added ones among them, and nothing else. */
function holdsAll(text: string, kept: readonly string[], added: readonly string[]): boolean {
  const plain = text.replace(/\s/g, "");
  let from = 0;
  for (const sentence of kept.map((one) => one.replace(/\s/g, ""))) {
    const at = plain.indexOf(sentence, from);
    if (at < 0) return false;
    from = at + sentence.length;
  }
  const lengths = [...kept, ...added].map((one) => one.replace(/\s/g, "").length);
  return plain.length === lengths.reduce((sum, length) => sum + length, 0);
}

/** Generating once more must change nothing, and tell of the same sentences. Empty where that is so. */
export function secondTime(sources: MergeSources, once: MergedText): string {
  const twice = mergeText({ ...sources, base: once.generated, standing: once.text });
  if (twice.text !== once.text) return `${once.text}\n→\n${twice.text}`;
  const told = ({ changes }: MergedText): string =>
    changes.flatMap(({ kind, before }) => (kind === "stale" ? [before] : [])).join("\n");
  const more = twice.changes
    .filter(({ kind }) => kind !== "stale")
    .map(({ kind, before, after }) => `${kind} ${before}→${after}`);
  if (more.length > 0) return `changes again: ${more.join()}`;
  return told(twice) === told(once) ? "" : `tells of\n${told(twice)}\nafter\n${told(once)}\nin ${once.text}`;
}
