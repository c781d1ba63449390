import { Direction } from "@univerjs/core";
import { type Cell, nextInput } from "../../../../taskpane/hosts/univer/walk-inputs";

const cell = (row: number, column: number, endColumn = column): Cell => ({ row, column, endRow: row, endColumn });

/** Two columns of inputs with a total under each, and a wide input at the bottom. */
const inputs = [cell(0, 1), cell(0, 2), cell(1, 1), cell(1, 2), cell(3, 1), cell(3, 2), cell(5, 1, 2)];

it.each([
  ["over a total", { row: 2, column: 1 }, Direction.DOWN, cell(3, 1)],
  ["into a wide input that reaches over the column", { row: 4, column: 2 }, Direction.DOWN, cell(5, 1, 2)],
  ["on at the top of the next column", { row: 6, column: 1 }, Direction.DOWN, cell(0, 2)],
  ["on at the start of the next row", { row: 1, column: 3 }, Direction.RIGHT, cell(3, 1)],
  ["back to the end of the row before", { row: 1, column: 0 }, Direction.LEFT, cell(0, 2)],
  ["back over a total", { row: 2, column: 2 }, Direction.UP, cell(1, 2)],
])("goes %s", (_, from, direction, next) => {
  expect(nextInput(inputs, from, direction)).toEqual(next);
});

it("knows of none after the last", () => {
  expect(nextInput(inputs, { row: 6, column: 2 }, Direction.RIGHT)).toBeUndefined();
});
