import type { Finding } from "../../../src/rules/finding";
import type { Check, ReadId } from "../../../src/rules/rule";
import { nameOfCell, quote } from "../../../src/messages/cell-names";
import { contextOn } from "../../../src/messages/finding-sentences";
import { type FindingContext, textOfFinding } from "../../../src/messages/findings";
import type { BoundReport } from "../../../src/binding/bound-report";
import type { ExaminedMistake } from "../../../src/examination/examine";
import { type Rejection, rejectedFor } from "../../../src/repairs/rejections";
import { offerOf, type OfferText } from "./offer-text";

export interface MistakeText {
  readonly where: string;
  /** “差 1 件”, where two sums are compared. */
  readonly gap: string;
  readonly what: string;
  /** “可能是这一格…”, with the reason; empty where no single cell is probable. */
  readonly probable: string;
  /** What to do; empty where a single repair says it. */
  readonly todo: string;
  /** The repairs that the card offers, or the sentence that none is sure. */
  readonly offer: OfferText | undefined;
  /** What the same mistake breaks besides, a line each. */
  readonly also: readonly string[];
  /** The two sums that `what` begins with, where it compares two. */
  readonly sides?: readonly [left: string, right: string];
  /** What the broken rules demand. */
  readonly basis: readonly Check[];
  readonly cellCount: number;
}

/** The words of a card: those of the first finding, and one line for each other finding of the same mistake. */
export function textOfMistake(
  mistake: ExaminedMistake,
  bound: BoundReport,
  rejected: readonly Rejection[] = [],
): MistakeText {
  const context = contextOn(bound);
  const [first, ...others] = mistake.findings;
  if (first === undefined) throw new Error(`mistake ${mistake.id} has no finding`);
  const text = textOfFinding(first, context);
  const offer = offerOf(mistake, bound, context, rejectedFor(rejected, mistake.findings));
  return {
    ...text,
    // A single repair is clearer than general advice.
    todo: offer?.choices.filter(({ rejection }) => rejection === undefined).length === 1 ? "" : text.todo,
    gap: gapOf(first),
    probable: probableCell(mistake, bound),
    offer,
    also: others.map((finding) => describeAlso(finding, context)),
    basis: [...new Map(mistake.findings.map(({ check }) => [check.id, check])).values()],
    cellCount: cellsToVisit(mistake).length,
  };
}

/** The cells that 定位 selects: the probable cell, else the cells of the finding one after the other. */
export function cellsToVisit({ cell, findings }: ExaminedMistake): readonly ReadId[] {
  if (cell !== undefined) return [cell];
  const [first] = findings;
  if (first === undefined) return [];
  if (first.control !== undefined) return [first.control];
  return isAboutEachCell(first) ? first.cells : first.cells.slice(0, 1);
}

/** Names the probable cell; empty where a repair is offered, because the repair names it. */
function probableCell({ cell, suspicion }: ExaminedMistake, { form }: BoundReport): string {
  if (cell === undefined || (suspicion !== undefined && suspicion.repairs.length > 0)) return "";
  return `可能是${quote(nameOfCell(form, cell).cell)}这一格：它所在的一行和一列都不平。`;
}

const describeAlso = (finding: Finding, context: FindingContext): string => {
  const { where, what } = textOfFinding(finding, context);
  return `也涉及：${where}：${what}`;
};

function gapOf(finding: Finding): string {
  return finding.code === "unbalanced" || finding.code === "control-differs"
    ? `差 ${Math.abs(finding.left - finding.right)} 件`
    : "";
}

/** In these findings each cell is wrong by itself; in the others the cells form one sum. */
const isAboutEachCell = ({ code }: Finding): boolean =>
  code === "placeholder" || code === "reworded" || code === "stored-as-text" || code === "expected-zero";
