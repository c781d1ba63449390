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
  /** Several may be chosen at once. */
  readonly isMultiple?: boolean;
  /** The first of them, and all. */
  readonly onChoose: (file: File, all: readonly File[]) => void;
}

/** A button that asks for a file. */
export function FileButton(props: FileButtonProps) {
  const { label, fieldLabel, accept, isDisabled = false, isMultiple = false, onChoose } = props;
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
        multiple={isMultiple}
        aria-label={fieldLabel}
        hidden
        onChange={({ target }) => {
          const all = [...(target.files ?? [])];
          const [file] = all;
          // The field is emptied, so that choosing the same file again counts as a change.
          target.value = "";
          if (file !== undefined) onChoose(file, all);
        }}
      />
    </>
  );
}
