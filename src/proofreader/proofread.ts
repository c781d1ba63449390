import type { Report } from "../report/report";
import type { ReportForm } from "../rules/report-form";
import { countsIn, wrongCounts, wrongDenials } from "./counts";
import { wrongFees } from "./fees";
import type { Manuscript } from "../report/manuscript";
import { manuscriptOf, sentencesOf } from "./manuscript";
import { wrongParts } from "./parts";
import { repeatedText } from "./repetition";
import { scanNumbers } from "./scan-numbers";
import { wrongDirections, wrongShares } from "./shares";
import { wrongStructure } from "./structure";
import type { Subject } from "./subject";
import type { Remark, TextFinding } from "./text-finding";
import { wrongNames } from "./unit-names";
import { wrongWording } from "./wording";
import { wrongYears } from "./years";

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
  const sentences = sentencesOf(manuscript).map((sentence) => ({ ...sentence, numbers: scanNumbers(sentence.text) }));
  const subject: Subject = { report, form, manuscript, sentences, lengthLimit: report.lengthLimit };
  const counts = countsIn(subject);
  const remarks: readonly Remark[] = [
    ...wrongStructure(subject),
    ...wrongNames(subject),
    ...wrongYears(subject),
    ...wrongCounts(counts),
    ...wrongDenials(subject),
    ...wrongShares(counts, subject),
    ...wrongDirections(counts, subject),
    ...wrongParts(subject),
    ...wrongFees(subject),
    ...repeatedText(subject),
    ...wrongWording(subject),
  ];
  const findings = remarks.flatMap((remark) => findingOf(remark, report, form));
  return findings.sort((one, other) => placeOf(one.chapter) - placeOf(other.chapter) || one.start - other.start);
}

function findingOf(remark: Remark, { switchedOff }: ProofreadReport, form: ReportForm): readonly TextFinding[] {
  const check = form.text.checks.find(({ id }) => id === remark.check);
  if (check === undefined || switchedOff.includes(check.id)) return [];
  const { severity = check.severity, cells = [] } = remark;
  return [{ ...remark, rule: `text/${check.id.toLowerCase()}`, check, severity, cells }];
}

const passageOrder = ["title", "preface", "1", "2", "3", "4", "5", "6"];

const placeOf = (passage: string): number => passageOrder.indexOf(passage);
