import { Button } from "@fluentui/react-components";
import type { Severity } from "../../../src/rules/rule";

// The name of a button begins with the words on it, so that it can be pressed by speaking them.

interface BasisButtonProps {
  readonly where: string;
  readonly isShown: boolean;
  /** The id of the element that shows the 依据, while it is shown. */
  readonly controls?: string | undefined;
  readonly onToggle: () => void;
}

/** Shows or hides the 依据 of a finding: what is demanded, and by whom. */
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

/** What else can be done than to mend a finding: write a 说明 where one is needed; switch off a check that is no error. */
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
