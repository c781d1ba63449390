import type { ReportSettings } from "../report/setting";
import { cellAt } from "../workbook/address";
import { SETTINGS_SHEET } from "../workbook/names";
import { ownKinds, readSettingsSheet, type SettingRows, settingsRows } from "../workbook/settings-sheet";
import { planStyles } from "../plan/styles";
import type { SheetValue } from "../workbook/workbook";
import { WorkbookError } from "../workbook/workbook-error";
import type { SheetPatch } from "../workbook/workbook-plan";

/** The settings sheet has four columns. */
const WIDTH = 4;

/**
 * Puts the settings of one report in the place of its earlier ones, and closes up the sheet. The rows of other reports
 * stay as they stand, and so do rows of a kind we do not know: a newer version understands them. Throws a WorkbookError
 * where a newer version wrote all of them by a schema of its own.
 */
export function settingsPatch(standing: SettingRows, report: string, settings: ReportSettings): SheetPatch {
  if (readSettingsSheet(standing).newer.has(report)) throw new WorkbookError("newer-report", SETTINGS_SHEET);
  return patchTo(standing, replaceSettings(standing, report, settings));
}

/** Takes everything out that the sheet says of one report, and closes it up. */
export function settingsRemoval(standing: SettingRows, report: string): SheetPatch {
  return patchTo(
    standing,
    standing.filter(([key], row) => row === 0 || textIn(key) !== report).map((row) => row.map(textIn)),
  );
}

function patchTo(standing: SettingRows, rows: readonly (readonly string[])[]): SheetPatch {
  const cells = Array.from({ length: Math.max(rows.length, standing.length) }, (_, row) =>
    Array.from({ length: WIDTH }, (_, column) => {
      const value = rows[row]?.[column] ?? "";
      if (value === (standing[row]?.[column] ?? "")) return [];
      const address = cellAt(row, column);
      return [value === "" ? { address } : { address, value, style: planStyles.setting }];
    }).flat(),
  ).flat();
  return { sheet: SETTINGS_SHEET, cells };
}

/** The keys of all reports that the rows speak of, whether we know their format or not. */
export function reportKeysIn(standing: SettingRows): ReadonlySet<string> {
  return new Set(
    standing
      .slice(1)
      .map(([key]) => textIn(key))
      .filter((key) => key !== ""),
  );
}

function replaceSettings(
  standing: SettingRows,
  report: string,
  settings: ReportSettings,
): readonly (readonly string[])[] {
  const [notice = [], ...own] = settingsRows(new Map([[report, settings]]));
  const rows = standing.slice(1).map((row) => Array.from({ length: WIDTH }, (_, column) => textIn(row[column])));
  const first = rows.findIndex(([key]) => key === report);
  const place = first < 0 ? rows.length : first;
  let isReplaced = true; // a value that goes on from the row before shares that row's fate
  const kept = rows.map((row) => {
    const [key, kind = ""] = row;
    if (key !== report) return row.some((text) => text !== "") ? [row] : [];
    if (kind !== "more") isReplaced = ownKinds.has(kind);
    return isReplaced ? [] : [row];
  });
  return [notice, ...kept.slice(0, place).flat(), ...own, ...kept.slice(place).flat()];
}

const textIn = (value: SheetValue | undefined): string => (value === null || value === undefined ? "" : String(value));
