import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import { useDiagnosis } from "../../surroundings/about";
import { useClipboard } from "../../surroundings/clipboard-context";
import { escapedHtml } from "../../../src/exporters/printable-text";
import { usePaneState } from "../../session/session-context";
import { PaneDialog } from "../../components/PaneDialog";
import { usePaneStyles } from "../../components/pane-styles";

// Where copying fails, these lines are selected and copied by hand.
const useStyles = makeStyles({ line: { userSelect: "text" } });

/** The facts that support asks for first. They contain no figure and no name from the report. */
export function DiagnosisDialog({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const clipboard = useClipboard();
  const { reports, outline } = usePaneState();
  const [copied, setCopied] = useState("");
  const lines = [
    ...useDiagnosis(),
    `工作簿：${outline.sheets.length} 张工作表，${reports.length} 份年报`,
    ...reports.map(({ bound }) => `年报：${bound.form.format.id} 年版，${bound.report.year ?? "年度未定"}`),
  ];
  const text = lines.join("\n");
  const copy = async (): Promise<void> => {
    const isCopied = await clipboard.copy(`<pre>${escapedHtml(text)}</pre>`, text);
    setCopied(isCopied ? "已复制。" : "没有复制成功，请选中上面的文字按 Ctrl+C。");
  };
  return (
    <PaneDialog
      title="诊断"
      onClose={onClose}
      actions={
        <Button appearance="primary" onClick={() => void copy()}>
          复制
        </Button>
      }
    >
      {lines.map((line) => (
        <p key={line} className={mergeClasses(pane.intro, styles.line)}>
          {line}
        </p>
      ))}
      <p role="status">{copied}</p>
    </PaneDialog>
  );
}
