import { drawOne, type Draw } from "./draw";
import { addTag, TAG, tagOf, type Tag, type TaggedText } from "./tagged-text";

/** What a clerk does to a text: the text afterwards, undefined where it cannot be done. */
type Edit = (text: TaggedText, draw: Draw) => TaggedText | undefined;

/** Words that no template has. */
export const MARKS = ["甲乙丙", "丁戊己", "庚辛壬", "子丑寅", "卯辰巳"];

const SEPARATORS = "，、；";
const ENDS = "。";
const INDENT = "　　";

/** Places between signs, from the first to behind the last. */
const placesOf = (text: string): number => text.length + 1;

const withText = ({ tags }: TaggedText, text: string): TaggedText => ({ text, tags });

const insert = (tagged: TaggedText, at: number, words: string): TaggedText =>
  withText(tagged, tagged.text.slice(0, at) + words + tagged.text.slice(at));

interface Range {
  readonly from: number;
  readonly to: number;
}

const sliceOf = (text: string, { from, to }: Range): string => text.slice(from, to);
const without = (text: string, { from, to }: Range): string => text.slice(0, from) + text.slice(to);

/** Parts that end with one of the signs, with it. */
function partsOf(text: string, ends: string): readonly Range[] {
  const parts: Range[] = [];
  let from = 0;
  [...text].forEach((sign, index) => {
    if (!ends.includes(sign) && index < text.length - 1) return;
    parts.push({ from, to: index + 1 });
    from = index + 1;
  });
  return parts;
}

const paragraphsOf = (text: string): readonly Range[] => partsOf(text, "\n");

/** Sentences, without the indent before the first of a paragraph. */
const sentencesOf = (text: string): readonly Range[] =>
  partsOf(text, `${ENDS}\n`)
    .map(({ from, to }) => ({ from: text.startsWith(INDENT, from) ? from + INDENT.length : from, to }))
    .filter((range) => sliceOf(text, range).trim() !== "");

/** A clause, with the separator before it where it is not the first of its sentence. */
function clausesOf(text: string): readonly Range[] {
  return sentencesOf(text).flatMap((sentence) => {
    const words = sliceOf(text, sentence);
    const end = ENDS.includes(words.slice(-1)) ? words.length - 1 : words.length;
    const starts = [0, ...[...words].flatMap((sign, index) => (SEPARATORS.includes(sign) ? [index] : []))];
    return starts.flatMap((start, index) => {
      const to = starts[index + 1] ?? end;
      return to > start ? [{ from: sentence.from + start, to: sentence.from + to }] : [];
    });
  });
}

/** Where a clause may be put: before a separator, or before the end of a sentence. */
const clausePlaces = (text: string): readonly number[] => [...clausesOf(text).map(({ to }) => to)];

const isSeparator = (sign: string): boolean => sign !== "" && SEPARATORS.includes(sign);
const asLaterClause = (clause: string): string => (isSeparator(clause.charAt(0)) ? clause : `，${clause}`);

/** Runs of words without a fact or a sign of punctuation in them. */
function wordRuns(text: string): readonly Range[] {
  const runs: Range[] = [];
  for (const match of text.matchAll(/[^\ue000-\uf8ff，、；。（）\s\d]+/g))
    runs.push({ from: match.index, to: match.index + match[0].length });
  return runs;
}

function drawWords(text: string, draw: Draw): Range | undefined {
  const runs = wordRuns(text);
  if (runs.length === 0) return undefined;
  const { from, to } = drawOne(runs, draw);
  const start = from + draw(to - from);
  return { from: start, to: Math.min(to, start + 1 + draw(4)) };
}

const numberSigns = (tagged: TaggedText): readonly number[] =>
  [...tagged.text].flatMap((sign, index) => (/^\d/.test(tagOf(sign, tagged.tags)?.printed ?? "") ? [index] : []));

const own = (draw: Draw): string =>
  drawOne(
    [
      `另有${drawOne(MARKS, draw)}${draw(4)}件`,
      `线上答复${draw(4)}件`,
      `${drawOne(MARKS, draw)}占${draw(4)}成`,
      `接待来访${draw(4)}人次`,
      `其中${drawOne(MARKS, draw)}`,
    ],
    draw,
  );

function retagged(tagged: TaggedText, at: number, tag: Tag): TaggedText {
  const { sign, tagged: more } = addTag(tagged, tag);
  return withText(more, tagged.text.slice(0, at) + sign + tagged.text.slice(at + 1));
}

