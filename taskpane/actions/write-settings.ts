import { SETTINGS_SHEET } from "../../src/workbook/names";
import { planSettings } from "../../src/plan/plan-settings";
import { settingsPatch, type StandingRows } from "../../src/binding/settings-patch";
import {
  MORE_SETTINGS_RANGE,
  type ReportSettings,
  SETTINGS_RANGE,
  SETTINGS_ROWS,
} from "../../src/workbook/settings-sheet";
import { planStyles } from "../../src/plan/styles";
import type { SheetValue, Workbook } from "../../src/workbook/workbook";
import type { SheetPatch, WorkbookPlan } from "../../src/workbook/workbook-plan";
import type { PaneState } from "../session/pane-state";

/** The settings of every report of the workbook as they stand; without the chapters that stand on a 正文 sheet. */
export function settingsOfAll({ bound }: PaneState): Map<string, ReportSettings> {
  return new Map(
    bound.map(({ key, report, keptText }): [string, ReportSettings] => [key, { ...report, text: keptText }]),
  );
}

/** All rows of the settings sheet down to the last filled one; none where the workbook has no such sheet. */
export async function standingSettings(workbook: Workbook, state: PaneState): Promise<StandingRows> {
  if (!hasSettingsSheet(state)) return [];
  const rowsOf = async (range: string): Promise<StandingRows> =>
    (await workbook.read([{ sheet: SETTINGS_SHEET, range }]))[0]?.values ?? [];
  const rows = await rowsOf(SETTINGS_RANGE);
  const isLong = isFilled(rows[SETTINGS_ROWS - 1]);
  const all = isLong ? [...rows, ...(await rowsOf(MORE_SETTINGS_RANGE))] : rows;
  return all.slice(
    0,
    all.reduce((last, row, index) => (isFilled(row) ? index + 1 : last), 0),
  );
}

/**
 * Changes the settings of one report, in one batch with `patches`; all other rows stay as they stand. Where somebody
 * deleted the settings sheet it is put back first, with what is known of every report.
 */
export async function writeSettings(
  workbook: Workbook,
  state: PaneState,
  key: string,
  part: Partial<ReportSettings>,
  patches: readonly SheetPatch[] = [],
): Promise<void> {
  const all = settingsOfAll(state);
  const own = all.get(key);
  if (own === undefined) throw new Error(`no report ${key}`);
  const settings = { ...own, ...part };
  if (hasSettingsSheet(state)) {
    await workbook.write([...patches, settingsPatch(await standingSettings(workbook, state), key, settings)]);
  } else {
    await workbook.insert(settingsPlan(state, all.set(key, settings)));
    if (patches.length > 0) await workbook.write(patches);
  }
}

const hasSettingsSheet = ({ outline }: PaneState): boolean =>
  outline.sheets.some(({ name }) => name === SETTINGS_SHEET);

const isFilled = (row: readonly SheetValue[] | undefined): boolean =>
  row?.some((value) => value !== null && value !== "") ?? false;

/** The user stays where the user is. */
function settingsPlan(
  { selection, activeSheet }: PaneState,
  settings: ReadonlyMap<string, ReportSettings>,
): WorkbookPlan {
  return {
    styles: planStyles,
    sheets: [planSettings(settings)],
    names: [],
    firstInput: selection ?? { sheet: activeSheet, range: "A1" },
  };
}
