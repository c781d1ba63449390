import { shiftFormula } from "../../../src/workbook/shift-formula";

describe("formulas after rows were inserted or deleted", () => {
  it.each([
    ["=SUM(D5:I5)", 2, 1, "=SUM(D6:I6)"],
    ["=SUM(D5:D9)", 6, 2, "=SUM(D5:D11)"],
    ["=SUM(D5:D9)", 9, 2, "=SUM(D5:D9)"],
    ['=IF(COUNT($D$5:I$5)=6,D5,"D5")', 0, 1, '=IF(COUNT($D$6:I$6)=6,D6,"D5")'],
    ["=D5+'三 依申请'!D5+正文!D5", 0, 1, "=D6+'三 依申请'!D5+正文!D5"],
    ["=LOG10(D5)", 0, 1, "=LOG10(D6)"],
    ["=SUM(D5:D9)", 5, -2, "=SUM(D5:D7)"],
    ["=SUM(D5:D9)", 3, -2, "=SUM(D4:D7)"],
    ["=D5+D6", 4, -1, "=#REF!+D5"],
  ])("%s, at row %i by %i, becomes %s", (formula, at, count, moved) => {
    expect(shiftFormula(formula, at, count)).toBe(moved);
  });
});