/** Something is done to one number. */
const onNumber =
  (change: (printed: string, draw: Draw) => string): Edit =>
  (tagged, draw) => {
    const places = numberSigns(tagged);
    if (places.length === 0) return undefined;
    const at = drawOne(places, draw);
    const tag = tagOf(tagged.text.charAt(at), tagged.tags);
    return tag && retagged(tagged, at, { ...tag, printed: change(tag.printed, draw) });
  };

/** Something is done to one of the parts. */
const onPart =
  (parts: (text: string) => readonly Range[], change: (tagged: TaggedText, part: Range, draw: Draw) => string): Edit =>
  (tagged, draw) => {
    const all = parts(tagged.text);
    return all.length === 0 ? undefined : withText(tagged, change(tagged, drawOne(all, draw), draw));
  };

const remove = (parts: (text: string) => readonly Range[]): Edit =>
  onPart(parts, ({ text }, part) => without(text, part));

const replaceOne =
  (wanted: RegExp, change: (found: string, draw: Draw) => string): Edit =>
  (tagged, draw) => {
    const found = [...tagged.text.matchAll(wanted)];
    if (found.length === 0) return undefined;
    const match = drawOne(found, draw);
    const end = match.index + match[0].length;
    return withText(tagged, tagged.text.slice(0, match.index) + change(match[0], draw) + tagged.text.slice(end));
  };

/** The same part once more, somewhere; with `keeps` it stays where it was, too. */
function carry(text: string, part: Range, keeps: boolean, put: (rest: string, words: string) => string): string {
  return put(keeps ? text : without(text, part), sliceOf(text, part));
}

const carryClause = (keeps: boolean): Edit =>
  onPart(clausesOf, ({ text }, part, draw) =>
    carry(text, part, keeps, (rest, words) => {
      const places = clausePlaces(rest);
      if (places.length === 0) return rest;
      const at = drawOne(places, draw);
      return rest.slice(0, at) + asLaterClause(words) + rest.slice(at);
    }),
  );

const carrySentence = (keeps: boolean): Edit =>
  onPart(sentencesOf, ({ text }, part, draw) =>
    carry(text, part, keeps, (rest, words) => {
      const places = sentencesOf(rest).map(({ from }) => from);
      if (places.length === 0) return rest;
      const at = drawOne(places, draw);
      return rest.slice(0, at) + words.replace("\n", "") + rest.slice(at);
    }),
  );

const carryParagraph =
  (keeps: boolean): Edit =>
  (tagged, draw) => {
    const lines = tagged.text.split("\n");
    const one = draw(lines.length);
    const rest = keeps ? lines : lines.filter((_, index) => index !== one);
    const at = draw(rest.length + 1);
    return withText(tagged, [...rest.slice(0, at), lines[one] ?? "", ...rest.slice(at)].join("\n"));
  };

/** Two clauses of a sentence change places, the separators stay. */
const reorderClauses: Edit = onPart(sentencesOf, ({ text }, sentence, draw) => {
  const clauses = clausesOf(text).filter(({ from, to }) => from >= sentence.from && to <= sentence.to);
  if (clauses.length < 2) return text;
  const first = draw(clauses.length - 1);
  const one = inner(text, clauses[first] ?? sentence);
  const other = inner(text, clauses[first + 1 + draw(clauses.length - 1 - first)] ?? sentence);
  return (
    text.slice(0, one.from) +
    sliceOf(text, other) +
    text.slice(one.to, other.from) +
    sliceOf(text, one) +
    text.slice(other.to)
  );
});

/** A clause without the separator before it. */
const inner = (text: string, { from, to }: Range): Range => ({
  from: isSeparator(text.charAt(from)) ? from + 1 : from,
  to,
});

const toFullWidth = (words: string): string =>
  words.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

const halfWidth: Readonly<Record<string, string>> = { "，": ",", "；": ";", "（": "(", "）": ")" };

/** A stretch that reaches over numbers and labels. The number behind it may then be that of the words before it. */
const deleteStretch: Edit = (tagged, draw) => {
  const { text, tags } = tagged;
  const from = draw(placesOf(text));
  const range = { from, to: Math.min(text.length, from + 2 + draw(14)) };
  const cut = [...sliceOf(text, range)].flatMap((sign) => tagOf(sign, tags)?.facts ?? []);
  const behind = [...text.slice(range.to)].findIndex((sign) => TAG.test(sign));
  const rest = withText(tagged, without(text, range));
  if (cut.length === 0 || behind < 0) return rest;
  const tag = tagOf(text.charAt(range.to + behind), tags);
  return tag && retagged(rest, range.from + behind, { ...tag, facts: [...new Set([...tag.facts, ...cut])] });
};

