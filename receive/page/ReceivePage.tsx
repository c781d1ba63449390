import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { type DragEvent, useEffect, useMemo, useState } from "react";
import { Card } from "../../taskpane/components/Card";
import { useTheme } from "../../taskpane/components/theme";
import { Tabs } from "../../taskpane/components/Tabs";
import type { Crew } from "../crew/crew";
import { droppedFiles } from "../crew/given-files";
import { Receipt } from "../receipt/receipt";
import { AlikeUnits } from "./AlikeUnits";
import { ReceiptHead } from "./ReceiptHead";
import { ReceiptContext, useReceipt, useReceiptState } from "./receipt-context";
import { RosterPanel } from "./RosterPanel";
import { Start } from "./Start";
import { SumPanel } from "./SumPanel";
import { UnitsPanel } from "./UnitsPanel";

const useStyles = makeStyles({
  root: {
    height: "100%",
    boxSizing: "border-box",
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: "anywhere",
    "& .fui-Field": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  panel: { flexGrow: 1, minHeight: 0, overflowY: "auto", padding: tokens.spacingHorizontalMNudge },
  failure: { padding: `0 ${tokens.spacingHorizontalMNudge}` },
});

/** 收表: what many units sent in, one row a unit. */
export function ReceivePage({ startCrew }: { readonly startCrew: () => Promise<Crew> }) {
  const styles = useStyles();
  const theme = useTheme();
  const [failure, setFailure] = useState<string>();
  const receipt = useMemo(
    () =>
      new Receipt(
        startCrew,
        () => performance.now(),
        (error) => setFailure(messageOf(error)),
      ),
    [startCrew],
  );
  return (
    <FluentProvider theme={theme} className={styles.root}>
      <ReceiptContext.Provider value={receipt}>
        <DropEverywhere onFailure={(error) => setFailure(messageOf(error))} />
        <ReceiptHead />
        {failure !== undefined && (
          <div className={styles.failure}>
            <Card title="没有做成" tone="error" role="alert" onDismiss={() => setFailure(undefined)}>
              {failure}
            </Card>
          </div>
        )}
        <Content />
      </ReceiptContext.Provider>
    </FluentProvider>
  );
}

const messageOf = (error: unknown): string =>
  `已经读到的都还在。请再试一次；还不行，请把这句话交给技术支持：${error instanceof Error ? error.message : String(error)}`;

const tabs = ["units", "sum", "alike", "roster"] as const;
type TabName = (typeof tabs)[number];

function Content() {
  const styles = useStyles();
  const { overview, progress } = useReceiptState();
  const [tab, setTab] = useState<TabName>("units");
  if (overview === undefined && progress === undefined) {
    return (
      <main className={styles.panel}>
        <Start />
      </main>
    );
  }
  const missing = overview === undefined ? 0 : overview.missing.length + overview.nearNames.length;
  const labels = {
    units: `单位 ${overview?.rows.length ?? 0}`,
    sum: "汇总",
    alike: "雷同",
    roster: missing > 0 ? `名册（未报 ${missing}）` : "名册",
  };
  return (
    <>
      <Tabs label="收表" names={tabs} labels={labels} chosen={tab} id="receive-" onChoose={setTab} />
      <main className={styles.panel} id={`receive-${tab}-panel`} role="tabpanel" aria-labelledby={`receive-${tab}`}>
        {tab === "units" && <UnitsPanel />}
        {tab === "sum" && <SumPanel />}
        {tab === "alike" && <AlikeUnits />}
        {tab === "roster" && <RosterPanel />}
      </main>
    </>
  );
}

/** Files may be dropped anywhere on the page; and who leaves with something unsaved is asked. */
function DropEverywhere({ onFailure }: { readonly onFailure: (error: unknown) => void }) {
  const receipt = useReceipt();
  const { isUnsaved } = useReceiptState();
  useEffect(() => {
    const allow = (event: Event): void => event.preventDefault();
    const drop = (event: Event): void => {
      event.preventDefault();
      const { dataTransfer } = event as unknown as DragEvent; // by the name of the event
      void droppedFiles(dataTransfer).then((files) => receipt.add(files), onFailure);
    };
    window.addEventListener("dragover", allow);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", allow);
      window.removeEventListener("drop", drop);
    };
  }, [receipt, onFailure]);
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const ask = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
      event.returnValue = "";
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isUnsaved]);
  return null;
}
