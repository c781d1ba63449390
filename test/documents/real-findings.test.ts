import { checkerOf, findingsOf } from "../../src/examination/check-report";
import { findRepairs } from "../../src/repairs/find-repairs";
import { CELLS_IN_PEACE } from "../../src/repairs/repair-question";
import { valuesOf } from "../../src/rules/values";
import type { Severity } from "../../src/rules/rule";
import { allReports, completeReports, type RealReport } from "./real-reports";

/** The rules that a report breaks, of these severities, by file. */
function brokenRules(
  reports: readonly RealReport[],
  severities: readonly Severity[],
): Record<string, readonly string[]> {
  const broken = reports.map((read) => {
    const { judged } = checkerOf(read.report, read.form, read.formulaTotals);
    const found = findingsOf(judged, read);
    return [read.file, found.filter(({ severity }) => severities.includes(severity)).map(({ rule }) => rule)] as const;
  });
  return Object.fromEntries(broken.filter(([, rules]) => rules.length > 0));
}

describe("published reports", () => {
  it("are there to read", () => {
    expect(completeReports().map(({ file }) => file)).toEqual([
      "000.json",
      "003.json",
      "004.json",
      "006.json",
      "008.json",
      "010.json",
      "011.json",
      "012.json",
    ]);
  });

  // 金湖县 2023 prints 总计 0 over 2, 0, 1 and 0: the one broken rule known among them.
  it("break exactly the rules known to be broken, complete or not", () => {
    expect(brokenRules(allReports(), ["error"])).toEqual({ "010.json": ["disputes-sum/direct-litigation"] });
  });

  it("have the total that was left at 0 named, with the figure that belongs there, and nothing else blamed", () => {
    const repairs = allReports().flatMap(({ file, report, form, formulaTotals }) =>
      findRepairs({
        rules: form.rules,
        cells: form.cells,
        values: valuesOf(report),
        formulaTotals,
        mostCells: CELLS_IN_PEACE,
      }).map(({ repairs: [first] }) => [file, first?.slip, first?.corrections]),
    );
    expect(repairs).toEqual([
      ["010.json", "total-left-at-zero", [{ cell: "disputes/direct-litigation/total", from: 0, to: 3 }]],
    ]);
  });

  it("raise no alarm of a softer kind where they are complete", () => {
    // 洪泽区 2024 still prints the table of chapter 三 as it was in 2019, with one line （六）其他处理.
    expect(brokenRules(completeReports(), ["explain", "warning"])).toEqual({ "003.json": ["xy-format"] });
  });
});
