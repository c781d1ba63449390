import fc from "fast-check";
import { mergeText, seenTo, type TextChange } from "../../../src/narrative/merge-text";
import type { GeneratedChapter } from "../../../src/report/report";
import { mergeSentences, printing, sentence, type Figures } from "./generate";

/** A chapter of two paragraphs; no carried-in, and the sentence about them is not written. */
function chapter(figures: Figures): GeneratedChapter {
  const received =
    figures["新收"] === "0" ? "2025年，我镇没有收到政府信息公开申请。" : "2025年，我镇新收政府信息公开申请{新收}件。";
  return [
    [...sentence("1/1", received, figures), ...sentence("1/2", "上年结转的申请有{结转}件。", figures)],
    [
      ...sentence("2/1", "全年办结{办结}件，其中予以公开{公开}件、不予公开{不公开}件。", figures),
      ...sentence("2/2", "行政处罚决定{处罚}件（{处罚：同比}）。", figures),
    ],
  ].filter((paragraph) => paragraph.length > 0);
}

const before: Figures = {
  新收: "12",
  结转: "3",
  办结: "13",
  公开: "9",
  不公开: "4",
  处罚: "88",
  "处罚：同比": "同比增长12.5%",
};
const now: Figures = { ...before, 新收: "15", 办结: "16", 公开: "12" };

const textOf = (generated: GeneratedChapter): string =>
  generated
    .map((paragraph) =>
      paragraph
        .flatMap(({ pieces }) => pieces.map((piece) => (typeof piece === "string" ? piece : piece.text)))
        .join(""),
    )
    .map((paragraph) => `　　${paragraph}`)
    .join("\n");

const merge = (standing: string, figures: Figures = now, base: Figures = before) =>
  mergeText({ base: chapter(base), standing, fresh: chapter(figures), print: printing(figures) });

const told = (changes: readonly TextChange[]) => changes.map(({ kind, before: old, after }) => [kind, old, after]);

const FIRST = "　　2025年，我镇新收政府信息公开申请12件。上年结转的申请有3件。";
const SECOND = "　　全年办结13件，其中予以公开9件、不予公开4件。行政处罚决定88件（同比增长12.5%）。";

it("replaces what nobody touched, and tells of it", () => {
  const { text, changes } = merge(`${FIRST}\n${SECOND}`);
  expect(text).toBe(
    "　　2025年，我镇新收政府信息公开申请15件。上年结转的申请有3件。\n　　全年办结16件，其中予以公开12件、不予公开4件。行政处罚决定88件（同比增长12.5%）。",
  );
  expect(told(changes)).toEqual([
    ["replaced", "2025年，我镇新收政府信息公开申请12件。", "2025年，我镇新收政府信息公开申请15件。"],
    ["replaced", "全年办结13件，其中予以公开9件、不予公开4件。", "全年办结16件，其中予以公开12件、不予公开4件。"],
  ]);
});

it.each([
  [
    "a reworded sentence",
    "2025年，全镇一共收到公开申请12件，比往年多。",
    "2025年，全镇一共收到公开申请15件，比往年多。",
  ],
  [
    "hardly a word left, but in its place",
    "2025年，全镇共收到申请12件，比往年多，均按期答复。上年结转的申请有3件。",
    "2025年，全镇共收到申请15件，比往年多，均按期答复。上年结转的申请有3件。",
  ],
  [
    "words beside the numbers",
    "全年办结13件，其中予以公开9件（均在期限内）、不予公开4件。",
    "全年办结16件，其中予以公开12件（均在期限内）、不予公开4件。",
  ],
  [
    "a number that stands there for something else, too",
    "全年办结13件，其中予以公开9件、不予公开4件，另有13人到窗口咨询。",
    "全年办结16件，其中予以公开12件、不予公开4件，另有13人到窗口咨询。",
  ],
  [
    "a sentence that was made two",
    "全年办结13件，一件不落。其中予以公开9件、不予公开4件。",
    "全年办结16件，一件不落。其中予以公开12件、不予公开4件。",
  ],
  [
    "two sentences that were made one",
    "全年办结13件，其中予以公开9件、不予公开4件；行政处罚决定88件（同比增长12.5%）。",
    "全年办结16件，其中予以公开12件、不予公开4件；行政处罚决定88件（同比增长12.5%）。",
  ],
])("keeps the words and brings the numbers up to date: %s", (_, standing, expected) => {
  expect(merge(standing).text).toBe(expected);
  expect(merge(standing).changes.map(({ kind }) => kind)).not.toContain("stale");
});

