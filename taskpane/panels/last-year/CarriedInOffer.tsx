import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { nameOfCell } from "../../../src/messages/cell-names";
import { type CarriedIn, carriedInOf, fillCarriedIn } from "../../actions/last-year";
import { ConfirmDialog } from "../../components/ConfirmDialog";
import { usePaneStyles } from "../../components/pane-styles";
import type { ReportView } from "../../session/report-view";
import { usePaneState, useSession } from "../../session/session-context";
import { UndoHint } from "../fill/UndoHint";
import { shownValue } from "../read-in/figure-words";

/** Offers last year's 结转下年度 as this year's 上年结转; each figure is shown before it is written. */
export function CarriedInOffer({ view }: { readonly view: ReportView }) {
  const pane = usePaneStyles();
  const session = useSession();
  const { isBusy } = usePaneState();
  const [asks, setAsks] = useState(false);
  const carried = carriedInOf(view);
  const { form } = view.bound;
  if (carried.length === 0) return null;
  const others = carried.filter(({ standing }) => standing !== undefined);
  const blanks = carried.length - others.length;
  const lineOf = ({ cell, standing, lastYear }: CarriedIn): string =>
    `${nameOfCell(form, cell).cell}：${shownValue(standing, form, cell)} → ${shownValue(lastYear, form, cell)}`;
  const fill = (replacesOthers: boolean): void => {
    setAsks(false);
    void session.act(() => fillCarriedIn(session, view, replacesOthers));
  };
  return (
    <div className={pane.actions}>
      <Button className={pane.longButton} disabled={isBusy} onClick={() => setAsks(true)}>
        用上年的结转下年度填上年结转
      </Button>
      {asks && (
        <ConfirmDialog
          title={`填上年结转 ${carried.length} 格？`}
          confirm={others.length === 0 ? `填 ${blanks} 格` : `填 ${carried.length} 格，换掉 ${others.length} 个数`}
          onCancel={() => setAsks(false)}
          onConfirm={() => fill(true)}
        >
          <ul className={pane.bulletList}>
            {carried.map((one) => (
              <li key={one.cell}>{lineOf(one)}</li>
            ))}
          </ul>
          {others.length > 0 && blanks > 0 && (
            <Button
              className={pane.longButton}
              onClick={() => fill(false)}
            >{`只填 ${blanks} 个空格，已填的不动`}</Button>
          )}
          <p>
            <UndoHint />
          </p>
        </ConfirmDialog>
      )}
    </div>
  );
}
