import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { useId } from "react";

export type CardTone = "plain" | "error" | "warning" | "success";

const useStyles = makeStyles({
  // Forced colours drop backgrounds and shadows: the border must carry the card alone.
  card: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderLeftWidth: "4px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    padding: "8px 10px",
    overflowWrap: "anywhere",
  },
  plain: { borderLeftColor: tokens.colorNeutralStroke1 },
  error: { borderLeftColor: tokens.colorStatusDangerBorder2 },
  warning: { borderLeftColor: tokens.colorStatusWarningBorder2 },
  success: { borderLeftColor: tokens.colorStatusSuccessBorder2 },
  head: { display: "flex", alignItems: "flex-start" },
  title: {
    margin: 0,
    flexGrow: 1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  body: { marginTop: "4px" },
  actions: { display: "flex", flexWrap: "wrap", gap: "6px", marginTop: "8px" },
});

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
  const titleId = useId();
  return (
    <section className={mergeClasses(styles.card, styles[tone])} role={role} aria-labelledby={titleId}>
      <div className={styles.head}>
        <h2 id={titleId} className={styles.title}>
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
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </section>
  );
}
