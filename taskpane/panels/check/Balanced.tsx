import { makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle32Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { blanksOf, type ReportView } from "../../session/report-view";
import { usePaneState } from "../../session/session-context";
import { describeTally, type Tally } from "./tally";

const useStyles = makeStyles({
  green: {
    textAlign: "center",
    padding: "16px 8px",
    marginTop: "8px",
    border: `2px solid ${tokens.colorStatusSuccessBorder2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusSuccessBackground1,
  },
  icon: { color: tokens.colorStatusSuccessForeground1 },
  large: {
    margin: "4px 0",
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  line: { margin: "2px 0", color: tokens.colorNeutralForeground2 },
});

/** What the clerk shows the boss, and only when it is true; on the way there, a quiet line. */
export function Balanced({ view, tally }: { readonly view: ReportView; readonly tally: Tally }) {
  const styles = useStyles();
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
    return <p className={styles.line}>已填的数没有发现不平衡；{reason}，补齐后才能说全部平衡。</p>;
  }
  return (
    <section className={styles.green} aria-label="核对结论">
      <CheckmarkCircle32Filled className={styles.icon} aria-hidden />
      <p className={styles.large}>勾稽全部平衡</p>
      <p className={styles.line}>{describeTally(tally)}</p>
      {blanks > 0 && <p className={styles.line}>另有 {blanks} 格还空着，没有发生的填 0。</p>}
      {checkedAt !== undefined && <p className={styles.line}>{describeTime(checkedAt)} 核对</p>}
    </section>
  );
}

const twoDigits = (number: number): string => String(number).padStart(2, "0");

const describeTime = (time: Date): string =>
  `${time.getFullYear()} 年 ${time.getMonth() + 1} 月 ${time.getDate()} 日 ${twoDigits(time.getHours())}:${twoDigits(time.getMinutes())}`;
