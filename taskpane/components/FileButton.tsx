import { Button } from "@fluentui/react-components";
import { useRef } from "react";

export interface FileButtonProps {
  /** The words on the button. */
  readonly label: string;
  /** The name of the field that holds the file. */
  readonly fieldLabel: string;
  /** Endings and media types that the file dialog offers; all files where it is left out. */
  readonly accept?: string;
  readonly isDisabled?: boolean;
  readonly onChoose: (file: File) => void;
}

/** A button that asks for one file. */
export function FileButton({ label, fieldLabel, accept, isDisabled = false, onChoose }: FileButtonProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button disabled={isDisabled} onClick={() => field.current?.click()}>
        {label}
      </Button>
      <input
        ref={field}
        type="file"
        accept={accept}
        aria-label={fieldLabel}
        hidden
        onChange={({ target }) => {
          const file = target.files?.[0];
          // The field is emptied, so that choosing the same file again counts as a change.
          target.value = "";
          if (file !== undefined) onChoose(file);
        }}
      />
    </>
  );
}
