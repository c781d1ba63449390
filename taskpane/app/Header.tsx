import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Edit16Regular } from "@fluentui/react-icons";
import { Suspense, useState } from "react";
import { usePaneStyles } from "../components/pane-styles";
import { SmallMenu } from "../components/SmallMenu";
import { describeDeadlines } from "../../src/messages/deadlines";
import { describeStanding } from "../../src/messages/standing";
import { DiagnosisDialog, HelpDialog, SettingsDialog, UnitDialog } from "../panels/settings/late-dialogs";
import { calendarDateOf } from "../../src/report/calendar-date";
import type { ReportView } from "../session/report-view";
import { useSession } from "../session/session-context";
import { useStanding } from "../session/use-standing";

const useStyles = makeStyles({
  row: {
    display: "flex",
    alignItems: "center",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} 0 ${tokens.spacingHorizontalMNudge}`,
  },
  title: { flexGrow: 1 },
  standing: { margin: `0 ${tokens.spacingHorizontalMNudge}`, fontSize: tokens.fontSizeBase200 },
  unit: { padding: `0 ${tokens.spacingHorizontalMNudge}`, display: "flex", alignItems: "center" },
  unitButton: {
    padding: `0 ${tokens.spacingHorizontalXS}`,
    minWidth: 0,
    height: "auto",
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalXS})`,
    textAlign: "left",
    // “2025 年度” is never torn apart; a unit's name that is longer than a line breaks where the line ends.
    wordBreak: "keep-all",
    overflowWrap: "anywhere",
    fontWeight: tokens.fontWeightRegular,
  },
});

type DialogName = "unit" | "settings" | "diagnosis" | "help";

export interface HeaderProps {
  readonly view: ReportView | undefined;
  /** The workbook has changes that are in no file, and the pane is what saves it. */
  readonly isUnsaved: boolean;
  /** Opens 收表; absent where the host cannot open a page. */
  readonly openReceipt: (() => void) | undefined;
}

/** Which report is shown, with the dialog for its unit and year; and a menu with settings, 诊断 and help. */
export function Header({ view, isUnsaved, openReceipt }: HeaderProps) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const [dialog, setDialog] = useState<DialogName>();
  const close = (): void => setDialog(undefined);
  return (
    <header>
      <div className={styles.row}>
        <h1 className={mergeClasses(pane.title, styles.title)}>年报助手</h1>
        {isUnsaved && <span className={pane.quiet}>未保存</span>}
        <SmallMenu
          label="设置、诊断和帮助"
          choices={[
            { label: "设置", isDisabled: view === undefined, onChoose: () => setDialog("settings") },
            { label: "诊断", onChoose: () => setDialog("diagnosis") },
            ...(openReceipt === undefined ? [] : [{ label: "收表（汇总各单位的年报）", onChoose: openReceipt }]),
            { label: "帮助", onChoose: () => setDialog("help") },
          ]}
        />
      </div>
      {view !== undefined && (
        <div className={styles.unit}>
          <Button
            className={styles.unitButton}
            appearance="transparent"
            icon={<Edit16Regular />}
            iconPosition="after"
            aria-label={`改单位和年度：${titleOf(view)}`}
            onClick={() => setDialog("unit")}
          >
            {titleOf(view)}
          </Button>
        </div>
      )}
      {view !== undefined && <StandingLine view={view} />}
      {view !== undefined && <DaysLeft view={view} />}
      <Suspense fallback={null}>
        {dialog === "unit" && view !== undefined && <UnitDialog view={view} onClose={close} />}
        {dialog === "settings" && view !== undefined && <SettingsDialog view={view} onClose={close} />}
        {dialog === "diagnosis" && <DiagnosisDialog onClose={close} />}
        {dialog === "help" && <HelpDialog onClose={close} />}
      </Suspense>
    </header>
  );
}

/** “表：平；正文：3 处” */
function StandingLine({ view }: { readonly view: ReportView }) {
  const styles = useStyles();
  const pane = usePaneStyles();
  return <p className={mergeClasses(pane.quiet, styles.standing)}>{describeStanding(useStanding(view))}</p>;
}

/** How long it is until 送审日 and 上报期限, where they are set. */
function DaysLeft({ view }: { readonly view: ReportView }) {
  const styles = useStyles();
  const { now } = useSession();
  const line = describeDeadlines(view.bound.report, calendarDateOf(now()));
  return line === "" ? null : <p className={styles.standing}>{line}</p>;
}

function titleOf({ bound: { report }, key }: ReportView): string {
  const unit = report.unit === "" ? "未填单位" : report.unit;
  const year = report.year === undefined ? "年度未定" : `${report.year} 年度`;
  return `${unit} · ${year}${key === "1" ? "" : `（第 ${key} 份）`}`;
}
