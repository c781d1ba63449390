import { DRAFT_STYLE, hiddenCaption, htmlPage } from "./html-page";
import { escapedHtml } from "./printable-text";
import type { PrintedBox, PrintedTable } from "./printed-table";
import type { DocumentBlock, DocumentChapter, ReportDocument } from "./report-document";
import { widthOf } from "./table-html";

/** How deep the headings of the report stand in their page: 1 where it is the page, 2 where it is pasted into one. */
type TopLevel = 1 | 2;

const PARAGRAPH = "margin:0 0 8px;text-indent:2em";
const BOX = "border:1px solid #000000;padding:4px;font-weight:normal;line-height:1.4;vertical-align:middle";

/**
 * The report as a piece of HTML to paste into the editor of a website: styles inline, no script, no class, no id, no
 * address. The fonts are left to the site.
 */
export const reportFragment = (report: ReportDocument): string => articleHtml(report, 2);

/** The report as a page of its own. */
export const reportPage = (report: ReportDocument): string => htmlPage(report.title, articleHtml(report, 1));

function articleHtml(report: ReportDocument, top: TopLevel): string {
  const { title, draft, preface, chapters, signature } = report;
  const right = (text: string) => `<p style="margin:0 0 8px;text-align:right">${escapedHtml(text)}</p>`;
  return [
    '<article lang="zh-CN">',
    ...(draft.length === 0 ? [] : [`<p style="${DRAFT_STYLE}">${escapedHtml(`草稿：${draft.join("")}`)}</p>`]),
    heading(top, title, "margin:0 0 24px;text-align:center;font-size:1.6em;line-height:1.4"),
    ...preface.map((block) => blockHtml(block, top)),
    ...chapters.flatMap((chapter) => chapterHtml(chapter, top)),
    ...(signature.unit === "" ? [] : [right(signature.unit)]),
    right(signature.date),
    "</article>",
  ].join("\n");
}

const chapterHtml = ({ title, blocks }: DocumentChapter, top: TopLevel): readonly string[] => [
  heading(top + 1, title, "margin:24px 0 12px;font-size:1.2em"),
  ...blocks.map((block) => blockHtml(block, top)),
];

function blockHtml(block: DocumentBlock, top: TopLevel): string {
  switch (block.kind) {
    case "heading":
      return heading(top + 2, block.text, "margin:12px 0 8px;font-size:1em;text-indent:2em");
    case "paragraph": {
      const lead = block.lead === "" ? "" : `<strong>${escapedHtml(block.lead)}</strong>`;
      return `<p style="${PARAGRAPH}">${lead}${escapedHtml(block.text)}</p>`;
    }
    case "table":
      return tableHtml(block.table);
    case "local-line":
    case "remark":
      return `<p style="${PARAGRAPH}">${escapedHtml(block.text)}</p>`;
    case "missing":
      return `<p style="${PARAGRAPH};color:#B00000">${escapedHtml(block.text)}</p>`;
    default:
      return block satisfies never;
  }
}

function tableHtml({ title, columnWidths, headerRows, rows }: PrintedTable): string {
  const lines = rows.map((boxes) => `<tr>${boxes.map(boxHtml).join("")}</tr>`);
  const [head, body] = [lines.slice(0, headerRows), lines.slice(headerRows)];
  return [
    // Sites that strip styles leave the lines.
    '<table border="1" style="width:100%;margin:0 0 12px;border-collapse:collapse;table-layout:fixed;font-size:0.8em">',
    hiddenCaption(title.replace(/^[一二三四五六]、/, "")),
    `<colgroup>${columnWidths.map((share) => `<col style="width:${widthOf(share)}">`).join("")}</colgroup>`,
    ...(head.length === 0 ? [] : ["<thead>", ...head, "</thead>"]),
    "<tbody>",
    ...body,
    "</tbody>",
    "</table>",
  ].join("\n");
}

function boxHtml({ role, rowSpan, columnSpan, text, horizontal }: PrintedBox): string {
  const spans = `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ""}${columnSpan > 1 ? ` colspan="${columnSpan}"` : ""}`;
  const attributes = `${spans} style="${BOX};text-align:${horizontal}"`;
  const content = escapedHtml(text);
  if (role === "figure") return `<td${attributes}>${content}</td>`;
  // A head over several columns is the head of each: the same holds for rows.
  return `<th scope="${role === "row-head" ? "row" : "col"}"${attributes}>${content}</th>`;
}

const heading = (level: number, text: string, style: string): string =>
  `<h${level} style="${style}">${escapedHtml(text)}</h${level}>`;
