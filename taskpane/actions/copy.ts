import { formatRange, parseRange } from "../../src/workbook/address";
import type { TableFormat } from "../../src/report/report-format";
import { tableHtml, tableText } from "../../src/exporters/table-html";
import type { RangeAddress } from "../../src/workbook/workbook";
import type { Clipboard } from "../surroundings/clipboard";
import type { ReportView } from "../session/report-view";
import type { Session } from "../session/session";

/** 复制到文字处理: copies the table; where the browser refuses, selects it for the user to copy. Writes nothing. */
export async function copyTable(
  session: Session,
  clipboard: Clipboard,
  view: ReportView,
  table: TableFormat,
): Promise<string> {
  const { report } = view.bound;
  if (await clipboard.copy(tableHtml(table, report), tableText(table, report))) {
    return `已复制${table.label}的表，请到文字处理里粘贴。`;
  }
  const range = gridOf(view, table);
  if (range === undefined) return `${table.label}的表没有复制成功。`;
  await session.workbook.select(range);
  return `浏览器不允许自动复制，已选中${table.label}的表，请按 Ctrl+C，再到文字处理里粘贴。`;
}

/** The range of the whole printed table, worked out from the addresses of its first and last figure. */
function gridOf({ bound }: ReportView, table: TableFormat): RangeAddress | undefined {
  const [first] = table.cells;
  const last = table.cells[table.cells.length - 1];
  const start = first && bound.addressOf(first.id);
  const end = last && bound.addressOf(last.id);
  if (first === undefined || start === undefined || end === undefined) return undefined;
  const { top, left } = parseRange(start.range);
  const { bottom } = parseRange(end.range);
  const edge = left - first.column;
  return {
    sheet: start.sheet,
    range: formatRange({
      top: Math.max(top - first.row, 0),
      left: Math.max(edge, 0),
      bottom,
      right: edge + table.gridColumns - 1,
    }),
  };
}
