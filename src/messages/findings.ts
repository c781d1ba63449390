import { plainNumber } from "../report/plain-number";
import { printPercent } from "../report/print-percent";
import type { CellId, CellValue } from "../report/report";
import { figureOf, isControl, isPrevious } from "../report/report";
import { AMOUNT_SCALE } from "../report/report-format";
import type { Finding, ReadingChange } from "../rules/finding";
import { isBalance, kindOf } from "../rules/kinds/all-kinds";
import { cellsOf } from "../rules/reads";
import type { ReportForm } from "../rules/report-form";
import type { BalanceRule, ReadId } from "../rules/rule";
import { adviceOnShown, shownTexts, staleTexts } from "./shown-figures";
import { listCells, nameOfCell, quote, tableOfForm } from "./cell-names";

/** A finding in the words of the office: where, what does not agree, what to do. */
export interface FindingText {
  /** 第三部分 · 自然人列 */
  readonly where: string;
  /** 本年新收 21 ＋ 上年结转 0 ＝ 21，办理结果总计 20 ＋ 结转下年度 0 ＝ 20，差 1 件。 */
  readonly what: string;
  /** The two sums that `what` begins with, where it compares two. */
  readonly sides?: readonly [left: string, right: string];
  readonly todo: string;
}

/** What a message may name besides the finding itself. */
export interface FindingContext {
  readonly form: ReportForm;
  readonly valueOf: (id: ReadId) => CellValue | undefined;
}

/** The whole finding as one line: for the command line, for screen readers, for the clipboard. */
export function describeFinding(finding: Finding, context: FindingContext): string {
  const { where, what, todo } = textOfFinding(finding, context);
  return `${where}：${what}${todo}`;
}

export function textOfFinding(finding: Finding, context: FindingContext): FindingText {
  const { form } = context;
  if (isOfBalance(finding)) return textOfBalance(finding, balanceBehind(finding, form), context);
  return { where: whereIs(finding, form), what: whatIsWrong(finding, context), todo: whatToDo(finding, form) };
}

type OfBalance = Extract<Finding, { readonly code: "unbalanced" | "control-differs" }>;
type OtherFinding = Exclude<Finding, OfBalance>;

const isOfBalance = (finding: Finding): finding is OfBalance =>
  finding.code === "unbalanced" || finding.code === "control-differs";

function whereIs(finding: OtherFinding, form: ReportForm): string {
  switch (finding.code) {
    case "repeated":
      return "各部分的表";
    case "expected-zero":
    case "blank-cells":
    case "stored-as-text":
    case "not-computed":
    case "stale-result":
    case "shown-otherwise":
    case "placeholder":
    case "reworded":
      return tableOfForm(form, finding.table).label;
    case "other-format":
      return tablesOfSameFormat(finding.table, form)
        .map(({ label }) => label)
        .join("、");
    case "too-large":
    case "share-too-large":
    case "not-a-count":
    case "not-an-amount":
    case "unreadable":
    case "above-limit":
    case "differs-from-previous":
    case "jumped":
      return placeOfCell(finding, form);
    default:
      return finding satisfies never;
  }
}

const tablesOfSameFormat = (table: Finding["table"], { tables, formatOfTable }: ReportForm) =>
  tables.filter(({ id }) => formatOfTable.get(id) === formatOfTable.get(table));

function whatIsWrong(finding: OtherFinding, context: FindingContext): string {
  const { form } = context;
  const { cells } = finding;
  switch (finding.code) {
    case "too-large":
      return textOfTooLarge(finding, context);
    case "share-too-large":
      return `有 ${finding.left} 件，占办理结果总计 ${finding.right} 件的 ${printPercent(finding.left / finding.right, 1)}。`;
    case "not-a-count":
      return `填的是 ${String(finding.found)}。`;
    case "not-an-amount":
      return `填的是 ${figure(finding, finding.found, form)}，是负数。`;
    case "unreadable":
      return `填的是“${String(finding.found)}”，不能当作数字计算。`;
    case "expected-zero":
      return `${cells.map((cell) => `${quote(nameOfCell(form, cell).cell)}填了 ${valueText(cell, context)}`).join("，")}。`;
    case "above-limit":
      return `填了 ${figure(finding, finding.found, form)}，数额很大。`;
    case "blank-cells":
      return `还有 ${cells.length} 格没有填：${listCells(form, cells)}。`;
    case "stored-as-text":
      return `${cells.length} 格的数存成了文本，合计没有算进去：${listCells(form, cells)}。`;
    case "not-computed":
      return `${cells.length} 格是公式，文件里没有存计算结果：${listCells(form, cells)}。`;
    case "stale-result":
      return staleTexts(finding.stale, form);
    case "shown-otherwise":
      return shownTexts(finding.shown, form);
    case "placeholder":
      return `${listCells(form, cells)}填了“${finding.changes[0]?.from.trim() ?? ""}”一类的符号，已当作没有填。`;
    case "reworded":
      return `${finding.changes.length} 格的写法已读成数字：${rewordings(finding, form)}。`;
    case "differs-from-previous":
      return textOfCarryOver(finding, context);
    case "jumped":
      return `上年 ${finding.previous}，本年 ${finding.found}，相差很大${isDigitSlip(finding.found, finding.previous) ? "，像是多写或少写了一位" : ""}。`;
    case "repeated":
      return "除现行有效件数外，全部数据与上年年报相同。";
    case "other-format":
      return `报告是 ${finding.year} 年度的，表却是 ${form.formatOfTable.get(finding.table) ?? ""} 年版。`;
    default:
      return finding satisfies never;
  }
}

