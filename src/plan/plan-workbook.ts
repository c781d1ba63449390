import type { Report, TableId } from "../report/report";
import type { ReportSettings } from "../report/setting";
import type { ReportForm } from "../rules/report-form";
import {
  nameOfControlColumn,
  nameOfControlRow,
  nameOfPreface,
  nameOfTable,
  nameOfText,
  SETTINGS_SHEET,
} from "../workbook/names";
import type { TablePlacement } from "./placement";
import { controlColumnRange, controlRowRange, gridRange, placeTable } from "./placement";
import { FreeNames, TEXT_SHEET } from "./free-names";
import { planCover, reportTitle } from "./plan-cover";
import { planSettings, withoutWrittenText } from "./plan-settings";
import { firstInputOf, planTable } from "./plan-table";
import { planText } from "./plan-text";
import { planStyles } from "./styles";
import type { PlannedName, SheetPlan, WorkbookPlan } from "../workbook/workbook-plan";

export interface PlanOptions {
  /** Whether totals are formulas, or the values of the report. */
  readonly totals: "formulas" | "typed";
  /** Whether 核对数 are asked for from the start. */
  readonly controls: boolean;
  /** Names of the sheets that the workbook has already. */
  readonly takenSheets: readonly string[];
  /** The key of this report among those of the workbook. */
  readonly reportKey: string;
  /** Only these tables, without cover and text: to put a missing one back. */
  readonly tables?: readonly TableId[];
  /** The other reports of the workbook, whose settings stay on the settings sheet. */
  readonly otherReports?: ReadonlyMap<string, ReportSettings>;
}

const COVER_SHEET = "封面与前言";

/**
 * The whole workbook of a report as data. The settings sheet is part of it unless the workbook has one: then
 * `settingsPatch` writes the settings of this report there. Checks that the report switches off are not put into the
 * sheets; switching one on or off later changes the checker, and the sheets only when they are inserted anew.
 */
export function planWorkbook(form: ReportForm, report: Report, options: PlanOptions): WorkbookPlan {
  const names = new FreeNames(options.takenSheets);
  const isWhole = options.tables === undefined;
  const cover = isWhole ? planCover(names.take(COVER_SHEET), form.format, report) : undefined;
  const tables = form.tables
    .filter(({ id }) => options.tables?.includes(id) ?? true)
    .map((table) => {
      const rules = form.rules.filter((rule) => rule.table === table.id);
      const placement = placeTable(table, rules);
      const watched = rules.filter(({ check }) => !report.switchedOff.includes(check.id));
      return { placement, sheet: planTable(placement, watched, report, { ...options, name: names.take(table.sheet) }) };
    });
  const text = isWhole ? planText(names.take(TEXT_SHEET), form.format.chapters, report.text) : undefined;
  const kept = isWhole ? withoutWrittenText(form.format.chapters, report) : report;
  const hasSettings = options.takenSheets.some((name) => sameName(name, SETTINGS_SHEET));
  const settings = hasSettings
    ? []
    : [planSettings(new Map([...(options.otherReports ?? []), [options.reportKey, kept]]))];
  return {
    styles: planStyles,
    sheets: [
      ...(cover === undefined ? [] : [cover.sheet]),
      ...tables.map(({ sheet }) => sheet),
      ...(text === undefined ? [] : [text.sheet]),
      ...settings,
    ],
    names: [
      ...tables.flatMap(({ placement, sheet }) => tableNames(placement, sheet, options.reportKey)),
      ...(cover === undefined
        ? []
        : [{ name: nameOfPreface(options.reportKey), sheet: cover.sheet.name, range: cover.preface }]),
      ...(text === undefined
        ? []
        : [{ name: nameOfText(options.reportKey), sheet: text.sheet.name, range: text.range }]),
    ],
    ...(report.palette === undefined ? {} : { palette: report.palette }),
    properties: { title: reportTitle(report.unit, report.year), unit: report.unit },
    firstInput: firstInput(tables, cover?.sheet ?? text?.sheet),
  };
}

function tableNames(placement: TablePlacement, { name: sheet }: SheetPlan, report: string): readonly PlannedName[] {
  const { id } = placement.table;
  const column = controlColumnRange(placement);
  const row = controlRowRange(placement);
  return [
    { name: nameOfTable(id, report), sheet, range: gridRange(placement) },
    ...(column === undefined ? [] : [{ name: nameOfControlColumn(id, report), sheet, range: column }]),
    ...(row === undefined ? [] : [{ name: nameOfControlRow(id, report), sheet, range: row }]),
  ];
}

function firstInput(
  tables: readonly { readonly placement: TablePlacement; readonly sheet: SheetPlan }[],
  fallback: SheetPlan | undefined,
): WorkbookPlan["firstInput"] {
  const [first] = tables;
  const range = first === undefined ? undefined : firstInputOf(first.placement);
  if (first !== undefined && range !== undefined) return { sheet: first.sheet.name, range };
  if (fallback === undefined) throw new Error("a plan without tables and cover");
  return { sheet: fallback.name, range: "A1" };
}

/** Sheet names without case, as spreadsheets compare them. */
const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
