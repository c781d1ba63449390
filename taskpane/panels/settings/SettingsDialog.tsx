import { makeStyles, mergeClasses, Switch, tokens } from "@fluentui/react-components";
import { severityNames } from "../../../src/messages/severities";
import { checksOf } from "../../../src/rules/report-form";
import { readAsNumber } from "../../../src/rules/reading-checks";
import type { Check } from "../../../src/rules/rule";
import { coloursStay, setCheck } from "../../actions/settings";
import type { ReportView } from "../../session/report-view";
import { usePaneState, useSession } from "../../session/session-context";
import { PaneDialog } from "../../components/PaneDialog";
import { usePaneStyles } from "../../components/pane-styles";
import { LengthLimit } from "./LengthLimit";

const useStyles = makeStyles({
  list: { marginTop: tokens.spacingVerticalM },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: `${tokens.spacingVerticalSNudge} 0` },
  source: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** Switches for the checks, each with its source. They are saved in the workbook. */
export function SettingsDialog({ view, onClose }: { readonly view: ReportView; readonly onClose: () => void }) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const session = useSession();
  const { isBusy } = usePaneState();
  const { form, report } = view.bound;
  const checks: readonly Check[] = [
    ...new Map([...checksOf(form.rules), readAsNumber, ...form.text.checks].map((check) => [check.id, check])).values(),
  ];
  return (
    <PaneDialog title="设置" onClose={onClose}>
      <p>做哪些检查。改动随工作簿保存，只对这一份年报有效。{coloursStay}</p>
      <LengthLimit view={view} />
      <ul className={mergeClasses(pane.plainList, styles.list)}>
        {checks.map((check) => (
          <li key={check.id} className={styles.item}>
            <Switch
              label={check.title}
              checked={!report.switchedOff.includes(check.id)}
              disabled={isBusy}
              onChange={(_, { checked }) => void session.act(() => setCheck(session, view, check, checked === true))}
            />
            <p className={mergeClasses(pane.quiet, styles.source)}>
              {severityNames[check.severity]} · {check.source}
            </p>
          </li>
        ))}
      </ul>
    </PaneDialog>
  );
}
