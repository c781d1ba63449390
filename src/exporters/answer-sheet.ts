import type { Examination } from "../examination/examine";
import { mistakeSentences, sentencesOn } from "../messages/finding-sentences";
import { severityNames } from "../messages/severities";
import { describeTextFinding } from "../messages/text-findings";
import { reportTitle } from "../plan/plan-cover";
import type { Severity } from "../rules/rule";
import { writeDocx } from "./docx";
import type { DocxBlock, DocxFont, DocxStyle } from "./docx-content";
import { printableText } from "./printable-text";

/** 说明单: what the clerk answers for, on a sheet of its own beside the report that the leaders sign. */
export interface AnswerSheet {
  readonly title: string;
  readonly unit: string;
  /** 必须改正, 需要说明, 提醒: those that have entries. */
  readonly groups: readonly { readonly title: string; readonly entries: readonly AnswerEntry[] }[];
}

export interface AnswerEntry {
  readonly sentence: string;
  /** The 说明 that was written; undefined leaves a line for it where one is asked. */
  readonly answer: string | undefined;
  readonly isAsked: boolean;
}

/** Everything that was found, graver first, with the 说明 that was written for it. */
export function answerSheet({ read, mistakes, texts }: Examination): AnswerSheet {
  const sentenceOf = sentencesOn(read);
  const found = [
    ...mistakes.map(({ severity, explanation, ...mistake }) => ({
      severity,
      sentence: mistakeSentences(mistake, sentenceOf).first,
      answer: explanation?.text,
    })),
    ...texts.map(({ finding, explanation }) => ({
      severity: finding.severity,
      sentence: describeTextFinding(finding, read.form),
      answer: explanation?.text,
    })),
  ];
  const group = (title: string, severities: readonly Severity[]) => ({
    title,
    entries: found
      .filter(({ severity }) => severities.includes(severity))
      .map(({ severity, sentence, answer }) => ({
        sentence: printableText(sentence),
        answer: answer === undefined ? undefined : printableText(answer).replace(/\s*\n\s*/g, " "),
        isAsked: severity === "explain",
      })),
  });
  const unit = printableText(read.report.unit);
  return {
    title: `${reportTitle(unit, read.report.year)}说明单`,
    unit,
    groups: [
      group(severityNames.error, ["error"]),
      group(severityNames.explain, ["explain"]),
      group(severityNames.warning, ["warning", "tip"]),
    ].filter(({ entries }) => entries.length > 0),
  };
}

const fangSong: DocxFont = { name: "仿宋", latin: "Times New Roman", fallbacks: ["FangSong", "华文仿宋"] };
const heiTi: DocxFont = { name: "黑体", latin: "Times New Roman", fallbacks: ["SimHei", "华文黑体"] };
const styles: readonly DocxStyle[] = [
  { id: "Body", name: "说明单正文", role: "body", font: fangSong, size: 14, align: "left", lineHeight: 26 },
  { id: "Title", name: "Title", role: "title", font: heiTi, size: 16, align: "center", after: 12 },
  { id: "Heading1", name: "heading 1", role: "heading-1", font: heiTi, size: 14, align: "left", before: 6 },
];

/** The 说明单 as a Word file. */
export function writeAnswerSheetDocx({ title, unit, groups }: AnswerSheet): Promise<Uint8Array> {
  const paragraph = (text: string, style = "Body"): DocxBlock => ({ kind: "paragraph", style, runs: [{ text }] });
  return writeDocx({
    title,
    unit,
    styles,
    margins: { top: 25, bottom: 25, left: 28, right: 26 },
    header: undefined,
    pageNumbers: undefined,
    blocks: [
      paragraph(title, "Title"),
      paragraph("给经办人用，不随年报送签、公开。"),
      ...(groups.length === 0 ? [paragraph("没有要改正、要说明的问题。")] : []),
      ...groups.flatMap((group) => [
        paragraph(`${group.title}（${group.entries.length}）`, "Heading1"),
        ...group.entries.flatMap(({ sentence, answer, isAsked }, index) => [
          paragraph(`${index + 1}. ${sentence}`),
          ...(answer !== undefined
            ? [paragraph(`说明：${answer}`)]
            : isAsked
              ? [paragraph(`说明：${BLANK_LINE}`)]
              : []),
        ]),
      ]),
    ],
  });
}

const BLANK_LINE = "＿".repeat(24);
