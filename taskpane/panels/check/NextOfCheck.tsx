import { Button } from "@fluentui/react-components";
import { openTotal } from "../../../src/examination/examine";
import { usePaneStyles } from "../../components/pane-styles";
import { blanksOf, type ReportView } from "../../session/report-view";
import { useStanding } from "../../session/use-standing";

export interface NextOfCheckProps {
  readonly view: ReportView;
  /** Goes to 填报, 正文, 文件. */
  readonly onFill: () => void;
  readonly onWrite: () => void;
  readonly onExport: () => void;
}

/** Where 核对 leads on: to the blanks, then to the text, then to the files. While cards ask for an answer, they come first. */
export function NextOfCheck({ view, onFill, onWrite, onExport }: NextOfCheckProps) {
  const pane = usePaneStyles();
  const standing = useStanding(view);
  if (openTotal(view.examination.open) > 0) return null;
  const [label, lead] =
    blanksOf(view).length > 0
      ? (["接着填", onFill] as const)
      : standing.isTextClean
        ? (["去导出", onExport] as const)
        : (["去写正文", onWrite] as const);
  return (
    <div className={pane.actions}>
      <Button appearance="primary" onClick={lead}>
        {label}
      </Button>
    </div>
  );
}
