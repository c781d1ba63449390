import { evaluatorOf } from "../../../src/binding/evaluate-formula";
import { parseCell } from "../../../src/workbook/address";
import type { SheetValue } from "../../../src/workbook/workbook";

type Cell = SheetValue | { readonly formula: string; readonly stored?: SheetValue };

const isFormula = (cell: Cell): cell is Exclude<Cell, SheetValue> => typeof cell === "object" && cell !== null;

/** What the formula gives in D1, beside these cells from A1 on. */
function resultOf(formula: string, cells: readonly (readonly Cell[])[] = [], isAlone = false): number | undefined {
  const grid: (readonly Cell[])[] = cells.length === 0 ? [[]] : [...cells];
  const width = 4;
  const at = (row: number, column: number): Cell =>
    row === 0 && column === 3 ? { formula } : (grid[row]?.[column] ?? null);
  const rows = grid.map((_, row) => Array.from({ length: width }, (_one, column) => at(row, column)));
  const reading = {
    sheet: "表",
    range: `A1:D${rows.length}`,
    values: rows.map((row) => row.map((cell) => (isFormula(cell) ? (cell.stored ?? null) : cell))),
    formulas: rows.map((row) => row.map((cell) => (isFormula(cell) ? cell.formula : null))),
  };
  return evaluatorOf(reading, isAlone).valueAt(parseCell("D1"));
}

it.each([
  ["=3000+402", 3402],
  ["=20 + 1", 21],
  ["=-(2+3)*4", -20],
  ["=10-4-3", 3],
  ["=7/2", 3.5],
  ["=0.1+0.2", 0.3],
  ["=(1+2)*(3+4)", 21],
])("%s is %d", (formula, result) => {
  expect(resultOf(formula)).toBe(result);
});

const figures = [
  [1, 2, null],
  [3, "四", 5],
  [null, null, 7],
] as const;

it.each([
  ["=SUM(A1:C1)", 3],
  ["=sum($A$1:$C$3)", 18],
  ["=SUM(A1,A2,C2:C3)", 16],
  ["=SUM(A1:A2)+C2", 9],
  ["=SUM(A1+A2,5)", 9],
  ["=A1+A2", 4],
  ["=A1+C1", 1],
  ["=SUBTOTAL(9,A1:C1)", 3],
  ["=SUBTOTAL(109,A1:A2,C3)", 11],
  ["=SUM(A1:C99)", 18],
])("%s over cells is %d", (formula, result) => {
  expect(resultOf(formula, figures)).toBe(result);
});

it("takes what other formulas give, of those that it cannot compute what the file keeps", () => {
  expect(resultOf("=A1+1", [[{ formula: "=B1*2", stored: 0 }, 5]])).toBe(11);
  expect(resultOf("=A1+1", [[{ formula: "=VLOOKUP(1,B:C,2)", stored: 8 }, 5]])).toBe(9);
  expect(resultOf("=SUM(A1:B1)", [[{ formula: '=IF(COUNT(C1)=1,C1,"")', stored: "" }, 5]])).toBe(5);
});

it("leaves subtotals out of a subtotal", () => {
  expect(resultOf("=SUBTOTAL(9,A1:A3)", [[1], [{ formula: "=SUBTOTAL(9,A1:A1)" }], [4]])).toBe(5);
});

it.each([
  ["=A2+1", "words in a cell", [[null], ["无"]]],
  ["=SUM(A1:A2)", "an error among the cells", [["#REF!"], [1]]],
  ["=A1+1", "a formula without a result", [[{ formula: "=HYPERLINK(1)" }]]],
  ["=A1", "a circle", [[{ formula: "=D1" }]]],
  ["=D1+1", "itself", []],
  ["=1/0", "division by nothing", []],
  ["=二!A1+1", "another sheet", [[1]]],
  ["='[台账.xlsx]汇总'!B2", "another file", [[1]]],
  ["=AVERAGE(A1:A2)", "another function", [[1], [2]]],
  ["=SUBTOTAL(1,A1:A2)", "a subtotal that is no sum", [[1], [2]]],
  ["=SUM(A1:A2", "an open bracket", [[1], [2]]],
  ["=1+", "an open end", []],
  ["=2^3", "a power", []],
  ["=5%", "a percentage", []],
  ['="3"+1', "a text", []],
  ["=A1:A2", "several cells at once", [[1], [2]]],
  ["=SUM(ZZZ1)", "a cell beyond the sheet", []],
  [`=${"1+".repeat(600)}1`, "a very long one", []],
] as const)("%s is left alone: %s", (formula, _, cells) => {
  expect(resultOf(formula, cells)).toBeUndefined();
});

it("knows nothing of cells outside where only the table was read", () => {
  expect(resultOf("=SUM(A1:C99)", figures, true)).toBeUndefined();
  expect(resultOf("=SUM(A1:C3)", figures, true)).toBe(18);
});

it("gives up on chains and sums that no form has", () => {
  const chain = Array.from({ length: 100 }, (_, row): readonly Cell[] => [{ formula: `=A${row + 2}+1` }]);
  expect(resultOf("=A1", chain)).toBeUndefined();
  const wide = Array.from({ length: 1000 }, (): readonly Cell[] => [{ formula: "=SUM(B1:B1000)" }, 1]);
  expect(resultOf("=SUM(A1:A1000)", wide)).toBeUndefined();
});