function whatToDo(finding: OtherFinding, form: ReportForm): string {
  switch (finding.code) {
    case "not-a-count":
      if (finding.control !== undefined) return CONTROL_ADVICE;
      return isChange(finding, form) ? "这里填整数，减少的填负数，没有增减填 0。" : "这里填 0 或正整数。";
    case "not-an-amount":
      return "填错的请改为 0 或正数；属于退付的，请写说明。";
    case "unreadable":
      return finding.control === undefined ? "这一格只填数字；“约”“余”和备注请写到正文里。" : CONTROL_ADVICE;
    case "blank-cells":
    case "placeholder":
      return "没有发生的填 0。";
    case "stored-as-text":
      return "请在“填报”里点“转为数字”，或者在格里重新输入。";
    case "not-computed":
      return "请用 Excel 或 WPS 打开、保存一次，再核对。";
    case "stale-result":
      return "核对用的是按公式算的数。请用 Excel 或 WPS 打开、保存一次。";
    case "shown-otherwise":
      return adviceOnShown(finding.shown, form);
    case "reworded":
      return "请看是否读对。";
    case "too-large":
      return adviceOn(finding, "请核对这几格。");
    case "above-limit":
      return adviceOn(finding, "请核对单位。");
    case "other-format":
      return adviceOn(finding, "请核对年度。");
    case "share-too-large":
    case "expected-zero":
    case "differs-from-previous":
    case "jumped":
    case "repeated":
      return adviceOn(finding, "请核对。");
    default:
      return finding satisfies never;
  }
}

/** One figure is the other with a digit more. */
function isDigitSlip(one: number, other: number): boolean {
  const [shorter = "", longer = ""] = [String(one), String(other)].sort((a, b) => a.length - b.length);
  if (Number(shorter) === 0 || longer.length !== shorter.length + 1) return false;
  return [...longer].some((_, at) => longer.slice(0, at) + longer.slice(at + 1) === shorter);
}

const CONTROL_ADVICE = "核对数照台账填 0 或正整数；不核对就空着。";

function textOfBalance(finding: OfBalance, rule: BalanceRule, context: FindingContext): FindingText {
  const { form } = context;
  const table = tableOfForm(form, rule.table);
  const ids = [...rule.left, ...rule.right];
  const isOpen = ids.some((id) => typeof context.valueOf(id) !== "number");
  const texts = ids.filter((id) => typeof context.valueOf(id) === "string").length;
  const difference = plainNumber(Math.abs(finding.left - finding.right));
  const gap = isOpen ? `${openPart(texts)}已经多出 ${difference} 件。` : `差 ${difference} 件。`;
  const [total] = finding.cells;
  if (rule.control !== undefined) {
    const line = rule.line?.axis === "row" ? "这一行" : "这一列";
    return {
      where: `${table.label} · ${total === undefined ? "" : nameOfCell(form, total).cell}`,
      what: `表里合计 ${finding.left}，核对数（台账）${finding.right}，${gap}`,
      todo: `请查${line}哪一格多计或少计；台账抄错的改核对数。`,
    };
  }
  const isBalanceOfFour = rule.left.length > 1;
  const sides = [
    sideText(rule, rule.left, finding.left, context),
    sideText(rule, rule.right, finding.right, context),
  ] as const;
  return {
    sides,
    where: `${table.label} · ${lineName(rule, form)}`,
    what: `${sides.join("，")}，${gap}`,
    todo: isBalanceOfFour ? "请核对这一列，改正填错的一格。" : totalToWrite(finding.right, isOpen),
  };
}

const openPart = (texts: number): string => (texts > 0 ? `有 ${texts} 格不是数字，不算它` : "还有空格，却");

/** The total follows from its parts only where all of them are known. */
const totalToWrite = (sum: number, isOpen: boolean): string =>
  isOpen ? "请核对各项和总计。" : `请核对各项；各项无误的，把总计改为 ${sum}。`;

/** 自然人列, “予以公开”行, or the group that a table of one row adds up. */
function lineName(rule: BalanceRule, form: ReportForm): string {
  const [cell] = rule.marked;
  if (cell === undefined || cell.startsWith("control/")) return "";
  const { row, column } = nameOfCell(form, cell as CellId);
  if (rule.line === undefined) return row;
  return rule.line.axis === "column" ? `${column}列` : `${quote(row)}行`;
}

/** Sides of up to this many cells are written out; longer ones only with their sum. */
const MOST_TERMS = 6;