const atAnyPlace =
  (words: (draw: Draw) => string): Edit =>
  (tagged, draw) =>
    insert(tagged, draw(placesOf(tagged.text)), words(draw));

/** Everything that people were seen to do to a generated text. */
const edits: Readonly<Record<string, Edit>> = {
  "insert words": atAnyPlace((draw) => drawOne(MARKS, draw)),
  "insert a clause": (tagged, draw) => {
    const places = clausePlaces(tagged.text);
    return places.length === 0 ? undefined : insert(tagged, drawOne(places, draw), `，${own(draw)}`);
  },
  "insert a sentence": onPart(
    sentencesOf,
    ({ text }, { from }, draw) => `${text.slice(0, from)}${own(draw)}。${text.slice(from)}`,
  ),
  "insert a paragraph": (tagged, draw) => withText(tagged, `${tagged.text}\n${INDENT}${own(draw)}。`),
  "delete words": (tagged, draw) => {
    const range = drawWords(tagged.text, draw);
    return range && withText(tagged, without(tagged.text, range));
  },
  "delete a clause": remove(clausesOf),
  "delete a sentence": remove(sentencesOf),
  "delete a paragraph": remove(paragraphsOf),
  "delete a stretch": deleteStretch,
  "move words": (tagged, draw) => {
    const range = drawWords(tagged.text, draw);
    if (range === undefined) return undefined;
    const rest = withText(tagged, without(tagged.text, range));
    return insert(rest, draw(placesOf(rest.text)), sliceOf(tagged.text, range));
  },
  "move a clause": carryClause(false),
  "move a sentence": carrySentence(false),
  "move a paragraph": carryParagraph(false),
  "duplicate a clause": carryClause(true),
  "duplicate a sentence": carrySentence(true),
  "duplicate a paragraph": carryParagraph(true),
  reword: (tagged, draw) => {
    const range = drawWords(tagged.text, draw);
    return range && insert(withText(tagged, without(tagged.text, range)), range.from, drawOne(MARKS, draw));
  },
  "reorder clauses": reorderClauses,
  "split a sentence": replaceOne(/[，；]/g, () => "。"),
  "join sentences": replaceOne(/。(?!\n|$)/g, (_, draw) => drawOne(["，", "；"], draw)),
  "split a paragraph": replaceOne(/。(?!\n|$)/g, () => `。\n${INDENT}`),
  "join paragraphs": replaceOne(/\n　　/g, () => ""),
  "change a separator": replaceOne(/[，、；]/g, (_, draw) => drawOne(["，", "、", "；"], draw)),
  "change the width of signs": replaceOne(/[，；（）]/g, (sign) => halfWidth[sign] ?? sign),
  "change the width of a number": onNumber(toFullWidth),
  "retype a number": onNumber((_, draw) => String(draw(6))),
  "write a number in words": onNumber((_, draw) => drawOne(["一", "两", "三", "若干"], draw)),
  "add a bracket": replaceOne(/件/g, (word, draw) => `${word}（${own(draw)}）`),
  "put a number in brackets": replaceOne(/[\ue000-\uf8ff]/g, (sign) => `（${sign}）`),
  "put a sign after a label": replaceOne(
    /[\ue000-\uf8ff]/g,
    (sign, draw) => `${drawOne(["：", "共", "了", " "], draw)}${sign}`,
  ),
  "delete a number": replaceOne(/[\ue000-\uf8ff]/g, () => ""),
};

/** A number that runs into another is one that nobody wrote. */
function runsTogether({ text, tags }: TaggedText): boolean {
  const printed = [...text].map((sign) => tagOf(sign, tags)?.printed ?? sign);
  return printed.some(
    (part, index) =>
      (TAG.test(text.charAt(index)) || TAG.test(text.charAt(index + 1))) &&
      /[\d%.０-９一两三]$/.test(part) &&
      /^[\d%.０-９一两三]/.test(printed[index + 1] ?? ""),
  );
}

export const editKinds: readonly string[] = Object.keys(edits);

/** Some edits, one after the other; one that cannot be done is left out. */
export function editText(
  text: TaggedText,
  { count, kinds }: { readonly count: number; readonly kinds: readonly string[] },
  draw: Draw,
): TaggedText {
  let edited = text;
  for (let round = 0; round < count; round++) {
    const next = edits[drawOne(kinds, draw)]?.(edited, draw);
    if (next !== undefined && !runsTogether(next)) edited = next;
  }
  return edited;
}
