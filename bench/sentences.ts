import { readFileSync } from "node:fs";
import path from "node:path";
import { readWithoutCells } from "../src/binding/read-report";
import { examine } from "../src/examination/examine";
import { allFormats } from "../src/formats/all-formats";
import { lackingCodes } from "../src/proofreader/missing-content";
import { AMOUNT_SCALE } from "../src/report/report-format";
import { blankReport, type CellId, type Cells, type UnitType } from "../src/report/report";
import { formOf } from "../src/rules/report-form";
import type { Measurement } from "./measure";

/** A corpus that somebody wrote who had not seen the checks, and what was measured of it last. */
interface Measured {
  readonly name: string;
  readonly file: string;
  /** The next change of the checks must not fall behind these. */
  readonly mostAlarms: number;
  readonly leastFound: number;
}

/** When they were taken in, before anything was mended: 7 and 94 of the first, 4 and 172 of the second. */
const blindOnes: readonly Measured[] = [
  { name: "written before any tuning", file: "sentences-before-tuning.json", mostAlarms: 0, leastFound: 468 },
  { name: "written by another person, later", file: "sentences-second-blind.json", mostAlarms: 0, leastFound: 217 },
];
/** Of the half that is written while tuning: all that is true stays unsaid, and nearly all that is false is told. */
const LEAST_SHARE_WHILE_TUNING = 0.95;

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
  /** The check that is to tell it; not known of the blind half. */
  readonly rule?: string;
}

const readCorpus = (name: string): Corpus =>
  JSON.parse(readFileSync(path.join(__dirname, "..", "test", "corpus", name), "utf8")) as Corpus;

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

/** The checks that call a sentence wrong, standing alone in its chapter. */
function rulesAgainst({ id, figures, chapter, text }: Sentence, sets: Corpus["figures"]): readonly string[] {
  const set = sets[figures];
  if (set === undefined) throw new Error(`${id} names no figures`);
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
  // A sentence alone in its chapter lacks what a whole text has: that is no fault of it.
  const found = texts.filter(({ finding }) => !lackingCodes.has(finding.code));
  return [...new Set(found.map(({ finding }) => finding.check.id))];
}

interface Called {
  readonly sentence: Sentence;
  readonly rules: readonly string[];
}

/** One half of the corpus: which sentences are called wrong, and by which checks. */
class Half {
  private readonly all: readonly Called[];

  constructor({ sentences }: Corpus, figures: Corpus["figures"]) {
    this.all = sentences.map((sentence) => ({ sentence, rules: rulesAgainst(sentence, figures) }));
  }

  of(label: Sentence["label"]): readonly Called[] {
    return this.all.filter(({ sentence }) => sentence.label === label);
  }

  called(label: Sentence["label"]): readonly Called[] {
    return this.of(label).filter(({ rules }) => rules.length > 0);
  }

  /** By check: how much of what it tells is wrong in truth, and how much of what it is to tell it tells. */
  byRule(): readonly string[] {
    const ids = new Set(
      this.all.flatMap(({ sentence, rules }) => (sentence.rule === undefined ? rules : [...rules, sentence.rule])),
    );
    return [...ids].sort().map((id) => {
      const [right, wrong] = (["false", "true"] as const).map(
        (label) => this.of(label).filter(({ rules }) => rules.includes(id)).length,
      );
      const asked = this.of("false").filter(({ sentence }) => sentence.rule === id);
      const told = asked.filter(({ rules }) => rules.includes(id)).length;
      const recall = asked.length === 0 ? "" : `, finds ${told} of ${asked.length}`;
      return `  ${id.padEnd(14)} right ${right ?? 0} times of ${(right ?? 0) + (wrong ?? 0)}${recall}`;
    });
  }

  lines(name: string): readonly string[] {
    const [alarms, all, found] = [this.called("true"), this.of("true"), this.called("false")];
    const perHundred = ((alarms.length / Math.max(all.length, 1)) * 100).toFixed(1);
    return [
      `${name}: ${alarms.length} of ${all.length} true ones called wrong (${perHundred} of 100), ${found.length} of ${this.of("false").length} false ones found`,
      ...this.byRule(),
    ];
  }
}

/**
 * Of the sentences of the corpora: how many true ones are called wrong, and how many false ones are found, for each of
 * them and each check. No rival answers this question; the claim holds the state that was measured last.
 */
export function measureSentences(): Promise<Measurement> {
  const blind = blindOnes.map(({ name, file, mostAlarms, leastFound }) => {
    const corpus = readCorpus(file);
    const half = new Half(corpus, corpus.figures);
    const [alarms, found] = [half.called("true").length, half.called("false").length];
    return { name, half, mostAlarms, leastFound, isKept: alarms <= mostAlarms && found >= leastFound };
  });
  const tuned = new Half(
    readCorpus("sentences-while-tuning.json"),
    Object.assign({}, ...blindOnes.map(({ file }) => readCorpus(file).figures)) as Corpus["figures"],
  );
  const least = Math.floor(tuned.of("false").length * LEAST_SHARE_WHILE_TUNING);
  const isTunedKept = tuned.called("true").length === 0 && tuned.called("false").length >= least;
  const claims = blind.map(
    ({ name, half, mostAlarms, leastFound }) =>
      `${name}: at most ${mostAlarms} of ${half.of("true").length} true ones called wrong, at least ${leastFound} of ${half.of("false").length} false ones found`,
  );
  return Promise.resolve({
    claim: `text checks on sentences ${claims.join("; ")}; while tuning: none, and ${least} of ${tuned.of("false").length}`,
    isKept: isTunedKept && blind.every(({ isKept }) => isKept),
    lines: [...blind.flatMap(({ name, half }) => half.lines(name)), ...tuned.lines("written while tuning")],
  });
}
