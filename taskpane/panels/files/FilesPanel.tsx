import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReportView } from "../../session/report-view";
import { usePaneState, useSession } from "../../session/session-context";
import { EmptyState } from "../../components/EmptyState";
import { FoldedLater } from "../../components/FoldedLater";
import { FileButton } from "../../components/FileButton";
import { usePaneStyles } from "../../components/pane-styles";
import { ExportSection } from "./ExportSection";
import type { FileCommands } from "./file-commands";
import { KeptDraft } from "./KeptDraft";
import { OwnForms, PublishedCopy, ReadIn, SignedCopy } from "../read-in/late-parts";
import { ReplaceQuestion } from "./ReplaceQuestion";
import { useReplacement } from "./use-replacement";

const useStyles = makeStyles({ list: { marginTop: tokens.spacingVerticalS } });

export interface FilesPanelProps {
  readonly view: ReportView | undefined;
  /** Undefined where the host opens and saves workbooks. */
  readonly files: FileCommands | undefined;
  readonly onCheck: () => void;
  readonly onFill: () => void;
  readonly onWrite: () => void;
}

/** 文件: exports of the report; and opening and saving, where the pane does that. */
export function FilesPanel({ view, files, onCheck, onFill, onWrite }: FilesPanelProps) {
  const exports =
    view === undefined ? (
      <EmptyState
        text="插入标准表后，这里导出 Word、网页和校验单。"
        action={
          <Button appearance="primary" onClick={onFill}>
            去插入标准表
          </Button>
        }
      />
    ) : (
      <>
        <ExportSection key={view.key} view={view} onCheck={onCheck} onFill={onFill} onWrite={onWrite} />
        <FoldedLater key={`read in ${view.key}`} summary="读入已有的年报">
          <ReadIn view={view} />
        </FoldedLater>
        <FoldedLater key={`signed copy ${view.key}`} summary="读回签批稿">
          <SignedCopy view={view} />
        </FoldedLater>
        <FoldedLater key={`published copy ${view.key}`} summary="发布核对">
          <PublishedCopy view={view} />
        </FoldedLater>
        <FoldedLater summary="在原表上核对">
          <OwnForms />
        </FoldedLater>
      </>
    );
  return (
    <>
      {exports}
      {files === undefined ? (
        <p>打开和保存工作簿用表格软件自己的“文件”菜单。标准表、核对结果和说明都随工作簿一起保存。</p>
      ) : (
        <WorkbookFiles files={files} />
      )}
    </>
  );
}

function WorkbookFiles({ files }: { readonly files: FileCommands }) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const session = useSession();
  const { isBusy } = usePaneState();
  const replacement = useReplacement(files);
  const save = async (): Promise<string> => {
    await files.save();
    return "已保存。";
  };
  return (
    <div className={mergeClasses(pane.buttonColumn, styles.list)}>
      <KeptDraft files={files} />
      <Button disabled={isBusy} onClick={() => void session.act(save, { words: "正在保存" })}>
        保存为 xlsx
      </Button>
      <FileButton
        label="打开 xlsx 文件"
        fieldLabel="选择 xlsx 文件"
        accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        isDisabled={isBusy}
        onChoose={(file) => replacement.request({ open: () => files.open(file), notice: `已打开“${file.name}”。` })}
      />
      <Button
        disabled={isBusy}
        onClick={() => replacement.request({ open: () => files.openExample(), notice: "已打开示例。" })}
      >
        打开示例
      </Button>
      <p className={pane.paragraph}>打开文件或示例会换掉现在的工作簿，要留的请先保存。</p>
      {replacement.isAsking && <ReplaceQuestion onConfirm={replacement.confirm} onCancel={replacement.cancel} />}
    </div>
  );
}
