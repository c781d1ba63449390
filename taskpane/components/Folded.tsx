import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

/** How a line that opens and closes its content looks. */
export const useFoldedStyles = makeStyles({
  root: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  summary: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXS}`,
    cursor: "pointer",
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  content: { padding: `0 ${tokens.spacingHorizontalXXS} ${tokens.spacingVerticalMNudge}` },
});

export interface FoldedProps {
  readonly summary: string;
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

/** A line that opens and closes its content; a details element, which keyboards and screen readers support. */
export function Folded({ summary, isOpen = false, children }: FoldedProps) {
  const styles = useFoldedStyles();
  return (
    <details className={styles.root} open={isOpen}>
      <summary className={styles.summary}>{summary}</summary>
      <div className={styles.content}>{children}</div>
    </details>
  );
}
