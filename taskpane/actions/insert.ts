import { blankReport, type Report, type TableId } from "../../src/report/report";
import { formatForYear, formOf } from "../../src/rules/report-form";
import { freeReportKey, partNamed, SETTINGS_SHEET } from "../../src/workbook/names";
import { reportKeysIn, settingsPatch } from "../../src/binding/settings-patch";
import { freshReport } from "./fresh-view";
import { keepRemarks } from "./keep-remarks";
import type { PaneState } from "../session/pane-state";
import type { ReportView } from "../session/report-view";
import type { Session } from "../session/session";
import { settingsOfAll } from "./write-settings";

/** Drawing whole sheets is seldom needed, and much code: loaded when it is. */
const planner = () => import(/* webpackChunkName: "insertion" */ "../../src/plan/plan-workbook");

/** What the clerk chose before pressing 插入标准表. */
export interface NewReport extends Pick<Report, "unit" | "unitType" | "tables" | "localRows"> {
  readonly year: number;
  readonly selfName: string;
  readonly hasControls: boolean;
}

/** Adds the standard tables of a new report after the last sheet. Nothing else in the workbook changes. */
export async function insertReport(session: Session, wanted: NewReport): Promise<string> {
  const state = await session.reread();
  const definition = formatForYear(wanted.year, session.definitions);
  if (definition === undefined) throw new Error(`no format for ${wanted.year}`);
  const report: Report = {
    ...blankReport(definition.format.id, wanted.year, wanted.unit, wanted.unitType),
    selfName: wanted.selfName === "" ? undefined : wanted.selfName,
    tables: wanted.tables,
    localRows: wanted.localRows,
  };
  const reportKey = freeReportKey(takenKeys(state));
  const { planWorkbook } = await planner();
  const plan = planWorkbook(formOf(report, session.definitions), report, {
    totals: "formulas",
    controls: wanted.hasControls,
    takenSheets: sheetNames(state),
    reportKey,
    otherReports: settingsOfAll(state),
  });
  await session.workbook.insert(plan);
  // All reports share one settings sheet: where it exists, the new report is added to it.
  if (sheetNames(state).includes(SETTINGS_SHEET)) {
    await session.workbook.write([settingsPatch(state.settingRows, reportKey, report)]);
  }
  return "已插入标准表，光标在第一个要填的格。";
}

/** Inserts one table again, with the figures that could still be read. The remains of the old table are kept. */
export async function insertTable(session: Session, view: ReportView, table: TableId): Promise<string> {
  const fresh = await freshReport(session, view);
  const { key, bound } = fresh.view;
  const totals =
    bound.form.tables.find(({ id }) => id === table)?.cells.filter(({ addends }) => addends !== undefined) ?? [];
  const isTyped =
    totals.some(({ id }) => bound.report.cells.has(id)) && !totals.some(({ id }) => bound.formulaTotals.has(id));
  const { planWorkbook } = await planner();
  const plan = planWorkbook(bound.form, bound.report, {
    totals: isTyped ? "typed" : "formulas",
    controls: bound.hasControls,
    takenSheets: [...sheetNames(fresh.state), SETTINGS_SHEET],
    reportKey: key,
    tables: [table],
  });
  await keepRemarks(session, fresh);
  await session.workbook.insert(plan);
  const label = bound.form.tables.find(({ id }) => id === table)?.label ?? "";
  return `已插入${label}的表：“${plan.sheets[0]?.name ?? ""}”。`;
}

/** The keys of all reports that the workbook has, or that its names speak of. */
export function takenKeys({ bound, outline, settingRows }: PaneState): readonly string[] {
  return [
    ...bound.map(({ key }) => key),
    ...reportKeysIn(settingRows),
    ...[...outline.names.keys()].flatMap((name) => partNamed(name)?.report ?? []),
  ];
}

const sheetNames = ({ outline }: PaneState): readonly string[] => outline.sheets.map(({ name }) => name);
