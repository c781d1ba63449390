import type { Judged } from "../checker/checker";
import { idsReadBy } from "../rules/reads";
import type { Values } from "../rules/values";
import type { Verdict } from "../rules/verdict";
import { isInMistake, openTotal, type Examination } from "../examination/examine";
import { dismissalOf } from "../examination/dismissals";
import { describeDoubt } from "../messages/doubts";
import { nameOfPlace } from "../messages/cell-names";
import { mistakeSentences, sentencesOn } from "../messages/finding-sentences";
import { describeStanding, standingOf } from "../messages/standing";
import { describeTextFinding } from "../messages/text-findings";
import { unitTypeLabels } from "../messages/unit-types";
import { figuresCodeOf, printCode, shortDigest } from "../report/figures-code";
import { printedChecks } from "../rules/printed-checks";
import { printValue } from "../report/read-value";
import { isPrevious, type Report } from "../report/report";
import type { ReportForm } from "../rules/report-form";
import { checksOf } from "../rules/report-form";
import { isBalance, kindOf } from "../rules/kinds/all-kinds";
import type { Sides } from "../rules/kinds/kind";
import type { BalanceRule, Check, ReadId, Rule, Severity } from "../rules/rule";
import { reportTitle } from "../plan/plan-cover";
import { printableText } from "./printable-text";

/** One rule as it stands: both sides, and what became of it. */
export interface CheckLine {
  readonly name: string;
  /** "—" where the side still has blanks; "" where the rule has no two sides. */
  readonly left: string;
  readonly right: string;
  readonly verdict: string;
  readonly isBroken: boolean;
}

/** The rules of one check, one line each. */
export interface CheckSection {
  readonly title: string;
  readonly lines: readonly CheckLine[];
}

/** The 校验单 of a report as plain data: it fits on a page, and says which figures it was made from. */
export interface CheckSheet {
  readonly title: string;
  readonly unit: string;
  readonly facts: readonly (readonly [label: string, value: string])[];
  /** What it all comes to, in a sentence. */
  readonly summary: string;
  readonly isClean: boolean;
  /** Equalities, both sides of each. */
  readonly balances: readonly CheckSection[];
  /** All other checks, a line each. */
  readonly others: CheckSection;
  /** Everything told that is no tip, of tables and text, in sentences; with the 说明 that answers it, where there is one. */
  readonly findings: readonly { readonly text: string; readonly explanation: string | undefined }[];
  /** The checks that were not made; those that the form itself prints are marked. */
  readonly switchedOff: readonly { readonly title: string; readonly isPrinted: boolean }[];
  readonly code: string;
}

/** Makes the 校验单. `madeOn` is the day as people write it, and `program` what made it: 年报助手 0.1.0. */
export function checkSheet(
  examination: Examination,
  { madeOn, program }: { readonly madeOn: string | undefined; readonly program: string },
): CheckSheet {
  const { read, judged, values, open } = examination;
  const { report, form } = read;
  const balances = balanceSections(judged, form, values);
  const equalities = balances.flatMap(({ lines }) => lines);
  const standing = standingOf(examination);
  const switchedOff = checksSwitchedOff(report, form);
  const printedOff = switchedOff.filter(({ isPrinted }) => isPrinted).length;
  return {
    title: `${reportTitle(printableText(report.unit), report.year)}校验单`,
    unit: printableText(report.unit),
    facts: factsOf(report, form, madeOn, program),
    summary: `${summaryOf(equalities, openTotal(open), printedOff)}${describeStanding(standing)}。${explainedIn(examination)}`,
    isClean: printedOff === 0 && openTotal(open) === 0 && equalities.every(({ verdict }) => verdict === BALANCED),
    balances,
    others: { title: "其他核对", lines: otherLines(judged, form, values) },
    findings: findingsTold(examination),
    switchedOff,
    code: printCode(figuresCodeOf(report, form.formatOfTable)),
  };
}

/** The printed ones first, whichever they are: a reader must not miss them. */
function checksSwitchedOff({ switchedOff }: Report, form: ReportForm): CheckSheet["switchedOff"] {
  const printed = printedChecks(form);
  const off = checksOf(form.rules).filter(({ id }) => switchedOff.includes(id));
  const told = off.map((check) => ({ title: check.title, isPrinted: printed.includes(check) }));
  return [...told.filter(({ isPrinted }) => isPrinted), ...told.filter(({ isPrinted }) => !isPrinted)];
}

