import type { TextFactSum } from "../collection/text-facts";
import type { Sums } from "../collection/sum-reports";
import { nameOfCell } from "../messages/cell-names";
import { cellPositions, placeTable } from "../plan/placement";
import { freeSheetName } from "../plan/free-names";
import { planWorkbook } from "../plan/plan-workbook";
import { sheetNumber } from "../report/read-value";
import { blankReport, type CellId } from "../report/report";
import type { FormatCell } from "../report/report-format";
import type { ReportForm } from "../rules/report-form";
import { cellAt, formatRange, formatReference } from "../workbook/address";
import { FIRST_REPORT } from "../workbook/names";
import type { PlannedCell, SheetPlan, WorkbookPlan } from "../workbook/workbook-plan";
import { listCell, listSheet, listStyles } from "./list-sheet";
import { factList, groupList, groupName, type BesideFacts, type DetailPlaces } from "./summary-lists";

/** What is said of a sum beside its figures. */
export interface SummaryFacts {
  readonly year: number | undefined;
  /** Ids of the local rows that the form prints. */
  readonly localRows: readonly string[];
  /** Expected units that are not in it. */
  readonly missing: readonly string[];
  /** What stands beside the sum by kind; without it no such sheet is made. */
  readonly beside?: BesideFacts;
  readonly textFacts?: readonly TextFactSum[];
}

export const DETAIL_SHEET = "各单位数据";

/** The units stand below the title, the note and two rows of heads; the cells right of number and unit. */
const FIRST_ROW = 4;
const FIRST_COLUMN = 2;

/**
 * The sum in the official form, and one sheet with all units: the inputs of the form add up their column there by live
 * formulas, the totals add up the inputs as ever. It opens in the pane as a report does.
 */
export function planSummary(sums: Sums, form: ReportForm, facts: SummaryFacts): WorkbookPlan {
  const blank = blankReport(form.format.id, facts.year, "");
  const report = { ...blank, cells: sums.cells, localRows: facts.localRows };
  const plan = planWorkbook(form, report, {
    totals: "formulas",
    controls: false,
    takenSheets: [],
    reportKey: FIRST_REPORT,
  });
  const detail = freeSheetName(
    DETAIL_SHEET,
    plan.sheets.map(({ name }) => name),
  );
  const cells = form.tables.flatMap((table) => table.cells);
  const columnOf = new Map(cells.map(({ id }, index) => [id, FIRST_COLUMN + index]));
  const formulas = inputFormulas(form, sums, columnOf, detail);
  const sheets = plan.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => withFormula(cell, formulas.get(`${sheet.table ?? ""} ${cell.address}`))),
  }));
  const lists = [
    ...(facts.beside === undefined ? [] : [groupList(sums, form, facts.beside, placesIn(detail, sums, columnOf))]),
    ...(facts.textFacts === undefined || facts.textFacts.length === 0
      ? []
      : [
          factList(
            facts.textFacts,
            sums.units.map(({ unit }) => unit),
          ),
        ]),
  ];
  return {
    ...plan,
    styles: { ...plan.styles, ...listStyles },
    sheets: [...sheets, detailSheet(detail, sums, cells, form, facts), ...lists.map(listSheet)],
  };
}

function placesIn(detail: string, { units }: Sums, columnOf: ReadonlyMap<CellId, number>): DetailPlaces {
  const rangeOf = (column: number): string =>
    formatReference({ sheet: detail, range: formatRange(rowsOf(units.length, column)) });
  return {
    kinds: rangeOf(FIRST_COLUMN + columnOf.size),
    figuresOf: (cell) => {
      const column = columnOf.get(cell);
      return column === undefined || units.length === 0 ? undefined : rangeOf(column);
    },
  };
}

/** The rows of the units in one column of the detail sheet. */
const rowsOf = (count: number, column: number) => ({
  top: FIRST_ROW,
  left: column,
  bottom: FIRST_ROW + count - 1,
  right: column,
});

type InputFormula = Required<Pick<PlannedCell, "formula" | "result">>;

function inputFormulas(
  form: ReportForm,
  { units, cells }: Sums,
  columnOf: ReadonlyMap<CellId, number>,
  detail: string,
): ReadonlyMap<string, InputFormula> {
  const formulas = new Map<string, InputFormula>();
  for (const table of form.tables) {
    const rules = form.rules.filter((rule) => rule.table === table.id);
    const positions = cellPositions(placeTable(table, rules));
    for (const { id, addends, value } of table.cells) {
      const place = positions.get(id);
      const column = columnOf.get(id);
      if (addends !== undefined || place === undefined || column === undefined || units.length === 0) continue;
      const rows = rowsOf(units.length, column);
      formulas.set(`${table.id} ${cellAt(place.row, place.column)}`, {
        formula: `=SUM('${detail}'!${formatRange(rows)})`,
        result: sheetNumber(cells.get(id) ?? 0, value),
      });
    }
  }
  return formulas;
}

function withFormula(cell: PlannedCell, formula: InputFormula | undefined): PlannedCell {
  return formula === undefined ? cell : { address: cell.address, style: cell.style, ...formula };
}

function detailSheet(
  name: string,
  { units }: Sums,
  cells: readonly FormatCell[],
  form: ReportForm,
  { year, missing }: SummaryFacts,
): SheetPlan {
  const heads = ["序号", "单位"].map((text, column) => listCell(2, column, text, "list-head"));
  const tableHeads = cells.flatMap(({ id }, index): readonly PlannedCell[] => {
    const { table, cell } = nameOfCell(form, id);
    return [
      listCell(2, FIRST_COLUMN + index, table, "list-head"),
      listCell(3, FIRST_COLUMN + index, cell, "list-head"),
    ];
  });
  const kindColumn = FIRST_COLUMN + cells.length;
  const rows = units.flatMap(({ unit, cells: own, group, mergedInto }, index): readonly PlannedCell[] => [
    listCell(FIRST_ROW + index, 0, index + 1, "list-figure"),
    listCell(FIRST_ROW + index, 1, mergedInto === undefined ? unit : `${unit}（并入${mergedInto}）`, "list-unit"),
    listCell(FIRST_ROW + index, kindColumn, groupName(group), "list-unit"),
    ...cells.map(({ id, value }, column) => {
      const figure = own.get(id);
      const shown = figure === undefined ? undefined : sheetNumber(figure, value);
      return listCell(FIRST_ROW + index, FIRST_COLUMN + column, shown, "list-figure");
    }),
  ]);
  return {
    name,
    table: undefined,
    hidden: false,
    columnWidths: [6, 28, ...cells.map(() => 11), 12],
    rowHeights: [30, 20, 30, 60],
    cells: [
      listCell(0, 0, `${year === undefined ? "" : `${year} 年度`}各单位数据`, "list-title"),
      listCell(1, 0, noteOn(units.length, missing), "list-note"),
      ...heads,
      listCell(3, 0, undefined, "list-head"),
      listCell(3, 1, undefined, "list-head"),
      ...tableHeads,
      listCell(2, kindColumn, "类型", "list-head"),
      listCell(3, kindColumn, undefined, "list-head"),
      ...rows,
    ],
    merges: [],
    highlights: [],
    validations: [],
    freeze: { rows: FIRST_ROW, columns: FIRST_COLUMN },
    print: undefined,
  };
}

function noteOn(count: number, missing: readonly string[]): string {
  const counted = `共 ${count} 个单位。改动下面的数，前面各表的合计随之改变。`;
  return missing.length === 0 ? counted : `${counted}还没有报、没有计入的：${missing.join("、")}。`;
}
