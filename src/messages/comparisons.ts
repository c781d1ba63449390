import type { Comparison, FigureDifference, NotCompared, Side, TextDifference } from "../comparison/compare-reports";
import { printValue } from "../report/read-value";
import { PREFACE, type CellId, type CellValue } from "../report/report";
import type { ReportForm } from "../rules/report-form";
import { listCells, nameOfCell, tableOfForm } from "./cell-names";

/** How the two reports are called: 工作簿 and 网页. */
export type SideNames = Readonly<Record<Side, string>>;

/** 第三部分 · 自然人 · 本年新收：工作簿 21，网页 20. */
export function describeFigureDifference({ cell, a, b }: FigureDifference, form: ReportForm, names: SideNames): string {
  const place = placeOfCell(form, cell);
  return `${place}：${names.a} ${printedFigure(a, form, cell)}，${names.b} ${printedFigure(b, form, cell)}`;
}

/** A local row of the other report alone is no cell of this form. */
function placeOfCell(form: ReportForm, cell: CellId): string {
  if (!form.cells.has(cell)) return "本地增加的行";
  const { table, cell: name } = nameOfCell(form, cell);
  return `${table} · ${name}`;
}

function printedFigure(value: CellValue | undefined, form: ReportForm, cell: CellId): string {
  if (value === undefined) return "空白";
  const printed = printValue(value, form.cells.get(cell)?.value ?? "count");
  return typeof value === "string" ? `“${printed}”` : printed;
}

/** Whether a sentence is another, is lacking, or was put in. */
export function describeTextDifference(difference: TextDifference, form: ReportForm, names: SideNames): string {
  const { chapter, a, b } = difference;
  const place = titleOfChapter(chapter, form);
  if (b === "") return `${place}：${names.b}没有“${a}”`;
  if (a === "") return `${place}：${names.b}多了“${b}”`;
  return `${place}：${names.a}“${a}”，${names.b}“${b}”`;
}

export function titleOfChapter(chapter: string, { format }: Pick<ReportForm, "format">): string {
  if (chapter === "title") return "标题";
  if (chapter === PREFACE) return "前言";
  return format.chapters.find(({ id }) => id === chapter)?.title ?? chapter;
}

/** What was not compared, why, and what to do. */
export function describeNotCompared(one: NotCompared, form: ReportForm, names: SideNames): string {
  const where = one.sides.map((side) => names[side]).join("和");
  switch (one.code) {
    case "table-unread":
      return `${tableOfForm(form, one.table).label}的表在${where}里没有读出，没有比较，请看一眼那里有没有这张表。`;
    case "table-in-part":
      return `${tableOfForm(form, one.table).label}的表在${where}里没有读全，只比较了读出的格，其余请对着看。`;
    case "table-of-other-format":
      return `${tableOfForm(form, one.table).label}的表两边用的格式不同，没有比较，请确认是不是同一年的表。`;
    case "cells-uncomputed":
      return `${listCells(form, one.cells)}在${where}里是没有算出结果的公式，没有比较，请用 Excel 或 WPS 打开保存后再比。`;
    case "chapter-unread":
      return `${titleOfChapter(one.chapter, form)}在${where}里没有找到文字，没有比较。`;
    default:
      return one satisfies never;
  }
}

/** What was compared, and what came of it: nothing is called the same that was not compared. */
export function describeComparison({ cells, text, compared, otherTables }: Comparison, form: ReportForm): string {
  const { tables, chapters } = compared;
  const labels = tables.map((table) => tableOfForm(form, table).label).join("、");
  const figures =
    tables.length === 0
      ? "表一张也没有比"
      : `表比了${labels} ${compared.cells} 格：${cells.length === 0 ? "一致" : `${cells.length} 格不一致`}`;
  const words =
    chapters.length === 0
      ? text.length === 0
        ? "文字没有比"
        : `${text.length} 处文字不一致`
      : `文字比了${chapters.map((one) => titleOfChapter(one, form)).join("、")}：${text.length === 0 ? "一致" : `${text.length} 处不一致`}`;
  const others = otherTables.map(
    (table) => `${tableOfForm(form, table).label}的表大半的数不同，像是别的年度或者别的单位的表，请先确认。`,
  );
  return [`${figures}；${words}。`, ...others].join("");
}
