import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { useId } from "react";
import { usePaneStyles } from "./pane-styles";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "flex-start" },
  title: { flexGrow: 1 },
  body: { marginTop: tokens.spacingVerticalXS },
});

export type CardTone = "plain" | "error" | "warning" | "success";

/** A warning of the pane asks for something to be done, like a finding that must be explained: it has the same edge. */
const edges = { plain: "tip", error: "error", warning: "explain", success: "success" } as const;

export interface CardProps {
  readonly title: string;
  readonly tone?: CardTone;
  /** "alert" interrupts a screen reader; "status" waits. */
  readonly role?: "alert" | "status" | "region";
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly onDismiss?: () => void;
}

/** A bordered block that says one thing, and offers what to do about it. */
export function Card({ title, tone = "plain", role = "region", children, actions, onDismiss }: CardProps) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const titleId = useId();
  return (
    <section className={mergeClasses(pane.card, pane[edges[tone]])} role={role} aria-labelledby={titleId}>
      <div className={styles.head}>
        <h2 id={titleId} className={mergeClasses(pane.title, styles.title)}>
          {title}
        </h2>
        {onDismiss !== undefined && (
          <Button
            appearance="subtle"
            size="small"
            icon={<Dismiss16Regular />}
            aria-label={`关闭：${title}`}
            onClick={onDismiss}
          />
        )}
      </div>
      {children !== undefined && <div className={styles.body}>{children}</div>}
      {actions !== undefined && <div className={pane.actions}>{actions}</div>}
    </section>
  );
}
