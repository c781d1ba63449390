import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle32Filled } from "@fluentui/react-icons";
import { usePaneStyles } from "../../components/pane-styles";
import { blanksOf, type ReportView } from "../../session/report-view";
import { usePaneState } from "../../session/session-context";
import { describeTally, type BalanceTally } from "./tally";

const useStyles = makeStyles({
  green: {
    textAlign: "center",
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalS}`,
    marginTop: tokens.spacingVerticalS,
    border: `2px solid ${tokens.colorStatusSuccessBorder2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusSuccessBackground1,
  },
  icon: { color: tokens.colorStatusSuccessForeground1 },
  large: {
    margin: `${tokens.spacingVerticalXS} 0`,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
  },
  line: { margin: `${tokens.spacingVerticalXXS} 0` },
});

/** “勾稽全部平衡”, only where it is true; before that, a line that says what is missing. */
export function Balanced({ view, tally }: { readonly view: ReportView; readonly tally: BalanceTally }) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const line = mergeClasses(pane.quiet, styles.line);
  const { checkedAt } = usePaneState();
  const hasErrors = view.examination.mistakes.some(({ severity }) => severity === "error");
  const blanks = blanksOf(view).length;
  const missing = view.tables.filter(({ isMissing }) => isMissing);
  if (hasErrors || tally.broken.length > 0) return null;
  if (tally.incomplete.length > 0 || missing.length > 0) {
    const reason =
      missing.length > 0
        ? `缺${missing.map(({ table }) => table.label).join("、")}的表`
        : `还有 ${tally.incomplete.length} 条没填完`;
    return <p className={line}>已填的数没有发现不平衡；{reason}，补齐后才能说全部平衡。</p>;
  }
  return (
    <section className={styles.green} aria-label="核对结论">
      <CheckmarkCircle32Filled className={styles.icon} aria-hidden />
      <p className={mergeClasses(pane.strong, styles.large)}>勾稽全部平衡</p>
      <p className={line}>{describeTally(tally)}</p>
      {blanks > 0 && <p className={line}>另有 {blanks} 格还空着，没有发生的填 0。</p>}
      {checkedAt !== undefined && <p className={line}>{describeTime(checkedAt)} 核对</p>}
    </section>
  );
}

const twoDigits = (number: number): string => String(number).padStart(2, "0");

const describeTime = (time: Date): string =>
  `${time.getFullYear()} 年 ${time.getMonth() + 1} 月 ${time.getDate()} 日 ${twoDigits(time.getHours())}:${twoDigits(time.getMinutes())}`;
