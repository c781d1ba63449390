import { allFormats } from "../../../src/formats/all-formats";
import { blankReport, type CellId } from "../../../src/report/report";
import { formOf } from "../../../src/rules/report-form";
import type { Passage, TextCheck } from "../../../src/rules/text-rules";

const formats = allFormats.map(({ format, text, narrative }) => [format.id, { format, text, narrative }] as const);

/** The cells that a check is held against. */
function cellsOf(check: TextCheck): readonly CellId[] {
  switch (check.kind) {
    case "claims":
      return [
        ...check.quantities.flatMap(({ cells, wordings }) => [
          ...cells,
          ...wordings.flatMap(({ readings, whole }) => [
            ...readings.flatMap((reading) => [...reading.cells, ...(reading.less ?? [])]),
            ...(whole === undefined ? [] : [whole]),
          ]),
        ]),
        ...check.denials.flatMap(({ cells }) => cells),
      ];
    case "proportions":
      return [check.usualWhole];
    case "amounts":
      return [check.cell];
    default:
      return [];
  }
}

/** The passages that a check names, whatever it does with them. */
const passagesOf = (check: TextCheck): readonly Passage[] => [
  ...("passage" in check ? [check.passage] : []),
  ...("passages" in check ? (check.passages ?? []) : []),
  ...("deedsIn" in check ? check.deedsIn : []),
  ...("runsInto" in check ? [check.runsInto] : []),
];

describe.each(formats)("the checks of the text of %s", (id, { format, text, narrative }) => {
  it("are told apart by their ids", () => {
    const ids = text.checks.map((check) => check.id.toLowerCase());
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("name only cells that the format has", () => {
    const { cells } = formOf(blankReport(id, undefined, ""), allFormats);
    const missing = text.checks.flatMap((check) => cellsOf(check).filter((cell) => !cells.has(cell)));
    expect(missing).toEqual([]);
    expect(text.checks.flatMap(cellsOf).length).toBeGreaterThan(100);
  });

  it("name only passages that the format has", () => {
    const known = ["title", "preface", ...format.chapters.flatMap(({ role }) => role ?? [])];
    const named = text.checks.flatMap(passagesOf);
    expect(named.filter((passage) => !known.includes(passage))).toEqual([]);
    expect(new Set(named)).toEqual(new Set(["preface", "overview", "problems", "others"]));
  });

  it("look for words with global patterns, and say what they found", () => {
    const words = text.checks.flatMap((check) => (check.kind === "words" ? check : []));
    expect(words.map((check) => check.id)).toEqual([
      "NA-GENERIC",
      "ST-LEFTOVER",
      "ST-NO-NUMBER",
      "ST-TOOL",
      "ST-DOUBLED",
      "ST-TERMS",
    ]);
    expect(words.flatMap(({ patterns }) => patterns.filter((pattern) => !pattern.global))).toEqual([]);
    for (const { says } of words) expect(says).toContain("{words}");
  });

  it("know the quantities that templates know by the same record", () => {
    const quantities = text.checks.flatMap((check) => (check.kind === "claims" ? check.quantities : []));
    // The form has no number for reconsiderations and lawsuits together, and so templates have none.
    const ofTextOnly = quantities.filter((quantity) => !narrative.figures.includes(quantity));
    expect(ofTextOnly.map((quantity) => quantity.id)).toEqual(["disputes"]);
  });
});

it("the groups of outcomes add up the rows that the form prints beside their names", () => {
  const figuresOf = (id: string) => {
    const figures = allFormats.find(({ format }) => format.id === id)?.narrative.figures ?? [];
    return ["withheld", "unavailable", "not-processed", "other"].map(
      (group) => figures.find((figure) => figure.id === group)?.cells.length,
    );
  };
  expect(figuresOf("2021")).toEqual([8, 3, 5, 3]);
  expect(figuresOf("2019")).toEqual([8, 3, 5, 1]);
});
