import { makeStyles, tokens } from "@fluentui/react-components";
import { usePaneStyles } from "../../components/pane-styles";

// Never by colour alone: the lines below the two sides differ, too.
const useStyles = makeStyles({
  left: { backgroundColor: tokens.colorPaletteBlueBackground2, borderBottom: "2px solid currentColor" },
  right: { backgroundColor: tokens.colorPaletteMarigoldBackground2, borderBottom: "2px dotted currentColor" },
});

export interface TwoSidesProps {
  readonly what: string;
  /** The words of both sides, with which `what` begins; undefined where it does not compare two sums. */
  readonly sides: readonly [left: string, right: string] | undefined;
  readonly isLookedAt: boolean;
}

/** What is wrong. While somebody looks at the card, the two sides that should be equal are told apart. */
export function TwoSides({ what, sides, isLookedAt }: TwoSidesProps) {
  const styles = useStyles();
  const pane = usePaneStyles();
  if (sides === undefined || !isLookedAt) return <p className={pane.line}>{what}</p>;
  const [left, right] = sides;
  return (
    <p className={pane.line}>
      <span className={styles.left}>{left}</span>，<span className={styles.right}>{right}</span>
      {what.slice(left.length + 1 + right.length)}
    </p>
  );
}
