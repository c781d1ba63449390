import { alikeTexts } from "../../../src/collection/alike-texts";
import { stockSentences } from "../../../src/collection/stock-sentences";
import { allFormats } from "../../../src/formats/all-formats";
import { chapterText, type NarrativeChapter } from "../../../src/narrative/narrate";
import { drawFrom } from "../narrative/draw";
import { randomNarrative } from "../narrative/random-narrative";
import { copied, ownParagraph } from "./made-paragraphs";

const stock = stockSentences(allFormats);

it("finds at least 95 of 100 planted copies, each with both passages, and nothing else", () => {
  const draw = drawFrom(5);
  const texts = Array.from({ length: 200 }, (_, index) => ({
    unit: `第${index}镇`,
    names: [],
    text: `${ownParagraph(draw, 90)}\n${ownParagraph(draw, 120)}`,
  }));
  for (let pair = 0; pair < 100; pair++) {
    const from = texts[pair * 2];
    const to = texts[pair * 2 + 1];
    if (from === undefined || to === undefined) throw new Error("no such pair");
    texts[pair * 2 + 1] = { ...to, text: `${to.text}\n${copied(from.text.split("\n")[1] ?? "", draw)}` };
  }
  const found = alikeTexts(texts, stock);
  const planted = found.filter(({ units: [a, b] }) => Math.floor(numberIn(a) / 2) === Math.floor(numberIn(b) / 2));
  expect(planted.length).toBeGreaterThanOrEqual(95);
  expect(found.length).toBe(planted.length);
});

const numberIn = (unit: string): number => Number(/\d+/.exec(unit)?.[0]);

it("calls no two texts alike that our templates wrote, nor sentences of zero or of the form", () => {
  const texts = Array.from({ length: 200 }, (_, index) => {
    const { fresh } = randomNarrative(drawFrom(index + 1));
    const chapter: NarrativeChapter = { id: "1", paragraphs: fresh as NarrativeChapter["paragraphs"] };
    return { unit: `第${index}镇`, names: [], text: chapterText(chapter) };
  }).filter(({ text }) => text.includes("（一）主动公开"));
  expect(texts.length).toBeGreaterThan(80);
  const zero =
    "我镇全年没有收到政府信息公开申请，没有发生因政府信息公开引起的行政复议和行政诉讼，未收取信息处理费，也没有收到公众对政府信息公开工作的投诉和举报。";
  texts.push({ unit: "甲镇", names: [], text: zero }, { unit: "乙镇", names: [], text: zero });
  expect(alikeTexts(texts, stock)).toEqual([]);
});

it("calls none of 1,000 sentences of the form and of our templates anybody's own", () => {
  const sentences = new Set(stock);
  for (let seed = 1; sentences.size < 1000; seed++) {
    const { fresh } = randomNarrative(drawFrom(seed));
    const words = chapterText({ id: "1", paragraphs: fresh as NarrativeChapter["paragraphs"] });
    for (const sentence of words.match(/[^。\n]+。/g) ?? []) sentences.add(sentence);
  }
  const said = [...sentences].slice(0, 1000);
  // Several a paragraph, since shorter ones are not compared at all.
  const paragraphs = said.map((_, index) => [0, 1, 2, 3].map((next) => said[(index + next) % said.length]).join(""));
  const text = paragraphs.join("\n");
  expect(
    alikeTexts(
      [
        { unit: "甲镇", names: [], text },
        { unit: "乙镇", names: [], text },
      ],
      stock,
    ),
  ).toEqual([]);
});

it("does not let figures and the units' own names hide a copy", () => {
  const text = (unit: string, count: number) =>
    `${unit}坚持每月下村入户听取群众意见，先后走访${count}个自然村，把群众看不懂的文件改写成顺口溜贴到村口小卖部，又请退休教师用方言录成广播早晚播放，群众知晓率明显提高。`;
  const found = alikeTexts(
    [
      { unit: "松河镇", names: ["我镇"], text: text("松河镇", 12) },
      { unit: "柳河镇", names: ["我镇"], text: text("柳河镇", 31) },
    ],
    stock,
  );
  expect(found.map(({ units, share }) => [units, share])).toEqual([[["松河镇", "柳河镇"], 1]]);
});
