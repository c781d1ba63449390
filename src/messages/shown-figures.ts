import type { ShownFigure, StaleFigure } from "../rules/finding";
import { figureOf, isControl } from "../report/report";
import type { ReportForm } from "../rules/report-form";
import { nameOfCell, quote } from "./cell-names";

const MOST = 3;

/** “行政许可 · 本年处理决定数量”显示的是 1月2日，实际存的是 46024. */
export function shownTexts(figures: readonly ShownFigure[], form: ReportForm): string {
  const named = figures.slice(0, MOST).map(({ cell, shown, stored }) => {
    const seen = shown.trim() === "" ? "什么也没有显示" : `显示的是 ${shown.trim()}`;
    const name = quote(nameOfCell(form, figureOf(cell)).cell) + (isControl(cell) ? "的核对数" : "");
    return `${name}${seen}，实际存的是 ${printed(stored)}`;
  });
  return `${named.join("；")}${figures.length > MOST ? `；等 ${figures.length} 格` : ""}。`;
}

/** “自然人 · 本年新收”存的结果是 0，按公式算是 21. */
export function staleTexts(figures: readonly StaleFigure[], form: ReportForm): string {
  const named = figures.slice(0, MOST).map(({ cell, stored, computed }) => {
    return `${quote(nameOfCell(form, cell).cell)}存的结果是 ${printed(stored)}，按公式算是 ${printed(computed)}`;
  });
  return `${named.join("；")}${figures.length > MOST ? `；等 ${figures.length} 格` : ""}。`;
}

export function adviceOnShown([first]: readonly ShownFigure[], form: ReportForm): string {
  if (first === undefined) return "";
  switch (first.way) {
    case "date":
      return "多半是输入的数被当成了日期。请把这一格的格式改为“常规”，再重新输入数字。";
    case "rounded":
      return form.cells.get(figureOf(first.cell))?.value === "amount"
        ? "出表用哪一个？请改成要公开的数；保留现在的，请写说明。"
        : "请改成要公开的整数。";
    case "percent":
    case "scaled":
    case "hidden":
      return "请把这一格的格式改为“常规”，看一眼实际的数对不对。";
    default:
      return first.way satisfies never;
  }
}

/** Without what binary numbers add behind the fifteenth digit. */
const printed = (stored: number): string => String(Number(stored.toPrecision(15)));
