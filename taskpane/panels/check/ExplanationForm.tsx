import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { isComposing } from "../../components/composing";
import { usePaneStyles } from "../../components/pane-styles";

const useStyles = makeStyles({ form: { marginTop: tokens.spacingVerticalSNudge } });

export interface ExplanationFormProps {
  readonly text: string;
  readonly isBusy: boolean;
  readonly onSave: (text: string) => void;
  readonly onCancel: () => void;
}

/** The form for the 说明 of one finding. The workbook changes only when 保存说明 is pressed. */
export function ExplanationForm({ text, isBusy, onSave, onCancel }: ExplanationFormProps) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const [draft, setDraft] = useState(text);
  return (
    <div className={styles.form}>
      <Field label="说明" hint="随工作簿保存。有关的数改动后，说明作废，要重新写。">
        <Textarea
          autoFocus
          resize="vertical"
          value={draft}
          onChange={(_, { value }) => setDraft(value)}
          onKeyDown={(event) => {
            if (event.key !== "Escape" || isComposing(event.nativeEvent)) return;
            event.stopPropagation();
            onCancel();
          }}
        />
      </Field>
      <div className={pane.actions}>
        <Button
          size="small"
          appearance="primary"
          disabled={isBusy || draft.trim() === ""}
          onClick={() => onSave(draft.trim())}
        >
          保存说明
        </Button>
        <Button size="small" onClick={onCancel}>
          取消
        </Button>
      </div>
    </div>
  );
}
