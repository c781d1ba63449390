import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { UnitRow } from "../../src/receipt/overview";
import { usePaneStyles } from "../../taskpane/components/pane-styles";
import { browserClipboard } from "../../taskpane/surroundings/clipboard";
import { useFileSaver } from "../../taskpane/surroundings/file-saver";
import { escapedHtml } from "../../src/exporters/printable-text";
import { useReceipt } from "./receipt-context";

/** 退回单 of one unit: as a Word file, as a page, and as a message to paste into a chat. None where nothing is open. */
export function SlipButtons({ row }: { readonly row: UnitRow }) {
  const pane = usePaneStyles();
  const receipt = useReceipt();
  const saver = useFileSaver();
  const [said, setSaid] = useState("");
  if (row.errors + row.explains === 0) return null;
  const save = async (ending: string): Promise<void> => {
    const file = (await receipt.slipOf(row))?.files.find(({ name }) => name.endsWith(ending));
    if (file !== undefined)
      await saver.save({ ...file, type: ending === ".html" ? "text/html" : "application/octet-stream" });
  };
  const copy = async (): Promise<void> => {
    const slip = await receipt.slipOf(row);
    if (slip === undefined) return;
    const isCopied = await browserClipboard.copy(`<pre>${escapedHtml(slip.message)}</pre>`, slip.message);
    setSaid(isCopied ? "已复制，可以粘贴到微信、OA 里。" : slip.message);
  };
  return (
    <>
      <div className={pane.buttons} role="group" aria-label="退回单">
        <Button size="small" appearance="primary" onClick={() => void save(".docx")}>
          退回单（Word）
        </Button>
        <Button size="small" onClick={() => void save(".html")}>
          退回单（网页）
        </Button>
        <Button size="small" onClick={() => void copy()}>
          复制成短信
        </Button>
      </div>
      <span role="status" className={pane.quiet}>
        {said}
      </span>
    </>
  );
}
