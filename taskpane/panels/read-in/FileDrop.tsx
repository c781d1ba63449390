import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { usePaneStyles } from "../../components/pane-styles";

const useStyles = makeStyles({
  drop: {
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingVerticalS,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

export interface FileDropProps {
  readonly isDisabled: boolean;
  readonly onFile: (file: File) => void;
}

/** Where a file is dropped, or what was copied is pasted. */
export function FileDrop({ isDisabled, onFile }: FileDropProps) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const take = (file: File | undefined): void => {
    if (file !== undefined && !isDisabled) onFile(file);
  };
  return (
    <div
      className={mergeClasses(styles.drop, pane.quiet)}
      role="textbox"
      aria-label="粘贴或拖到这里"
      tabIndex={0}
      onPaste={(event) => {
        event.preventDefault();
        take(fileIn(event.clipboardData));
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        take(event.dataTransfer.files[0]);
      }}
    >
      也可以把文件拖到这里，或者点一下这里，粘贴从 Word、网页里复制的内容。
    </div>
  );
}

/** What was copied: a file, else a page, else a text. */
function fileIn(data: DataTransfer): File | undefined {
  const [file] = data.files;
  if (file !== undefined) return file;
  const page = data.getData("text/html");
  if (page !== "") return new File([page], "粘贴的内容.html", { type: "text/html" });
  const text = data.getData("text/plain");
  return text === "" ? undefined : new File([text], "粘贴的内容.txt", { type: "text/plain" });
}
