import { Checker } from "../../../src/checker/checker";
import { marks, valuesInSheet } from "../../../src/checker/marks";
import type { CellId, CellValue } from "../../../src/report/report";
import type { Grade } from "../../../src/rules/grade";
import type { ReadId } from "../../../src/rules/rule";
import { agreeingRequests, form2021, requestsWith } from "./real-report";

function marksOf(values: ReadonlyMap<ReadId, CellValue>, formulaTotals: ReadonlySet<CellId> = new Set()) {
  const { judged } = new Checker(form2021.rules, values, { year: 2025, unitType: "township", formulaTotals });
  return marks(judged, values, formulaTotals);
}

const graded = (marked: ReadonlyMap<ReadId, Grade>, grade: Grade) =>
  [...marked]
    .filter(([, found]) => found === grade)
    .map(([id]) => id.replace("requests/", ""))
    .sort();

const totalsOf2021 = new Set(
  [...form2021.cells.values()].filter(({ addends }) => addends !== undefined).map(({ id }) => id),
);

describe("marks", () => {
  it("marks nothing where the figures agree", () => {
    expect([...marksOf(agreeingRequests())]).toEqual([]);
  });

  it("marks nothing in a fresh table", () => {
    expect([...marksOf(new Map())]).toEqual([]);
  });

  it("points at one wrong cell where its row and its column cross", () => {
    const marked = marksOf(requestsWith({ "requests/disclosed/natural-person": 12 }));
    expect(graded(marked, "suspect")).toEqual(["disclosed/natural-person"]);
    expect(graded(marked, "broken")).toEqual(["disclosed/total", "handled-total/natural-person"]);
  });

  it("points at a typed total that is wrong", () => {
    const marked = marksOf(requestsWith({ "requests/handled-total/natural-person": 23 }));
    expect(graded(marked, "suspect")).toEqual(["handled-total/natural-person"]);
  });

  it("marks the four cells of a broken balance, and not again those of the 总计 column", () => {
    const marked = marksOf(
      requestsWith({ "requests/newly-received/natural-person": 22, "requests/newly-received/total": 24 }),
    );
    expect(graded(marked, "suspect")).toEqual([]);
    expect(graded(marked, "broken")).toEqual([
      "carried-in/natural-person",
      "carried-out/natural-person",
      "handled-total/natural-person",
      "newly-received/natural-person",
    ]);
  });

  it("marks the balance of the 总计 column where it does not follow from the others", () => {
    const marked = marksOf(requestsWith({ "requests/newly-received/total": 24 }));
    expect(graded(marked, "suspect")).toEqual(["newly-received/total"]);
    expect(graded(marked, "broken")).toEqual(["carried-in/total", "carried-out/total", "handled-total/total"]);
  });

  it("points through a formula total at the cell, once the 核对数 of its row disagrees", () => {
    // 3 of natural persons typed for 20: all totals follow, the balance breaks, the ledger says 20 disclosed.
    const marked = marksOf(
      requestsWith({
        "requests/disclosed/natural-person": 3,
        "requests/disclosed/total": 3,
        "requests/handled-total/natural-person": 3,
        "requests/handled-total/total": 5,
        "control/requests/disclosed/total": 20,
      }),
      totalsOf2021,
    );
    expect(graded(marked, "suspect")).toEqual(["disclosed/natural-person"]);
    expect(graded(marked, "broken")).toEqual([
      "carried-in/natural-person",
      "carried-out/natural-person",
      "control/disclosed/total",
      "disclosed/total",
      "handled-total/natural-person",
      "newly-received/natural-person",
    ]);
  });

  it("points nowhere once a second row or a second column differs", () => {
    const marked = marksOf(
      requestsWith({
        "requests/disclosed/natural-person": 12,
        "requests/unavailable-not-held/commercial-enterprise": 5,
      }),
    );
    expect(graded(marked, "suspect")).toEqual([]);
    expect(graded(marked, "broken")).toEqual([
      "disclosed/total",
      "handled-total/commercial-enterprise",
      "handled-total/natural-person",
      "unavailable-not-held/total",
    ]);
  });

  it("marks only blanks between filled figures of a row or a column", () => {
    const marked = marksOf(
      new Map([
        ["requests/newly-received/natural-person", 3],
        ["requests/newly-received/research-institution", 0],
        ["requests/disclosed/natural-person", 2],
      ]),
      totalsOf2021,
    );
    expect(graded(marked, "incomplete")).toEqual(["carried-in/natural-person", "newly-received/commercial-enterprise"]);
  });

  it("asks for a typed total that was left empty", () => {
    const marked = marksOf(requestsWith({ "requests/disclosed/total": undefined }));
    expect(graded(marked, "incomplete")).toEqual(["disclosed/total"]);
  });

  it("marks what cannot be read", () => {
    const marked = marksOf(requestsWith({ "requests/disclosed/natural-person": "约20" }), totalsOf2021);
    expect(graded(marked, "broken")).toEqual(["disclosed/natural-person"]);
  });
});

describe("valuesInSheet", () => {
  it("takes text for text, whatever it reads as, and spaces for nothing", () => {
    const [one, two, three] = ["requests/a/b", "requests/a/c", "control/requests/a/b"] as const;
    const values = new Map<ReadId, CellValue>([
      [one, 140],
      [two, 3],
      [three, 12],
    ]);
    expect(
      valuesInSheet(
        values,
        new Map<ReadId, string>([
          [one, "140"],
          [two, " \u3000"],
          [three, "１２"],
        ]),
      ),
    ).toEqual(
      new Map([
        [one, "140"],
        [three, "１２"],
      ]),
    );
  });
});
