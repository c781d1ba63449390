import { usePaneState } from "../../session/session-context";
import { ConfirmDialog } from "../../components/ConfirmDialog";

export interface ReplaceQuestionProps {
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks before another workbook replaces one with unsaved work, and names the reports that would be lost. */
export function ReplaceQuestion({ onConfirm, onCancel }: ReplaceQuestionProps) {
  const { reports } = usePaneState();
  const names = reports.map(({ bound: { report } }) => `${report.unit} ${report.year ?? "未定"} 年度`);
  return (
    <ConfirmDialog title="不保存就换掉现在的工作簿？" confirm="不保存，换掉" onConfirm={onConfirm} onCancel={onCancel}>
      现在的工作簿{names.length > 0 && `里有 ${names.join("、")}的年报，`}
      有没保存的改动，换掉后找不回来。要留的请先取消，到“文件”里保存。
    </ConfirmDialog>
  );
}
