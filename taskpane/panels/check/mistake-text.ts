import { valuesOf } from "../../../src/checker/judge";
import type { Finding } from "../../../src/rules/finding";
import type { ReadId } from "../../../src/rules/rule";
import { nameOfCell, quote } from "../../../src/messages/cell-names";
import { type FindingContext, textOfFinding } from "../../../src/messages/findings";
import type { BoundReport } from "../../../src/binding/bound-report";
import type { ExaminedMistake } from "../../../src/examination/examine";
import { offerOf, type OfferText } from "./offer-text";

export interface MistakeText {
  readonly where: string;
  /** “差 1 件”, where there are two sides. */
  readonly gap: string;
  readonly what: string;
  /** “可能是这一格…”, with the reason; empty where nothing points at one cell. */
  readonly probable: string;
  /** Empty where one repair says it. */
  readonly todo: string;
  /** How to mend it, where that is known or said to be unknown. */
  readonly offer: OfferText | undefined;
  /** What the broken rules demand, and who says so. */
  readonly basis: readonly string[];
  readonly cellCount: number;
}

export function contextOf({ form, report }: BoundReport): FindingContext {
  const values = valuesOf(report);
  return { form, valueOf: (id) => values.get(id) };
}

/** The words of a card: those of the finding that says most, and what its sisters add. */
export function textOfMistake(mistake: ExaminedMistake, bound: BoundReport): MistakeText {
  const context = contextOf(bound);
  const [first, ...others] = mistake.findings;
  if (first === undefined) throw new Error(`mistake ${mistake.id} has no finding`);
  const text = textOfFinding(first, context);
  const offer = offerOf(mistake, bound, context);
  return {
    ...text,
    // One repair says what to do better than advice for every case.
    todo: offer?.choices.length === 1 ? "" : text.todo,
    gap: gapOf(first),
    probable: probableCell(mistake, bound),
    offer,
    basis: [
      ...others.map((finding) => describeAlso(finding, context)),
      ...new Set(mistake.findings.map(({ check }) => `${check.title}（${check.source}）`)),
    ],
    cellCount: cellsToVisit(mistake).length,
  };
}

/** Where 定位 leads: the one probable cell, else the cells of the finding one after the other. */
export function cellsToVisit({ cell, findings }: ExaminedMistake): readonly ReadId[] {
  if (cell !== undefined) return [cell];
  const [first] = findings;
  if (first === undefined) return [];
  if (first.control !== undefined) return [first.control];
  return isAboutEachCell(first) ? first.cells : first.cells.slice(0, 1);
}

/** Where a repair is offered it says so itself. */
function probableCell({ cell, suspicion }: ExaminedMistake, { form }: BoundReport): string {
  if (cell === undefined || (suspicion !== undefined && suspicion.repairs.length > 0)) return "";
  return `可能是${quote(nameOfCell(form, cell).cell)}这一格：它所在的一行和一列都不平。`;
}

const describeAlso = (finding: Finding, context: FindingContext): string => {
  const { where, what } = textOfFinding(finding, context);
  return `同时：${where}：${what}`;
};

function gapOf(finding: Finding): string {
  return finding.code === "unbalanced" || finding.code === "control-differs"
    ? `差 ${Math.abs(finding.left - finding.right)} 件`
    : "";
}

/** Some findings list cells that are each to be looked at; the others are about one sum. */
const isAboutEachCell = ({ code }: Finding): boolean =>
  code === "placeholder" || code === "reworded" || code === "stored-as-text" || code === "expected-zero";
