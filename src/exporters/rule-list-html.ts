import { hiddenCaption, htmlPage } from "./html-page";
import { escapedHtml } from "./printable-text";
import { aboutNames, detailsOf, severityOf, type ListedCheck, type RuleList } from "./rule-list";

const BOX = "border:1px solid #000000;padding:3px 6px;vertical-align:top;text-align:left;font-weight:normal";

/** The checks of a format as a page of its own. */
export function ruleListPage({ title, source, checks }: RuleList): string {
  const heads = ["编号", "程度", "要求、依据和例子"];
  return htmlPage(
    title,
    [
      `<h1 style="margin:0 0 12px;text-align:center;font-size:1.3em;line-height:1.4">${escapedHtml(title)}</h1>`,
      `<p>格式：${escapedHtml(source)}。共 ${checks.length} 项。例子里的数只为说明，由核对程序自己判断过。</p>`,
      ...(["tables", "reading", "text"] as const).flatMap((about) => [
        `<h2 style="margin:16px 0 8px;font-size:1.1em">${aboutNames[about]}</h2>`,
        '<table style="width:100%;border-collapse:collapse;font-size:14px;line-height:1.5">',
        hiddenCaption(aboutNames[about]),
        `<thead><tr>${heads.map((head) => `<th scope="col" style="${BOX};font-weight:bold">${head}</th>`).join("")}</tr></thead>`,
        `<tbody>${checks
          .filter((check) => check.about === about)
          .map(rowOf)
          .join("")}</tbody>`,
        "</table>",
      ]),
    ].join("\n"),
  );
}

function rowOf(check: ListedCheck): string {
  const details = detailsOf(check).map(([name, words]) => `<br>${escapedHtml(`${name}：${words}`)}`);
  return [
    `<tr><th scope="row" style="${BOX};white-space:nowrap">${escapedHtml(check.id)}</th>`,
    `<td style="${BOX};white-space:nowrap">${severityOf(check)}</td>`,
    `<td style="${BOX}"><b>${escapedHtml(check.title)}</b>${details.join("")}</td></tr>`,
  ].join("");
}
