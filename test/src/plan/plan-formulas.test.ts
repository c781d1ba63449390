import type { CellId } from "../../../src/report/report";
import type { ReadId } from "../../../src/rules/rule";
import { parseCell } from "../../../src/workbook/address";
import { drawAddresses, patternOf, rectanglesOf, totalFormula } from "../../../src/plan/plan-formulas";

/** Cells that are called after their place: x/x/D6 stands in D6. */
const idOf = (address: string): CellId => `x/x/${address}`;
const positionOf = (id: ReadId) => parseCell(id.split("/")[2] ?? "");
const draw = drawAddresses(positionOf);
const ids = (addresses: string): readonly CellId[] => addresses.split(" ").map(idOf);

describe("references", () => {
  it.each([
    ["D6 E6 F6", "row", "$D6:$F6"],
    ["D6 D7 D29", "column", "D$6:D$7,D$29"],
    ["E6 D6 D7 E7", "both", "D6:E7"],
    ["D6", "none", "$D$6"],
    ["D6 F6", "both", "D6,F6"],
  ] as const)("to %s along the %s are %s", (addresses, anchor, text) => {
    expect(draw(ids(addresses), anchor)).toBe(text);
  });

  it("are refused for a cell without a place", () => {
    expect(() => drawAddresses(() => undefined)(ids("D6"), "both")).toThrow("no place for x/x/D6");
  });
});

describe("patterns", () => {
  const pattern = (formula: string, from: string) => patternOf(formula)(parseCell(from));

  it("are the same for a formula that is filled along", () => {
    expect(pattern("SUM($D6:$I6)>$J6", "J6")).toBe(pattern("SUM($D9:$I9)>$J9", "J9"));
    expect(pattern("COUNT(D$6:D$7)=2", "D6")).toBe(pattern("COUNT(E$6:E$7)=2", "E30"));
  });

  it("differ where filling would give something else", () => {
    expect(pattern("SUM($D6:$I6)>$J6", "J6")).not.toBe(pattern("SUM($D6:$I6)>$J6", "J7"));
    expect(pattern("ISBLANK($D$6)", "D6")).not.toBe(pattern("ISBLANK($D$7)", "D7"));
    expect(pattern("ISBLANK(D6)", "D6")).not.toBe(pattern("ISBLANK($D6)", "D6"));
  });
});

it("puts cells into few rectangles, the topmost first", () => {
  const cells = ["J29", "D6", "E6", "D7", "E7", "D9"].map(parseCell);
  expect(rectanglesOf(cells)).toEqual([
    { top: 5, left: 3, bottom: 6, right: 4 },
    { top: 8, left: 3, bottom: 8, right: 3 },
    { top: 28, left: 9, bottom: 28, right: 9 },
  ]);
});

it("keeps a total blank until all it adds up is there", () => {
  expect(totalFormula(ids("D6 E6 F6"), positionOf)).toBe('=IF(COUNT(D6:F6)=3,SUM(D6:F6),"")');
});
