import { Button } from "@fluentui/react-components";
import type { Severity } from "../../../src/rules/rule";

// Whoever speaks to the machine says what is seen: names begin with the words on the button.

interface BasisButtonProps {
  readonly where: string;
  readonly isShown: boolean;
  /** The id of what it shows, while that is shown. */
  readonly controls?: string | undefined;
  readonly onToggle: () => void;
}

/** Shows what a card rests on, or hides it again. */
export function BasisButton({ where, isShown, controls, onToggle }: BasisButtonProps) {
  return (
    <Button
      size="small"
      appearance="subtle"
      aria-expanded={isShown}
      aria-controls={controls}
      aria-label={`依据：${where}`}
      onClick={onToggle}
    >
      依据 {isShown ? "▴" : "▾"}
    </Button>
  );
}

interface AnswerButtonsProps {
  readonly where: string;
  readonly severity: Severity;
  readonly isExplained: boolean;
  readonly isExplaining: boolean;
  readonly isBusy: boolean;
  readonly onExplain: () => void;
  readonly onSwitchOff: () => void;
}

/** How else a card can be answered than by mending: a 说明 where one is asked for; what is no error can be switched off. */
export function AnswerButtons(props: AnswerButtonsProps) {
  const { where, severity, isExplained, isExplaining, isBusy, onExplain, onSwitchOff } = props;
  const button = (label: string, onClick: () => void) => (
    <Button size="small" appearance="subtle" disabled={isBusy} aria-label={`${label}：${where}`} onClick={onClick}>
      {label}
    </Button>
  );
  return (
    <>
      {severity === "explain" && !isExplaining && button(isExplained ? "改说明" : "写说明", onExplain)}
      {severity !== "error" && button("不再检查这一条", onSwitchOff)}
    </>
  );
}
