import type { ReadReport } from "../binding/read-report";
import type { Judged } from "../checker/checker";
import { type Values, valuesOf } from "../rules/values";
import { proofreadWords, readWords, type ReadWords, statedIn } from "../proofreader/proofread";
import type { TextFinding } from "../proofreader/text-finding";
import { findRepairs } from "../repairs/find-repairs";
import { groupMistakes, type Mistake } from "../repairs/mistakes";
import { CELLS_IN_PEACE, CELLS_WHILE_TYPING, givenCells, type RepairQuestion } from "../repairs/repair-question";
import type { Suspicion } from "../repairs/suspicion";
import { clearedCells, type Rejection, standing, withoutRejected } from "../repairs/rejections";
import type { CellId, Explanation, Report } from "../report/report";
import type { Finding } from "../rules/finding";
import { isBalance, kindOf } from "../rules/kinds/all-kinds";
import type { ReadId, Severity } from "../rules/rule";
import { toldOfBlanks } from "./blank-tables";
import { checkerOf, findingsOf, findingsOnReading, rulesAsked, withoutShown } from "./check-report";
import { doubtsOn, doubtsOnRules, isDoubted, type Doubt, type Twin } from "./doubts";
import { explanationOf } from "./explanations";

/** A mistake of the tables, and how it stands with those who must answer for it. */
export interface ExaminedMistake extends Mistake {
  readonly severity: Severity;
  /** The 说明 that answers it, while it stands. */
  readonly explanation: Explanation | undefined;
  /** It must be mended or explained before the report leaves the office. */
  readonly isOpen: boolean;
  /** Its place among the others: by table, row, column. The same for as long as it lasts. */
  readonly order: number;
}

/** Something wrong with the words, likewise. */
export interface ExaminedText {
  /** The same for as long as the words and their fault stay. */
  readonly id: string;
  readonly finding: TextFinding;
  readonly explanation: Explanation | undefined;
  readonly isOpen: boolean;
}

/** How much of tables and text is open: `errors` must be mended (必须改正), `explains` mended or answered by a 说明 (需要说明). */
export interface OpenCounts {
  readonly errors: number;
  readonly explains: number;
}

/** What people know of a report besides what stands in it. */
export interface Hints {
  /** Cells whose edit broke a rule that held before. */
  readonly justEdited?: ReadonlySet<ReadId>;
  /** Repairs that somebody said are not what is wrong. */
  readonly rejected?: readonly Rejection[];
  /** Another unit's report with the same figures. */
  readonly twin?: Twin | undefined;
  /** Somebody is typing: look only as long as a hand pauses. What more time may tell is then left open. */
  readonly isHurried?: boolean;
}

/** Everything that is wrong with a report, or may be. Whoever shows or counts it takes it from here. */
export interface Examination {
  readonly read: ReadReport;
  readonly hints: Hints;
  /** Every rule and how it stands. */
  readonly judged: readonly Judged[];
  readonly values: Values;
  /** One for each broken rule, and what reading changed. */
  readonly findings: readonly Finding[];
  /** What was asked about the wrong cells, and what came of it. */
  readonly question: RepairQuestion;
  readonly rejected: readonly Rejection[];
  readonly suspicions: readonly Suspicion[];
  /** The findings by what a person would call one mistake. Blanks are progress and none. */
  readonly mistakes: readonly ExaminedMistake[];
  /** In the order of the text. */
  readonly texts: readonly ExaminedText[];
  /** What may be wrong though everything agrees: asked, never counted. */
  readonly doubts: readonly Doubt[];
  readonly open: OpenCounts;
  /** More of the wrong cells may be found without hurry. */
  readonly hasMoreToFind: boolean;
}

