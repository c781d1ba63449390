import { Button, makeStyles, mergeClasses, ProgressBar, tokens } from "@fluentui/react-components";
import { LiveRegion } from "../../taskpane/components/LiveRegion";
import { usePaneStyles } from "../../taskpane/components/pane-styles";
import type { ReceiptState } from "../receipt/receipt";
import { AllSlips } from "./AllSlips";
import { FileChoices } from "./FileChoices";
import { useReceipt, useReceiptState } from "./receipt-context";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalMNudge} 0`,
  },
  said: { flexGrow: 1, margin: 0 },
  progress: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalMNudge}`,
  },
  bar: { flexGrow: 1 },
});

/** What came in so far, and how more comes in. */
export function ReceiptHead() {
  const styles = useStyles();
  const pane = usePaneStyles();
  const state = useReceiptState();
  const isBegun = state.overview !== undefined || state.progress !== undefined;
  return (
    <>
      <header className={styles.root}>
        <h1 className={pane.title}>收表</h1>
        <p className={mergeClasses(pane.quiet, styles.said)}>{isBegun ? standing(state) : "年报助手"}</p>
        {isBegun && (
          <div className={pane.buttons}>
            <FileChoices />
            <AllSlips />
          </div>
        )}
      </header>
      <ReadingProgress />
      <LiveRegion text={state.progress === undefined ? standing(state) : ""} />
    </>
  );
}

/** 2025 年度，收到 118 个单位，应报 121 */
function standing({ overview }: ReceiptState): string {
  if (overview === undefined) return "";
  const { year, rows, expected, missing, nearNames } = overview;
  const open = missing.length + nearNames.length;
  const owed = expected === 0 ? "" : `，应报 ${expected}，未报 ${open}`;
  return `${year === undefined ? "" : `${year} 年度，`}收到 ${rows.length} 个单位${owed}`;
}

function ReadingProgress() {
  const styles = useStyles();
  const receipt = useReceipt();
  const { progress } = useReceiptState();
  if (progress === undefined) return null;
  const { done, of } = progress;
  return (
    <div className={styles.progress} role="status">
      <span>
        正在读 {done}／{of}
      </span>
      <ProgressBar className={styles.bar} value={of === 0 ? 0 : done / of} aria-label="读文件的进度" />
      <Button size="small" onClick={() => receipt.cancel()}>
        停止
      </Button>
    </div>
  );
}
