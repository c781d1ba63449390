import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { FileButton } from "../../taskpane/components/FileButton";
import { useFileSaver } from "../../taskpane/surroundings/file-saver";
import { useReceipt, useReceiptState } from "./receipt-context";

/** 打开进度: what was saved on another day goes on. */
export function OpenProgress() {
  const receipt = useReceipt();
  const [said, setSaid] = useState("");
  const open = async (file: File): Promise<void> => {
    const isOpened = await receipt.openProgress(file).catch(() => false);
    setSaid(isOpened ? "" : `“${file.name}”不是收表的进度文件，或者是更新版本存的。请选“收表进度”开头的文件。`);
  };
  return (
    <>
      <FileButton label="打开进度" fieldLabel="收表进度" accept=".json" onChoose={(file) => void open(file)} />
      <span role="status">{said}</span>
    </>
  );
}

/** 保存进度: one file, and nothing is kept elsewhere. */
export function SaveProgress() {
  const receipt = useReceipt();
  const saver = useFileSaver();
  const { progress, isUnsaved } = useReceiptState();
  const save = async (): Promise<void> => {
    await saver.save({ ...(await receipt.saveProgress()), type: "application/json" });
    receipt.saved();
  };
  return (
    <Button disabled={progress !== undefined || !isUnsaved} onClick={() => void save()}>
      保存进度
    </Button>
  );
}