/** Examines a report. `judged` is how its rules stand, where somebody keeps a checker for it. */
export function examine(
  read: ReadReport,
  hints: Hints = {},
  asJudged: readonly Judged[] = judgedIn(read),
): Examination {
  const judged = withoutShown(asJudged, read);
  const certain = withoutDoubted(judged);
  const { report, form, isWordsOnly } = read;
  const values = valuesOf(report);
  const rejected = standing(hints.rejected ?? [], values);
  const words = readWords(report, form, read.manuscript);
  const question = questionOf(read, { values, judged, words, rejected }, hints);
  const isWorthSearching =
    !isWordsOnly && (hints.isHurried !== true || judged.some(isBrokenBalance) || (read.strays ?? []).length > 0);
  const suspicions = isWorthSearching ? withoutRejected(findRepairs(question), rejected) : [];
  const settled =
    hints.isHurried === true ? suspicions.filter((one) => isKnown(one) || isRuledOut(one, rejected)) : suspicions;
  const findings = isWordsOnly ? [] : toldOfBlanks(findingsOf(certain, read), read);
  const mistakes = mistakesIn({ read, judged: certain, findings, suspicions: settled }, givenCells(question));
  const texts = textsIn(read, words);
  return {
    read,
    hints,
    judged,
    values,
    findings,
    question,
    rejected,
    suspicions,
    mistakes,
    texts,
    doubts: isWordsOnly ? [] : [...doubtsOnRules(judged), ...doubtsOn(report, form, hints.twin)],
    open: openCounts(mistakes, texts),
    hasMoreToFind: hints.isHurried === true && !suspicions.every(isKnown),
  };
}

/** The same report after a longer search than typing leaves time for. */
export function examineInPeace({ read, hints, judged }: Examination): Examination {
  return examine(read, { ...hints, isHurried: false }, judged);
}

export const openTotal = ({ errors, explains }: OpenCounts): number => errors + explains;

/** A blank that a mistake speaks of is not told a second time. */
export const isInMistake = (finding: Finding, mistakes: readonly Mistake[]): boolean =>
  mistakes.some(({ findings }) => findings.includes(finding));

/** The findings that are open, a mistake's own first: what is said where there is no room for cards. */
export function openFindings({ mistakes }: Pick<Examination, "mistakes">): readonly Finding[] {
  return mistakes.flatMap(({ isOpen: counts, findings: [first] }) => (counts && first !== undefined ? [first] : []));
}

export function openTexts({ texts }: Pick<Examination, "texts">): readonly TextFinding[] {
  return texts.flatMap(({ isOpen: counts, finding }) => (counts ? [finding] : []));
}

function judgedIn({ report, form, formulaTotals, isWordsOnly }: ReadReport): readonly Judged[] {
  return isWordsOnly ? [] : checkerOf(report, form, formulaTotals).judged;
}

/** What is asked as a doubt is not told as a mistake, too. */
function withoutDoubted(judged: readonly Judged[]): readonly Judged[] {
  if (!judged.some(({ finding }) => isDoubted(finding))) return judged;
  return judged.map((one) => (isDoubted(one.finding) ? { rule: one.rule, verdict: one.verdict } : one));
}

interface Asked extends Pick<Examination, "values" | "judged" | "rejected"> {
  readonly words: ReadWords | undefined;
}

function questionOf(
  { report, form, formulaTotals, otherFormulas, strays = [] }: ReadReport,
  { values, judged, words, rejected }: Asked,
  { justEdited, isHurried }: Hints,
): RepairQuestion {
  return {
    rules: rulesAsked(report, form),
    cells: form.cells,
    values,
    formulaTotals,
    witnesses: judged.filter(isWitness),
    stated: words === undefined ? [] : statedIn(words),
    strays,
    pinned: new Set<ReadId>([...otherFormulas, ...clearedCells(rejected)]),
    ...(justEdited === undefined ? {} : { justEdited }),
    mostCells: isHurried === true ? CELLS_WHILE_TYPING : CELLS_IN_PEACE,
  };
}

/** Not one of the 勾稽关系, but as exact: what last year's report says, what should be 0. */
const isWitness = ({ rule, verdict }: Judged): boolean =>
  !isBalance(rule) && verdict !== "not-judged" && kindOf(rule).demands(rule).length > 0;

const isBrokenBalance = ({ rule, verdict }: Judged): boolean => isBalance(rule) && verdict === "broken";

