import type { TextCheckOf } from "../../rules/text-rules";
import { matchesOf, type TextSentence } from "../manuscript";
import type { Subject } from "../subject";
import type { Remark, TextFault } from "../text-finding";

type Found = Extract<TextFault, { readonly unit: string }> & Pick<Remark, "chapter" | "quote" | "start">;

/** What a unit of each kind calls itself; only kinds that exclude each other. */
const kinds = [
  { ending: /镇(?:人民政府)?$/, word: "镇" },
  { ending: /乡(?:人民政府)?$/, word: "乡" },
  { ending: /街道(?:办事处|办)?$/, word: "街道" },
  { ending: /局$/, word: "局" },
] as const;

type Kind = (typeof kinds)[number]["word"];

/** “我镇” in the report of a 街道办事处, another unit's name, provinces and prefectures that it does not belong to. */
export function wrongNames(checks: readonly TextCheckOf<"unit-names">[], subject: Subject): readonly Remark[] {
  const { unit } = subject.report;
  const bare = unit.replace(/[（(].*$/, "").trim();
  const kind = kinds.find(({ ending }) => ending.test(bare))?.word;
  if (kind === undefined) return [];
  const found: readonly Found[] = [
    ...wrongSelfNames(subject, bare, kind),
    ...otherKindOfName(subject, bare, kind),
    ...otherUnits(subject, bare, kind),
    ...otherRegions(subject, bare),
  ];
  return checks.flatMap((check) => found.map((one) => ({ check, ...one })));
}

function wrongSelfNames({ manuscript, report }: Subject, unit: string, own: Kind): readonly Found[] {
  const others = kinds.filter(({ word }) => word !== own && `我${word}` !== report.selfName);
  return others.flatMap(({ word }) => {
    const pattern = word === "局" ? /我局/g : new RegExp(`[我全]${word}`, "g");
    return firstOf(manuscript.passages, pattern, "other-self-name", unit);
  });
}

/** The unit's own place with another kind of office behind it: 其塔木镇 in the report of 其塔木街道办事处. */
function otherKindOfName({ manuscript }: Subject, unit: string, own: Kind): readonly Found[] {
  const stem = stemOf(unit);
  if (stem === undefined || own === "局") return [];
  const others = kinds.flatMap(({ word }) => (word === own || word === "局" ? [] : word));
  return others.flatMap((word) =>
    firstOf(manuscript.passages, new RegExp(`${stem}${word}(?:人民政府|办事处)?`, "g"), "other-kind-of-name", unit),
  );
}

/** 长春市九台区其塔木街道办事处 is 其塔木; undefined where the name does not show it. */
function stemOf(unit: string): string | undefined {
  const core = unit.replace(/(?:镇|乡|街道)(?:人民政府|办事处|办)?$/, "");
  const place = core.slice(
    Math.max(...["省", "市", "县", "区", "旗", "州", "盟"].map((end) => core.lastIndexOf(end))) + 1,
  );
  return /^[\u4e00-\u9fa5]{2,6}$/.test(place) ? place : undefined;
}

/** Who publishes, or acts at the head of a sentence, and is another unit of the same kind. */
function otherUnits({ sentences }: Subject, unit: string, own: Kind): readonly Found[] {
  const stem = stemOf(unit);
  if (stem === undefined || own === "局") return [];
  const publishing = sentences.flatMap((sentence) =>
    sentence.passage !== "preface" && sentence.passage !== "title"
      ? []
      : otherUnitIn(/现(?:将|公布|发布)([\u4e00-\u9fa5]{2,24}?(?:人民政府|办事处|局|委员会))/, sentence, stem, unit),
  );
  const acting = sentences.flatMap((sentence) =>
    sentence.passage === "title"
      ? []
      : otherUnitIn(
          /^[\s\u3000]*(?:20\d{2}年[，,]?)?([\u4e00-\u9fa5]{2,9}(?:镇人民政府|乡人民政府|街道办事处))(?!公开)/,
          sentence,
          stem,
          unit,
        ),
  );
  return [...publishing, ...acting];
}

function otherUnitIn(
  pattern: RegExp,
  { passage, text, start }: TextSentence,
  stem: string,
  unit: string,
): readonly Found[] {
  const match = pattern.exec(text);
  const [whole = "", name = ""] = match ?? [];
  const isGeneral = /^(?:各|全|县|市|区|乡镇|本|由|向|在|对|按|根据|按照|经|为)/.test(name) || name.length < 5;
  if (match === null || name.includes(stem) || isGeneral) return [];
  const at = match.index + whole.indexOf(name);
  return [{ code: "other-unit", unit, chapter: passage, quote: name, start: start + at }];
}

/** A district of a city has neither a 州 above it nor a 县. */
function otherRegions({ manuscript }: Subject, unit: string): readonly Found[] {
  const isOfCity = /市.{1,8}[区市]/.test(unit) && !/州|盟|自治/.test(unit);
  if (!isOfCity) return [];
  return firstOf(manuscript.passages, /省州[县市区]?|州县/g, "other-region", unit);
}

/** One remark for all places where the word stands, at the first of them. Names inside 《》 are names of documents, too. */
function firstOf(
  passages: ReadonlyMap<string, string>,
  pattern: RegExp,
  code: "other-self-name" | "other-kind-of-name" | "other-region",
  unit: string,
): readonly Found[] {
  const found = [...passages].flatMap(([chapter, text]) =>
    matchesOf(pattern, text).map(({ 0: quote, index }) => ({ chapter, quote, start: index })),
  );
  const [first] = found;
  return first === undefined ? [] : [{ code, unit, count: found.length, ...first }];
}
