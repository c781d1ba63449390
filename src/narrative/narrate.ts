import { holds } from "./conditions";
import { factsOf, type FormReport } from "./fact-values";
import { factNamesOf } from "./fact-names";
import { parseCondition, type Complain } from "./parse-condition";
import { parseFact, parseWords } from "./parse-line";
import { printGap, type FactSources } from "./print-fact";
import { PARAGRAPH_INDENT, splitPieces, textOf, type Piece } from "./sentences";
import type { ListItem, Template, TemplateChapter, TemplatePart, TemplateSection, TemplateSlot } from "./template";

/** A generated sentence: where in the templates it comes from, and its words and facts. */
export interface Sentence {
  /** The place in the template, and which of its sentences: 1/依申请公开/1#0. */
  readonly slot: string;
  readonly pieces: readonly Piece[];
}

export type Paragraph = readonly Sentence[];

export interface NarrativeChapter {
  readonly id: string;
  readonly paragraphs: readonly Paragraph[];
}

/** The generated chapters, and what kept others from being whole. */
export interface Narrative {
  readonly chapters: readonly NarrativeChapter[];
  /** Places that print nothing because something they need is not filled in. */
  readonly blank: ReadonlySet<string>;
  /** Headings under which nothing could be said. */
  readonly missing: readonly { readonly chapter: string; readonly heading: string }[];
}

const NUMERALS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

/** Writes the chapters of a template from a report, compared with last year's where there is one. */
export function narrate(template: Template, current: FormReport, previous: FormReport | undefined): Narrative {
  const sources = sourcesOf(current, previous);
  const blank = new Set<string>();
  const missing: Narrative["missing"][number][] = [];
  const chapters = template.chapters.map((chapter) => narrateChapter(chapter, sources, blank, missing));
  return { chapters, blank, missing };
}

/** The chapter as text, one paragraph a line, each indented. */
export const chapterText = ({ paragraphs }: NarrativeChapter): string =>
  paragraphs.map((paragraph) => PARAGRAPH_INDENT + paragraphText(paragraph)).join("\n");

export const paragraphText = (paragraph: Paragraph): string => paragraph.map(({ pieces }) => textOf(pieces)).join("");

/** Prints facts by the names that sentences keep of them: 本年新收：同比. Undefined where there is nothing to print. */
export function printerOf(current: FormReport, previous: FormReport | undefined): (fact: string) => string | undefined {
  const sources = sourcesOf(current, previous);
  const names = factNamesOf(current.form);
  return (fact) => {
    let isKnown = true;
    const expression = parseFact(fact, names, () => (isKnown = false));
    return isKnown ? printGap(expression, sources)?.printed.text : undefined;
  };
}

/** Whether a condition of the templates' language holds, and what a line of theirs prints: for what is offered, not written. */
export function lineWriter(current: FormReport, previous: FormReport | undefined) {
  const sources = sourcesOf(current, previous);
  const names = factNamesOf(current.form);
  const refuse: Complain = (problem) => {
    throw new Error(`the format's own line: ${JSON.stringify(problem)}`);
  };
  return {
    holds: (condition: string): boolean => holds(parseCondition(condition, names, refuse), sources) === true,
    write: (line: string): string =>
      textOf(piecesOf(parseWords(line, names, refuse), { ...sources, opens: true }) ?? []),
  };
}

const sourcesOf = (current: FormReport, previous: FormReport | undefined): FactSources => ({
  now: factsOf(current),
  before: previous && factsOf(previous),
});

function narrateChapter(
  { id, sections }: TemplateChapter,
  sources: FactSources,
  blank: Set<string>,
  missing: Narrative["missing"][number][],
): NarrativeChapter {
  const paragraphs: Paragraph[] = [];
  let number = 0;
  for (const section of sections) {
    const own = narrateSection(section, sources, blank);
    if (own.length > 0) paragraphs.push(...(section.heading === undefined ? own : headed(section, own, number++)));
    else if (section.heading !== undefined) missing.push({ chapter: id, heading: section.heading });
  }
  return { id, paragraphs };
}

function narrateSection(
  { paragraphs }: TemplateSection,
  sources: FactSources,
  blank: Set<string>,
): readonly Paragraph[] {
  return paragraphs
    .map((slots) => {
      const paragraph: Sentence[] = [];
      for (const slot of slots)
        paragraph.push(...narrateSlot(slot, { ...sources, opens: paragraph.length === 0 }, blank));
      return paragraph;
    })
    .filter((paragraph) => paragraph.length > 0);
}

/** What a sentence is written from. */
interface SentenceSources extends FactSources {
  /** It is the first of its paragraph; the heading before it is none. */
  readonly opens: boolean;
}

/** （一）主动公开。 before the first sentence. */
function headed(
  { id, heading = "" }: TemplateSection,
  [first = [], ...others]: readonly Paragraph[],
  number: number,
): readonly Paragraph[] {
  const title: Sentence = { slot: `${id}/#0`, pieces: [`（${NUMERALS[number] ?? number + 1}）${heading}。`] };
  return [[title, ...first], ...others];
}

function narrateSlot({ id, choices }: TemplateSlot, sources: SentenceSources, blank: Set<string>): readonly Sentence[] {
  for (const { condition, parts } of choices) {
    const applies = condition === undefined || holds(condition, sources);
    if (applies === false) continue;
    const pieces = applies === true ? piecesOf(parts, sources) : undefined;
    if (pieces === undefined) blank.add(id);
    return splitPieces(pieces ?? []).map((own, index) => ({ slot: `${id}#${index}`, pieces: own }));
  }
  return [];
}

/** undefined where something outside every optional part is blank. */
function piecesOf(parts: readonly TemplatePart[], sources: SentenceSources): readonly Piece[] | undefined {
  const pieces: Piece[] = [];
  for (const part of parts) {
    switch (part.kind) {
      case "words":
        pieces.push(part.text);
        break;
      case "gap": {
        const gap = printGap(part.fact, sources);
        if (gap === undefined) return undefined;
        pieces.push(gap.printed);
        break;
      }
      case "optional":
        pieces.push(...(optionalPieces(part.parts, sources) ?? []));
        break;
      case "opening": {
        const opening = sources.opens ? piecesOf(part.parts, sources) : [];
        if (opening === undefined) return undefined;
        pieces.push(...opening);
        break;
      }
      case "list":
        pieces.push(...listPieces(part.items, sources));
        break;
      default:
        return part satisfies never;
    }
  }
  return pieces;
}

/** Its own gaps decide; where it has none, it is printed for the sake of what is printed inside it. */
function optionalPieces(parts: readonly TemplatePart[], sources: SentenceSources): readonly Piece[] | undefined {
  const gaps = parts.flatMap((part) => (part.kind === "gap" ? [printGap(part.fact, sources)] : []));
  if (gaps.some((gap) => gap === undefined || gap.isZero)) return undefined;
  const ofItself = piecesOf(parts, { ...sources, opens: false });
  const saysSomething = gaps.length > 0 || ofItself?.some((piece) => typeof piece !== "string");
  return saysSomething ? piecesOf(parts, sources) : undefined;
}

function listPieces(items: readonly ListItem[], sources: SentenceSources): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const { sign, parts } of items) {
    const own = optionalPieces(parts, sources);
    if (own !== undefined) pieces.push(...(pieces.length > 0 && sign !== "" ? [sign] : []), ...own);
  }
  return pieces;
}
