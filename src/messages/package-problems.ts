import type { Cost } from "../importers/budget";
import type { PackageProblem, WorkbookProblem } from "../importers/import-error";

/** What is wrong with a file that should be a workbook, and what to do. */
export function describePackageProblem(problem: PackageProblem | WorkbookProblem): string {
  switch (problem.code) {
    case "too-large":
      return `文件有 ${megabytes(problem.size)}，超过 ${megabytes(problem.limit)}，没有读取。请删去图片等无关内容后再试。`;
    case "not-a-zip":
      return "内容不是 Excel 工作簿（.xlsx）。请用 Excel 或 WPS 打开后另存为 .xlsx 再试。";
    case "encrypted":
      return "文件设有打开密码。请先用 Excel 或 WPS 去掉密码，保存后再试。";
    case "old-workbook":
      return "内容是旧版 .xls 工作簿。请用 Excel 或 WPS 打开后另存为 .xlsx 再试。";
    case "old-document":
      return "内容是旧版 .doc 文档，目前的版本还不能读。请用 Word 或 WPS 打开后另存为 .docx 再试。";
    case "compound-file":
      return "内容是旧版 Office 的文件，里面却找不到工作簿或文档，可能已损坏。请用 Excel 或 WPS 打开，另存为 .xlsx 再试。";
    case "broken-zip":
      return "文件已损坏，可能没有下载或复制完整。请重新取得文件，或者用 Excel、WPS 打开修复后另存。";
    case "zip-bomb":
      return `文件里的“${problem.part}”展开后大得不正常，为安全起见没有读取。请用 Excel 或 WPS 打开后另存为新文件再试。`;
    case "too-many-parts":
      return `文件里有 ${problem.count} 个部分，超过 ${problem.limit} 个，为安全起见没有读取。`;
    case "unsafe-part-name":
    case "repeated-part":
      return "文件内部的结构不正常，为安全起见没有读取。请用 Excel 或 WPS 打开后另存为新文件再试。";
    case "doctype":
      return "文件里有外部定义，为安全起见没有读取。请用 Excel 或 WPS 打开后另存为新文件再试。";
    case "broken-xml":
      return `文件里的“${problem.part}”已损坏。请用 Excel 或 WPS 打开修复后另存再试。`;
    case "unknown-encoding":
      return `文件里的“${problem.part}”不是 UTF-8 编码（写的是 ${problem.encoding}），读出来会是乱码，没有读取。请用 Excel 或 WPS 打开后另存为新文件再试。`;
    case "over-budget":
      return `${costText(problem.cost, problem.limit)}，不像年报，没有读取。请把年报的几张表复制到新的工作簿再试。`;
    case "not-a-workbook":
      return "压缩包里没有工作簿，不是 .xlsx 文件。请选择用 Excel 或 WPS 保存的工作簿。";
    case "binary-workbook":
      return "内容是 .xlsb 二进制工作簿。请用 Excel 或 WPS 打开后另存为 .xlsx 再试。";
    case "not-shown":
      return "文件没有损坏，里面有些内容这里的表格显示不了。请用 Excel 或 WPS 打开后另存为新的 .xlsx 再试。";
    case "empty-workbook":
      return "工作簿是空的，没有可读取的内容。请检查是不是选错了文件。";
    case "too-many-cells":
      return `工作表“${problem.sheet}”里的内容超过 ${problem.limit} 格，不像年报，没有读取。请检查是不是选错了文件。`;
    case "not-a-progress-file":
      return "这不是收表的进度文件，请选用“保存进度”存下的那个文件。";
    case "only-a-ledger":
      return "这是申请台账，有申请人的个人信息，没有读，也没有留。年报不用报台账，请删除这个文件，另报年报。";
    case "no-table-found":
      return `没有找到年报的表格（看过的工作表：${problem.sheets.join("、")}）。请检查是不是选错了文件，或者把数字填进标准表。`;
    case "nothing-recognised":
      return `文件里没有找到年报的表格，标题只找到 ${problem.headings} 个（如“一、总体情况”），不像年度报告。请检查是不是选错了文件，或者把数字填进标准表。`;
    case "unknown-format":
      return `这份年报用的格式（${problem.format}）本版本不认识。请更新年报助手后再试。`;
    default:
      return problem satisfies never;
  }
}

function costText(cost: Cost, limit: number): string {
  switch (cost) {
    case "markup":
      return `文件展开后超过 ${megabytes(limit)}`;
    case "sheets":
      return `工作簿有超过 ${limit} 张工作表`;
    case "names":
      return `工作簿里年报助手的名称超过 ${limit} 个`;
    case "cells":
      return `文件里的内容超过 ${limit} 格`;
    case "characters":
      return `文件里的文字超过 ${limit} 个字`;
    case "formulas":
      return `工作簿里的公式超过 ${limit} 个字`;
    case "areas":
      return `要看的区域超过 ${limit} 格`;
    case "time":
      return `读了 ${limit / 1000} 秒还没有读完`;
    default:
      return cost satisfies never;
  }
}

const MEGABYTE = 1_000_000;

const megabytes = (size: number): string => `${Math.ceil(size / MEGABYTE)} MB`;
