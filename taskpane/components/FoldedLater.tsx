import { type ReactNode, Suspense, useState } from "react";
import { useFoldedStyles } from "./Folded";

export interface FoldedLaterProps {
  readonly summary: string;
  /** Parts made by `lazy` are loaded when they are first shown. */
  readonly children: ReactNode;
}

/** As Folded; its content is made when it is opened for the first time, and then stays. */
export function FoldedLater({ summary, children }: FoldedLaterProps) {
  const styles = useFoldedStyles();
  const [isMade, setMade] = useState(false);
  return (
    <details className={styles.root} onToggle={({ currentTarget }) => currentTarget.open && setMade(true)}>
      <summary className={styles.summary}>{summary}</summary>
      <div className={styles.content}>{isMade && <Suspense fallback={<p>正在打开……</p>}>{children}</Suspense>}</div>
    </details>
  );
}
