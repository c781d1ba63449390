import { FIRST_REPORT, nameOfTable } from "../workbook/names";
import { cellAt, parseRange } from "../workbook/address";
import type { TableId } from "../report/report";
import type { PlannedCell, WorkbookPlan } from "../workbook/workbook-plan";
import { planStyles } from "../plan/styles";

const STYLE = "unread";

/** Says beside the title of a table, in red, that not all of its figures could be read. */
export function withUnreadMarks(plan: WorkbookPlan, unread: ReadonlyMap<TableId, string>): WorkbookPlan {
  if (unread.size === 0) return plan;
  const marks = [...unread].flatMap(([table, text]) => {
    const place = plan.names.find(({ name }) => name === nameOfTable(table, FIRST_REPORT));
    return place === undefined ? [] : [{ sheet: place.sheet, cell: markAt(place.range, text) }];
  });
  return {
    ...plan,
    styles: {
      ...plan.styles,
      [STYLE]: {
        ...planStyles.checkLabel,
        horizontal: "left",
        wrap: false,
        bold: true,
        color: "#C00000",
        locked: false,
      },
    },
    sheets: plan.sheets.map((sheet) => ({
      ...sheet,
      cells: [...sheet.cells, ...marks.filter((mark) => mark.sheet === sheet.name).map(({ cell }) => cell)],
    })),
  };
}

/** In the row of the title, right of the table. */
const markAt = (range: string, value: string): PlannedCell => ({
  address: cellAt(0, parseRange(range).right + 2),
  value,
  style: STYLE,
});
