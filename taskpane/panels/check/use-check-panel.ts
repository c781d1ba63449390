import { useMemo, useRef } from "react";
import type { ExaminedMistake } from "../../../src/examination/examine";
import type { Repair } from "../../../src/repairs/rank-repairs";
import type { Finding } from "../../../src/rules/finding";
import { cellsOf } from "../../../src/rules/reads";
import { showControls } from "../../actions/fill";
import { applyRepair } from "../../actions/repair";
import { explainMistake, switchOffCheck } from "../../actions/settings";
import { type Rejection, rejectionOf } from "../../../src/repairs/rejections";
import type { ReportView } from "../../session/report-view";
import { usePaneState, useSession } from "../../session/session-context";
import { cellsToVisit, type MistakeText, textOfMistake } from "./mistake-text";
import { tallyOf } from "./tally";
import { type SettledMistake, useSettledList } from "./use-settled-list";

/** What 核对 shows of a report, and what the buttons of its cards do. */
export function useCheckPanel(view: ReportView) {
  const session = useSession();
  const { isBusy } = usePaneState();
  const { bound } = view;
  const { judged, mistakes } = view.examination;
  const { shown, release } = useSettledList(
    mistakes,
    (mistake) => !mistake.findings.some((finding) => isOpen(view, finding)),
  );
  const tally = useMemo(() => tallyOf(judged, bound.formulaTotals), [judged, bound]);
  const texts = useRef(new Map<string, MistakeText>());

  /** A mended card keeps its words until it disappears: new words would describe sums that agree now. */
  const textOf = ({ mistake }: SettledMistake): MistakeText => {
    const kept = texts.current.get(mistake.id);
    if (kept !== undefined && !mistakes.includes(mistake)) return kept;
    const text = textOfMistake(mistake, bound, view.examination.rejected);
    texts.current.set(mistake.id, text);
    return text;
  };

  const locate = (mistake: ExaminedMistake, turn: number): void => {
    const cells = cellsToVisit(mistake);
    const cell = cells[turn % Math.max(cells.length, 1)];
    if (cell !== undefined) void session.goTo(bound.addressOf(cell));
  };

  return {
    shown,
    tally,
    isBusy,
    /** Undefined where the host reports every change, so that nobody has to ask for a new check. */
    recheck: session.workbook.traits.tellsEveryChange ? undefined : () => void session.refresh(),
    release,
    textOf,
    locate,
    explain: (mistake: ExaminedMistake, text: string) =>
      void session.act(() => explainMistake(session, view, mistake, text)),
    repair: (repair: Repair) => void session.act(() => applyRepair(session, view, repair)),
    reject: (mistake: ExaminedMistake, repair: Repair): void => {
      if (mistake.suspicion === undefined) return;
      void session.reject(view, rejectionOf(repair, mistake.suspicion, view.examination.question));
    },
    takeBack: (rejection: Rejection) => void session.takeBack(view, rejection),
    addControls: () => void session.act(() => showControls(session, view, true)),
    switchOff: (mistake: ExaminedMistake) => void session.act(() => switchOffCheck(session, view, mistake)),
  };
}

/** Whether the rule of a finding is still broken, or incomplete. A rule that became incomplete is not mended. */
function isOpen({ examination: { judged } }: ReportView, { rule: id, cells: [cell] }: Finding): boolean {
  return judged.some(
    ({ rule, verdict }) =>
      rule.id === id &&
      (verdict === "broken" || verdict === "incomplete") &&
      cell !== undefined &&
      cellsOf(rule).includes(cell),
  );
}
