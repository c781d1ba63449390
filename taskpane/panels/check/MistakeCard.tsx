import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Checkmark16Filled } from "@fluentui/react-icons";
import type { KeyboardEvent } from "react";
import { useCallback, useId, useRef, useState } from "react";
import type { Rejection } from "../../../src/repairs/rejections";
import type { Repair } from "../../../src/repairs/rank-repairs";
import { usePaneStyles } from "../../components/pane-styles";
import { MistakeActions } from "./MistakeActions";
import type { MistakeText } from "./mistake-text";
import { RepairOffer } from "./RepairOffer";
import { TwoSides } from "./TwoSides";
import { type SettledMistake, useLeaving } from "./use-settled-list";

const useStyles = makeStyles({
  new: {
    animationName: { from: { opacity: 0 }, to: { opacity: 1 } },
    animationDuration: "400ms",
    "@media (prefers-reduced-motion: reduce)": { animationName: "none" },
  },
  mended: { borderLeftColor: tokens.colorStatusSuccessBorder2, color: tokens.colorNeutralForeground3 },
  struck: { textDecorationLine: "line-through" },
  done: { color: tokens.colorStatusSuccessForeground1, marginRight: tokens.spacingHorizontalXS },
  head: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
  gap: { color: tokens.colorPaletteRedForeground1 },
});

export interface MistakeCardProps {
  readonly settled: SettledMistake;
  readonly text: MistakeText;
  readonly isBusy: boolean;
  /** Shows the n-th cell of the mistake in the sheet. */
  readonly onLocate: (turn: number) => void;
  readonly onExplain: (text: string) => void;
  readonly onSwitchOff: () => void;
  readonly onRepair: (repair: Repair) => void;
  readonly onReject: (repair: Repair) => void;
  readonly onTakeBack: (rejection: Rejection) => void;
  readonly onAddControls: () => void;
  readonly onGone: (id: string) => void;
  /** Moves the focus to the neighbouring card. */
  readonly onArrow: (card: HTMLElement, step: 1 | -1) => void;
}

/** One mistake: where, what is wrong, what to do. Enter selects the cell, the arrow keys go to the next card. */
export function MistakeCard(props: MistakeCardProps) {
  const { settled, text, onArrow } = props;
  const { mistake, phase } = settled;
  const styles = useStyles();
  const pane = usePaneStyles();
  const card = useRef<HTMLLIElement>(null);
  const locate = useTurns(props.onLocate);
  useLeavingWhenUnread(props, card);
  const [isLookedAt, setLookedAt] = useState(false);
  const headId = useId();
  const bodyId = useId();

  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>) => {
    if (event.target !== card.current) return;
    if (event.key === "Enter") locate();
    else if (event.key === "ArrowDown") onArrow(card.current, 1);
    else if (event.key === "ArrowUp") onArrow(card.current, -1);
    else return;
    event.preventDefault();
  };

  return (
    <li
      ref={card}
      tabIndex={0}
      className={mergeClasses(
        pane.card,
        pane.item,
        pane[mistake.severity],
        phase === "new" && styles.new,
        phase === "mended" && styles.mended,
      )}
      aria-labelledby={headId}
      aria-describedby={bodyId}
      onKeyDown={onKeyDown}
      onFocus={() => setLookedAt(true)}
      onBlur={() => setLookedAt(false)}
    >
      <MistakeHead id={headId} settled={settled} text={text} />
      <MistakeWords id={bodyId} settled={settled} text={text} isLookedAt={isLookedAt} />
      {text.offer !== undefined && phase !== "mended" && <RepairOffer {...props} offer={text.offer} />}
      <MistakeActions
        mistake={mistake}
        text={text}
        isBusy={props.isBusy}
        onLocate={locate}
        onExplain={props.onExplain}
        onSwitchOff={props.onSwitchOff}
        onLeaveForm={() => card.current?.focus()}
      />
    </li>
  );
}

interface MistakePartProps extends Pick<MistakeCardProps, "settled" | "text"> {
  readonly id: string;
}

/** The first line: the difference, or 已改好; and the place. */
function MistakeHead({ id, settled: { phase }, text }: MistakePartProps) {
  const styles = useStyles();
  const pane = usePaneStyles();
  return (
    <div className={mergeClasses(pane.strong, styles.head)} id={id}>
      {phase === "mended" && (
        <span className={styles.done}>
          <Checkmark16Filled aria-hidden /> 已改好
        </span>
      )}
      {text.gap !== "" && phase !== "mended" && <span className={styles.gap}>● {text.gap}</span>}
      <span className={mergeClasses(phase === "mended" && styles.struck)}>{text.where}</span>
    </div>
  );
}

function MistakeWords({
  id,
  settled: { mistake, phase },
  text,
  isLookedAt,
}: MistakePartProps & { readonly isLookedAt: boolean }) {
  const styles = useStyles();
  const pane = usePaneStyles();
  return (
    <div id={id} className={mergeClasses(phase === "mended" && styles.struck)}>
      <TwoSides what={text.what} sides={text.sides} isLookedAt={isLookedAt} />
      {text.also.map((line) => (
        <p key={line} className={pane.quietLine}>
          {line}
        </p>
      ))}
      {text.probable !== "" && <p className={pane.line}>{text.probable}</p>}
      {mistake.explanation === undefined && text.todo !== "" && <p className={pane.quietLine}>{text.todo}</p>}
    </div>
  );
}

/** Each press goes to the next cell of the mistake. */
function useTurns(onLocate: (turn: number) => void): () => void {
  const turn = useRef(0);
  return () => onLocate(turn.current++);
}

/** A mended card disappears when neither the pointer nor the focus is on it. */
function useLeavingWhenUnread(
  { settled, onGone }: MistakeCardProps,
  card: { readonly current: HTMLElement | null },
): void {
  const { id } = settled.mistake;
  const isRead = useCallback(() => {
    // While the user works in the sheet, activeElement still names the element of the pane that had the focus before.
    const hasFocus = document.hasFocus() && (card.current?.contains(document.activeElement) ?? false);
    return hasFocus || (card.current?.matches(":hover") ?? false);
  }, [card]);
  const leave = useCallback(() => onGone(id), [onGone, id]);
  useLeaving(settled.phase === "mended", isRead, leave);
}
