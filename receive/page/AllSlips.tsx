import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { useFileSaver } from "../../taskpane/surroundings/file-saver";
import { useReceipt, useReceiptState } from "./receipt-context";

/** 全部退回单: a slip for each unit with something open, in one zip. */
export function AllSlips() {
  const receipt = useReceipt();
  const saver = useFileSaver();
  const { overview, progress } = useReceiptState();
  const [done, setDone] = useState<number>();
  const count = overview?.rows.filter(({ errors, explains }) => errors + explains > 0).length ?? 0;
  const write = async (): Promise<void> => {
    try {
      const content = await receipt.allSlips(setDone);
      if (content !== undefined) await saver.save({ name: "退回单.zip", type: "application/zip", content });
    } finally {
      setDone(undefined);
    }
  };
  return (
    <Button disabled={count === 0 || done !== undefined || progress !== undefined} onClick={() => void write()}>
      {done === undefined ? `全部退回单（${count}）` : `正在写 ${done + 1}／${count}`}
    </Button>
  );
}
