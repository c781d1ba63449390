import type { Examination } from "../examination/examine";
import { severityNames } from "../messages/severities";
import { ruleSetOf } from "../rules/rule-set";
import type { DocxStyle } from "./docx-content";
import { fangSong, noteParagraph, writeNoteDocx } from "./note-docx";
import { htmlPage } from "./html-page";
import { openItems } from "./open-items";
import { escapedHtml } from "./printable-text";

/** 退回单: what one unit is asked to mend. */
export interface ReturnSlip {
  readonly title: string;
  readonly unit: string;
  readonly greeting: string;
  readonly items: readonly SlipItem[];
  /** Until when, and whom to call; what is not known is left out. */
  readonly request: string;
  /** What was checked by what: so that it can be done again should somebody doubt it. */
  readonly evidence: readonly string[];
}

export interface SlipItem {
  /** 必须改正, 需要说明 */
  readonly severity: string;
  /** Sheet and cell, where there are any. */
  readonly place: string | undefined;
  readonly sentence: string;
}

/** What the receiving office adds to what was found. */
export interface SlipFacts {
  readonly unit: string;
  readonly deadline: string;
  readonly contact: string;
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
  /** 年报助手 0.1.0 */
  readonly program: string;
  /** When it was checked, as it is printed: 2026-01-25 10:30; empty where nobody says. */
  readonly checked: string;
}

/** The slip of a report with something open; undefined where nothing is. */
export function returnSlip(examination: Examination, facts: SlipFacts): ReturnSlip | undefined {
  const items = openItems(examination).map(({ severity, place, sentence }) => ({
    severity: severityNames[severity],
    place,
    sentence,
  }));
  if (items.length === 0) return undefined;
  const { year } = examination.read.report;
  const title = `${year === undefined ? "" : `${year} 年度`}政府信息公开工作年度报告退回单`;
  const until = facts.deadline === "" ? "请改好后重新报送" : `请在${facts.deadline}前改好重新报送`;
  const call = facts.contact === "" ? "" : `，有疑问请联系${facts.contact}`;
  return {
    title,
    unit: facts.unit,
    greeting: `贵单位报来的年报已经核对，有 ${items.length} 处请改正或者说明：`,
    items,
    request: `${until}${call}。谢谢！`,
    evidence: [
      ...facts.files.map(({ name, sha256 }) => `文件：${name}（SHA-256 ${sha256}）`),
      `核对：${[facts.program, `规则 ${ruleSetOf(examination.read.form)}`, facts.checked].filter((one) => one !== "").join("，")}`,
    ],
  };
}

/** A message for a chat is no longer than this. */
const MESSAGE_LIMIT = 300;

/** The slip in a few lines, to be sent by chat: as many items as fit, and how many there are. */
export function slipMessage({ unit, title, items, request }: ReturnSlip): string {
  const head = `${unit}：${title.replace("退回单", "")}核对有 ${items.length} 处请改正或者说明。`;
  const tail = `\n${request}`;
  let lines = "";
  for (const [index, { sentence }] of items.entries()) {
    const line = `\n${index + 1}. ${sentence}`;
    const rest = index + 1 < items.length ? `\n其余见退回单。` : "";
    if (head.length + lines.length + line.length + rest.length + tail.length > MESSAGE_LIMIT)
      return `${head}${lines}\n${index === 0 ? "详见退回单。" : "其余见退回单。"}${tail}`.slice(0, MESSAGE_LIMIT);
    lines += line;
  }
  return `${head}${lines}${tail}`;
}

const lineOf = ({ severity, place, sentence }: SlipItem, index: number): string =>
  `${index + 1}. 〔${severity}〕${place === undefined ? "" : `${place}：`}${sentence}`;

/** The slip as a page of its own. */
export function slipPage({ title, unit, greeting, items, request, evidence }: ReturnSlip): string {
  const paragraph = (text: string): string => `<p style="margin:0 0 8px">${escapedHtml(text)}</p>`;
  return htmlPage(
    `${unit} ${title}`,
    [
      `<h1 style="margin:0 0 12px;text-align:center;font-size:1.3em;line-height:1.4">${escapedHtml(title)}</h1>`,
      paragraph(`${unit}：`),
      paragraph(greeting),
      ...items.map((item, index) => paragraph(lineOf(item, index))),
      paragraph(request),
      ...evidence.map((line) => `<p style="margin:0;font-size:12px;color:#595959">${escapedHtml(line)}</p>`),
    ].join("\n"),
  );
}

const evidenceStyles: readonly DocxStyle[] = [
  { id: "Evidence", name: "退回单依据", role: "other", font: fangSong, size: 9, align: "left", color: "595959" },
];

/** The slip as a Word file. */
export function writeSlipDocx({ title, unit, greeting, items, request, evidence }: ReturnSlip): Promise<Uint8Array> {
  return writeNoteDocx({
    title: `${unit} ${title}`,
    unit,
    kind: "退回单",
    heading: title,
    headingSize: 18,
    styles: evidenceStyles,
    blocks: [
      noteParagraph(`${unit}：`),
      noteParagraph(greeting),
      ...items.map((item, index) => noteParagraph(lineOf(item, index))),
      noteParagraph(request),
      ...evidence.map((line) => noteParagraph(line, "Evidence")),
    ],
  });
}
