import { SETTINGS_SHEET } from "../../src/workbook/names";
import { planSettings } from "../../src/plan/plan-settings";
import { settingsPatch } from "../../src/binding/settings-patch";
import type { ReportSettings } from "../../src/report/setting";
import { planStyles } from "../../src/plan/styles";
import type { Workbook } from "../../src/workbook/workbook";
import type { SheetPatch, WorkbookPlan } from "../../src/workbook/workbook-plan";
import type { PaneState } from "../session/pane-state";
import type { FreshReport } from "./fresh-view";

/** The settings of every report of the workbook as they stand; without the chapters that stand on a 正文 sheet. */
export function settingsOfAll({ bound }: PaneState): Map<string, ReportSettings> {
  return new Map(
    bound.map(({ key, report, keptText }): [string, ReportSettings] => [key, { ...report, text: keptText }]),
  );
}

/**
 * Changes the settings of one report, in one batch with `patches`; all other rows stay as they stood when it was read. Where somebody
 * deleted the settings sheet it is put back first, with what is known of every report.
 */
export async function writeSettings(
  workbook: Workbook,
  { state, view: { key } }: FreshReport,
  part: Partial<ReportSettings>,
  patches: readonly SheetPatch[] = [],
): Promise<void> {
  const all = settingsOfAll(state);
  const own = all.get(key);
  if (own === undefined) throw new Error(`no report ${key}`);
  const settings = { ...own, ...part };
  if (hasSettingsSheet(state)) {
    await workbook.write([...patches, settingsPatch(state.settingRows, key, settings)]);
  } else {
    await workbook.insert(settingsPlan(state, all.set(key, settings)));
    if (patches.length > 0) await workbook.write(patches);
  }
}

/** Saves the settings of a report that the workbook has not known; those of the others stay as they are. */
export async function addSettings(
  workbook: Workbook,
  state: PaneState,
  key: string,
  settings: ReportSettings,
): Promise<void> {
  if (hasSettingsSheet(state)) await workbook.write([settingsPatch(state.settingRows, key, settings)]);
  else await workbook.insert(settingsPlan(state, settingsOfAll(state).set(key, settings)));
}

const hasSettingsSheet = ({ outline }: PaneState): boolean =>
  outline.sheets.some(({ name }) => name === SETTINGS_SHEET);

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
