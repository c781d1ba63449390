import fc from "fast-check";
import { printAnswer } from "../../../cli/check-text";
import { jsonAnswer } from "../../../cli/check-json";
import { readWithoutCells, type ReadReport } from "../../../src/binding/read-report";
import { examine, examineInPeace, openTotal, type Examination } from "../../../src/examination/examine";
import { explain } from "../../../src/examination/explanations";
import { checkSheet } from "../../../src/exporters/check-sheet";
import { askedReasons, draftReasons } from "../../../src/messages/draft-reasons";
import { blankReport, type CellId, type CellValue, type Report } from "../../../src/report/report";
import { startingState, type PaneState } from "../../../taskpane/session/pane-state";
import { newsOf } from "../../../taskpane/session/news";
import type { ReportView } from "../../../taskpane/session/report-view";
import { agreeingRequests, form2021 } from "../checker/real-report";

/** All three tables filled: table 三 with figures that agree, the others with zeros. */
const cells = (changes: Record<string, CellValue> = {}): ReadonlyMap<CellId, CellValue> =>
  new Map<CellId, CellValue>([
    ...[...form2021.cells.keys()].map((cell) => [cell, 0] as const),
    ...([...agreeingRequests()] as [CellId, CellValue][]),
    ...(Object.entries(changes) as [CellId, CellValue][]),
  ]);

const read = (changes: Record<string, CellValue> = {}, more: Partial<Report> = {}): ReadReport =>
  readWithoutCells({
    report: { ...blankReport("2021", 2025, "试镇人民政府", "township"), cells: cells(changes), ...more },
    form: form2021,
  });

const oneSlip = { "requests/disclosed/natural-person": 12, "requests/disclosed/total": 20 };
const emptyChapters = new Map([
  ["1", "无"],
  ["5", "无"],
  ["6", "无"],
]);

describe("one slip in a table", () => {
  it("is one open mistake, though it breaks a row and a column", () => {
    const { findings, mistakes, open } = examine(read(oneSlip));
    expect(findings.map(({ rule }) => rule)).toEqual(["requests-row/disclosed", "requests-sum/natural-person"]);
    expect(mistakes).toHaveLength(1);
    expect(open).toEqual({ errors: 1, explains: 0 });
  });

  it("is counted together with what is open in the text", () => {
    const examination = examine(read(oneSlip, { text: emptyChapters }));
    const openTexts = examination.texts.filter(({ isOpen }) => isOpen);
    expect(openTexts.length).toBeGreaterThan(0);
    expect(openTotal(examination.open)).toBe(1 + openTexts.length);
  });
});

it("counts a blank, a tip and a doubt as nothing that is open", () => {
  const text = new Map([["1", "新收 23 件，其中自然人 20 件，法人或其他组织 3 件。"]]);
  // What the text says of natural persons is open as well, unless the office asks nothing of its numbers.
  const blank = read({}, { text, switchedOff: ["NA-NEW"] });
  const left = new Map([...blank.report.cells].filter(([cell]) => cell !== "disclosure/licenses/decisions"));
  const { findings, doubts, open } = examine({ ...blank, report: { ...blank.report, cells: left } });
  expect(findings.map(({ code }) => code)).toEqual(["blank-cells"]);
  expect(doubts.map(({ code }) => code)).toEqual(["misfiled"]);
  expect(open).toEqual({ errors: 0, explains: 0 });
});

it("closes what a 说明 answers, and opens it again when a figure changes", () => {
  const rules = { "disclosure/regulatory-rules/issued": 1, "disclosure/regulatory-rules/in-force": 1 };
  const before = examine(read(rules));
  const asked = before.findings.find(({ severity }) => severity === "explain");
  if (asked === undefined) throw new Error("规章 of a township are asked about");
  const written = explain(asked, before.read.report.cells, "代县政府起草。");
  expect(before.open).toEqual({ errors: 0, explains: 1 });
  expect(examine(read(rules, { explanations: [written] })).open).toEqual({ errors: 0, explains: 0 });
  const changed = { ...rules, "disclosure/regulatory-rules/issued": 2, "disclosure/regulatory-rules/in-force": 2 };
  expect(examine(read(changed, { explanations: [written] })).open).toEqual({ errors: 0, explains: 1 });
});

it("leaves open, while somebody types, what a longer search may tell", () => {
  const scattered = Object.fromEntries(
    ["disclosed", "partly-disclosed", "withheld-state-secret", "carried-in"].map((row, index) => [
      `requests/${row}/${["natural-person", "commercial-enterprise", "research-institution", "other-organization"][index]}`,
      50 + 7 * index,
    ]),
  );
  const hurried = examine(read(scattered), { isHurried: true });
  expect(hurried.hasMoreToFind).toBe(true);
  expect(hurried.mistakes.every(({ suspicion }) => suspicion?.certainty !== "unknown")).toBe(true);
  expect(examineInPeace(hurried).suspicions).toEqual(examine(hurried.read).suspicions);
});

