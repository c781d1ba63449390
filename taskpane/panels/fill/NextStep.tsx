import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { openTotal } from "../../../src/examination/examine";
import type { TableId } from "../../../src/report/report";
import { nameOfCell } from "../../../src/messages/cell-names";
import { fillWithZeros } from "../../actions/fill";
import { blanksOf, type ReportView } from "../../session/report-view";
import { usePaneState, useSession } from "../../session/session-context";
import { blankAfter, cellAtSelection } from "../../session/selected-cell";
import { ConfirmDialog } from "../../components/ConfirmDialog";
import { usePaneStyles } from "../../components/pane-styles";
import { NoRequestsDialog } from "./NoRequestsDialog";
import { UndoHint } from "./UndoHint";

const useStyles = makeStyles({
  // Two lines, whether they are needed or not: the buttons below stay where they are while one types.
  line: { margin: `${tokens.spacingVerticalS} 0 0`, minHeight: `calc(2 * ${tokens.lineHeightBase300})` },
  /** Of one size whatever cell it names. */
  next: { width: "100%", minHeight: tokens.lineHeightHero900 },
  choices: { display: "flex", flexDirection: "column", marginTop: tokens.spacingVerticalS },
});

/** The next thing to do: fill the blanks; then, where none is left, look at the findings. */
export function NextStep({ view, onCheck }: { readonly view: ReportView; readonly onCheck: () => void }) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const session = useSession();
  const { selection, isBusy } = usePaneState();
  const [isAsking, setAsking] = useState(false);
  const [hasNoRequests, setNoRequests] = useState(false);
  const blanks = blanksOf(view);
  const open = openTotal(view.examination.open);
  const isBegun = view.tables.some((table) => table.blanks.length < table.inputs.length);
  const current = isBegun ? cellAtSelection(view, selection) : undefined;
  const next = blankAfter(blanks, view.bound.form.cells.keys(), current);
  if (next === undefined) {
    return (
      <>
        <p className={styles.line}>表已填完。{open > 0 ? `还有 ${open} 处要改或要说明。` : ""}</p>
        <div className={pane.actions}>
          <Button className={styles.next} appearance="primary" onClick={onCheck}>
            看核对结果
          </Button>
        </div>
      </>
    );
  }
  return (
    <>
      <p className={styles.line}>
        还有 {blanks.length} 格未填。
        {isBegun
          ? `填完有数的，其余 ${blanks.length} 格没有发生的，可以一次填 0。`
          : "先填有数的格；没有发生的，最后一次填 0。"}
      </p>
      <div className={pane.actions}>
        <Button
          className={styles.next}
          appearance="primary"
          onClick={() => void session.goTo(view.bound.addressOf(next))}
        >
          {isBegun ? "下一空格" : "开始填"}：{nameOfCell(view.bound.form, next).cell}
        </Button>
        {isBegun ? (
          <Button disabled={isBusy} onClick={() => setAsking(true)}>
            空格填 0
          </Button>
        ) : (
          <Button disabled={isBusy} onClick={() => setNoRequests(true)}>
            本年无申请
          </Button>
        )}
      </div>
      {hasNoRequests && <NoRequestsDialog view={view} onClose={() => setNoRequests(false)} />}
      {isAsking && <ZerosDialog view={view} onClose={() => setAsking(false)} />}
    </>
  );
}

function ZerosDialog({ view, onClose }: { readonly view: ReportView; readonly onClose: () => void }) {
  const styles = useStyles();
  const session = useSession();
  const withBlanks = view.tables.filter(({ blanks }) => blanks.length > 0);
  const [chosen, setChosen] = useState<ReadonlySet<TableId>>(() => new Set(withBlanks.map(({ table }) => table.id)));
  const cells = withBlanks.filter(({ table }) => chosen.has(table.id)).flatMap(({ blanks }) => blanks);

  const toggle = (id: TableId, isChosen: boolean): void => {
    setChosen((before) => new Set(isChosen ? [...before, id] : [...before].filter((other) => other !== id)));
  };

  return (
    <ConfirmDialog
      title={`把 ${cells.length} 个空格填 0？`}
      confirm={`填 ${cells.length} 个 0`}
      isReady={cells.length > 0}
      onCancel={onClose}
      onConfirm={() => {
        onClose();
        void session.act(() => fillWithZeros(session, view, cells), { words: `正在填 ${cells.length} 个 0` });
      }}
    >
      已填的格不动。
      <UndoHint isOffered />
      <div className={styles.choices}>
        {withBlanks.map(({ table, blanks }) => (
          <Checkbox
            key={table.id}
            label={`${table.label}：${blanks.length} 格`}
            checked={chosen.has(table.id)}
            onChange={(_, { checked }) => toggle(table.id, checked === true)}
          />
        ))}
      </div>
    </ConfirmDialog>
  );
}
