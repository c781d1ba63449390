import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Checkmark16Filled } from "@fluentui/react-icons/svg/checkmark";
import type { KeyboardEvent } from "react";
import { useCallback, useId, useRef, useState } from "react";
import type { Repair } from "../../../src/repairs/rank-repairs";
import { usePaneStyles } from "../../components/pane-styles";
import { AnswerButtons, BasisButton } from "./CardButtons";
import { ExplanationForm } from "./ExplanationForm";
import type { MistakeText } from "./mistake-text";
import { RepairOffer } from "./RepairOffer";
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
  basis: { marginTop: tokens.spacingVerticalSNudge },
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
  readonly onAddControls: () => void;
  readonly onGone: (id: string) => void;
  /** Moves the focus to the neighbouring card. */
  readonly onArrow: (card: HTMLElement, step: 1 | -1) => void;
}

/** One mistake: where, what is wrong, what to do. Enter selects the cell, the arrow keys go to the next card. */
export function MistakeCard(props: MistakeCardProps) {
  const { settled, text } = props;
  const { mistake, phase } = settled;
  const styles = useStyles();
  const pane = usePaneStyles();
  const card = useRef<HTMLLIElement>(null);
  const locate = useTurns(props.onLocate);
  useLeavingWhenUnread(props, card);
  const headId = useId();
  const bodyId = useId();

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
      onKeyDown={(event) => onCardKey(event, locate, props.onArrow)}
    >
      <div className={mergeClasses(pane.strong, styles.head)} id={headId}>
        {phase === "mended" && (
          <span className={styles.done}>
            <Checkmark16Filled aria-hidden /> 已改好
          </span>
        )}
        {text.gap !== "" && phase !== "mended" && <span className={styles.gap}>● {text.gap}</span>}
        <span className={mergeClasses(phase === "mended" && styles.struck)}>{text.where}</span>
      </div>
      <div id={bodyId} className={mergeClasses(phase === "mended" && styles.struck)}>
        <p className={pane.line}>{text.what}</p>
        {text.probable !== "" && <p className={pane.line}>{text.probable}</p>}
        {mistake.explanation === undefined && text.todo !== "" && <p className={pane.quietLine}>{text.todo}</p>}
      </div>
      {text.offer !== undefined && phase !== "mended" && <RepairOffer {...props} offer={text.offer} />}
      <CardActions {...props} locate={locate} onLeaveForm={() => card.current?.focus()} />
    </li>
  );
}

/** Keys of the card. Where one of its buttons has the focus, they are left to the button. */
function onCardKey(
  event: KeyboardEvent<HTMLLIElement>,
  locate: () => void,
  onArrow: MistakeCardProps["onArrow"],
): void {
  const card = event.currentTarget;
  if (event.target !== card) return;
  if (event.key === "Enter") locate();
  else if (event.key === "ArrowDown") onArrow(card, 1);
  else if (event.key === "ArrowUp") onArrow(card, -1);
  else return;
  event.preventDefault();
}

interface CardActionsProps extends MistakeCardProps {
  readonly locate: () => void;
  /** Called when the form closes, to move the focus out of it. */
  readonly onLeaveForm: () => void;
}

function CardActions({ settled, text, isBusy, locate, onExplain, onSwitchOff, onLeaveForm }: CardActionsProps) {
  const { mistake } = settled;
  const styles = useStyles();
  const pane = usePaneStyles();
  const [isBasisShown, setBasisShown] = useState(false);
  const [isExplaining, setExplaining] = useState(false);
  const basisId = useId();
  const locateLabel = text.cellCount > 1 ? `定位（${text.cellCount} 格）` : "定位";
  return (
    <>
      <CardExplanation
        text={mistake.explanation?.text}
        isExplaining={isExplaining}
        isBusy={isBusy}
        onSave={onExplain}
        onClose={() => {
          setExplaining(false);
          onLeaveForm();
        }}
      />
      <div className={pane.actions}>
        <Button size="small" onClick={locate} aria-label={`${locateLabel}：${text.where}`}>
          {locateLabel}
        </Button>
        <BasisButton
          where={text.where}
          isShown={isBasisShown}
          controls={isBasisShown ? basisId : undefined}
          onToggle={() => setBasisShown(!isBasisShown)}
        />
        <AnswerButtons
          where={text.where}
          severity={mistake.severity}
          isExplained={mistake.explanation !== undefined}
          isExplaining={isExplaining}
          isBusy={isBusy}
          onExplain={() => setExplaining(true)}
          onSwitchOff={onSwitchOff}
        />
      </div>
      {isBasisShown && (
        <ul id={basisId} className={mergeClasses(pane.bulletList, pane.quiet, styles.basis)}>
          {text.basis.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </>
  );
}

interface CardExplanationProps {
  /** The 说明 that is saved; undefined where there is none. */
  readonly text: string | undefined;
  readonly isExplaining: boolean;
  readonly isBusy: boolean;
  readonly onSave: (text: string) => void;
  readonly onClose: () => void;
}

function CardExplanation({ text, isExplaining, isBusy, onSave, onClose }: CardExplanationProps) {
  const pane = usePaneStyles();
  if (isExplaining)
    return (
      <ExplanationForm
        text={text ?? ""}
        isBusy={isBusy}
        onSave={(written) => {
          onClose();
          onSave(written);
        }}
        onCancel={onClose}
      />
    );
  if (text === undefined) return null;
  return (
    <p className={pane.quietLine}>
      <Checkmark16Filled aria-hidden /> 已写说明：{text}
    </p>
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