/** Somebody said 不是这里 of what was found for it: that stays to be seen. */
const isRuledOut = ({ broken, witnesses = [] }: Suspicion, rejected: readonly Rejection[]): boolean =>
  rejected.some((one) => one.broken.some((rule) => broken.includes(rule) || witnesses.some(({ id }) => id === rule)));

/** A longer search would tell no more. */
const isKnown = ({ certainty }: Suspicion): boolean => certainty !== "unknown" && certainty !== "beyond";

/** Blank cells are progress, not a mistake: half-way through typing nobody wants to hear of them. */
function mistakesIn(
  { read, judged, findings, suspicions }: Pick<Examination, "read" | "judged" | "findings" | "suspicions">,
  given: ReadonlySet<ReadId>,
): readonly ExaminedMistake[] {
  if (read.isWordsOnly) return [];
  const reading = findingsOnReading(read).map((finding): Mistake => ({
    id: `${finding.rule} ${finding.table}`,
    findings: [finding],
    cell: undefined,
  }));
  const grouped = [...groupMistakes(judged, suspicions, given), ...reading].filter(
    ({ findings }) => findings[0]?.code !== "blank-cells",
  );
  const mistakes = [...grouped, ...movedIn(findings, suspicions)];
  if (mistakes.length === 0) return [];
  const order = new Map([...read.form.cells.keys()].map((cell, index) => [cell, index]));
  return mistakes.map((mistake) => examined(mistake, read.report, order)).sort((one, other) => one.order - other.order);
}

/** A block that stands one off and breaks no rule there: the line that it left blank is what shows of it. */
function movedIn(findings: readonly Finding[], suspicions: readonly Suspicion[]): readonly Mistake[] {
  return suspicions.flatMap((suspicion): readonly Mistake[] => {
    const { broken, witnesses = [] } = suspicion;
    const isTold = ({ code, rule }: Finding) => code === "blank-cells" && witnesses.some(({ id }) => id === rule);
    const blank = broken.length > 0 ? undefined : findings.find(isTold);
    if (blank === undefined) return [];
    return [{ id: `${blank.rule} ${blank.table}`, findings: [blank], cell: undefined, suspicion }];
  });
}

function examined(mistake: Mistake, report: Report, order: ReadonlyMap<CellId, number>): ExaminedMistake {
  const { findings, cell } = mistake;
  const [first] = findings;
  const severity = strictest(findings);
  const explanation = first && explanationOf(first, report.cells, report.explanations);
  const place = cell ?? first?.cells[0];
  return {
    ...mistake,
    severity,
    explanation,
    isOpen: isOpen(severity, explanation),
    order: place === undefined ? 0 : (order.get(place) ?? 0),
  };
}

/** 必须改正, or 需要说明 and not answered by a 说明 that still holds. */
const isOpen = (severity: Severity, explanation: Explanation | undefined): boolean =>
  severity === "error" || (severity === "explain" && explanation === undefined);

const severities: readonly Severity[] = ["error", "explain", "warning", "tip"];

function strictest(findings: readonly Finding[]): Severity {
  return severities.find((severity) => findings.some((finding) => finding.severity === severity)) ?? "tip";
}

function textsIn({ report }: ReadReport, words: ReadWords | undefined): readonly ExaminedText[] {
  const seen = new Map<string, number>();
  return proofreadWords(words, report).map((finding) => {
    const name = `${finding.rule} ${finding.chapter} ${finding.code} ${finding.quote}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    const explanation = explanationOf(finding, report.cells, report.explanations);
    return { id: `${name} ${count}`, finding, explanation, isOpen: isOpen(finding.severity, explanation) };
  });
}

function openCounts(mistakes: readonly ExaminedMistake[], texts: readonly ExaminedText[]): OpenCounts {
  const open = [
    ...mistakes.filter((one) => one.isOpen).map(({ severity }) => severity),
    ...texts.filter((one) => one.isOpen).map(({ finding }) => finding.severity),
  ];
  const errors = open.filter((severity) => severity === "error").length;
  return { errors, explains: open.length - errors };
}
