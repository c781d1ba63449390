import type { Examination } from "../examination/examine";
import { mistakeSentences, sentencesOn } from "../messages/finding-sentences";
import { severityNames } from "../messages/severities";
import { describeTextFinding } from "../messages/text-findings";
import { reportTitle } from "../plan/plan-cover";
import type { Severity } from "../rules/rule";
import type { DocxStyle } from "./docx-content";
import { heiTi, noteParagraph, writeNoteDocx } from "./note-docx";
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

const headings: readonly DocxStyle[] = [
  { id: "Heading1", name: "heading 1", role: "heading-1", font: heiTi, size: 14, align: "left", before: 6 },
];

/** The 说明单 as a Word file. */
export function writeAnswerSheetDocx({ title, unit, groups }: AnswerSheet): Promise<Uint8Array> {
  return writeNoteDocx({
    title,
    unit,
    kind: "说明单",
    heading: title,
    headingSize: 16,
    styles: headings,
    blocks: [
      noteParagraph("给经办人用，不随年报送签、公开。"),
      ...(groups.length === 0 ? [noteParagraph("没有要改正、要说明的问题。")] : []),
      ...groups.flatMap((group) => [
        noteParagraph(`${group.title}（${group.entries.length}）`, "Heading1"),
        ...group.entries.flatMap(({ sentence, answer, isAsked }, index) => [
          noteParagraph(`${index + 1}. ${sentence}`),
          ...(answer !== undefined
            ? [noteParagraph(`说明：${answer}`)]
            : isAsked
              ? [noteParagraph(`说明：${BLANK_LINE}`)]
              : []),
        ]),
      ]),
    ],
  });
}

const BLANK_LINE = "＿".repeat(24);
