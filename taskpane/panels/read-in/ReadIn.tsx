import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { ReportView } from "../../session/report-view";
import { usePaneState } from "../../session/session-context";
import { FileButton } from "../../components/FileButton";
import { usePaneStyles } from "../../components/pane-styles";
import { FileDrop } from "./FileDrop";
import { ReadingStatus } from "./ReadingStatus";
import { ReadReportParts } from "./ReadReportParts";
import { type ReadSource, useReading } from "./use-reading";

/** 读入已有的年报: a file or what is pasted, shown as it was read, and taken over part by part. */
export function ReadIn({ view }: { readonly view: ReportView }) {
  const pane = usePaneStyles();
  const { isBusy } = usePaneState();
  const [source, setSource] = useState<ReadSource>();
  const { start, cancel, status } = useReading();
  const read = (file: File): void =>
    void start([file], ([found]) => {
      setSource(found);
      return `已读“${file.name}”，还没有写进工作簿。请看读到的内容，再选怎么用。`;
    });
  return (
    <div className={pane.column}>
      <p className={pane.paragraph}>
        Word、网页、表格、文本、有文字的 PDF 和 OFD 都可以；扫描件和图片读不了。只在本机读，不上传。
      </p>
      <div className={pane.actions}>
        <FileButton label="选择文件" fieldLabel="选择要读入的年报文件" isDisabled={isBusy} onChoose={read} />
      </div>
      <FileDrop isDisabled={isBusy} onFile={read} />
      <ReadingStatus status={status} onCancel={cancel} />
      {source?.reports.map((one, index) => (
        <ReadReportParts key={`${source.name} ${index}`} view={view} read={one} />
      ))}
      {source !== undefined && (
        <div className={pane.actions}>
          <Button onClick={() => setSource(undefined)}>收起</Button>
        </div>
      )}
    </div>
  );
}
