import type { CheckSheet } from "./check-sheet";
import { checkColumnWidths, checkSheetRows, type CheckRole } from "./check-sheet-rows";
import { writeDocx } from "./docx";
import type { DocxFont, DocxStyle } from "./docx-content";

const songTi: DocxFont = { name: "宋体", latin: "Times New Roman", fallbacks: ["SimSun", "华文宋体"] };
const heiTi: DocxFont = { name: "黑体", latin: "Times New Roman", fallbacks: ["SimHei", "华文黑体"] };

const styles: readonly DocxStyle[] = [
  { id: "CheckBody", name: "校验单正文", role: "body", font: songTi, size: 8, align: "left" },
  { id: "Title", name: "Title", role: "title", font: heiTi, size: 14, align: "center", after: 6 },
];

const centered: readonly CheckRole[] = ["head", "side", "verdict", "broken"];

/** The 校验单 as a Word file of one page. */
export function writeCheckSheetDocx(sheet: CheckSheet): Promise<Uint8Array> {
  return writeDocx({
    title: sheet.title,
    unit: sheet.unit,
    styles,
    margins: { top: 15, bottom: 12, left: 18, right: 18 },
    header: undefined,
    pageNumbers: undefined,
    blocks: [
      { kind: "paragraph", style: "Title", runs: [{ text: sheet.title }] },
      {
        kind: "table",
        caption: sheet.title,
        description: "每条核对规则的两边和结果，最后一行是校验码。",
        columnWidths: checkColumnWidths,
        headerRows: 0,
        style: "CheckBody",
        isKeptTogether: false,
        leastRowHeight: 0,
        cellMargins: { sides: 3, aboveAndBelow: 0 },
        rows: checkSheetRows(sheet).map((boxes) =>
          boxes.map(({ text, columnSpan, role }) => ({
            text,
            rowSpan: 1,
            columnSpan,
            align: centered.includes(role) ? "center" : "left",
            ...(role === "section" || role === "broken" ? { isBold: true } : {}),
          })),
        ),
      },
    ],
  });
}
