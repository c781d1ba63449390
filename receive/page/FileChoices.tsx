import { Button } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { FileButton } from "../../taskpane/components/FileButton";
import { usePaneStyles } from "../../taskpane/components/pane-styles";
import { chosenFiles } from "../crew/given-files";
import { useReceipt } from "./receipt-context";

/** Two buttons: a whole folder, or files and zips. Any kind may be chosen: scans are received too, and what is not read is named. */
export function FileChoices() {
  const pane = usePaneStyles();
  const receipt = useReceipt();
  return (
    <div className={pane.buttons}>
      <FolderButton />
      <FileButton
        label="选文件、压缩包"
        fieldLabel="各单位的年报"
        isMultiple
        onChoose={(_, all) => receipt.add(chosenFiles(all))}
      />
    </div>
  );
}

function FolderButton() {
  const receipt = useReceipt();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // React has no name for it.
    field.current?.setAttribute("webkitdirectory", "");
  }, []);
  return (
    <>
      <Button appearance="primary" onClick={() => field.current?.click()}>
        选文件夹
      </Button>
      <input
        ref={field}
        type="file"
        aria-label="放各单位年报的文件夹"
        hidden
        onChange={({ target }) => {
          receipt.add(chosenFiles(target.files ?? []));
          target.value = "";
        }}
      />
    </>
  );
}
