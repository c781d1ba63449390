import { readFileSync } from "node:fs";
import path from "node:path";
import { readWithoutCells } from "../src/binding/read-report";
import { examine } from "../src/examination/examine";
import { allFormats } from "../src/formats/all-formats";
import type { TextFinding } from "../src/proofreader/text-finding";
import { AMOUNT_SCALE } from "../src/report/report-format";
import { blankReport, type CellId, type Cells, type UnitType } from "../src/report/report";
import { formOf } from "../src/rules/report-form";
import type { Measurement } from "./measure";

/** As measured last (7 and 94 when the corpus was taken in): the next change of the checks must not fall behind it. */
const MOST_FALSE_ALARMS = 3;
const LEAST_FOUND = 249;

/** test/corpus/README.md says what these are and who wrote them. */
interface Corpus {
  readonly figures: Readonly<Record<string, FigureSet>>;
  readonly sentences: readonly Sentence[];
}

interface FigureSet {
  readonly unit: string;
  readonly unitType: UnitType;
  readonly year: number;
  readonly cells: Readonly<Record<CellId, number>>;
  readonly previous: Readonly<Record<CellId, number>> | null;
}

interface Sentence {
  readonly id: string;
  readonly figures: string;
  readonly chapter: string;
  readonly text: string;
  readonly label: "true" | "false";
}

/** What says that a number, a share or a claim is not what the tables say. */
const aboutFigures: ReadonlySet<TextFinding["code"]> = new Set<TextFinding["code"]>([
  "number-differs",
  "denied",
  "share-differs",
  "growth-differs",
  "direction-differs",
  "parts-exceed",
  "parts-differ",
  "amount-differs",
  "fee-exceeds",
]);

const file = path.join(__dirname, "..", "test", "corpus", "sentences-before-tuning.json");

/** Figures in printed units, as a report holds them. */
function cellsOf(figures: Readonly<Record<CellId, number>>): Cells {
  const { cells } = formOf(blankReport("2021", undefined, ""), allFormats);
  return new Map(
    (Object.entries(figures) as [CellId, number][]).map(([id, value]) => [
      id,
      cells.get(id)?.value === "amount" ? Math.round(value * AMOUNT_SCALE) : value,
    ]),
  );
}

/** Whether a sentence is called wrong, standing alone in its chapter. */
function isCalledWrong({ chapter, text }: Sentence, set: FigureSet): boolean {
  const { unit, unitType, year } = set;
  const before = set.previous === null ? undefined : cellsOf(set.previous);
  const previous = before && { ...blankReport("2021", year - 1, unit, unitType), cells: before };
  const report = {
    ...blankReport("2021", year, unit, unitType),
    cells: cellsOf(set.cells),
    text: new Map([[chapter, text]]),
    ...(previous === undefined ? {} : { previous }),
  };
  const { texts } = examine(readWithoutCells({ report, form: formOf(report, allFormats) }));
  return texts.some(({ finding }) => aboutFigures.has(finding.code));
}

/**
 * Of the sentences of the corpus: how many true ones are called wrong, and how many false ones are found. No rival
 * answers this question; the claim holds the state that was measured last.
 */
export function measureSentences(): Promise<Measurement> {
  const { figures, sentences } = JSON.parse(readFileSync(file, "utf8")) as Corpus;
  const count = (label: Sentence["label"]) => {
    const ofLabel = sentences.filter((one) => one.label === label);
    const called = ofLabel.filter((one) => {
      const set = figures[one.figures];
      if (set === undefined) throw new Error(`${one.id} names no figures`);
      return isCalledWrong(one, set);
    });
    return { all: ofLabel.length, called: called.map(({ id }) => id) };
  };
  const [ofTrue, ofFalse] = [count("true"), count("false")];
  return Promise.resolve({
    claim: `text checks on sentences written before any tuning: at most ${MOST_FALSE_ALARMS} of ${ofTrue.all} true ones called wrong, at least ${LEAST_FOUND} of ${ofFalse.all} false ones found`,
    isKept: ofTrue.called.length <= MOST_FALSE_ALARMS && ofFalse.called.length >= LEAST_FOUND,
    lines: [
      `${ofTrue.called.length} of ${ofTrue.all} true ones called wrong: ${ofTrue.called.join(" ")}`,
      `${ofFalse.called.length} of ${ofFalse.all} false ones found`,
    ],
  });
}
