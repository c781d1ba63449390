import type { CheckSheet } from "./check-sheet";
import { checkColumnWidths, checkSheetRows, type CheckBox, type CheckRole } from "./check-sheet-rows";
import { hiddenCaption, htmlPage } from "./html-page";
import { escapedHtml } from "./printable-text";
import { widthOf } from "./table-html";

const BOX = "border:1px solid #000000;padding:1px 4px;font-weight:normal;vertical-align:middle";

const looks: Readonly<Record<CheckRole, string>> = {
  section: "text-align:left;font-weight:bold",
  head: "text-align:center",
  name: "text-align:left",
  side: "text-align:center",
  verdict: "text-align:center",
  broken: "text-align:center;font-weight:bold;color:#B00000",
  text: "text-align:left",
  code: "text-align:left;font-family:Consolas,monospace;word-break:break-all",
};

/** The 校验单 as a page of its own. */
export function checkSheetPage(sheet: CheckSheet): string {
  const rows = checkSheetRows(sheet).map((boxes) => `<tr>${boxes.map(boxHtml).join("")}</tr>`);
  const columns = checkColumnWidths.map((share) => `<col style="width:${widthOf(share)}">`).join("");
  return htmlPage(
    sheet.title,
    [
      `<h1 style="margin:0 0 12px;text-align:center;font-size:1.3em;line-height:1.4">${escapedHtml(sheet.title)}</h1>`,
      '<table border="1" style="width:100%;border-collapse:collapse;table-layout:fixed;font-size:13px;line-height:1.35">',
      hiddenCaption(sheet.title),
      `<colgroup>${columns}</colgroup>`,
      "<tbody>",
      ...rows,
      "</tbody>",
      "</table>",
    ].join("\n"),
  );
}

function boxHtml({ text, columnSpan, role }: CheckBox): string {
  const attributes = `${columnSpan > 1 ? ` colspan="${columnSpan}"` : ""} style="${BOX};${looks[role]}"`;
  return `<td${attributes}>${escapedHtml(text)}</td>`;
}
