import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReadReport } from "../../../src/binding/read-report";
import { readIn } from "../../actions/read-in";
import { FileButton } from "../../components/FileButton";
import { Folded } from "../../components/Folded";
import { usePaneStyles } from "../../components/pane-styles";
import type { ReportView } from "../../session/report-view";
import { usePaneState, useSession } from "../../session/session-context";
import { ReadReportParts } from "./ReadReportParts";

const useStyles = makeStyles({
  drop: {
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingVerticalS,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** 读入已有的年报: a file or what is pasted, shown as it was read, and taken over part by part. */
export function ReadIn({ view }: { readonly view: ReportView }) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const session = useSession();
  const { isBusy } = usePaneState();
  const [source, setSource] = useState<{ readonly name: string; readonly reports: readonly ReadReport[] }>();
  const read = (file: File): void =>
    void session.act(async () => {
      setSource(undefined);
      const reports = await readIn(session, file);
      setSource({ name: file.name, reports });
      return `已读“${file.name}”，还没有写进工作簿。请看读到的内容，再选怎么用。`;
    });
  return (
    <Folded summary="读入已有的年报">
      <div className={pane.column}>
        <p className={pane.paragraph}>Word、网页、表格、文本都可以；扫描件和图片读不了。只在本机读，不上传。</p>
        <div className={pane.actions}>
          <FileButton label="选择文件" fieldLabel="选择要读入的年报文件" isDisabled={isBusy} onChoose={read} />
        </div>
        <div
          className={mergeClasses(styles.drop, pane.quiet)}
          role="textbox"
          aria-label="粘贴或拖到这里"
          tabIndex={0}
          onPaste={(event) => {
            event.preventDefault();
            const pasted = fileIn(event.clipboardData);
            if (pasted !== undefined && !isBusy) read(pasted);
          }}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault();
            const [file] = event.dataTransfer.files;
            if (file !== undefined && !isBusy) read(file);
          }}
        >
          也可以把文件拖到这里，或者点一下这里，粘贴从 Word、网页里复制的内容。
        </div>
        {source?.reports.map((one, index) => (
          <ReadReportParts key={`${source.name} ${index}`} view={view} read={one} />
        ))}
        {source !== undefined && (
          <div className={pane.actions}>
            <Button onClick={() => setSource(undefined)}>收起</Button>
          </div>
        )}
      </div>
    </Folded>
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