/** One entry a mistake, then what is blank, then what is wrong with the text. */
function findingsTold(examination: Examination): CheckSheet["findings"] {
  const { read, mistakes, findings, texts, doubts } = examination;
  const sentenceOf = sentencesOn(read);
  const isTold = (severity: Severity): boolean => severity !== "tip";
  return [
    ...mistakes
      .filter(({ severity }) => isTold(severity))
      .map((mistake) => {
        const { first, also } = mistakeSentences(mistake, sentenceOf);
        const text = also.length === 0 ? first : `${first}也涉及：${also.join("")}`;
        return { text: printableText(text), explanation: printed(mistake.explanation?.text) };
      }),
    // It stands among the rules as broken: here it says what to do about it, and whether somebody did.
    ...doubts
      .filter(({ code }) => code === "repeated")
      .map((doubt) => ({
        text: printableText(describeDoubt(doubt, read.form)),
        explanation: dismissalOf(doubt, read.report, read.form)?.text,
      })),
    ...findings
      .filter((one) => one.code === "blank-cells" && isTold(one.severity) && !isInMistake(one, mistakes))
      .map((finding) => ({ text: printableText(sentenceOf(finding)), explanation: undefined })),
    ...texts
      .filter(({ finding }) => isTold(finding.severity))
      .map(({ finding, explanation }) => ({
        text: printableText(describeTextFinding(finding, read.form)),
        explanation: printed(explanation?.text),
      })),
  ];
}

const printed = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : printableText(text).replace(/\s*\n\s*/g, " ");

const BALANCED = "平";
const UNFINISHED = "未填完";
const FITS = "符合";
const NO_SUM = "—";
/** So many places are named on one line. */
const MOST_PLACES = 2;

function factsOf(report: Report, form: ReportForm, madeOn: string | undefined, program: string): CheckSheet["facts"] {
  const formats = new Set(form.formatOfTable.values());
  return [
    ["单位", printableText(report.unit) || "（没有写）"],
    ["年度", report.year === undefined ? "（没有写）" : `${report.year} 年度`],
    ["单位类型", report.unitType === undefined ? "（没有写）" : unitTypeLabels[report.unitType]],
    ["格式", `${form.format.source}${formats.size > 1 ? "（有的表用别的格式）" : ""}`],
    ["核对规则", `${[...formats].join("、")} 版 ${shortDigest(JSON.stringify(form.rules))}`],
    ...(report.incomparable === undefined
      ? []
      : [["上年对照", `无可比上年：${printableText(report.incomparable)}`] as const]),
    ["制单", madeOn === undefined ? program : `${madeOn}，${program}`],
  ];
}

function summaryOf(equalities: readonly CheckLine[], open: number, printedOff: number): string {
  const count = (wanted: (line: CheckLine) => boolean) => equalities.filter(wanted).length;
  const broken = count(({ isBroken }) => isBroken);
  const unfinished = count(({ verdict }) => verdict === UNFINISHED);
  const balanced = equalities.length - broken - unfinished;
  const isAll = printedOff === 0 && equalities.length > 0 && balanced === equalities.length;
  const parts = [
    `${balanced} 条勾稽关系${isAll ? "全部" : ""}平衡`,
    ...(broken > 0 ? [`${broken} 条不平`] : []),
    ...(unfinished > 0 ? [`${unfinished} 条没有填完`] : []),
    ...(printedOff > 0 ? [`表上印的勾稽关系有 ${printedOff} 项被关掉，没有核对`] : []),
    ...(open > 0 ? [`要改正或要说明的问题 ${open} 处，见下`] : []),
  ];
  return `${parts.join("；")}。`;
}

/** 已写说明 2 处，见下。 */
function explainedIn({ mistakes, texts }: Examination): string {
  const explained = [...mistakes, ...texts].filter(({ explanation }) => explanation !== undefined).length;
  return explained === 0 ? "" : `已写说明 ${explained} 处，见下。`;
}

