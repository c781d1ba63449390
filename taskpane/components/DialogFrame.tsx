import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useLayoutEffect, useRef } from "react";
import { isComposing } from "./composing";
import { usePaneStyles } from "./pane-styles";

const useStyles = makeStyles({
  backdrop: {
    position: "fixed",
    top: 0,
    right: 0,
    bottom: 0,
    left: 0,
    zIndex: 100,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorBackgroundOverlay,
  },
  dialog: {
    boxSizing: "border-box",
    width: "100%",
    maxWidth: "420px",
    maxHeight: "100%",
    overflowY: "auto",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow64,
    outlineStyle: "none",
  },
  title: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  actions: { justifyContent: "flex-end", marginTop: tokens.spacingVerticalM },
});

export interface DialogFrameProps {
  readonly title: string;
  /** The dialog asks a question: a click outside does not close it. */
  readonly isQuestion: boolean;
  readonly children: ReactNode;
  readonly actions: ReactNode;
  readonly onClose: () => void;
}

/** A dialog over the pane. The Tab key stays inside, Esc closes it; closing moves the focus back to where it was. */
export function DialogFrame({ title, isQuestion, children, actions, onClose }: DialogFrameProps) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const dialog = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const contentId = useId();
  useFocusInside(dialog);
  useLostFocus(dialog, onClose);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && !isComposing(event.nativeEvent)) onClose();
    else if (event.key !== "Tab" || !turnFocus(dialog.current, event.shiftKey)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      className={styles.backdrop}
      onClick={({ target, currentTarget }) => {
        if (!isQuestion && target === currentTarget) onClose();
      }}
    >
      <div
        ref={dialog}
        className={styles.dialog}
        role={isQuestion ? "alertdialog" : "dialog"}
        aria-modal
        aria-labelledby={titleId}
        aria-describedby={contentId}
        tabIndex={-1}
        onKeyDown={onKeyDown}
      >
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        <div id={contentId}>{children}</div>
        <div className={mergeClasses(pane.buttons, styles.actions)}>{actions}</div>
      </div>
    </div>
  );
}

/** The focus starts on the dialog, so that a screen reader reads title and text; then it returns to the opener. */
function useFocusInside(dialog: { readonly current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    const opener = document.activeElement;
    dialog.current?.focus();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, [dialog]);
}

/** A control that is disabled after its press loses the focus to the page: the next key brings it back. */
function useLostFocus(dialog: { readonly current: HTMLElement | null }, onClose: () => void): void {
  useEffect(() => {
    const onKeyDown = ({ target, key, isComposing }: globalThis.KeyboardEvent): void => {
      if (target !== document.body) return;
      dialog.current?.focus();
      if (key === "Escape" && !isComposing) onClose();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [dialog, onClose]);
}

/** After the last control the Tab key goes to the first, and back. Returns whether it did; else the browser moves. */
function turnFocus(dialog: HTMLElement | null, isBackwards: boolean): boolean {
  const stops = [...(dialog?.querySelectorAll<HTMLElement>(TAB_STOPS) ?? [])];
  const first = stops[0];
  const last = stops[stops.length - 1];
  const isAtEnd = document.activeElement === (isBackwards ? first : last);
  const isAtStart = isBackwards && document.activeElement === dialog;
  if (!isAtEnd && !isAtStart) return false;
  (isBackwards ? last : first)?.focus();
  return true;
}

const TAB_STOPS = "button:not([disabled]), input:not([disabled]), select, textarea, summary, a[href]";
