import { textWidth } from "../plan/plan-sizes";
import { writeDocx } from "./docx";
import type { DocxBlock, DocxCell, DocxContent, DocxParagraph, DocxRun, DocxTable } from "./docx-content";
import type { PrintedBox, PrintedTable } from "./printed-table";
import type { DocumentBlock, ReportDocument } from "./report-document";
import { typographies, type ReportStyle, type ReportTypography } from "./report-typography";
import type { WrittenBlock } from "./written-blocks";

/** From so many columns on a table is set smaller. */
const MANY_COLUMNS = 8;
/** From so many rows on a table takes nearly a page. */
const MANY_ROWS = 20;
const LEAST_ROW_HEIGHT = 17;
/** Between words and rules, in points: what Word itself leaves. */
const CELL_SIDES = 5.4;
const CELL_ENDS = 1.5;
/** Three characters of 小五 fit into a column that stands upright beside its rows, and no more. */
const NARROW_CELL_SIDES = 1;
/** From so wide on, in points, a cell of a table of many columns has room to spare. */
const WIDE_CELL = 60;
/** In millimetres. */
const A4_WIDTH = 210;
const MILLIMETRES_PER_INCH = 25.4;
const POINTS_PER_INCH = 72;
/** How far the date stands from the right margin, in characters: 右空四字. */
const DATE_INDENT = 4;
/** And the longer one of unit and date: 右空二字. */
const LEAST_INDENT = 2;
/** What fits on a line of the official page; a longer name takes lines of its own. */
const LONGEST_SIGNATURE = 24;

/** The report as a Word file. */
export const writeReportDocx = (report: ReportDocument, style: ReportStyle): Promise<Uint8Array> =>
  writeDocx(reportContent(report, typographies[style]));

function reportContent(report: ReportDocument, typography: ReportTypography): DocxContent {
  const { title, titleLines, mark, preface, chapters, signature } = report;
  return {
    title,
    unit: signature.unit,
    styles: typography.styles,
    margins: typography.margins,
    header: mark === "" ? undefined : line("ReportDraft", mark),
    pageNumbers: { style: "ReportPageNumber", place: typography.pageNumbers },
    blocks: [
      line("Title", titleLines.join("\n")),
      ...preface.map((block) => written(block, typography)),
      ...chapters.flatMap((chapter) => [
        { ...line("Heading1", chapter.title), startsPage: chapter.blocks.some(fillsPage) },
        ...chapter.blocks.map((block) => drawn(block, typography)),
      ]),
      ...signatureLines(report),
    ],
  };
}

function drawn(block: DocumentBlock, typography: ReportTypography): DocxBlock {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return written(block, typography);
    case "table":
      return table(block.table, typography);
    case "local-line":
    case "remark":
      return line("ReportRemark", block.text);
    case "missing":
      return line("ReportMissing", block.text);
    default:
      return block satisfies never;
  }
}

function written(block: WrittenBlock, { leadFont }: ReportTypography): DocxParagraph {
  if (block.kind === "heading") return line("Heading2", block.text);
  const lead: readonly DocxRun[] = block.lead === "" ? [] : [{ text: block.lead, font: leadFont }];
  return { kind: "paragraph", style: "ReportBody", runs: [...lead, { text: block.text }] };
}

/** Begun below other text such a table would be torn. */
const fillsPage = (block: DocumentBlock): boolean => block.kind === "table" && block.table.rows.length >= MANY_ROWS;

function table(printed: PrintedTable, typography: ReportTypography): DocxTable {
  const { title, columnWidths, headerRows, rows } = printed;
  const name = title.replace(/^[一二三四五六]、/, "");
  const isWide = columnWidths.length >= MANY_COLUMNS;
  const style = isWide ? "ReportWideTable" : "ReportTable";
  return {
    kind: "table",
    caption: name,
    description: `${name}的统计表，${rows.length} 行 ${columnWidths.length} 列，格式由国务院办公厅统一规定。`,
    columnWidths,
    headerRows,
    style,
    isKeptTogether: true,
    leastRowHeight: LEAST_ROW_HEIGHT,
    cellMargins: { sides: isWide ? NARROW_CELL_SIDES : CELL_SIDES, aboveAndBelow: CELL_ENDS },
    rows: rows.map((boxes) => boxes.map((box) => cell(box, sideMarginOf(box, columnWidths, style, typography)))),
  };
}

const cell = ({ text, rowSpan, columnSpan, horizontal }: PrintedBox, sideMargin: number | undefined): DocxCell => ({
  text,
  rowSpan,
  columnSpan,
  align: horizontal,
  ...(sideMargin === undefined ? {} : { sideMargin }),
});

/**
 * The form prints 商业企业 as two and two: in a narrow column that has room for three the margins see to it. Undefined
 * for a cell whose margins are those of its table.
 */
function sideMarginOf(
  { role, column, columnSpan, text, horizontal }: PrintedBox,
  columnWidths: readonly number[],
  style: string,
  { styles, margins }: ReportTypography,
): number | undefined {
  const size = styles.find(({ id }) => id === style)?.size ?? 0;
  const pageWidth = ((A4_WIDTH - margins.left - margins.right) / MILLIMETRES_PER_INCH) * POINTS_PER_INCH;
  const share = columnWidths.slice(column, column + columnSpan).reduce((sum, one) => sum + one, 0);
  const width = share * pageWidth;
  // Words in the middle of a wide cell have their room already.
  if (horizontal === "left" && width >= WIDE_CELL) return CELL_SIDES;
  if (role !== "column-head" || columnSpan > 1 || text.length < 4 || text.length % 2 > 0) return undefined;
  return width < size * 4 ? Math.max((width - size * 2.5) / 2, 1) : undefined;
}

/** GB/T 9704: the shorter of unit and date stands under or above the middle of the longer one. */
function signatureLines({ signature: { unit, date } }: ReportDocument): readonly DocxParagraph[] {
  const [unitWidth, dateWidth] = [unit, date].map(charactersIn) as [number, number];
  const byDate = DATE_INDENT + (dateWidth - unitWidth) / 2;
  const unitIndent = unitWidth > LONGEST_SIGNATURE ? 0 : Math.max(byDate, LEAST_INDENT);
  const dateIndent =
    unitIndent === byDate
      ? DATE_INDENT
      : Math.min(unitIndent + (unitWidth - dateWidth) / 2, LONGEST_SIGNATURE - dateWidth);
  return [
    line("ReportSignature", ""),
    ...(unit === "" ? [] : [{ ...line("ReportSignature", unit), rightIndent: unitIndent }]),
    { ...line("ReportSignature", date), rightIndent: unit === "" ? DATE_INDENT : dateIndent },
  ];
}

/** Chinese characters count one. */
const charactersIn = (text: string): number => textWidth(text, 11) / 2;

const line = (style: string, text: string): DocxParagraph => ({ kind: "paragraph", style, runs: [{ text }] });
