import { alikeTexts, type UnitText } from "../src/collection/alike-texts";
import { stockSentences } from "../src/collection/stock-sentences";
import { allFormats } from "../src/formats/all-formats";
import { chapterText, type NarrativeChapter } from "../src/narrative/narrate";
import { copied, ownParagraph } from "../test/src/collection/made-paragraphs";
import { drawFrom, drawOne, type Draw } from "../test/src/narrative/draw";
import { randomNarrative } from "../test/src/narrative/random-narrative";
import type { Measurement } from "./measure";

const UNITS = 1000;
const COPIES = 100;
const MOST_SECONDS = 2;

/** Sentences that many offices use: paragraphs are put together of them, and none is a copy. */
const PHRASES = 400;

function commonParagraph(phrases: readonly string[], draw: Draw): string {
  return Array.from({ length: 6 }, () => drawOne(phrases, draw)).join("");
}

/**
 * Reports as our templates write them, with two paragraphs of phrases that go round and two of their own; every tenth
 * takes one over from the unit before.
 */
function madeTexts(): readonly UnitText[] {
  const draw = drawFrom(7);
  const phrases = Array.from({ length: PHRASES }, () => ownParagraph(draw, 18 + draw(20)));
  const texts: { unit: string; names: readonly string[]; own: string[]; stock: string }[] = [];
  for (let index = 0; index < UNITS; index++) {
    const { fresh } = randomNarrative(drawFrom(index + 1));
    const stock = chapterText({ id: "1", paragraphs: fresh as NarrativeChapter["paragraphs"] });
    const common = [0, 1].map(() => commonParagraph(phrases, draw));
    const own = [...[160, 200].map((length) => ownParagraph(draw, length)), ...common];
    const [first = ""] = texts[index - 1]?.own ?? [];
    if (index % (UNITS / COPIES) === 1) own.push(copied(first, draw));
    texts.push({ unit: `第${index}镇人民政府`, names: ["我镇"], own, stock });
  }
  return texts.map(({ unit, names, own, stock }) => ({ unit, names, text: [stock, ...own].join("\n") }));
}

/** 雷同 among a thousand reports: in processor time, and how many of the copies are found. */
export function measureAlikeUnits(): Promise<Measurement> {
  const texts = madeTexts();
  const stock = stockSentences(allFormats);
  const times: number[] = [];
  let found = 0;
  for (let run = 0; run < 3; run++) {
    const start = process.cpuUsage();
    const pairs = alikeTexts(texts, stock);
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1e6);
    found = pairs.length;
  }
  const [, middle = Infinity] = [...times].sort((one, other) => one - other);
  const signs = texts.reduce((sum, { text }) => sum + text.length, 0);
  return Promise.resolve({
    claim: `near-equal paragraphs among ${UNITS} reports are found in under ${MOST_SECONDS} s of processor time`,
    isKept: middle < MOST_SECONDS && found >= 0.95 * COPIES && found <= COPIES,
    lines: [
      `${times.map((time) => time.toFixed(2)).join(", ")} s for ${Math.round(signs / 1000)} thousand signs`,
      `${found} of ${COPIES} planted copies found`,
    ],
  });
}
