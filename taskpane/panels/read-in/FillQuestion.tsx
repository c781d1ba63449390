import { Button, makeStyles } from "@fluentui/react-components";
import type { ReadReport } from "../../../src/binding/read-report";
import { nameOfCell } from "../../../src/messages/cell-names";
import type { CellId } from "../../../src/report/report";
import type { ComparedCells } from "../../../src/report/compare-cells";
import { ConfirmDialog } from "../../components/ConfirmDialog";
import { usePaneStyles } from "../../components/pane-styles";
import type { ReportView } from "../../session/report-view";
import { UndoHint } from "../fill/UndoHint";
import { shown } from "./figure-words";

const useStyles = makeStyles({ list: { maxHeight: "40vh", overflowY: "auto" } });

export interface FillQuestionProps {
  readonly view: ReportView;
  readonly read: Pick<ReadReport, "report" | "form">;
  readonly compared: ComparedCells;
  /** Asked with whether figures that differ are replaced. */
  readonly onFill: (replacesOthers: boolean) => void;
  readonly onCancel: () => void;
}

/** Asked before figures are written over others: each of them, as it is and as it would be. */
export function FillQuestion({ view, read, compared: { blank, different }, onFill, onCancel }: FillQuestionProps) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const { bound } = view;
  return (
    <ConfirmDialog
      title={`有 ${different.length} 格已经填了别的数`}
      confirm="换成读到的数"
      onCancel={onCancel}
      onConfirm={() => onFill(true)}
    >
      {blank.length > 0 && `另有 ${blank.length} 个空格会填上。`}
      <div className={styles.list} tabIndex={0} role="group" aria-label="要换的格">
        <Differences
          cells={different}
          lineOf={(id) => `${nameOfCell(bound.form, id).cell}：${shown(bound, id)} → ${shown(read, id)}`}
        />
      </div>
      {blank.length > 0 && (
        <Button
          className={pane.longButton}
          onClick={() => onFill(false)}
        >{`只填 ${blank.length} 个空格，已填的不动`}</Button>
      )}
      <p>
        一次写入。
        <UndoHint />
      </p>
    </ConfirmDialog>
  );
}

function Differences({
  cells,
  lineOf,
}: {
  readonly cells: readonly CellId[];
  readonly lineOf: (cell: CellId) => string;
}) {
  const pane = usePaneStyles();
  return (
    <ul className={pane.bulletList}>
      {cells.map((id) => (
        <li key={id}>{lineOf(id)}</li>
      ))}
    </ul>
  );
}
