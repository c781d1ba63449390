import { Checkmark16Filled } from "@fluentui/react-icons";
import { useId, useState } from "react";
import type { ExaminedMistake } from "../../../src/examination/examine";
import { usePaneStyles } from "../../components/pane-styles";
import { Basis } from "./Basis";
import { CardButtons } from "./CardButtons";
import { ExplanationForm } from "./ExplanationForm";
import type { MistakeText } from "./mistake-text";

export interface MistakeActionsProps {
  readonly mistake: ExaminedMistake;
  readonly text: MistakeText;
  readonly isBusy: boolean;
  readonly onLocate: () => void;
  readonly onExplain: (text: string) => void;
  readonly onSwitchOff: () => void;
  /** Called when the form closes, to move the focus out of it. */
  readonly onLeaveForm: () => void;
}

/** The lower part of a mistake's card: its 说明, its buttons, and its 依据 where it is opened. */
export function MistakeActions(props: MistakeActionsProps) {
  const { mistake, text, isBusy, onLocate, onExplain, onSwitchOff, onLeaveForm } = props;
  const { explanation, severity } = mistake;
  const pane = usePaneStyles();
  const [isBasisShown, setBasisShown] = useState(false);
  const [isExplaining, setExplaining] = useState(false);
  const basisId = useId();
  const leaveForm = (): void => {
    setExplaining(false);
    onLeaveForm();
  };
  const save = (written: string): void => {
    leaveForm();
    onExplain(written);
  };
  return (
    <>
      {explanation !== undefined && !isExplaining && (
        <p className={pane.quietLine}>
          <Checkmark16Filled aria-hidden /> 已写说明：{explanation.text}
        </p>
      )}
      {isExplaining && (
        <ExplanationForm text={explanation?.text ?? ""} isBusy={isBusy} onSave={save} onCancel={leaveForm} />
      )}
      <CardButtons
        where={text.where}
        severity={severity}
        isBusy={isBusy}
        cellCount={text.cellCount}
        isBasisShown={isBasisShown}
        basisId={basisId}
        isExplained={explanation !== undefined}
        isExplaining={isExplaining}
        onLocate={onLocate}
        onToggleBasis={() => setBasisShown(!isBasisShown)}
        onExplain={() => setExplaining(true)}
        onSwitchOff={onSwitchOff}
      />
      {isBasisShown && <Basis id={basisId} checks={text.basis} />}
    </>
  );
}
