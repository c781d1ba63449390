import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { usePaneStyles } from "../../components/pane-styles";
import type { ReportView } from "../../session/report-view";
import { CaseSearch } from "./CaseSearch";
import { CellHelp } from "./CellHelp";
import { InsertForm } from "./InsertForm";
import { NextStep } from "./NextStep";
import { Problems } from "./Problems";
import { Progress } from "./Progress";
import { Start, type Opening } from "./Start";
import { Tools } from "./Tools";

const useStyles = makeStyles({
  tools: { marginTop: tokens.spacingVerticalM },
});

export interface FillPanelProps {
  readonly view: ReportView | undefined;
  readonly onCheck: () => void;
  /** Undefined where the host opens workbooks. */
  readonly opening: Opening | undefined;
}

/** 填报: first the form that inserts the tables; then the next step, the progress, and help on the selected cell. */
export function FillPanel({ view, onCheck, opening }: FillPanelProps) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const [isInsertingAgain, setInsertingAgain] = useState(false);
  if (view === undefined) return <Start opening={opening} />;
  if (isInsertingAgain) return <InsertForm onCancel={() => setInsertingAgain(false)} />;
  return (
    <div>
      <NextStep view={view} onCheck={onCheck} />
      <Problems view={view} />
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
