import type { TableFormat } from "../report/report-format";
import type { TableProblem } from "../binding/table-problem";
import type { CellPlace } from "../source/source-document";
import { quote } from "./cell-names";
import { describePlace } from "./places";
import type { ErrorText } from "./workbook-errors";

/** What is wrong with a table as it stands on its sheet, and what to do about it. */
export function textOfTableProblem(
  problem: TableProblem,
  tables: readonly Pick<TableFormat, "id" | "label">[],
): ErrorText {
  const table = tables.find(({ id }) => id === problem.table)?.label ?? "";
  switch (problem.code) {
    case "table-missing":
      return { what: `没有找到${table}的表。`, todo: "请在“填报”里补插这张表，或者检查文件是不是缺页。" };
    case "left-unread":
      return { what: `${table}的表在转换时没有读出，或者没有读全。`, todo: "请对着原来的文件补填。" };
    case "range-lost":
      return { what: `${table}的表被删掉了。`, todo: "请撤销刚才的删除；撤销不了的，在“填报”里补插这张表。" };
    case "rows-missing":
      return {
        what: `${table}少了${listed(problem.labels)}${problem.labels.length > 1 ? `等 ${problem.labels.length} 行` : "一行"}。`,
        todo: "请撤销删除，或者点“修复表格”，已填的数会保留。",
      };
    case "rows-reordered":
      return {
        what: `${table}的行次序变了：${listed(problem.labels)}不在原来的位置。`,
        todo: "请恢复官方表格的次序；数字仍按行的名称读取。",
      };
    case "columns-missing":
      return {
        what: `${table}少了${listed(problem.labels)}${problem.labels.length > 1 ? `等 ${problem.labels.length} 列` : "一列"}。`,
        todo: "请撤销删除，或者点“修复表格”，已填的数会保留。",
      };
    case "columns-unclear":
      return {
        what: `${table}的列分不清：${listed(problem.labels)}下面的数不知道属于哪一列，没有读取。`,
        todo: "请把表头恢复成官方格式，或者把数字填进标准表。",
      };
    case "rows-unclear":
      return {
        what: `${table}分不清哪一行是数据，没有读取。`,
        todo: "请把表格恢复成官方格式，或者把数字填进标准表。",
      };
    case "several-figures":
      return {
        what: `${table}${listed(problem.labels)}一行有不止一个数，不知道用哪一个，没有读取。`,
        todo: "请只留一个数，填在这一行的第一格。",
      };
    case "row-renamed":
      return {
        what: `${table}${listed(problem.labels)}一行写成了${quote(problem.found.replace(/\s+/g, ""))}，已按位置读取。`,
        todo: "请恢复官方的名称；本来就是另一行的，请移到表外。",
      };
    case "labels-covered":
      return {
        what: `${table}的${listed(problem.labels)}${problem.labels.length > 1 ? `等 ${problem.labels.length} 处字` : ""}被数字盖住了。`,
        todo: "请撤销刚才的粘贴，或者恢复这些字，把数字移回原位。",
      };
    case "repeated":
      return {
        what: `${table}的表不止一张（${placesOf(problem.places)}），分不清哪一张是本年的，没有读取。`,
        todo: "请在每张表的上面写明年度（如“2025年”），或者把不用的删除、隐藏。",
      };
    case "other-copy":
      return {
        what: `${table}的表还有一张（${problem.isHidden ? "隐藏的" : ""}${describePlace(problem.place)}），没有用它。`,
        todo: "请看一眼读的是不是该用的那张，不用的请删除。",
      };
    case "hidden":
      return {
        what: `${table}的表在隐藏的工作表上（${describePlace(problem.place)}）。`,
        todo: "请取消隐藏，看一眼是不是要报的那张。",
      };
    case "figures-outside":
      return {
        what: `${table}的表格外面还有数（${placesOf(problem.places)}），没有算进去。`,
        todo: "是本年的数，请移到表里对应的格；不用的请删除。",
      };
    case "extra-rows":
      return {
        what: `${table}多了${problem.rows.map((row) => `第 ${row + 1} 行`).join("、")}，官方表格里没有，不参加核对。`,
        todo: "地方要求增加的可以保留；误插的请删除。",
      };
    default:
      return problem satisfies never;
  }
}

/** The same as one sentence for who has only the file before them: no button to press, nothing to undo. */
export function describeTableProblem(
  problem: TableProblem,
  tables: readonly Pick<TableFormat, "id" | "label">[],
): string {
  const { what, todo } = textOfTableProblem(problem, tables);
  return what + (todoWithFile(problem) ?? todo);
}

function todoWithFile({ code }: TableProblem): string | undefined {
  switch (code) {
    case "table-missing":
      return "请检查文件是不是缺页；确实没有这张表的，在年报助手里打开文件补插。";
    case "range-lost":
      return "请换用删除以前的文件，或者在年报助手里打开文件，补插这张表。";
    case "rows-missing":
    case "columns-missing":
      return "请换用完整的文件，或者在年报助手里打开文件，修复表格；已填的数会保留。";
    case "rows-reordered":
    case "columns-unclear":
    case "rows-unclear":
    case "extra-rows":
    case "several-figures":
    case "row-renamed":
    case "labels-covered":
    case "repeated":
    case "other-copy":
    case "hidden":
    case "figures-outside":
    case "left-unread":
      return undefined;
    default:
      return code satisfies never;
  }
}

/** At most three labels, in quotation marks. */
function listed(labels: readonly string[]): string {
  return labels
    .slice(0, 3)
    .map((label) => quote(label.replace(/\s+/g, "")))
    .join("、");
}

/** At most three places. */
export const placesOf = (places: readonly CellPlace[]): string =>
  places.slice(0, 3).map(describePlace).join("、") + (places.length > 3 ? `等 ${places.length} 处` : "");
