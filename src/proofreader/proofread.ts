import type { Manuscript } from "../report/manuscript";
import type { Report } from "../report/report";
import type { ReportForm } from "../rules/report-form";
import { readNumbers } from "./counts";
import { remarksOn } from "./kinds/finders";
import { manuscriptOf, sentencesOf } from "./manuscript";
import { mentionsIn } from "./mentions";
import { plainSentence } from "./plain-words";
import type { ReadText } from "./read-text";
import { scanNumbers } from "./scan-numbers";
import type { Remark, TextFinding } from "./text-finding";

/** The checked report: what the words are held against, and the checks that the office switched off. */
export type ProofreadReport = Pick<
  Report,
  "year" | "unit" | "unitType" | "selfName" | "cells" | "previous" | "text" | "switchedOff" | "lengthLimit"
>;

/**
 * Everything wrong with the words of a report, in the order of the text. Silent where a sentence can be read so that it
 * agrees with the tables, and where the cells that it speaks of are blank. Without any text nothing is said.
 */
export function proofread(
  report: ProofreadReport,
  form: ReportForm,
  manuscript: Manuscript = manuscriptOf(report),
): readonly TextFinding[] {
  const isBlank = [...manuscript.passages.values()].every((text) => text.trim() === "");
  if (isBlank && !manuscript.isWhole) return [];
  const sentences = sentencesOf(manuscript).map((sentence) => ({
    ...sentence,
    numbers: scanNumbers(sentence.text),
    plain: plainSentence(sentence.text, report),
  }));
  const text: ReadText = { report, form, manuscript, sentences, lengthLimit: report.lengthLimit };
  const mentions = mentionsIn(text);
  const remarks = remarksOn({ ...text, mentions, ...readNumbers(text, mentions) });
  const passages = ["title", "preface", ...form.format.chapters.map(({ id }) => id)];
  const placeOf = ({ chapter }: TextFinding): number => passages.indexOf(chapter);
  return remarks
    .filter(({ check }) => !report.switchedOff.includes(check.id))
    .map(findingOf)
    .sort((one, other) => placeOf(one) - placeOf(other) || one.start - other.start);
}

function findingOf(remark: Remark): TextFinding {
  const { check, severity = check.severity, cells = [] } = remark;
  return { ...remark, rule: `text/${check.id.toLowerCase()}`, severity, cells };
}
