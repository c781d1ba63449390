import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  root: {
    textAlign: "center",
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalS}`,
    color: tokens.colorNeutralForeground2,
  },
  text: { margin: `0 0 ${tokens.spacingVerticalM}` },
});

/** Shown in a tab that has nothing yet: what will be here, and a button that leads there. */
export function EmptyState({ text, action }: { readonly text: string; readonly action?: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <p className={styles.text}>{text}</p>
      {action}
    </div>
  );
}
