import type { Suspicion } from "../../../src/repairs/suspicion";
import type { Repair } from "../../../src/repairs/rank-repairs";
import { tableOfForm } from "../../../src/messages/cell-names";
import { type FindingContext, textOfFinding } from "../../../src/messages/findings";
import {
  balanceText,
  controlsAdvice,
  controlsAreThere,
  describeCertainty,
  describeCorrection,
  repairText,
} from "../../../src/messages/repairs";
import { moveAction, restoredText } from "../../../src/messages/moved-blocks";
import { restoredTotals } from "../../../src/repairs/restored-totals";
import type { Rejection } from "../../../src/repairs/rejections";
import { isGuess, isPressable, repairsTold } from "../../../src/repairs/offers";
import type { BoundReport } from "../../../src/binding/bound-report";
import type { ExaminedMistake } from "../../../src/examination/examine";

/** The words of the repairs that a card offers. */
export interface OfferText {
  readonly lead: string;
  readonly choices: readonly {
    readonly repair: Repair;
    /** 自然人 · 予以公开：3057 应为 3075？（两位数字颠倒） */
    readonly text: string;
    /** What a block that is put back changes, cell by cell, to be looked at before; empty for single figures. */
    readonly changes: readonly string[];
    /** 改后 2 条勾稽同时平衡：自然人列、“予以公开”行 */
    readonly mended: string;
    /** 改为 3075; undefined where nobody can say a reason for it, so that people have to look themselves. */
    readonly action: string | undefined;
    /** Somebody said 不是这里: it stays in its place, and can be taken back. */
    readonly rejection?: Rejection;
  }[];
  /** 核对数 would show which cell is wrong, and the report has none yet. */
  readonly canAddControls: boolean;
}

/** Undefined where the wrong cell was not searched for, or the search is not complete. */
export function offerOf(
  mistake: ExaminedMistake,
  bound: BoundReport,
  context: FindingContext,
  rejected: readonly Rejection[],
): OfferText | undefined {
  const { suspicion } = mistake;
  if (suspicion === undefined) {
    if (rejected.length === 0) return undefined;
    return { lead: "", choices: withRejected([], rejected, bound), canAddControls: false };
  }
  const { certainty, repairs } = suspicion;
  const asksControls = certainty === "many" && isBehindFormulas(suspicion, bound);
  const lead = asksControls
    ? bound.hasControls
      ? controlsAreThere
      : controlsAdvice
    : isGuess(suspicion)
      ? ""
      : describeCertainty(certainty, repairs.length);
  return {
    lead,
    choices: withRejected(
      repairsTold(suspicion).map((repair) => ({
        repair,
        text: `${isGuess(suspicion) && repair.move === undefined ? describeCertainty(certainty, 1) : ""}${repairText(repair, bound.form)}`,
        changes: repair.move === undefined ? [] : plannedChanges(repair, bound),
        mended: mendedBy(repair, mistake, bound, context),
        action: isPressable(repair) ? actionText(repair) : undefined,
      })),
      rejected,
      bound,
    ),
    canAddControls: asksControls && !bound.hasControls,
  };
}

/** Cell by cell; totals that become formulas again in one line. */
function plannedChanges(repair: Repair, { form, report, formulaTotals }: BoundReport): readonly string[] {
  const totals = restoredTotals(repair, { cells: form.cells, values: report.cells, formulaTotals });
  const lines = repair.corrections
    .filter(({ cell }) => !totals.some((total) => total === cell))
    .map((one) => describeCorrection(one, form));
  return totals.length === 0 ? lines : [...lines, `${restoredText(totals.length)}（合计由表格自己算）`];
}

type Choice = OfferText["choices"][number];

/** What was rejected stands where it stood when it was rejected. */
function withRejected(
  choices: readonly Choice[],
  rejected: readonly Rejection[],
  { form }: BoundReport,
): readonly Choice[] {
  const all = [...choices];
  for (const rejection of [...rejected].reverse()) {
    const { repair, place } = rejection;
    all.splice(place, 0, {
      repair,
      text: repairText(repair, form),
      changes: [],
      mended: "",
      action: undefined,
      rejection,
    });
  }
  return all;
}

/** The rows and columns that the repair balances: “（自然人列、总计列）”. */
function mendedBy(
  { mends }: Repair,
  { findings }: ExaminedMistake,
  { form }: BoundReport,
  context: FindingContext,
): string {
  const lines = findings
    .filter(({ rule }) => mends.includes(rule))
    .map((finding) => {
      const { label } = tableOfForm(form, finding.table);
      return textOfFinding(finding, context).where.replace(`${label} · `, "");
    });
  if (mends.length === 0) return "";
  return `${balanceText(mends.length)}${lines.length === 0 ? "" : `（${lines.join("、")}）`}`;
}

function actionText({ corrections, move }: Repair): string {
  if (move !== undefined) return moveAction(move);
  const [first, ...others] = corrections;
  return first === undefined || others.length > 0 ? `改这 ${corrections.length} 格` : `改为 ${first.to}`;
}

/** Whether the wrong cell is in a table whose totals are formulas, so that only 核对数 can show it. */
function isBehindFormulas({ repairs }: Suspicion, { form, formulaTotals }: BoundReport): boolean {
  const cells = repairs.flatMap(({ corrections }) => corrections.map(({ cell }) => cell));
  return form.tables.some(
    ({ rowControls, columnControls, cells: own }) =>
      [...rowControls, ...columnControls].some((cell) => formulaTotals.has(cell)) &&
      own.some(({ id }) => cells.some((cell) => cell === id)),
  );
}
