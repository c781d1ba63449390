import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, useState } from "react";
import { FoldedLater } from "../../components/FoldedLater";
import { usePaneStyles } from "../../components/pane-styles";
import type { ReportView } from "../../session/report-view";
import { usePaneState } from "../../session/session-context";
import { CaseSearch } from "./CaseSearch";
import { CellHelp } from "./CellHelp";
import { InsertForm } from "./InsertForm";
import { NextStep } from "./NextStep";
import { Problems } from "./Problems";
import { Progress } from "./Progress";
import { Tools } from "./Tools";

const OwnForms = lazy(async () => {
  const part = await import(/* webpackChunkName: "read-in" */ "../read-in/OwnForms");
  return { default: part.OwnForms };
});

const useStyles = makeStyles({
  tools: { marginTop: tokens.spacingVerticalM },
});

export interface FillPanelProps {
  readonly view: ReportView | undefined;
  readonly onCheck: () => void;
  /** Undefined where the pane has no example to show. */
  readonly onOpenExample: (() => void) | undefined;
}

/** 填报: first the form that inserts the tables; then the next step, the progress, and help on the selected cell. */
export function FillPanel({ view, onCheck, onOpenExample }: FillPanelProps) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const [isInsertingAgain, setInsertingAgain] = useState(false);
  if (view === undefined) return <Start onOpenExample={onOpenExample} />;
  if (isInsertingAgain) return <InsertForm onCancel={() => setInsertingAgain(false)} />;
  return (
    <div>
      <Problems view={view} />
      <NextStep view={view} onCheck={onCheck} />
      <h2 className={pane.heading}>进度</h2>
      <Progress view={view} />
      <CellHelp view={view} />
      <CaseSearch view={view} />
      <div className={styles.tools}>
        <Tools view={view} onInsertAgain={() => setInsertingAgain(true)} />
      </div>
    </div>
  );
}

function Start({ onOpenExample }: Pick<FillPanelProps, "onOpenExample">) {
  const styles = useStyles();
  const { isBusy } = usePaneState();
  return (
    <>
      <InsertForm />
      <FoldedLater summary="已经有自己的表？在原表上核对">
        <OwnForms />
      </FoldedLater>
      {onOpenExample !== undefined && (
        <p className={styles.tools}>
          想先看看？
          <Button disabled={isBusy} onClick={onOpenExample}>
            打开示例
          </Button>
        </p>
      )}
    </>
  );
}
