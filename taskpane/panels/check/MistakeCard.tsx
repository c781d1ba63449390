import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Checkmark16Filled } from "@fluentui/react-icons/svg/checkmark";
import type { KeyboardEvent } from "react";
import { useCallback, useId, useRef, useState } from "react";
import type { Repair } from "../../../src/repairs/rank-repairs";
import type { ExaminedMistake } from "../../../src/examination/examine";
import { useCardStyles } from "./card-styles";
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
  done: { color: tokens.colorStatusSuccessForeground1, marginRight: "4px" },
  head: { display: "flex", flexWrap: "wrap", columnGap: "8px", fontWeight: tokens.fontWeightSemibold },
  gap: { color: tokens.colorPaletteRedForeground1 },
  basis: { margin: "6px 0 0", paddingLeft: "18px", color: tokens.colorNeutralForeground2 },
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

/** One mistake: where, what does not agree, what to do. Enter goes to the cell, arrows to the next card. */
export function MistakeCard(props: MistakeCardProps) {
  const { settled, text, onArrow } = props;
  const { mistake, phase } = settled;
  const styles = useStyles();
  const cardStyles = useCardStyles();
  const card = useRef<HTMLLIElement>(null);
  const locate = useTurns(props.onLocate);
  useLeavingWhenUnread(props, card);
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
        cardStyles.card,
        cardStyles[mistake.severity],
        phase === "new" && styles.new,
        phase === "mended" && styles.mended,
      )}
      aria-labelledby={headId}
      aria-describedby={bodyId}
      onKeyDown={onKeyDown}
    >
      <div className={styles.head} id={headId}>
        {phase === "mended" && (
          <span className={styles.done}>
            <Checkmark16Filled aria-hidden /> 已改好
          </span>
        )}
        {text.gap !== "" && phase !== "mended" && <span className={styles.gap}>● {text.gap}</span>}
        <span className={mergeClasses(phase === "mended" && styles.struck)}>{text.where}</span>
      </div>
      <div id={bodyId} className={mergeClasses(phase === "mended" && styles.struck)}>
        <p className={cardStyles.line}>{text.what}</p>
        {text.probable !== "" && <p className={cardStyles.line}>{text.probable}</p>}
        {mistake.explanation === undefined && text.todo !== "" && <p className={cardStyles.advice}>{text.todo}</p>}
      </div>
      {text.offer !== undefined && phase !== "mended" && <RepairOffer {...props} offer={text.offer} />}
      <CardActions {...props} locate={locate} onLeaveForm={() => card.current?.focus()} />
    </li>
  );
}

interface CardActionsProps extends MistakeCardProps {
  readonly locate: () => void;
  /** The form that had the focus goes away. */
  readonly onLeaveForm: () => void;
}

function CardActions({ settled, text, isBusy, locate, onExplain, onSwitchOff, onLeaveForm }: CardActionsProps) {
  const { mistake } = settled;
  const styles = useStyles();
  const cardStyles = useCardStyles();
  const [isBasisShown, setBasisShown] = useState(false);
  const [isExplaining, setExplaining] = useState(false);
  const basisId = useId();
  // Whoever speaks to the machine says what is seen: names begin with the words on the button.
  const locateLabel = text.cellCount > 1 ? `定位（${text.cellCount} 格）` : "定位";
  const explainLabel = mistake.explanation === undefined ? "写说明" : "改说明";
  return (
    <>
      {mistake.explanation !== undefined && !isExplaining && (
        <p className={cardStyles.advice}>
          <Checkmark16Filled aria-hidden /> 已写说明：{mistake.explanation.text}
        </p>
      )}
      {isExplaining && (
        <ExplanationForm
          text={mistake.explanation?.text ?? ""}
          isBusy={isBusy}
          onSave={(written) => {
            setExplaining(false);
            onLeaveForm();
            onExplain(written);
          }}
          onCancel={() => {
            setExplaining(false);
            onLeaveForm();
          }}
        />
      )}
      <div className={cardStyles.actions}>
        <Button size="small" onClick={locate} aria-label={`${locateLabel}：${text.where}`}>
          {locateLabel}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={isBasisShown}
          aria-controls={isBasisShown ? basisId : undefined}
          aria-label={`依据：${text.where}`}
          onClick={() => setBasisShown(!isBasisShown)}
        >
          依据 {isBasisShown ? "▴" : "▾"}
        </Button>
        {isExplainable(mistake) && !isExplaining && (
          <Button
            size="small"
            appearance="subtle"
            disabled={isBusy}
            aria-label={`${explainLabel}：${text.where}`}
            onClick={() => setExplaining(true)}
          >
            {explainLabel}
          </Button>
        )}
        {mistake.severity !== "error" && (
          <Button
            size="small"
            appearance="subtle"
            disabled={isBusy}
            aria-label={`不再检查这一条：${text.where}`}
            onClick={onSwitchOff}
          >
            不再检查这一条
          </Button>
        )}
      </div>
      {isBasisShown && (
        <ul id={basisId} className={styles.basis}>
          {text.basis.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </>
  );
}

const isExplainable = ({ severity }: ExaminedMistake): boolean => severity === "explain";

/** Each press goes to the next cell of the mistake. */
function useTurns(onLocate: (turn: number) => void): () => void {
  const turn = useRef(0);
  return () => onLocate(turn.current++);
}

/** A mended card goes when neither the pointer nor the focus is on it. */
function useLeavingWhenUnread(
  { settled, onGone }: MistakeCardProps,
  card: { readonly current: HTMLElement | null },
): void {
  const { id } = settled.mistake;
  const isRead = useCallback(() => {
    // While the user is in the sheet the pane's document remembers a focus that it does not have.
    const hasFocus = document.hasFocus() && (card.current?.contains(document.activeElement) ?? false);
    return hasFocus || (card.current?.matches(":hover") ?? false);
  }, [card]);
  const leave = useCallback(() => onGone(id), [onGone, id]);
  useLeaving(settled.phase === "mended", isRead, leave);
}
