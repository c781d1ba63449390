import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { withoutReason } from "../../../src/messages/repairs";
import type { Rejection } from "../../../src/repairs/rejections";
import type { Repair } from "../../../src/repairs/rank-repairs";
import { usePaneStyles } from "../../components/pane-styles";
import { UndoHint } from "../fill/UndoHint";
import { useSession } from "../../session/session-context";
import type { OfferText } from "./offer-text";

const useStyles = makeStyles({
  below: { marginTop: tokens.spacingVerticalSNudge },
  // ✓ and ○ take the same width: the words beside them do not move.
  mark: { display: "inline-block", width: "1.2em" },
  struck: { textDecorationLine: "line-through" },
  green: { color: tokens.colorStatusSuccessForeground1, fontWeight: tokens.fontWeightSemibold },
});

export interface RepairOfferProps {
  readonly offer: OfferText;
  readonly isBusy: boolean;
  readonly onRepair: (repair: Repair) => void;
  readonly onReject: (repair: Repair) => void;
  readonly onTakeBack: (rejection: Rejection) => void;
  readonly onAddControls: () => void;
}

/** The probable repairs of a mistake, each with the button that writes it. */
export function RepairOffer({ offer, isBusy, onRepair, onReject, onTakeBack, onAddControls }: RepairOfferProps) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const { workbook } = useSession();
  const isWriting = offer.choices.some(({ action }) => action !== undefined) || offer.canAddControls;
  return (
    <div className={styles.below}>
      {offer.lead !== "" && <p className={pane.line}>{offer.lead}</p>}
      {offer.choices.length > 0 && (
        <ul className={pane.plainList} aria-label="可能的改法">
          {offer.choices.map((choice) =>
            choice.rejection === undefined ? (
              <RepairChoice key={choice.text} choice={choice} isBusy={isBusy} onRepair={onRepair} onReject={onReject} />
            ) : (
              <RejectedChoice
                key={choice.text}
                text={choice.text}
                rejection={choice.rejection}
                onTakeBack={onTakeBack}
              />
            ),
          )}
        </ul>
      )}
      {offer.canAddControls && (
        <div className={pane.actions}>
          <Button size="small" disabled={isBusy} onClick={onAddControls}>
            加核对数
          </Button>
        </div>
      )}
      {isWriting && !workbook.traits.undoesWrites && (
        <p className={pane.quietLine}>
          <UndoHint isOffered={!offer.canAddControls} />
        </p>
      )}
    </div>
  );
}

interface RepairChoiceProps extends Pick<RepairOfferProps, "isBusy" | "onRepair" | "onReject"> {
  readonly choice: OfferText["choices"][number];
}

/** One repair. While the pointer or the focus is on it, the sums that it mends are shown green. */
function RepairChoice({ choice, isBusy, onRepair, onReject }: RepairChoiceProps) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const [isLookedAt, setLookedAt] = useState(false);
  return (
    <li
      className={styles.below}
      onMouseEnter={() => setLookedAt(true)}
      onMouseLeave={() => setLookedAt(false)}
      onFocus={() => setLookedAt(true)}
      onBlur={() => setLookedAt(false)}
    >
      <p className={pane.line}>{choice.text}</p>
      <p className={mergeClasses(pane.quietLine, isLookedAt && styles.green)}>
        <span className={styles.mark} aria-hidden>
          {isLookedAt ? "✓" : "○"}
        </span>
        {choice.mended}
      </p>
      <PlannedChanges changes={choice.changes} />
      {choice.action === undefined && <p className={pane.quietLine}>{withoutReason}</p>}
      <div className={pane.actions}>
        {choice.action !== undefined && (
          <Button
            size="small"
            disabled={isBusy}
            aria-label={`${choice.action}：${choice.text}`}
            onClick={() => onRepair(choice.repair)}
          >
            {choice.action}
          </Button>
        )}
        <Button
          size="small"
          appearance="subtle"
          disabled={isBusy}
          aria-label={`不是这里：${choice.text}`}
          onClick={() => onReject(choice.repair)}
        >
          不是这里
        </Button>
      </div>
    </li>
  );
}

interface RejectedChoiceProps extends Pick<RepairOfferProps, "onTakeBack"> {
  readonly text: string;
  readonly rejection: Rejection;
}

/** What somebody said is not what is wrong, in its old place: nothing else comes under the pointer. */
function RejectedChoice({ text, rejection, onTakeBack }: RejectedChoiceProps) {
  const styles = useStyles();
  const pane = usePaneStyles();
  return (
    <li className={styles.below}>
      <p className={mergeClasses(pane.quietLine, styles.struck)}>{text}</p>
      <div className={pane.actions}>
        <Button
          size="small"
          appearance="subtle"
          aria-label={`撤回“不是这里”：${text}`}
          onClick={() => onTakeBack(rejection)}
        >
          撤回“不是这里”
        </Button>
      </div>
    </li>
  );
}

/** What a press would write, cell by cell; folded. */
function PlannedChanges({ changes }: { readonly changes: readonly string[] }) {
  const pane = usePaneStyles();
  const [isShown, setShown] = useState(false);
  if (changes.length === 0) return null;
  return (
    <>
      <Button size="small" appearance="subtle" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
        看要改什么 {isShown ? "▴" : "▾"}
      </Button>
      {isShown && (
        <ul className={mergeClasses(pane.bulletList, pane.quiet)} aria-label="要改的格">
          {changes.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </>
  );
}
