import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { correctionOf, disagreementsOf, writeCorrection } from "../../actions/last-year";
import { ConfirmDialog } from "../../components/ConfirmDialog";
import { usePaneStyles } from "../../components/pane-styles";
import type { ReportView } from "../../session/report-view";
import { usePaneState, useSession } from "../../session/session-context";
import { UndoHint } from "../fill/UndoHint";

/** 更正说明: where the two years do not agree and both are right, says so in chapter 六, with the reason that is asked. */
export function Correction({ view }: { readonly view: ReportView }) {
  const pane = usePaneStyles();
  const session = useSession();
  const { isBusy } = usePaneState();
  const [reason, setReason] = useState<string>();
  if (disagreementsOf(view).length === 0) return null;
  const words = reason?.trim() ?? "";
  return (
    <div className={pane.actions}>
      <Button className={pane.longButton} disabled={isBusy} onClick={() => setReason("")}>
        对不上的写更正说明
      </Button>
      {reason !== undefined && (
        <ConfirmDialog
          title="写更正说明"
          confirm="写进第六部分"
          isReady={words !== ""}
          onCancel={() => setReason(undefined)}
          onConfirm={() => {
            setReason(undefined);
            void session.act(() => writeCorrection(session, view, words));
          }}
        >
          <Field label="为什么两年对不上" hint="如：上年年报少计2件，已经更正。">
            <Textarea value={reason} onChange={(_, { value }) => setReason(value)} />
          </Field>
          <p className={pane.line}>会在“其他需要报告的事项”末尾加一段：</p>
          <p className={pane.line}>{correctionOf(view, words === "" ? "……" : words)}</p>
          <UndoHint />
        </ConfirmDialog>
      )}
    </div>
  );
}
