import { dismissalFor, dismissalOf } from "../../../src/examination/dismissals";
import { readWithoutCells } from "../../../src/binding/read-report";
import { doubtsOn, type Doubt } from "../../../src/examination/doubts";
import { examine } from "../../../src/examination/examine";
import { describeDoubt } from "../../../src/messages/doubts";
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

describe("last year's figures all over again", () => {
  // 规章 and so on are all 0; the requests are the 23 of last year, row for row.
  const filled = new Map<CellId, CellValue>(
    [...form2021.cells.keys()].map((cell) => [cell, report.cells.get(cell) ?? 0]),
  );
  const { format, tables, unit } = report;
  const lastYear = (cells: Map<CellId, CellValue>) => ({ format, tables, unit, year: 2024, cells, text: new Map() });
  const copied = { ...report, text: new Map(), cells: filled, previous: lastYear(filled) };
  const examinedWith = (more: Partial<typeof copied>) =>
    examine(readWithoutCells({ report: { ...copied, ...more }, form: form2021 }));
  const isTold = ({ code }: { readonly code: string }) => code === "repeated";

  it("are a doubt, and no mistake besides", () => {
    const { doubts: found, mistakes, findings } = examinedWith({});
    expect(found.filter(isTold).map((doubt) => describeDoubt(doubt, form2021))).toEqual([
      "各部分的表：除现行有效件数外，全部数据与上年年报相同。请看是不是误用了上年的数；确实相同的不用改。",
    ]);
    expect([...mistakes.flatMap((one) => one.findings), ...findings].filter(isTold)).toEqual([]);
  });

  it("are no doubt where one figure is another", () => {
    const cells = new Map(filled).set("disclosure/penalties/decisions", 7);
    expect(examinedWith({ cells }).doubts.filter(isTold)).toEqual([]);
  });

  it("are told again once the figures changed, on both sides", () => {
    const [doubt] = examinedWith({}).doubts.filter(isTold) as [Doubt];
    const kept = { ...copied, explanations: [dismissalFor(doubt, copied, form2021)] };
    expect(dismissalOf(doubt, kept, form2021)?.text).toBe("核对无误");
    const cells = new Map(filled).set("disclosure/penalties/decisions", 7);
    const [again] = examinedWith({ cells, previous: lastYear(cells) }).doubts.filter(isTold) as [Doubt];
    expect(dismissalOf(again, { ...kept, cells }, form2021)).toBeUndefined();
  });
});
