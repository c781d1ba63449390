import { Button } from "@fluentui/react-components";
import { askedReasons, draftReasons } from "../../../src/messages/draft-reasons";
import { describeStanding } from "../../../src/messages/standing";
import { blanksOf, type ReportView } from "../../session/report-view";
import { useStanding } from "../../session/use-standing";
import { usePaneStyles } from "../../components/pane-styles";

export interface ReadinessProps {
  readonly view: ReportView;
  /** Goes to the tab where findings are mended, blanks filled, the text written. */
  readonly onCheck: () => void;
  readonly onFill: () => void;
  readonly onWrite: () => void;
}

/** Whether the report is ready; where it is not, why, and a button to what is left to do. */
export function Readiness({ view, onCheck, onFill, onWrite }: ReadinessProps) {
  const pane = usePaneStyles();
  const { report, form } = view.bound;
  const { open } = view.examination;
  const standing = useStanding(view);
  const reasons = draftReasons(report, form, open);
  const asked = askedReasons(open);
  const scope = `${describeStanding(standing)}。`;
  if (reasons.length === 0)
    return (
      <>
        <p className={pane.paragraph}>
          {scope}
          {asked.length === 0 ? "可以导出。" : `可以送审；${asked.join("")}请写说明，或者导出说明单备查。`}
        </p>
        {asked.length > 0 && (
          <div className={pane.buttons}>
            <Button onClick={onCheck}>去写说明</Button>
          </div>
        )}
      </>
    );
  const [label, lead] =
    open.errors > 0
      ? (["看核对结果", onCheck] as const)
      : blanksOf(view).length > 0
        ? (["接着填", onFill] as const)
        : (["去写正文", onWrite] as const);
  return (
    <>
      <p className={pane.paragraph}>
        {scope}还不能定稿：{[...reasons, ...asked].join("")}
      </p>
      <div className={pane.buttons}>
        <Button appearance="primary" onClick={lead}>
          {label}
        </Button>
      </div>
    </>
  );
}
