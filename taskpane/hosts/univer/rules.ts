import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationType,
  type IDataValidationRule,
} from "@univerjs/core";
import type { IConditionFormattingRule, IFormulaHighlightCell } from "@univerjs/sheets-conditional-formatting";
import { CFRuleType, CFSubRuleType } from "@univerjs/sheets-conditional-formatting";
import { parseRange, type Rectangle } from "../../../src/workbook/address";
import type { Highlight, Validation } from "../../../src/workbook/workbook-plan";
import type { Palette } from "../../../src/report/palette";
import { type GradeFormat, gradeFormatsIn, recoloured } from "../../../src/plan/styles";
import { toRange } from "./sheet";

export type FormulaRule = IConditionFormattingRule<IFormulaHighlightCell>;

/** Moves the relative references of a formula by rows and columns. */
export type MoveFormula = (formula: string, columns: number, rows: number) => string;

/** Wide enough for any count or change that a report can hold. */
const LARGEST = 999_999_999_999;

/** Conditional formats in the order of the plan. The strongest that holds wins alone. */
export function conditionalRules(
  highlights: readonly Highlight[],
  palette: Palette | undefined,
  newId: () => string,
  move: MoveFormula,
): readonly FormulaRule[] {
  return highlights.map(({ ranges, formula, grade }) => {
    const style = styleOf(gradeFormatsIn(palette)[grade]);
    return formulaRule({ cfId: newId(), formula: `=${formula}`, rectangles: ranges.map(parseRange), style }, move);
  });
}

const styleOf = ({ fill, color, bold }: GradeFormat): FormulaRuleParts["style"] => ({
  bg: { rgb: fill },
  ...(color === undefined ? {} : { cl: { rgb: color } }),
  ...(bold === true ? { bl: 1 } : {}),
});

/** One of our highlights, known by its fill, in other colours; undefined for conditional formats of other people. */
export function recolouredRule(rule: IConditionFormattingRule, palette: Palette): FormulaRule | undefined {
  if (!isFormulaRule(rule)) return undefined;
  const format = recoloured(rule.rule.style.bg?.rgb ?? "", palette);
  return format && { ...rule, rule: { ...rule.rule, style: styleOf(format) } };
}

const isFormulaRule = (rule: IConditionFormattingRule): rule is FormulaRule =>
  rule.rule.type === CFRuleType.highlightCell && rule.rule.subType === CFSubRuleType.formula;

export interface FormulaRuleParts {
  readonly cfId: string;
  readonly formula: string;
  readonly rectangles: readonly Rectangle[];
  readonly style: IFormulaHighlightCell["style"];
}

/** One conditional format. The formula is relative to the first range; the grid reads it relative to the topmost one. */
export function formulaRule({ cfId, formula, rectangles, style }: FormulaRuleParts, move: MoveFormula): FormulaRule {
  const given = rectangles[0];
  const sorted = [...rectangles].sort((one, other) => one.top - other.top || one.left - other.left);
  const topmost = sorted[0];
  if (given === undefined || topmost === undefined) throw new Error(`a conditional format without a range: ${formula}`);
  const isMoved = given.top !== topmost.top || given.left !== topmost.left;
  return {
    cfId,
    stopIfTrue: true,
    ranges: sorted.map(toRange),
    rule: {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.formula,
      value: isMoved ? move(formula, topmost.left - given.left, topmost.top - given.top) : formula,
      style,
    },
  };
}

/** Entry rules that refuse what does not fit, with our own words. */
export function validationRules(
  validations: readonly Validation[],
  newId: () => string,
): readonly IDataValidationRule[] {
  return validations.map(({ ranges, kind, minimum, title, message }) => ({
    uid: newId(),
    type: kind === "whole" ? DataValidationType.WHOLE : DataValidationType.DECIMAL,
    ...(minimum === undefined
      ? { operator: DataValidationOperator.BETWEEN, formula1: String(-LARGEST), formula2: String(LARGEST) }
      : { operator: DataValidationOperator.GREATER_THAN_OR_EQUAL, formula1: String(minimum) }),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: DataValidationErrorStyle.STOP,
    errorTitle: title,
    error: message,
    ranges: ranges.map((range) => toRange(parseRange(range))),
  }));
}
