import { dismissalFor, dismissalOf } from "../../../src/examination/dismissals";
import { doubtsOn, type Doubt } from "../../../src/examination/doubts";
import { blankReport, type CellId, type CellValue } from "../../../src/report/report";
import { agreeingRequests, form2021 } from "../checker/real-report";

const text = new Map([["1", "本年新收 23 件，其中自然人 20 件，商业企业 3 件。"]]);
const report = {
  ...blankReport("2021", 2025, "试验镇人民政府", "township"),
  cells: agreeingRequests() as Map<CellId, CellValue>,
  text,
};
const twin = { unit: "邻镇人民政府", file: "" };

/** The report with what was kept for a doubt, and then with some figures changed. */
function afterDismissal(doubt: Doubt, changes: Record<string, number> = {}) {
  const kept = { ...report, explanations: [dismissalFor(doubt, report, form2021)] };
  const cells = new Map(kept.cells);
  Object.entries(changes).forEach(([id, value]) => cells.set(id as CellId, value));
  return dismissalOf(doubt, { ...kept, cells }, form2021);
}

// 21 natural persons and 2 companies in the table, 20 and 3 in the text; and the same figures as another unit.
const doubts = doubtsOn(report, form2021, twin);
const [misfiled, same] = doubts as [Doubt, Doubt];

it("has the two doubts", () => {
  expect(doubts.map(({ code }) => code)).toEqual(["misfiled", "same-as-another-unit"]);
  expect(doubts.map((doubt) => dismissalOf(doubt, report, form2021))).toEqual([undefined, undefined]);
});

it("stands while the figures stay as they are", () => {
  expect(afterDismissal(misfiled)?.text).toBe("核对无误");
  expect(afterDismissal(misfiled, { "requests/disclosed/natural-person": 19 })?.text).toBe("核对无误");
  expect(afterDismissal(same)?.text).toBe("核对无误");
});

it("lapses when one of the figures changes", () => {
  expect(afterDismissal(misfiled, { "requests/newly-received/natural-person": 22 })).toBeUndefined();
  expect(afterDismissal(same, { "requests/disclosed/natural-person": 19 })).toBeUndefined();
});

it("speaks of that other unit alone", () => {
  const other = { ...same, twin: { unit: "另一镇人民政府", file: "" } } as Doubt;
  const kept = { ...report, explanations: [dismissalFor(same, report, form2021)] };
  expect(dismissalOf(other, kept, form2021)).toBeUndefined();
});