function balanceSections(judged: readonly Judged[], form: ReportForm, values: Values): readonly CheckSection[] {
  const shown = judged.flatMap(({ rule, verdict }) =>
    isBalance(rule) && verdict !== "not-judged" ? [{ rule, verdict }] : [],
  );
  return [...new Set(shown.map(({ rule }) => rule.check))].map((check) => ({
    title: check.title,
    lines: shown
      .filter(({ rule }) => rule.check === check)
      .map(({ rule, verdict }) => balanceLine(rule, verdict, form, values)),
  }));
}

function balanceLine(rule: BalanceRule, verdict: Verdict, form: ReportForm, values: Values): CheckLine {
  const [left, right] = [sumOf(rule.left, values), sumOf(rule.right, values)];
  const gap = left === undefined || right === undefined ? "不平" : `差 ${Math.abs(left - right)}`;
  return {
    name: nameOfPlace(rule, form),
    left: printSum(rule.left, values),
    right: printSum(rule.right, values),
    verdict: verdict === "satisfied" ? BALANCED : verdict === "broken" ? gap : UNFINISHED,
    isBroken: verdict === "broken",
  };
}

/** Undefined while anything on the side is blank or no number. */
function sumOf(ids: readonly ReadId[], values: Values): number | undefined {
  return ids.reduce<number | undefined>((sum, id) => {
    const value = values.get(id);
    return sum === undefined || typeof value !== "number" ? undefined : sum + value;
  }, 0);
}

/** A rule with two sides has a line of its own; rules about single cells share the line of their check. */
function otherLines(judged: readonly Judged[], form: ReportForm, values: Values): readonly CheckLine[] {
  const others = judged.filter(({ rule }) => !isBalance(rule));
  return [...new Set(others.map(({ rule }) => rule.check))].flatMap((check) => {
    const rules = others.filter(({ rule }) => rule.check === check);
    const twoSided = rules.flatMap(({ rule, verdict }) => {
      const sides = verdict === "not-judged" ? undefined : sidesInReport(rule);
      return sides === undefined ? [] : [{ rule, verdict, sides }];
    });
    if (twoSided.length === 0) return sharedLine(check, rules, form);
    return twoSided.map(({ rule, verdict, sides }) => ({
      name: twoSided.length === 1 ? check.title : `${check.title}（${nameOfPlace(rule, form)}）`,
      ...printSides(sides, form, values),
      verdict: verdict === "satisfied" ? FITS : verdict === "broken" ? "不符" : UNFINISHED,
      isBroken: verdict === "broken",
    }));
  });
}

/** Both sides, where they are figures of this report: a sheet about it shows no side of last year's. */
function sidesInReport(rule: Rule): Sides | undefined {
  return idsReadBy(rule).some(isPrevious) ? undefined : kindOf(rule).sides(rule);
}

function sharedLine(check: Check, rules: readonly Judged[], form: ReportForm): CheckLine {
  const broken = rules.filter(({ verdict }) => verdict === "broken");
  const has = (verdict: Verdict) => rules.some((one) => one.verdict === verdict);
  const places = [...new Set(broken.map(({ rule }) => nameOfPlace(rule, form)))].filter((place) => place !== "");
  const named = places.slice(0, MOST_PLACES).join("、") + (places.length > MOST_PLACES ? "等" : "");
  const verdict = has("incomplete") ? UNFINISHED : has("satisfied") ? FITS : "不适用";
  return {
    name: named === "" ? check.title : `${check.title}（${named}）`,
    left: "",
    right: "",
    verdict: broken.length > 0 ? `不符 ${broken.length} 处` : verdict,
    isBroken: broken.length > 0,
  };
}

/** The two sides as the sheet prints figures; a limit is the right side. */
function printSides(sides: Sides, form: ReportForm, values: Values): Pick<CheckLine, "left" | "right"> {
  if (sides.against === "sum") return { left: printSum(sides.left, values), right: printSum(sides.right, values) };
  const kind = form.cells.get(sides.cell)?.value ?? "count";
  const value = values.get(sides.cell);
  return { left: value === undefined ? NO_SUM : printValue(value, kind), right: printValue(sides.limit, kind) };
}

function printSum(ids: readonly ReadId[], values: Values): string {
  const sum = sumOf(ids, values);
  return sum === undefined ? NO_SUM : String(sum);
}
