import { cellAt, parseRange } from "../../../src/workbook/address";
import { WorkbookError } from "../../../src/workbook/workbook-error";
import type { Address, Highlight, Validation } from "../../../src/workbook/workbook-plan";
import type { Palette } from "../../../src/report/palette";
import { type GradeFormat, recoloured } from "../../../src/plan/styles";
import { joinAreas } from "./areas";
import { itemsOf } from "./lists";
import { type EtApplication, type EtCondition, type EtRange, type EtSheet, et } from "./object-model";
import { attempt } from "./quiet";
import { colorNumber, colorText } from "./values";

/** A number without a minimum still needs one. The file writer gives the same. */
const SMALLEST = -999_999_999;

/**
 * A conditional format. Its relative references count from the active cell, or in some builds from the first cell of
 * the range: the first cell is made the active one, so that both are the same.
 */
export function addHighlight(
  application: EtApplication,
  sheet: EtSheet,
  { ranges, formula }: Highlight,
  format: GradeFormat,
): void {
  const [address = "", ...rest] = joinAreas(ranges);
  const [first = ""] = ranges;
  if (rest.length > 0) throw new Error(`a highlight in too many places for one address: ${formula}`);
  activate(application, sheet, topLeftOf(first));
  const condition = addCondition(application, sheet.Range(address), `=${formula}`);
  if (typeof condition?.Formula1 !== "string") throw refused(sheet, `no conditional format for ${address}`);
  condition.SetLastPriority(); // the plan names the strongest first, and a new one may stand before all others
  condition.StopIfTrue = true;
  colour(condition, format);
}

function colour({ Interior, Font }: EtCondition, { fill, color, bold }: GradeFormat): void {
  Interior.Color = colorNumber(fill);
  if (color !== undefined) Font.Color = colorNumber(color);
  if (bold !== undefined) Font.Bold = bold;
}

/** Gives our highlights, known by their fill, other colours; conditional formats of other people stay. */
export function recolour({ UsedRange: { FormatConditions: conditions } }: EtSheet, palette: Palette): void {
  for (const condition of itemsOf(conditions)) {
    const fill = colorText(fillOf(condition));
    const format = fill === undefined ? undefined : recoloured(fill, palette);
    if (format !== undefined) colour(condition, { bold: false, ...format });
  }
}

/** Data bars and the like have no fill to ask for. */
const fillOf = ({ Interior }: Partial<EtCondition>): unknown => Interior?.Color;

/** Programs whose conditional formats take the list separator of the system, which is no comma everywhere. */
const withSemicolons = new WeakSet<EtApplication>();

function addCondition(application: EtApplication, { FormatConditions: conditions }: EtRange, formula: string) {
  const add = (text: string) => conditions.Add(et.byFormula, undefined, text);
  if (withSemicolons.has(application)) return add(semicoloned(formula));
  const added: { condition?: ReturnType<typeof add> } = {};
  const failure = attempt(() => (added.condition = add(formula)));
  if (failure === undefined && typeof added.condition?.Formula1 === "string") return added.condition;
  const other = semicoloned(formula);
  if (other === formula) {
    if (failure !== undefined) throw failure;
    return added.condition;
  }
  const second = add(other);
  withSemicolons.add(application);
  return second;
}

/** The commas between arguments as semicolons; those in texts and in names of sheets stay. */
const semicoloned = (formula: string): string =>
  formula.replace(/"[^"]*"|'[^']*'|,/g, (part) => (part === "," ? ";" : part));

/** An entry rule that refuses what does not fit, with our words. One that is there already goes first. */
export function addValidation(sheet: EtSheet, { ranges, kind, minimum, title, message }: Validation): void {
  for (const address of joinAreas(ranges)) {
    const { Validation: rule } = sheet.Range(address);
    rule.Delete();
    rule.Add(kind === "whole" ? et.wholeNumber : et.decimal, et.stop, et.atLeast, String(minimum ?? SMALLEST));
    rule.IgnoreBlank = true;
    rule.ErrorTitle = title;
    rule.ErrorMessage = message;
    rule.ShowError = true;
  }
}

function activate(application: EtApplication, sheet: EtSheet, cell: Address): void {
  sheet.Range(cell).Select();
  if (application.ActiveCell.Address(false, false) === cell) return;
  // A build that moves the cursor only where one can see it.
  application.ScreenUpdating = true;
  sheet.Range(cell).Select();
  application.ScreenUpdating = false;
  if (application.ActiveCell.Address(false, false) !== cell) throw refused(sheet, `the cursor did not go to ${cell}`);
}

function topLeftOf(range: Address): Address {
  const { top, left } = parseRange(range);
  return cellAt(top, left);
}

const refused = (sheet: EtSheet, what: string): WorkbookError =>
  new WorkbookError("host-failed", sheet.Name, { cause: new Error(what) });
