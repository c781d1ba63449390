import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Edit16Regular } from "@fluentui/react-icons";
import { lazy, Suspense, useState } from "react";
import { usePaneStyles } from "../components/pane-styles";
import { SmallMenu } from "../components/SmallMenu";
import type { ReportView } from "../session/report-view";

/** The dialogs come in a file of their own, which is fetched with the late panels. */
const UnitDialog = lazy(async () => ({
  default: (await import(/* webpackChunkName: "panels" */ "../panels/settings/UnitDialog")).UnitDialog,
}));
const SettingsDialog = lazy(async () => ({
  default: (await import(/* webpackChunkName: "panels" */ "../panels/settings/SettingsDialog")).SettingsDialog,
}));
const DiagnosisDialog = lazy(async () => ({
  default: (await import(/* webpackChunkName: "panels" */ "../panels/settings/DiagnosisDialog")).DiagnosisDialog,
}));
const HelpDialog = lazy(async () => ({
  default: (await import(/* webpackChunkName: "panels" */ "../panels/settings/HelpDialog")).HelpDialog,
}));

const useStyles = makeStyles({
  row: {
    display: "flex",
    alignItems: "center",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} 0 ${tokens.spacingHorizontalMNudge}`,
  },
  title: { flexGrow: 1 },
  unit: { padding: `0 ${tokens.spacingHorizontalMNudge}`, display: "flex", alignItems: "center" },
  unitButton: {
    padding: `0 ${tokens.spacingHorizontalXS}`,
    minWidth: 0,
    height: "auto",
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalXS})`,
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
  },
});

type DialogName = "unit" | "settings" | "diagnosis" | "help";

/** Which report is shown, with the dialog for its unit and year; and a menu with settings, 诊断 and help. */
export function Header({ view }: { readonly view: ReportView | undefined }) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const [dialog, setDialog] = useState<DialogName>();
  const close = (): void => setDialog(undefined);
  return (
    <header>
      <div className={styles.row}>
        <h1 className={mergeClasses(pane.title, styles.title)}>年报助手</h1>
        <SmallMenu
          label="设置、诊断和帮助"
          choices={[
            { label: "设置", isDisabled: view === undefined, onChoose: () => setDialog("settings") },
            { label: "诊断", onChoose: () => setDialog("diagnosis") },
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
      <Suspense fallback={null}>
        {dialog === "unit" && view !== undefined && <UnitDialog view={view} onClose={close} />}
        {dialog === "settings" && view !== undefined && <SettingsDialog view={view} onClose={close} />}
        {dialog === "diagnosis" && <DiagnosisDialog onClose={close} />}
        {dialog === "help" && <HelpDialog onClose={close} />}
      </Suspense>
    </header>
  );
}

function titleOf({ bound: { report }, key }: ReportView): string {
  const unit = report.unit === "" ? "未填单位" : report.unit;
  const year = report.year === undefined ? "年度未定" : `${report.year} 年度`;
  return `${unit} · ${year}${key === "1" ? "" : `（第 ${key} 份）`}`;
}
