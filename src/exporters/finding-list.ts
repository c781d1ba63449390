import { contextOn } from "../messages/finding-sentences";
import { describeDoubt } from "../messages/doubts";
import { textOfFinding } from "../messages/findings";
import { severityNames } from "../messages/severities";
import { textOfTextFinding } from "../messages/text-findings";
import { dismissalOf } from "../examination/dismissals";
import type { Examination } from "../examination/examine";
import { lineHeight, linesOf } from "../plan/plan-sizes";
import { reportTitle } from "../plan/plan-cover";
import { largestOf } from "../report/extremes";
import { cellAt, formatRange } from "../workbook/address";
import type { CellStyle, PlannedCell, WorkbookPlan } from "../workbook/workbook-plan";
import { escapedHtml, printableText } from "./printable-text";

/** 核对清单: everything that 核对 has a card for, a row each, to be handed round in the office. */
export interface FindingList {
  readonly title: string;
  readonly rows: readonly FindingRow[];
}

/** In the order of `heads`. */
export type FindingRow = readonly [severity: string, where: string, what: string, todo: string, explanation: string];

const heads: FindingRow = ["程度", "位置", "不对的地方", "怎么办", "已写说明"];

/** Mistakes, then the text, then what is only to be looked at again: as the cards stand. */
export function findingList({ read, mistakes, texts, doubts }: Examination): FindingList {
  const { report, form } = read;
  const context = contextOn(read);
  const rows: readonly FindingRow[] = [
    ...mistakes.flatMap(({ severity, findings, explanation }) =>
      findings.map((finding, at): FindingRow => {
        const { where, what, todo } = textOfFinding(finding, context);
        return [severityNames[severity], where, what, at === 0 ? todo : "同一处错误", explanation?.text ?? ""];
      }),
    ),
    ...texts.map(({ finding, explanation }): FindingRow => {
      const { where, what, todo } = textOfTextFinding(finding, form);
      return [severityNames[finding.severity], where, what, todo, explanation?.text ?? ""];
    }),
    ...doubts.map((doubt): FindingRow => {
      const dismissal = dismissalOf(doubt, report, form);
      return ["请再看一眼", "", describeDoubt(doubt, form), "", dismissal === undefined ? "" : "核对无误"];
    }),
  ];
  return {
    title: `${reportTitle(printableText(report.unit), report.year)}核对清单`,
    rows: rows.map((row) => row.map(oneLine) as unknown as FindingRow), // a map keeps the length
  };
}

/** For the clipboard: cells apart by tabs, for programs that take no table. */
export const findingListText = ({ title, rows }: FindingList): string =>
  [title, ...[heads, ...rows].map((row) => row.join("\t"))].join("\n");

export function findingListHtml({ title, rows }: FindingList): string {
  const line = (row: FindingRow, tag: "td" | "th"): string =>
    `<tr>${row.map((text) => `<${tag}>${escapedHtml(text)}</${tag}>`).join("")}</tr>`;
  return `<p>${escapedHtml(title)}</p><table border="1">${line(heads, "th")}${rows.map((row) => line(row, "td")).join("")}</table>`;
}

const base: CellStyle = {
  font: "宋体",
  size: 10.5,
  horizontal: "left",
  vertical: "center",
  wrap: true,
  border: true,
  locked: false,
};
const styles = {
  "list-title": { ...base, font: "黑体", size: 14, wrap: false, border: false },
  "list-head": { ...base, font: "黑体", horizontal: "center" },
  "list-text": base,
} as const satisfies Readonly<Record<string, CellStyle>>;

const SHEET = "核对清单";
/** In characters, across a page of A4 that lies on its side. */
const widths: readonly number[] = [10, 22, 52, 34, 22];

export function planFindingList({ title, rows }: FindingList): WorkbookPlan {
  const lines = [heads, ...rows];
  const cells = lines.flatMap((row, at) =>
    row.map((value, column): PlannedCell => ({
      address: cellAt(at + 1, column),
      value,
      style: at === 0 ? "list-head" : "list-text",
    })),
  );
  return {
    styles,
    sheets: [
      {
        name: SHEET,
        table: undefined,
        hidden: false,
        columnWidths: widths,
        rowHeights: [24, ...lines.map(heightOf)],
        cells: [{ address: "A1", value: title, style: "list-title" }, ...cells],
        merges: [],
        highlights: [],
        validations: [],
        freeze: { rows: 2, columns: 0 },
        print: {
          area: formatRange({ top: 0, left: 0, bottom: lines.length, right: heads.length - 1 }),
          orientation: "landscape",
          titleRows: { first: 2, last: 2 },
          margins: { top: 15, bottom: 15, left: 12, right: 12 },
          pageNumbers: true,
        },
      },
    ],
    names: [],
    properties: { title, unit: "" },
    firstInput: { sheet: SHEET, range: "A1" },
  };
}

const heightOf = (row: FindingRow): number =>
  largestOf(row.map((text, column) => linesOf(text, base.size, widths[column] ?? 0))) * lineHeight(base) + 4;

const oneLine = (text: string): string => printableText(text).replace(/\s*[\n\t]\s*/g, " ");
