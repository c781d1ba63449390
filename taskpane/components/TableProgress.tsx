import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  row: {
    display: "flex",
    alignItems: "center",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalXXS,
    paddingBottom: tokens.spacingVerticalXXS,
    // As high without its button as with it, and the count as wide with one digit as with three: nothing below moves.
    minHeight: tokens.lineHeightHero700,
  },
  label: { flexGrow: 1, minWidth: 0 },
  count: {
    minWidth: "7ch",
    textAlign: "right",
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorNeutralForeground2,
  },
  bar: { width: "100%" },
});

export interface TableProgressProps {
  readonly label: string;
  readonly filled: number;
  readonly all: number;
  /** Leads to the next blank of this table; undefined where none is left. */
  readonly onNext: (() => void) | undefined;
}

/** How far one table is filled: “依申请 96/144”, with a button to its next blank. */
export function TableProgress({ label, filled, all, onNext }: TableProgressProps) {
  const styles = useStyles();
  return (
    <li className={styles.row}>
      <span className={styles.label}>{label}</span>
      <span className={styles.count}>
        {filled}/{all}
      </span>
      {onNext !== undefined && (
        <Button size="small" appearance="subtle" aria-label={`${label}：下一空格`} onClick={onNext}>
          下一空格
        </Button>
      )}
      <ProgressBar
        className={styles.bar}
        aria-label={`${label}：已填 ${filled} 格，共 ${all} 格`}
        value={filled}
        max={Math.max(all, 1)}
        color={filled === all ? "success" : "brand"}
      />
    </li>
  );
}
