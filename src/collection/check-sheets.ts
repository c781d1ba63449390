import { figuresCodeOf, type FiguresCode, shortDigest } from "../report/figures-code";
import type { CollectedReport } from "./collect-units";

/** A 校验单 that came with the reports. */
export interface CheckSheetFile {
  readonly file: string;
  readonly code: FiguresCode;
}

/** A unit's 校验单, and whether its figures are those of the report that counts. */
export interface HeldCheckSheet extends CheckSheetFile {
  readonly matches: boolean;
}

/** Whose 校验单 it is: it holds a digest of the unit's name. */
export const isCheckSheetOf = ({ code }: CheckSheetFile, units: readonly string[]): boolean =>
  units.some((unit) => code.unit === shortDigest(unit.replace(/\s/g, "")));

export function heldAgainst(sheet: CheckSheetFile, { report, form }: CollectedReport): HeldCheckSheet {
  const own = figuresCodeOf(report, form.formatOfTable);
  return { ...sheet, matches: own.figures === sheet.code.figures && own.year === sheet.code.year };
}