it.each([
  ["it cannot be told which number is meant", "予以公开、不予公开等，全年办结共13件和13件。", now],
  ["the number is left of what was a rate", "行政处罚决定88件，增长12.5%。", { ...now, "处罚：同比": "同比下降3%" }],
  ["today other words would be used", "2025年，我镇新收政府信息公开申请12件，均已答复。", { ...now, 新收: "0" }],
])("leaves an edited sentence alone and names it where %s", (_, standing, figures) => {
  const { text, changes } = merge(standing, figures);
  expect(text).toBe(standing);
  expect(changes).toMatchObject([{ kind: "stale", before: standing }]);
});

it("names a stale sentence again until somebody has seen to it", () => {
  const standing = "2025年，我镇新收政府信息公开申请12件，均已答复。";
  const none = { ...now, 新收: "0" };
  const first = merge(standing, none);
  const again = mergeText({ base: first.generated, standing, fresh: chapter(none), print: printing(none) });
  expect(again.changes.map(({ kind }) => kind)).toEqual(["stale"]);
  const base = seenTo(first.generated, chapter(none), first.changes[0]?.slots ?? []);
  expect(mergeText({ base, standing, fresh: chapter(none), print: printing(none) }).changes).toEqual([]);
});

it("takes a part of a sentence for that sentence, whatever stood beside it is taken out", () => {
  const older = { ...before, 新收: "1", 结转: "0", 办结: "0", 公开: "0", 不公开: "0", 处罚: undefined };
  const newer = { ...older, 新收: "0", 结转: undefined, 办结: "1" };
  const { text, changes } = merge("　　全年办结0件。上年结转的申请有0件。", newer, older);
  expect(text).toBe("　　全年办结1件。");
  expect(changes.map(({ kind }) => kind)).toEqual(["updated", "removed"]);
});

it("lets what was deleted stay deleted, and what was moved stay where it is", () => {
  const { text } = merge(`${SECOND}\n　　2025年，我镇新收政府信息公开申请12件。`);
  expect(text).toBe(
    "　　全年办结16件，其中予以公开12件、不予公开4件。行政处罚决定88件（同比增长12.5%）。\n　　2025年，我镇新收政府信息公开申请15件。",
  );
});

it("puts what is new after its neighbour, and takes out what is no longer so if nobody touched it", () => {
  const without = { ...before, 结转: undefined };
  const { text, changes } = merge(textOf(chapter(without)), before, without);
  expect(text).toBe(`${FIRST}\n${SECOND}`);
  expect(told(changes)).toEqual([["added", "", "上年结转的申请有3件。"]]);
  expect(merge(`${FIRST}\n${SECOND}`, without).text).toBe(textOf(chapter(without)));
});

it("keeps everything where nothing was generated before", () => {
  const own = "我们自己写的第一段。\n\n第二段，没有句号";
  const { text, changes } = mergeText({ base: [], standing: own, fresh: chapter(now), print: printing(now) });
  expect(text.startsWith("　　2025年")).toBe(true);
  expect(text.endsWith(own)).toBe(true);
  expect(changes.every(({ kind }) => kind === "added")).toBe(true);
});

it("holds an edited sentence for stale where a fact of it prints nothing any more", () => {
  const base = chapter(before);
  const standing = "全年办结13件，一件不落，其中予以公开9件、不予公开4件。";
  const sources = {
    base,
    standing,
    fresh: base,
    print: (fact: string) => (fact === "公开" ? undefined : before[fact]),
  };
  expect(mergeText(sources).changes.map(({ kind }) => kind)).toEqual(["stale"]);
});

it("replaces every copy of what nobody touched, and updates one that somebody did", () => {
  const words = ["全年办结{办结}件。", "结转下年度{结转}件。"];
  const standing = "全年办结3件。结转下年度3件。全年办结3件。结转下年度共3件。";
  const merged = mergeSentences(words, standing, { 办结: "3", 结转: "3" }, { 办结: "5", 结转: "4" });
  const expected = "全年办结5件。结转下年度4件。全年办结5件。结转下年度共4件。";
  expect(merged).toMatchObject({ text: expected, twice: expected });
});

it("keeps both versions of a sentence while one copy of it is stale", () => {
  const standing = "2025年，我镇新收政府信息公开申请12件。2025年，我镇新收政府信息公开申请12件，均已答复。";
  const none = { ...before, 新收: "0" };
  const once = merge(standing, none);
  expect(once.text).toBe("2025年，我镇没有收到政府信息公开申请。2025年，我镇新收政府信息公开申请12件，均已答复。");
  const sources = { fresh: chapter(none), print: printing(none) };
  const twice = mergeText({ ...sources, base: once.generated, standing: once.text });
  expect(told(twice.changes).map(([kind, old]) => [kind, old])).toEqual([
    ["stale", "2025年，我镇新收政府信息公开申请12件，均已答复。"],
  ]);
  const seen = seenTo(once.generated, chapter(none), ["1/1"]);
  expect(seen.flat().filter(({ slot }) => slot === "1/1")).toEqual(chapter(none)[0]?.slice(0, 1));
  expect(mergeText({ ...sources, base: seen, standing: once.text }).changes).toEqual([]);
});

