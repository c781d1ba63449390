import type { Doubt } from "../examination/doubts";
import type { Misfiled } from "../examination/misfiled";
import type { CellId } from "../report/report";
import type { ReportForm } from "../rules/report-form";
import { shownOtherwise } from "../workbook/number-format";
import { nameOfCell } from "./cell-names";
import { describeFinding } from "./findings";

/** What is to be looked at once more, in sentences. */
export function describeDoubt(doubt: Doubt, form: ReportForm): string {
  switch (doubt.code) {
    case "misfiled":
      return describeMisfiled(doubt.misfiled, form);
    case "like-a-date": {
      const { cell, value } = doubt.found;
      const { table, cell: name } = nameOfCell(form, cell);
      return `${table} · ${name}：${value} 像是日期（${dayOf(value)}），在格里输入“1-2”会变成这样的数。请核对；确实是这个数的不必改。`;
    }
    case "same-as-another-unit": {
      const { unit, file } = doubt.twin;
      return `本年的数和“${unit}”${file === "" ? "" : `（${file}）`}完全相同，可能照抄或交错了文件。请核对；核对无误的不必改。`;
    }
    case "repeated":
      return describeFinding(doubt.finding, { form, valueOf: () => undefined });
    default:
      return doubt satisfies never;
  }
}

const dayOf = (value: number): string => shownOtherwise(value, 'yyyy"年"m"月"d"日"')?.text ?? "";

/** 第三部分 · 本年新收：合计和正文一致，分项不一致：自然人多 1 件，其他少 1 件，可能归错了申请人类型。 */
function describeMisfiled({ from, to, by, source }: Misfiled, form: ReportForm): string {
  const [cell] = from;
  if (cell === undefined) throw new Error("nothing was misfiled");
  const { table, row } = nameOfCell(form, cell);
  const names = (cells: readonly CellId[]) =>
    cells.length > 2 ? "法人或其他组织" : cells.map((one) => nameOfCell(form, one).column).join("、");
  const against = source === "text" ? "正文里的数" : "上年的结转下年度";
  return `${table} · ${row}：合计和${against}相同，分项不同：${names(from)}多 ${by} 件，${names(to)}少 ${by} 件，可能归错了申请人类型。请核对；核对无误的不必改。`;
}
