import { settingsRemoval } from "../../src/binding/settings-patch";
import type { OwnForm } from "../../src/recognition/own-form";
import { proposeUnitType } from "../../src/report/propose-unit";
import { blankReport } from "../../src/report/report";
import type { ReportSettings } from "../../src/report/setting";
import { freeReportKey, nameOfTable, partNamed, SETTINGS_SHEET } from "../../src/workbook/names";
import { WorkbookError } from "../../src/workbook/workbook-error";
import type { PaneState } from "../session/pane-state";
import type { ReportView } from "../session/report-view";
import type { Session } from "../session/session";
import { freshReport, isSame } from "./fresh-view";
import { takenKeys } from "./insert";
import { addSettings } from "./write-settings";

/** Forms are looked for on so many sheets at most, the one that is shown first, and no further than this on each. */
const MOST_SHEETS = 40;
const AREA = "A1:AZ400";

/** Reports in forms of the office's own, on the sheets that everybody sees. Nothing is written. */
export async function findOwnForms(session: Session): Promise<readonly OwnForm[]> {
  return (await lookForForms(session)).forms;
}

async function lookForForms(session: Session) {
  const state = await session.reread();
  const taken = new Set([SETTINGS_SHEET, ...[...state.outline.names.values()].map((place) => place?.sheet ?? "")]);
  const free = state.outline.sheets.filter(({ name, isHidden }) => !isHidden && !taken.has(name));
  const shownFirst = [...free].sort(
    (one, other) => Number(other.name === state.activeSheet) - Number(one.name === state.activeSheet),
  );
  const wanted = shownFirst.slice(0, MOST_SHEETS).map(({ name }) => ({ sheet: name, range: AREA }));
  const sheets = await session.workbook.read(wanted);
  // Recognition is large and seldom needed.
  const { ownFormsOn } = await import(/* webpackChunkName: "read-in" */ "../../src/recognition/own-form");
  const forms = ownFormsOn(sheets, { definitions: session.definitions, defaultYear: undefined });
  return { state, forms: forms.filter(({ areas }) => areas.length > 0) };
}

/**
 * 在原表上核对: names the tables of the form and saves what is known of its report, so that they are read and checked from
 * now on. No cell of theirs is touched.
 */
export async function checkInPlace(session: Session, form: OwnForm): Promise<string> {
  const { state, forms } = await lookForForms(session);
  const isThere = forms.some(({ areas }) => isSame(areas, form.areas));
  if (!isThere) throw new WorkbookError("changed-meanwhile", form.areas[0]?.sheet ?? "");
  const key = freeReportKey(takenKeys(state));
  await addSettings(session.workbook, state, key, settingsOf(form));
  const added = form.areas.map(({ table, sheet, range }) => ({ name: nameOfTable(table, key), sheet, range }));
  await session.workbook.changeNames({ removed: [], added });
  return "已在原表上核对：以后边填边核对，表的样子没有动。";
}

/** A local line without a cell of its own is no row of this form. */
function settingsOf({ read: { report, form, addressOf } }: OwnForm): ReportSettings {
  const { format, year, unit, tables } = report;
  const rows = form.tables.flatMap(({ localRows }) => localRows).filter(({ cell }) => addressOf(cell) !== undefined);
  const { cells: _, controls: _controls, ...blank } = blankReport(format, year, unit, proposeUnitType(unit));
  return {
    ...blank,
    tables,
    localRows: report.localRows.filter((id) => rows.some((row) => row.id === id)),
    standsIn: "own-form",
  };
}

/** 解除: takes the names and the settings of such a report away again. What stands in the sheets stays. */
export async function releaseForm(session: Session, view: ReportView): Promise<string> {
  const { state } = await freshReport(session, view);
  const removed = namesOf(state, view.key);
  await session.workbook.changeNames({ removed, added: [] });
  if (state.settingRows.length > 0) await session.workbook.write([settingsRemoval(state.settingRows, view.key)]);
  return "已解除：不再核对这几张表，表里的内容没有动。";
}

const namesOf = ({ outline }: PaneState, key: string): readonly string[] =>
  [...outline.names.keys()].filter((name) => partNamed(name)?.report === key);
