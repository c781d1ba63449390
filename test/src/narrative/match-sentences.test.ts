import { originsOf } from "../../../src/narrative/match-sentences";
import type { GeneratedSentence } from "../../../src/report/report";

const sentences = (...texts: readonly string[]): readonly GeneratedSentence[] =>
  texts.map((text, index) => ({ slot: String(index), pieces: [text] }));

const kinds = (standing: readonly string[], generated: readonly GeneratedSentence[]) =>
  originsOf(standing, generated).map((origin) =>
    origin.kind === "edited" ? origin.bases.map(({ sentence }) => sentence.slot).join() : origin.kind,
  );

// 甲乙丙丁戊己庚辛壬癸子 has ten pairs of neighbours.
const ten = "甲乙丙丁戊己庚辛壬癸子。";

it.each([
  ["four of ten pairs", ["甲乙丙丁戊一二三四五六。"], ["0"]],
  ["three of ten pairs", ["甲乙丙丁一二三四五六七。"], ["own"]],
  ["another number", ["甲乙丙丁戊己庚辛壬癸子3件。"], ["0"]],
  ["seven of ten pairs of one that stands there, too", [ten, "甲乙丙丁戊己庚辛一二三。"], ["untouched", "0"]],
  ["six of ten pairs of one that stands there, too", [ten, "甲乙丙丁戊己庚一二三四。"], ["untouched", "own"]],
  ["the same once more", [ten, ten], ["untouched", "untouched"]],
])("takes a sentence for what it is by %s", (_, standing, expected) => {
  expect(kinds(standing, sentences(ten))).toEqual(expected);
});

it.each([
  ["two of ten pairs", "甲乙丙一二三四五六七八。", "0"],
  ["one of ten pairs", "甲乙一二三四五六七八九。", "own"],
])("asks less of a sentence beside its neighbour: %s", (_, standing, expected) => {
  const generated = sentences(ten, "没有收到申请。");
  expect(kinds([standing, "没有收到申请。"], generated)).toEqual([expected, "untouched"]);
  expect(kinds([standing, "我们写的。", "没有收到申请。"], generated)).toEqual(["own", "own", "untouched"]);
});

it("knows a number with its unit that is left of a sentence", () => {
  expect(kinds(["4个。", "4次。"], sentences("开设账号3个。"))).toEqual(["0", "own"]);
});
