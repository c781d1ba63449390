import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle32Filled } from "@fluentui/react-icons";
import { openTotal } from "../../../src/examination/examine";
import { describeStanding } from "../../../src/messages/standing";
import { printedChecks } from "../../../src/rules/printed-checks";
import { usePaneStyles } from "../../components/pane-styles";
import { blanksOf, type ReportView } from "../../session/report-view";
import { usePaneState } from "../../session/session-context";
import { useStanding } from "../../session/use-standing";
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

/** “勾稽全部平衡”, large only where nothing is open; before that, a line that says how far tables and text are. */
export function Balanced({ view, tally }: { readonly view: ReportView; readonly tally: BalanceTally }) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const line = mergeClasses(pane.quiet, styles.line);
  const { checkedAt } = usePaneState();
  const standing = useStanding(view);
  const { mistakes, open } = view.examination;
  const blanks = blanksOf(view).length;
  const missing = view.tables.filter(({ isMissing }) => isMissing);
  const off = printedChecks(view.bound.form).filter(({ id }) => view.bound.report.switchedOff.includes(id));
  if (off.length > 0 && !mistakes.some((mistake) => mistake.isOpen))
    return (
      <p className={line}>
        表上印的勾稽关系关掉了 {off.length} 项，没有核对，不能说全部平衡；在右上角 ⋯ →“设置”里打开。
      </p>
    );
  if (tally.incomplete.length > 0 || missing.length > 0) {
    const reason =
      missing.length > 0
        ? `缺${missing.map(({ table }) => table.label).join("、")}的表`
        : `还有 ${tally.incomplete.length} 条没填完`;
    return mistakes.some((mistake) => mistake.isOpen) ? null : (
      <p className={line}>已填的数没有发现不平衡；{reason}，补齐后才能说全部平衡。</p>
    );
  }
  const scope = `${describeStanding(standing)}。`;
  if (tally.broken.length > 0 || mistakes.some((mistake) => mistake.isOpen)) return null;
  // Over cards that ask for something, a large green box would be a promise for them too.
  if (openTotal(open) > 0)
    return (
      <p className={line}>
        表里的勾稽平衡：{describeTally(tally)}。{scope}
      </p>
    );
  return (
    <section className={styles.green} aria-label="核对结论">
      <CheckmarkCircle32Filled className={styles.icon} aria-hidden />
      <p className={mergeClasses(pane.strong, styles.large)}>勾稽全部平衡</p>
      <p className={line}>{describeTally(tally)}</p>
      <p className={line}>{scope}</p>
      {blanks > 0 && <p className={line}>另有 {blanks} 格还空着，没有发生的填 0。</p>}
      {checkedAt !== undefined && <p className={line}>{describeTime(checkedAt)} 核对</p>}
    </section>
  );
}

const twoDigits = (number: number): string => String(number).padStart(2, "0");

const describeTime = (time: Date): string =>
  `${time.getFullYear()} 年 ${time.getMonth() + 1} 月 ${time.getDate()} 日 ${twoDigits(time.getHours())}:${twoDigits(time.getMinutes())}`;
