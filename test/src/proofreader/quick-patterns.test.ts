import path from "node:path";
import { allFormats } from "../../../src/formats/all-formats";
import { proofread } from "../../../src/proofreader/proofread";
import { blankReport } from "../../../src/report/report";
import { formOf } from "../../../src/rules/report-form";
import { patternsAmong, patternsIn } from "./patterns-in";
import { MOST_TIMES_LONGER, timesLonger } from "./times-longer";

jest.setTimeout(300_000);

const folder = path.join(__dirname, "..", "..", "..", "src");
/** Each once: what all formats ask stands in each of them. */
const patterns = [
  ...new Map(
    [
      ...patternsIn(path.join(folder, "proofreader")),
      ...patternsIn(path.join(folder, "formats")),
      ...allFormats.flatMap(({ text, format }) => patternsAmong(text, format.id)),
    ].map((one) => [String(one.pattern), one] as const),
  ).values(),
];

/** Words and single characters of the pattern, and what patterns stumble over. */
function unitsFor({ source }: RegExp): readonly string[] {
  const plain = source.replace(/\\d/g, "1").replace(/\\s/g, " ");
  const words = plain.match(/[\u4e00-\u9fa5]+/g) ?? [];
  const characters = [...plain].filter((character) => !"()[]{}|?*+^$\\:=!".includes(character));
  return [...new Set([...words, ...characters, " ", "0", "0,", "一", "的", "（", "“", "《", "x", "\n"])];
}

it.each(patterns.map(({ place, pattern }) => [place, pattern] as const))("%s %s is quick", (_, pattern) => {
  const everywhere = new RegExp(pattern.source, [...new Set([...pattern.flags, "g"])].join(""));
  const find = (text: string): void => findAll(everywhere, text);
  const slow = unitsFor(pattern).filter((unit) => timesLonger(find, unit, [unit, "。x"]) >= MOST_TIMES_LONGER);
  expect(slow).toEqual([]);
});

/** Keeps nothing: what is thrown away later would be counted, too. */
function findAll(pattern: RegExp, text: string): void {
  let last = 0;
  pattern.lastIndex = 0;
  while (pattern.test(text)) {
    if (pattern.lastIndex === last) pattern.lastIndex++;
    last = pattern.lastIndex;
  }
}

it("sees a pattern that begins anew at each place", () => {
  expect(timesLonger((text) => findAll(/[^，。；]*$/g, text), "x", ["", "。x"])).toBeGreaterThan(MOST_TIMES_LONGER);
});

const [format] = allFormats;

it.each([
  "0,",
  "0 ",
  "收到申请1件。",
  "收到申请1件，",
  "其中1件，",
  "占1%，",
  "收到申请1件，占1%。",
  "《",
  "（",
  "“",
  "一、",
  "未发生复议，",
  "。",
  " ",
])("a text full of %j is read in step with its length", (unit) => {
  if (format === undefined) throw new Error("no format");
  const report = blankReport(format.format.id, 2025, "松河镇人民政府");
  const form = formOf(report, allFormats);
  const read = (text: string): void => void proofread({ ...report, text: new Map([["1", text]]) }, form);
  expect(timesLonger(read, unit)).toBeLessThan(MOST_TIMES_LONGER);
});
