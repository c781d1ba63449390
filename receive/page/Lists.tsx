import { Button } from "@fluentui/react-components";
import { useFileSaver } from "../../taskpane/surroundings/file-saver";
import type { ListKind } from "../reading/jobs";
import { useReceipt, useReceiptState } from "./receipt-context";

/** 通报表 and 清单 as workbooks that can be filtered. */
export function Lists() {
  const receipt = useReceipt();
  const saver = useFileSaver();
  const { progress } = useReceiptState();
  const save = async (kind: ListKind): Promise<void> => {
    await saver.save({ ...(await receipt.writeList(kind)), type: "application/octet-stream" });
  };
  return (
    <>
      <Button disabled={progress !== undefined} onClick={() => void save("circular")}>
        通报表
      </Button>
      <Button disabled={progress !== undefined} onClick={() => void save("findings")}>
        问题清单
      </Button>
    </>
  );
}
