import fc from "fast-check";
import { neutralClauses } from "./neutral-clauses";
import { paraphrases } from "./paraphrases";
import { figuresFrom, filled, numberFindings, reportOf, slotsOf } from "./paraphrased-report";

jest.setTimeout(120_000);

const few = fc.integer({ min: 2, max: 40 });
const many = fc.integer({ min: 41, max: 900 });
const figures = fc
  .record({
    open: few,
    part: few,
    no: few,
    none: few,
    drop: few,
    other: few,
    org: few,
    in: fc.integer({ min: 2, max: 6 }),
    out: few,
    more: fc.integer({ min: 2, max: 4 }),
    kept: few,
    mended: few,
    open2: few,
    direct: few,
    after: few,
    made: few,
    void: few,
    valid: many,
    license: many,
    penalty: many,
    force: many,
  })
  .map(figuresFrom);

const SEED = 20_211_130;

/** Where a clause about something else may stand; never between a total and its parts. */
const placesFor: readonly ((text: string, clause: string) => string)[] = [
  (text, clause) => `${clause}。${text}`,
  (text, clause) => `${clause}，${text}`,
  (text, clause) => `${text}${clause}。`,
  (text, clause) => `${text}\n${clause}。`,
  (text, clause) => text.replace(/。$/, `，${clause}。`),
  (text, clause) => text.replace(/。$/, `；${clause}。`),
  (text, clause) => text.replace(/，(?!其中|共计)/, `，${clause}，`),
];

it("has enough to try", () => {
  expect(new Set(paraphrases).size).toBeGreaterThanOrEqual(200);
  expect(new Set(neutralClauses).size).toBeGreaterThanOrEqual(60);
});

it("says nothing of the numbers of a true sentence, in whatever words", () => {
  fc.assert(
    fc.property(figures, (drawn) => {
      const wrong = paraphrases
        .map((paraphrase) => filled(paraphrase, drawn))
        .filter((text) => numberFindings(reportOf(drawn, text)).length > 0);
      expect(wrong).toEqual([]);
    }),
    { seed: SEED, numRuns: 12 },
  );
});

it("finds a changed figure in at least nine of ten paraphrases", () => {
  fc.assert(
    fc.property(figures, (drawn) => {
      const changed = paraphrases.flatMap((paraphrase) =>
        Array.from({ length: slotsOf(paraphrase) }, (_, slot) => filled(paraphrase, drawn, slot)),
      );
      const found = changed.filter((text) => numberFindings(reportOf(drawn, text)).length > 0);
      expect(found.length / changed.length).toBeGreaterThanOrEqual(0.9);
    }),
    { seed: SEED, numRuns: 4 },
  );
});

it("says nothing more where something is told that no table counts", () => {
  fc.assert(
    fc.property(
      figures,
      fc.constantFrom(...paraphrases),
      fc.constantFrom(...neutralClauses),
      fc.constantFrom(...placesFor),
      (drawn, paraphrase, clause, place) => {
        const text = place(filled(paraphrase, drawn), clause);
        expect(numberFindings(reportOf(drawn, text)).map(({ quote }) => [text, quote])).toEqual([]);
      },
    ),
    { seed: SEED, numRuns: 4000 },
  );
});
