import { makeStyles, Switch, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Check } from "../../../src/rules/rule";
import { setCheck } from "../../actions/settings";
import { ConfirmDialog } from "../../components/ConfirmDialog";
import { usePaneStyles } from "../../components/pane-styles";
import type { ReportView } from "../../session/report-view";
import { useSession } from "../../session/session-context";

const useStyles = makeStyles({
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: `${tokens.spacingVerticalSNudge} 0` },
  basis: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  summary: { cursor: "pointer", color: tokens.colorNeutralForeground2 },
});

export interface CheckSwitchProps {
  readonly view: ReportView;
  readonly check: Check;
  /** The form itself prints it: it is switched off only after a question. */
  readonly isPrinted: boolean;
}

/** One check with its switch; why it is made is folded. */
export function CheckSwitch({ view, check, isPrinted }: CheckSwitchProps) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const session = useSession();
  const [isAsking, setAsking] = useState(false);
  const isOn = !view.bound.report.switchedOff.includes(check.id);
  const change = (isWanted: boolean): void => void session.act(() => setCheck(session, view, check, isWanted));
  return (
    <li className={styles.item}>
      <Switch
        label={check.title}
        checked={isOn}
        onChange={(_, { checked }) => (isPrinted && checked !== true ? setAsking(true) : change(checked === true))}
      />
      {isPrinted && !isOn && <p className={pane.line}>表上印的，现在没有核对，校验单上会写明。</p>}
      <details className={styles.basis}>
        <summary className={styles.summary} aria-label={`依据：${check.title}`}>
          依据
        </summary>
        {check.source}
      </details>
      {isAsking && (
        <ConfirmDialog
          title="这是表上印的勾稽关系，关掉？"
          confirm="关掉这一条"
          onCancel={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            change(false);
          }}
        >
          {check.title}。关掉后不平也不提示，校验单上会写明没有核对；收表单位照样会查。
        </ConfirmDialog>
      )}
    </li>
  );
}
