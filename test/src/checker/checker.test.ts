import fc from "fast-check";
import { Checker } from "../../../src/checker/checker";
import { idsReadBy } from "../../../src/rules/reads";
import type { CellValue } from "../../../src/report/report";
import type { ReadId } from "../../../src/rules/rule";
import { agreeingRequests, form2021, requestsWith } from "./real-report";

const subject = { year: 2025, unitType: "township", formulaTotals: new Set<never>() } as const;
const rules = form2021.rules;
const ids = [...new Set(rules.flatMap(idsReadBy))];

describe("Checker", () => {
  it("finds nothing wrong with figures that agree", () => {
    const { findings } = new Checker(rules, agreeingRequests(), subject);
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("finds the row and the column of one wrong cell", () => {
    const { findings } = new Checker(rules, requestsWith({ "requests/disclosed/natural-person": 12 }), subject);
    expect(findings.filter(({ severity }) => severity === "error").map(({ rule }) => rule)).toEqual([
      "requests-row/disclosed",
      "requests-sum/natural-person",
    ]);
  });

  it("judges again only the rules that read the edited cell", () => {
    const checker = new Checker(rules, new Map(), subject);
    const judged = checker.edit("requests/newly-received/natural-person", 3);
    expect(judged.map(({ id }) => id)).toEqual([
      "num-int",
      "requests-row/newly-received",
      "requests-balance/natural-person",
      "xy-same",
      "num-blank",
    ]);
    expect(checker.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("lets a mended cell go", () => {
    const checker = new Checker(rules, requestsWith({ "requests/disclosed/natural-person": 12 }), subject);
    checker.edit("requests/disclosed/natural-person", 20);
    expect(checker.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("takes an edit of a cell that no rule reads", () => {
    expect(new Checker(rules, new Map(), subject).edit("requests/no-such/cell", 1)).toEqual([]);
  });

  it("agrees with a fresh checker after any series of edits", () => {
    const value = fc.oneof(
      { weight: 6, arbitrary: fc.nat({ max: 30 }) },
      fc.constantFrom<CellValue | undefined>(undefined, "约20", -2, 0.1, 1.5, 2 ** 40),
    );
    const edit = fc.tuple(fc.constantFrom(...ids), value);
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 60 }), (edits) => {
        const edited = new Checker(rules, agreeingRequests(), subject);
        const values: Map<ReadId, CellValue> = agreeingRequests();
        for (const [id, next] of edits) {
          edited.edit(id, next);
          if (next === undefined) values.delete(id);
          else values.set(id, next);
        }
        expect(edited.judged).toEqual(new Checker(rules, values, subject).judged);
      }),
      { numRuns: 200 },
    );
  });
});
