import { checkerOf, findingsOf } from "../../../src/examination/check-report";
import type { CellId, Report } from "../../../src/report/report";
import { blankReport } from "../../../src/report/report";
import type { ReadingChange } from "../../../src/rules/finding";
import { form2021 } from "../checker/real-report";

const upheld: CellId = "disputes/reconsideration/upheld";
const pending: CellId = "disputes/reconsideration/pending";
const disputes = form2021.tables.filter(({ id }) => id === "disputes").flatMap(({ cells }) => cells);

/** Table 四 all zero, but for what is left out. */
const report = (leftOut: readonly CellId[], more: Partial<Report> = {}): Report => ({
  ...blankReport("2021", 2025, "试镇人民政府", "township"),
  cells: new Map(disputes.filter(({ id }) => !leftOut.includes(id)).map(({ id }) => [id, 0])),
  ...more,
});

const found = (
  subject: Report,
  changes: readonly ReadingChange[],
  formulaTotals: ReadonlySet<CellId> = new Set(),
  asText: ReadonlySet<CellId> = new Set(),
) =>
  findingsOf(checkerOf(subject, form2021, formulaTotals).judged, {
    report: subject,
    form: form2021,
    changes,
    formulaTotals,
    asText,
  }).map(({ rule, code, cells }) => ({ rule, code, cells }));

describe("findingsOf", () => {
  it("tells what reading changed", () => {
    expect(found(report([]), [{ cell: upheld, from: "０ ", to: 0 }])).toEqual([
      { rule: "num-read", code: "reworded", cells: [upheld] },
    ]);
  });

  it("tells a placeholder once, not again as a blank", () => {
    expect(found(report([pending]), [{ cell: pending, from: "—", to: undefined }])).toEqual([
      { rule: "num-blank", code: "placeholder", cells: [pending] },
    ]);
  });

  it("still tells the other blanks", () => {
    expect(found(report([pending, upheld]), [{ cell: pending, from: "—", to: undefined }])).toEqual([
      { rule: "num-blank", code: "blank-cells", cells: [upheld] },
      { rule: "num-blank", code: "placeholder", cells: [pending] },
    ]);
  });

  it("is silent about what the office switched off", () => {
    const quiet = report([pending], { switchedOff: ["NUM-BLANK"] });
    expect(found(quiet, [{ cell: pending, from: "—", to: undefined }])).toEqual([]);
  });

  const total: CellId = "disputes/reconsideration/total";

  it("tells of a number stored as text that a formula total leaves out, and not again as a rewording", () => {
    const changes = [{ cell: upheld, from: "0", to: 0 }];
    expect(found(report([total]), changes, new Set([total]), new Set([upheld]))).toEqual([
      { rule: "num-text", code: "stored-as-text", cells: [upheld] },
    ]);
  });

  it("only mentions it where the total is typed, or the text is no number", () => {
    const changes = [{ cell: upheld, from: "0", to: 0 }];
    expect(found(report([]), changes, new Set(), new Set([upheld]))).toEqual([
      { rule: "num-read", code: "reworded", cells: [upheld] },
    ]);
    expect(found(report([total, upheld]), [], new Set([total]), new Set([upheld])).map(({ code }) => code)).toEqual([
      "blank-cells",
    ]);
  });

  it("tells what was read of a 核对数 under its total; one left out with “—” is no blank", () => {
    const changes = [{ cell: "control/requests/disclosed/total", from: "—", to: undefined }] as const;
    expect(found(report([]), changes)).toEqual([
      { rule: "num-read", code: "reworded", cells: ["requests/disclosed/total"] },
    ]);
  });
});