/** Every place that says how much is open, as people read it there. */
const places: readonly (readonly [string, (examination: Examination) => number])[] = [
  ["the cards", ({ mistakes, texts }) => [...mistakes, ...texts].filter(({ isOpen }) => isOpen).length],
  [
    "the 文件 tab",
    ({ read: { report, form }, open }) =>
      sumOf([...draftReasons(report, form, open), ...askedReasons(open)], /核对出 (\d+) 处/),
  ],
  ["the spoken news", (examination) => spoken(examination)],
  ["the check sheet", (examination) => sumOf([sheetOf(examination).summary], /问题 (\d+) 处/)],
  ["the command line", (examination) => printedEntries(examination)],
  ["its JSON", (examination) => openTotal(jsonAnswer(answerOf(examination)).open ?? { errors: -1, explains: 0 })],
];

const sumOf = (sentences: readonly string[], pattern: RegExp): number =>
  sentences.reduce((sum, sentence) => sum + Number(pattern.exec(sentence)?.[1] ?? 0), 0);

const sheetOf = (examination: Examination) => checkSheet(examination, { madeOn: undefined, program: "年报助手" });

const answerOf = (examination: Examination) => ({
  file: "年报.json",
  examination,
  previousNotes: [],
  failure: undefined,
});

/** What stands under the two headings, line by line; what a mistake breaks besides is indented further. */
function printedEntries(examination: Examination): number {
  const lines = printAnswer(answerOf(examination)).split("\n");
  return ["必须改正", "需要说明"].reduce((sum, name) => {
    const start = lines.findIndex((line) => line.startsWith(`  ${name}（`));
    if (start < 0) return sum;
    const rest = lines.slice(start + 1);
    const end = rest.findIndex((line) => /^ {0,2}\S/.test(line));
    return sum + rest.slice(0, end).filter((line) => /^ {4}\S/.test(line)).length;
  }, 0);
}

function spoken(examination: Examination): number {
  const state = (examinations: readonly Examination[]): PaneState => ({
    ...startingState,
    phase: "ready",
    reports: examinations.map((one) => ({ key: "1", examination: one }) as ReportView), // news reads no more of a view
  });
  return sumOf([newsOf(state([]), state([examination]))], /现有 (\d+) 处/);
}

const someCells = [...form2021.cells.keys()];
const sentences = [
  "2025年，本镇新收政府信息公开申请23件，上年结转1件。",
  "全年新收申请32件。",
  "2024年，本镇主动公开信息100条。",
  "我局认真落实。",
  "本年没有发生行政复议。",
  "结转下年度继续办理5件。",
  "无",
  "",
];

const reports = fc.record({
  changes: fc.uniqueArray(fc.tuple(fc.constantFrom(...someCells), fc.oneof(fc.nat(40), fc.constant("约3件"))), {
    maxLength: 6,
    selector: ([cell]) => cell,
  }),
  text: fc.array(fc.constantFrom(...sentences), { minLength: 3, maxLength: 3 }),
  unitType: fc.constantFrom("township", "department", "county", undefined),
  explained: fc.boolean(),
});

it("gives the same count everywhere, on a thousand reports", () => {
  fc.assert(
    fc.property(reports, ({ changes, text, unitType, explained }) => {
      const chapters = new Map(["1", "5", "6"].map((id, index) => [id, text[index] ?? ""]));
      const first = examine(read(Object.fromEntries(changes), { text: chapters, unitType }));
      const { report } = first.read;
      const asked = [...first.findings, ...first.texts.map(({ finding }) => finding)].filter(
        ({ severity }) => severity === "explain",
      );
      const explanations = explained ? asked.slice(0, 1).map((one) => explain(one, report.cells, "已核实。")) : [];
      const examination = examine({ ...first.read, report: { ...report, explanations } });
      const counts = places.map(([name, count]) => `${name} ${count(examination)}`);
      expect(counts).toEqual(places.map(([name]) => `${name} ${openTotal(examination.open)}`));
    }),
    { numRuns: 1000, seed: 20251128 },
  );
});

it("has every broken rule in exactly one mistake, on a thousand reports", () => {
  fc.assert(
    fc.property(reports, fc.boolean(), ({ changes, unitType }, isHurried) => {
      const { findings, mistakes } = examine(read(Object.fromEntries(changes), { unitType }), { isHurried });
      const keyOf = ({ rule, cells: [cell] }: (typeof findings)[number]) => `${rule} ${cell ?? ""}`;
      const told = findings.filter(({ code }) => code !== "blank-cells").map(keyOf);
      const inMistakes = mistakes.flatMap((mistake) => mistake.findings.map(keyOf));
      expect([...inMistakes].sort()).toEqual([...told].sort());
    }),
    { numRuns: 1000, seed: 20251128 },
  );
});
