import { PREFACE, type Report } from "../report/report";
import type { ReportFormat } from "../report/report-format";
import { linesOf, lineHeight, textWidth } from "./plan-sizes";
import { planStyles } from "./styles";
import type { Address, PlannedCell, PrintSetup, SheetPlan } from "../workbook/workbook-plan";

/** Below the title and a blank row. */
const PREFACE_ROW = 3;

/** As wide as the text of a page of A4. */
export const PAGE_COLUMN = 64;

/** The page set-up of sheets that hold running text. */
export const textPrint: PrintSetup = {
  area: undefined,
  orientation: "portrait",
  margins: { top: 30, bottom: 25, left: 25, right: 22 },
  pageNumbers: true,
};

/** The title of the report and below it the preface, as it was written or as it usually is. */
export function planCover(
  name: string,
  format: ReportFormat,
  report: Pick<Report, "unit" | "year" | "text">,
): { readonly sheet: SheetPlan; readonly preface: Address } {
  const title = reportTitle(report.unit, report.year);
  const own = report.text.get(PREFACE);
  const paragraphs = own === undefined ? usualPreface(format, report) : own.split("\n");
  const cells: readonly PlannedCell[] = [
    { address: "A1", value: title, style: "cover" },
    ...paragraphs.map((text, index) => ({
      address: `A${index + PREFACE_ROW}`,
      style: "preface",
      ...(text === "" ? {} : { value: text }),
    })),
  ];
  const heights = paragraphs.map((text) => textHeight(text));
  const sheet: SheetPlan = {
    name,
    table: undefined,
    hidden: false,
    columnWidths: [PAGE_COLUMN],
    rowHeights: [titleLines(title) * lineHeight(planStyles.cover) + 24, 18, ...heights],
    cells,
    merges: [],
    highlights: [],
    validations: [],
    freeze: undefined,
    print: textPrint,
  };
  return { sheet, preface: `A${PREFACE_ROW}:A${PREFACE_ROW + paragraphs.length - 1}` };
}

/** A year is not torn at the end of a line, which may leave a character's room there unused. */
const titleLines = (title: string): number => {
  const { size } = planStyles.cover;
  return linesOf(title, size, PAGE_COLUMN - textWidth("年", size));
};

export const reportTitle = (unit: string, year: number | undefined): string =>
  `${unit}${year === undefined ? "" : `${year}年`}政府信息公开工作年度报告`;

/** The height of a row that holds one paragraph; a row is never higher than Excel allows. */
export const textHeight = (text: string): number =>
  Math.min(
    Math.ceil(linesOf(text, planStyles.paragraph.size, PAGE_COLUMN) * lineHeight(planStyles.paragraph) + 6),
    409,
  );

/** What it rests on, what it holds, and which time it covers: the preface until another is generated or written. */
export function usualPreface(
  { name, source, chapters }: ReportFormat,
  { unit, year }: Pick<Report, "unit" | "year">,
): readonly string[] {
  const author = unit === "" ? "本机关" : unit;
  const parts = chapters.map(({ title }) => title.replace(/^[一二三四五六]、/, "")).join("、");
  const period = year === undefined ? "" : `所列数据的统计期限为${year}年1月1日至${year}年12月31日。`;
  return [
    `　　${author}按照《中华人民共和国政府信息公开条例》和《${name}》（${source}）的要求编制本报告。`,
    `　　本报告共${numerals[chapters.length] ?? chapters.length}个部分：${parts}。${period}`,
  ];
}

const numerals = ["零", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十"];