function sideText(rule: BalanceRule, side: readonly ReadId[], sum: number, context: FindingContext): string {
  const isColumn = rule.line?.axis === "column";
  const term = (id: ReadId) => {
    const { row, column } = nameOfCell(context.form, id as CellId);
    return `${isColumn ? row : column} ${valueText(id, context)}`;
  };
  if (side.length > MOST_TERMS) return `各项之和 ${sum}`;
  const terms = side.map(term).join(" ＋ ");
  return side.length === 1 ? terms : `${terms} ＝ ${sum}`;
}

function textOfTooLarge(finding: TwoSums, context: FindingContext): string {
  const sides = sidesBehind(finding, context.form);
  if (sides === undefined) return `${finding.left} 大于 ${finding.right}。`;
  const term = (id: ReadId) => `${quote(nameOfCell(context.form, figureOf(id)).cell)}${valueText(id, context)}`;
  const larger = termsText(sides.right.map(term), finding.right);
  if (sides.left.length === 0) return `${larger}，小于 0。`;
  return `${termsText(sides.left.map(term), finding.left)}，大于${larger}。`;
}

function textOfCarryOver(finding: TwoSums, context: FindingContext): string {
  const sides = sidesBehind(finding, context.form);
  if (sides === undefined) throw new Error(`no two sums behind ${finding.rule}`);
  const term = (id: ReadId): string => {
    const cell = figureOf(id);
    const { row, column } = nameOfCell(context.form, cell);
    const name = cell.startsWith("requests/") ? row : column;
    return `${isPrevious(id) ? "上年年报的" : "本年的"}${quote(name)}${valueText(id, context)}`;
  };
  const left = termsText(sides.left.map(term), finding.left);
  const right = termsText(sides.right.map(term), finding.right);
  return `${left}，${right}，差 ${plainNumber(Math.abs(finding.left - finding.right))}。`;
}

type TwoSums = Finding & { readonly left: number; readonly right: number };

const termsText = (terms: readonly string[], sum: number): string =>
  terms.length > 1 ? `${terms.join(" ＋ ")} ＝ ${sum}` : terms.join("");

/** The two sums that the broken rule holds against each other. Rules of one check may share their id, so its cells tell which it is. */
function sidesBehind({ rule: id, cells }: Finding, { rules }: ReportForm) {
  const rule = rules.find((one) => one.id === id && cells.every((cell) => cellsOf(one).includes(cell)));
  const sides = rule === undefined ? undefined : kindOf(rule).sides(rule);
  return sides?.against === "sum" ? sides : undefined;
}

function balanceBehind(finding: Finding, { rules }: ReportForm): BalanceRule {
  const rule = rules.filter(isBalance).find(({ id }) => id === finding.rule);
  if (rule === undefined) throw new Error(`no balance rule ${finding.rule}`);
  return rule;
}

function placeOfCell(finding: Finding, form: ReportForm): string {
  const [cell] = finding.cells;
  const table = tableOfForm(form, finding.table).label;
  if (cell === undefined) return table;
  return `${table} · ${nameOfCell(form, cell).cell}${finding.control === undefined ? "" : "的核对数"}`;
}

const valueText = (id: ReadId, { form, valueOf }: FindingContext): string => {
  const value = valueOf(id);
  if (value === undefined) return "（空）";
  if (typeof value === "string") return `“${value}”`;
  return String(form.cells.get(id as CellId)?.value === "amount" ? value / AMOUNT_SCALE : value);
};

function figure(finding: Finding, value: CellValue, form: ReportForm): string {
  const [id] = finding.cells;
  const cell = id === undefined ? undefined : form.cells.get(id);
  const number = cell?.value === "amount" && typeof value === "number" ? value / AMOUNT_SCALE : value;
  return [String(number), cell?.unit ?? ""].join(" ").trim();
}

const isChange = (finding: Finding, form: ReportForm): boolean =>
  finding.cells.some((cell) => form.cells.get(cell)?.value === "change");

const rewordings = (finding: Finding & { readonly code: "placeholder" | "reworded" }, form: ReportForm): string => {
  const most = 3;
  const named = finding.changes.slice(0, most).map((change) => rewording(change, form));
  return finding.changes.length > most ? `${named.join("；")}；等等` : named.join("；");
};

/** A remark on a 核对数 has no place in the report: nothing is said of keeping it. */
function rewording({ cell: id, from, to, note }: ReadingChange, form: ReportForm): string {
  const cell = figureOf(id);
  const isAmount = form.cells.get(cell)?.value === "amount";
  const number = to === undefined ? "空" : String(isAmount ? to / AMOUNT_SCALE : to);
  const name = `${quote(nameOfCell(form, cell).cell)}的${isControl(id) ? "核对数" : ""}`;
  const remark = note === undefined ? "" : isControl(id) ? `，“${note}”没有读入` : `，“${note}”另存为备注`;
  return `${name}“${from.trim()}”读作 ${number}${remark}`;
}

const adviceOn = ({ check }: Finding, otherwise: string): string => check.advice ?? otherwise;
