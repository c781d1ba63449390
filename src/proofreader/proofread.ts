import type { Manuscript } from "../report/manuscript";
import type { Report } from "../report/report";
import type { ReportForm } from "../rules/report-form";
import type { Stated } from "../rules/quantity";
import { readNumbers, type ReadNumbers } from "./counts";
import { remarksOn } from "./kinds/finders";
import { manuscriptOf, sentencesOf } from "./manuscript";
import { type Mention, mentionsIn } from "./mentions";
import { plainSentence } from "./plain-words";
import { type ReadText, valuesIn } from "./read-text";
import { scanNumbers } from "./scan-numbers";
import type { Remark, TextFinding } from "./text-finding";

/** The checked report: what the words are held against, and the checks that the office switched off. */
export type ProofreadReport = Pick<
  Report,
  "year" | "unit" | "unitType" | "selfName" | "cells" | "previous" | "text" | "switchedOff" | "lengthLimit"
>;

/** The words of a report with what their numbers are of, read once for all who ask. */
export interface ReadWords {
  readonly text: ReadText;
  readonly mentions: readonly Mention[];
  readonly numbers: ReadNumbers;
}

/** Undefined without any text. */
export function readWords(
  report: ProofreadReport,
  form: ReportForm,
  manuscript: Manuscript = manuscriptOf(report),
): ReadWords | undefined {
  const isBlank = [...manuscript.passages.values()].every((text) => text.trim() === "");
  if (isBlank && !manuscript.isWhole) return undefined;
  const sentences = sentencesOf(manuscript).map((sentence) => ({
    ...sentence,
    numbers: scanNumbers(sentence.text),
    plain: plainSentence(sentence.text, report),
  }));
  const valueOf = valuesIn(report.cells);
  const text: ReadText = { report, form, manuscript, sentences, valueOf, lengthLimit: report.lengthLimit };
  const mentions = mentionsIn(text);
  return { text, mentions, numbers: readNumbers(text, mentions) };
}

/** What the text says there were, exactly and of the whole year. */
export function statedIn({ numbers }: ReadWords): readonly Stated[] {
  return numbers.counts.flatMap(({ mention, number, wording }) =>
    mention.role === "base" && !number.isApproximate ? { value: number.value, readings: wording.readings } : [],
  );
}

/**
 * Everything wrong with the words of a report, in the order of the text. Silent where a sentence can be read so that it
 * agrees with the tables, and where the cells that it speaks of are blank. Without any text nothing is said.
 */
export function proofread(
  report: ProofreadReport,
  form: ReportForm,
  manuscript: Manuscript = manuscriptOf(report),
): readonly TextFinding[] {
  return proofreadWords(readWords(report, form, manuscript), report);
}

/** The same of words that were read before. */
export function proofreadWords(
  words: ReadWords | undefined,
  { switchedOff }: Pick<Report, "switchedOff">,
): readonly TextFinding[] {
  if (words === undefined) return [];
  const { text, mentions, numbers } = words;
  const remarks = remarksOn({ ...text, mentions, ...numbers });
  const passages = ["title", "preface", ...text.form.format.chapters.map(({ id }) => id)];
  const placeOf = ({ chapter }: TextFinding): number => passages.indexOf(chapter);
  return remarks
    .filter(({ check }) => !switchedOff.includes(check.id))
    .map(findingOf)
    .sort((one, other) => placeOf(one) - placeOf(other) || one.start - other.start);
}

function findingOf(remark: Remark): TextFinding {
  const { check, severity = check.severity, cells = [] } = remark;
  return { ...remark, rule: `text/${check.id.toLowerCase()}`, severity, cells };
}
