import { Button } from "@fluentui/react-components";
import type { Severity } from "../../../src/rules/rule";
import { usePaneStyles } from "../../components/pane-styles";

export interface CardButtonsProps {
  /** The place of the finding: part of the name of every button. */
  readonly where: string;
  readonly severity: Severity;
  readonly isBusy: boolean;
  /** The word for going there, where it is no cell. */
  readonly locateWord?: string;
  /** How many cells 定位 goes through. */
  readonly cellCount: number;
  readonly isBasisShown: boolean;
  /** The id of the element that shows the 依据, where it has one. */
  readonly basisId?: string;
  readonly isExplained: boolean;
  /** The form for the 说明 is open. */
  readonly isExplaining: boolean;
  /** Undefined where the sheet does not show the place. */
  readonly onLocate: (() => void) | undefined;
  readonly onToggleBasis: () => void;
  readonly onExplain: () => void;
  readonly onSwitchOff: () => void;
}

/** The buttons of a card: 定位, 依据, 写说明, 不再检查这一条. */
export function CardButtons(props: CardButtonsProps) {
  const { where, severity, isBusy, cellCount, isBasisShown, basisId, isExplained, isExplaining, onLocate } = props;
  const { locateWord = "定位" } = props;
  const pane = usePaneStyles();
  // The name of a button begins with the words on it, so that it can be pressed by speaking them.
  const locateLabel = cellCount > 1 ? `${locateWord}（${cellCount} 格）` : locateWord;
  const explainLabel = isExplained ? "改说明" : "写说明";
  return (
    <div className={pane.actions}>
      {onLocate !== undefined && (
        <Button size="small" aria-label={`${locateLabel}：${where}`} onClick={onLocate}>
          {locateLabel}
        </Button>
      )}
      <Button
        size="small"
        appearance="subtle"
        aria-expanded={isBasisShown}
        aria-controls={isBasisShown ? basisId : undefined}
        aria-label={`依据：${where}`}
        onClick={props.onToggleBasis}
      >
        依据 {isBasisShown ? "▴" : "▾"}
      </Button>
      {severity === "explain" && !isExplaining && (
        <WritingButton label={explainLabel} where={where} isBusy={isBusy} onPress={props.onExplain} />
      )}
      {severity !== "error" && (
        <WritingButton label="不再检查这一条" where={where} isBusy={isBusy} onPress={props.onSwitchOff} />
      )}
    </div>
  );
}

interface WritingButtonProps extends Pick<CardButtonsProps, "where" | "isBusy"> {
  readonly label: string;
  readonly onPress: () => void;
}

/** A button that leads to a change of the workbook: disabled while another change is being written. */
function WritingButton({ label, where, isBusy, onPress }: WritingButtonProps) {
  return (
    <Button size="small" appearance="subtle" disabled={isBusy} aria-label={`${label}：${where}`} onClick={onPress}>
      {label}
    </Button>
  );
}
