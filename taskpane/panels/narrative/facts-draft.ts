import { askedValue } from "../../../src/narrative/fact-values";
import { lineWriter } from "../../../src/narrative/narrate";
import { problemsTold } from "../../../src/narrative/told-problems";
import type { AskedFact, NarrativeFormat } from "../../../src/report/narrative-format";
import type { UnitType } from "../../../src/report/report";
import type { FormReport } from "../../../src/narrative/fact-values";

/** What was typed so far, by the id of the asked fact. */
export type FactsDraft = ReadonlyMap<string, string>;

/** The questions for a unit of this kind, by the headings of the form. */
export function questionsFor(
  { asked }: NarrativeFormat,
  unitType: UnitType | undefined,
): ReadonlyMap<string, readonly AskedFact[]> {
  const groups = new Map<string, AskedFact[]>();
  for (const fact of asked) {
    const isAsked = fact.unitTypes === undefined || (unitType !== undefined && fact.unitTypes.includes(unitType));
    if (isAsked) groups.set(fact.group, [...(groups.get(fact.group) ?? []), fact]);
  }
  return groups;
}

/** Why what was typed cannot be used; undefined where it can. */
export function faultOf(fact: AskedFact, draft: FactsDraft): string | undefined {
  if ((draft.get(fact.id) ?? "").trim() === "" || askedValue(fact, { facts: draft }) !== undefined) return undefined;
  return fact.kind === "count" ? "请填 0 或正整数，也可以写 近300、3000余、1.2万。" : "请填金额，单位元，只写数字。";
}

/** What is saved: without blanks, and with no empty pair between the problems with their measures. */
export function factsToKeep({ problems }: NarrativeFormat, draft: FactsDraft): FactsDraft {
  const kept = new Map([...draft].map(([id, text]) => [id, text.trim()] as const));
  const pairs = problems
    .map((pair) => pair.map((id) => kept.get(id) ?? ""))
    .filter((texts) => texts.some((text) => text !== ""));
  problems.forEach((pair, index) => pair.forEach((id, side) => kept.set(id, pairs[index]?.[side] ?? "")));
  return new Map([...kept].filter(([, text]) => text !== ""));
}

/** Whether a problem has no measure, or a measure no problem: neither is written into the text. */
export function lonelyProblem({ problems }: NarrativeFormat, draft: FactsDraft): boolean {
  const isFilled = (id: string): boolean => (draft.get(id) ?? "").trim() !== "";
  return problems.some(([problem, measure]) => isFilled(problem) !== isFilled(measure));
}

export interface Suggestion {
  readonly problem: string;
  readonly measure: string;
}

/** Problems that the figures suggest and that are not in the draft yet. */
export function suggestionsFor(
  current: FormReport,
  previous: FormReport | undefined,
  draft: FactsDraft,
): readonly Suggestion[] {
  const { holds, write } = lineWriter({ ...current, report: { ...current.report, facts: draft } }, previous);
  const taken = new Set([...draft.values()]);
  return current.form.narrative.prompts
    .filter(({ when }) => holds(when))
    .map(({ problem, measure }) => ({ problem: write(problem), measure: write(measure) }))
    .filter(({ problem, measure }) => !taken.has(problem) && !taken.has(measure));
}

/** The draft with the suggestion in the first empty pair; the same draft where no pair is empty. */
export function takeOver(
  { problems }: NarrativeFormat,
  draft: FactsDraft,
  { problem, measure }: Suggestion,
): FactsDraft {
  const free = problems.find((pair) => pair.every((id) => (draft.get(id) ?? "").trim() === ""));
  return free === undefined ? draft : new Map([...draft, [free[0], problem], [free[1], measure]]);
}

/** Problems of last year's chapter 五 that the draft answers in no way yet. */
export function unansweredProblems(
  { problems, solvedProblems }: NarrativeFormat,
  lastYear: string | undefined,
  draft: FactsDraft,
): readonly string[] {
  const solved = draft.get(solvedProblems) ?? "";
  const still = new Set(problems.map(([problem]) => draft.get(problem)?.trim()));
  return problemsTold(lastYear ?? "").filter((problem) => !still.has(problem) && !solved.includes(problem));
}

/** The draft with the problem as one of this year's, its measure still to be written. */
export const stillThere = (narrative: NarrativeFormat, draft: FactsDraft, problem: string): FactsDraft =>
  takeOver(narrative, draft, { problem, measure: "" });

/** The draft with the problem told as solved. */
export function solvedSince({ solvedProblems }: NarrativeFormat, draft: FactsDraft, problem: string): FactsDraft {
  const before = (draft.get(solvedProblems) ?? "").trim().replace(/[。；;]+$/, "");
  return new Map([...draft, [solvedProblems, `${before === "" ? "" : `${before}；`}“${problem}”的问题已经解决`]]);
}
