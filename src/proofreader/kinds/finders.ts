import { checksOfKind, type TextCheckOf, type TextKind } from "../../rules/text-rules";
import type { Subject } from "../subject";
import type { Remark } from "../text-finding";
import { wrongAmounts } from "./amounts";
import { missingAspects } from "./aspects";
import { mixedBrackets } from "./brackets";
import { oddNumbers } from "./chapter-numbers";
import { wrongChapters } from "./chapters";
import { wrongClaims } from "./claims";
import { duplicateSentences } from "./duplicates";
import { missingDuties } from "./duties";
import { otherParts } from "./form-parts";
import { halfWidthMarks } from "./half-width";
import { copiedInstructions } from "./instructions";
import { tooLong } from "./length";
import { blankChapters } from "./not-blank";
import { lonelyMarks } from "./pairs";
import { wrongParts } from "./parts";
import { personalData } from "./personal-data";
import { prefaceLacks } from "./preface";
import { wrongProportions } from "./proportions";
import { wrongRankings } from "./rankings";
import { outdatedReferences } from "./references";
import { repeatedText } from "./repetition";
import { brokenSeries } from "./series";
import { withoutSubstance } from "./substance";
import { notTold } from "./told";
import { unfinishedParagraphs } from "./unfinished";
import { wrongNames } from "./unit-names";
import { wrongWords } from "./words";
import { wrongYears } from "./years";

/** Finds what is wrong by all checks of one kind: some share what they read. */
type Finder<Kind extends TextKind> = (checks: readonly TextCheckOf<Kind>[], subject: Subject) => readonly Remark[];

/** One finder for each kind of check, in the order in which findings at the same place are told. */
const finders: { readonly [Kind in TextKind]: Finder<Kind> } = {
  chapters: wrongChapters,
  "chapter-numbers": oddNumbers,
  aspects: missingAspects,
  duties: missingDuties,
  substance: withoutSubstance,
  "not-blank": blankChapters,
  length: tooLong,
  references: outdatedReferences,
  "form-parts": otherParts,
  preface: prefaceLacks,
  "unit-names": wrongNames,
  years: wrongYears,
  claims: wrongClaims,
  proportions: wrongProportions,
  rankings: wrongRankings,
  parts: wrongParts,
  amounts: wrongAmounts,
  told: notTold,
  duplicates: duplicateSentences,
  repetition: repeatedText,
  instructions: copiedInstructions,
  words: wrongWords,
  pairs: lonelyMarks,
  series: brokenSeries,
  unfinished: unfinishedParagraphs,
  "half-width": halfWidthMarks,
  brackets: mixedBrackets,
  "personal-data": personalData,
};

const kinds = Object.keys(finders) as readonly TextKind[]; // the keys of the record

/** What all checks of the format find. */
export function remarksOn(subject: Subject): readonly Remark[] {
  return kinds.flatMap((kind) => remarksOfKind(kind, subject));
}

function remarksOfKind<Kind extends TextKind>(kind: Kind, subject: Subject): readonly Remark[] {
  const checks = checksOfKind(subject.form.text, kind);
  return checks.length === 0 ? [] : finders[kind](checks, subject);
}