it("takes no number for another when one half of a sentence is stale and the other is not", () => {
  const older = { ...before, 新收: "0", 结转: undefined, 办结: "0", 公开: "1", 不公开: "0", 处罚: undefined };
  const newer = { ...older, 办结: "1", 公开: "2" };
  const standing = "全年办结甲乙丙丁戊己庚0件。其中予以公开1件、不予公开0件，";
  const once = merge(standing, newer, older);
  expect(once.text).toBe("全年办结甲乙丙丁戊己庚0件。其中予以公开2件、不予公开0件，");
  const twice = mergeText({ base: once.generated, standing: once.text, fresh: chapter(newer), print: printing(newer) });
  expect(twice.text).toBe(once.text);
  expect(twice.changes).toEqual(once.changes.filter(({ kind }) => kind === "stale"));
});

describe("whatever people do to the text", () => {
  /** The same runs on every machine: what a run finds becomes a case above. */
  const RUNS = { numRuns: 500, seed: 994_854_899 };
  const counts = fc.integer({ min: 0, max: 30 }).map(String);
  const figures = fc.record({
    新收: counts,
    结转: fc.option(counts, { nil: undefined }),
    办结: counts,
    公开: counts,
    不公开: counts,
    处罚: fc.option(counts, { nil: undefined }),
    "处罚：同比": fc.constantFrom("同比增长12.5%", "同比下降3%", "与上年持平", undefined),
  });
  /** Words that no template has, so that they can be found again. */
  const marks = fc.constantFrom("甲乙丙", "丁戊己", "庚辛壬", "子丑寅", "卯辰巳");
  const edit = fc.record({
    kind: fc.constantFrom("insert", "own sentence", "own paragraph", "delete", "move", "split", "join"),
    at: fc.nat(),
    mark: marks,
  });
  type Edit = ReturnType<typeof edit.generate>["value"];

  /** Carries an edit out, and keeps the count of the words that people wrote. */
  function apply(text: string, { kind, at, mark }: Edit): string {
    const place = at % (text.length + 1);
    const sentences = text.split(/(?<=。)/);
    const one = at % sentences.length;
    switch (kind) {
      case "insert":
        // A number with words put into its middle would be another number.
        return /\d/.test(text.charAt(place - 1)) ? text : text.slice(0, place) + mark + text.slice(place);
      case "own sentence":
        return [...sentences.slice(0, one), `${mark}。`, ...sentences.slice(one)].join("");
      case "own paragraph":
        return `${text}\n${mark}。`;
      case "delete":
        return [1, 2].some(() => /[甲丁庚子卯]/.test(sentences[one] ?? ""))
          ? text
          : sentences.filter((_, index) => index !== one).join("");
      case "move":
        return [...sentences.slice(one), ...sentences.slice(0, one)].join("");
      case "split":
        return text.replace("，", "。");
      case "join":
        return text.replace("。", "，");
      default:
        return kind satisfies never;
    }
  }

  const countOf = (mark: string, text: string): number => text.split(mark).length - 1;
  const ownWords = ["甲乙丙", "丁戊己", "庚辛壬", "子丑寅", "卯辰巳"];

  it("nothing that a person wrote is lost", () => {
    fc.assert(
      fc.property(figures, figures, fc.array(edit, { maxLength: 6 }), (older, newer, edits) => {
        const standing = edits.reduce(apply, textOf(chapter(older)));
        const { text } = merge(standing, newer, older);
        for (const mark of ownWords) expect(countOf(mark, text)).toBeGreaterThanOrEqual(countOf(mark, standing));
      }),
      RUNS,
    );
  });

  it("generating twice is generating once", () => {
    fc.assert(
      fc.property(figures, figures, fc.array(edit, { maxLength: 6 }), (older, newer, edits) => {
        const standing = edits.reduce(apply, textOf(chapter(older)));
        const once = merge(standing, newer, older);
        const twice = mergeText({
          base: once.generated,
          standing: once.text,
          fresh: chapter(newer),
          print: printing(newer),
        });
        expect(twice.text).toBe(once.text);
        expect(twice.changes.filter(({ kind }) => kind !== "stale")).toEqual([]);
      }),
      RUNS,
    );
  });

  it("text that nobody edited becomes exactly today's text", () => {
    fc.assert(
      fc.property(figures, figures, (older, newer) => {
        expect(merge(textOf(chapter(older)), newer, older).text).toBe(textOf(chapter(newer)));
      }),
      RUNS,
    );
  });
});
