import { Checker } from "../../../src/checker/checker";
import { groupMistakes } from "../../../src/repairs/mistakes";
import type { CellId, CellValue } from "../../../src/report/report";
import { form2021, requestsWith } from "../checker/real-report";

/** The mistakes that must be mended: their cell, and the rules they break. */
function mistakesWith(changes: Record<string, CellValue | undefined>) {
  const subject = { year: 2025, unitType: "township", formulaTotals: new Set<CellId>() } as const;
  return groupMistakes(new Checker(form2021.rules, requestsWith(changes), subject).judged)
    .map(({ cell, findings }) => ({
      cell,
      rules: findings.filter(({ severity }) => severity === "error").map(({ rule }) => rule),
    }))
    .filter(({ rules }) => rules.length > 0);
}

describe("groupMistakes", () => {
  it("shows one wrong cell once, though it breaks its row and its column", () => {
    expect(mistakesWith({ "requests/disclosed/natural-person": 12 })).toEqual([
      { cell: "requests/disclosed/natural-person", rules: ["requests-row/disclosed", "requests-sum/natural-person"] },
    ]);
  });

  it("shows a wrong total once, though it breaks three rules", () => {
    expect(mistakesWith({ "requests/handled-total/natural-person": 23 })).toEqual([
      {
        cell: "requests/handled-total/natural-person",
        rules: ["requests-row/handled-total", "requests-sum/natural-person", "requests-balance/natural-person"],
      },
    ]);
  });

  it("adds the implied balance of the 总计 column to the column that causes it", () => {
    expect(mistakesWith({ "requests/newly-received/natural-person": 22, "requests/newly-received/total": 24 })).toEqual(
      [{ cell: undefined, rules: ["requests-balance/natural-person", "requests-balance/total"] }],
    );
  });

  it("tells two wrong cells apart by their differences", () => {
    expect(
      mistakesWith({
        "requests/disclosed/natural-person": 12,
        "requests/unavailable-not-held/commercial-enterprise": 5,
      }),
    ).toEqual([
      { cell: "requests/disclosed/natural-person", rules: ["requests-row/disclosed", "requests-sum/natural-person"] },
      {
        cell: "requests/unavailable-not-held/commercial-enterprise",
        rules: ["requests-row/unavailable-not-held", "requests-sum/commercial-enterprise"],
      },
    ]);
  });

  it("shows a negative figure once, with the row and column that it breaks", () => {
    expect(mistakesWith({ "requests/disclosed/natural-person": -20 })).toEqual([
      {
        cell: "requests/disclosed/natural-person",
        rules: ["num-int", "requests-row/disclosed", "requests-sum/natural-person"],
      },
    ]);
  });

  it("tells a wrong 核对数 from a wrong total by the name of its card", () => {
    const values = requestsWith({ "requests/disclosed/total": -1 });
    values.set("control/requests/disclosed/total", "约20");
    const judged = new Checker(form2021.rules, values, { year: 2025, unitType: undefined, formulaTotals: new Set() })
      .judged;
    const ids = groupMistakes(judged).map(({ id }) => id);
    expect(ids).toContain("num-int control/requests/disclosed/total");
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("keeps two wrong cells in one card where the differences do not tell them apart", () => {
    const mistakes = mistakesWith({
      "requests/disclosed/natural-person": 18,
      "requests/unavailable-not-held/commercial-enterprise": 0,
    });
    const balances = mistakes.filter(({ rules }) => rules.some((rule) => rule.startsWith("requests-")));
    expect(balances).toEqual([
      {
        cell: undefined,
        rules: [
          "requests-row/disclosed",
          "requests-row/unavailable-not-held",
          "requests-sum/natural-person",
          "requests-sum/commercial-enterprise",
        ],
      },
    ]);
  });
});
