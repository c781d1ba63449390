import { makeStyles } from "@fluentui/react-components";
import { draftReasons } from "../../../src/messages/draft-reasons";
import { describeFinding } from "../../../src/messages/findings";
import { describeTextFinding } from "../../../src/messages/text-findings";
import { valuesOf } from "../../../src/rules/values";
import { openIn } from "../../actions/export";
import type { ReportView } from "../../session/report-view";
import { ConfirmDialog } from "../../components/ConfirmDialog";

const useStyles = makeStyles({ list: { margin: "8px 0 0", paddingLeft: "1.4em" } });

export interface ExportQuestionProps {
  readonly view: ReportView;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Before a report leaves the pane with something wrong or missing: what it is, and that the file will say 草稿. */
export function ExportQuestion({ view, onConfirm, onCancel }: ExportQuestionProps) {
  const styles = useStyles();
  const { report, form } = view.bound;
  const { figures, words } = openIn(view.bound);
  const open = [...figures, ...words];
  const values = valuesOf(report);
  const context = { form, valueOf: values.get.bind(values) };
  return (
    <ConfirmDialog title="这份年报还不能定稿" confirm="导出草稿" onConfirm={onConfirm} onCancel={onCancel}>
      现在导出，页眉会标“草稿”。还差：
      <ul className={styles.list}>
        {draftReasons(report, form, open).map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {open.length > 0 && (
        <ul className={styles.list} aria-label="要改正或要说明的问题">
          {figures.map((finding) => (
            <li key={`${finding.rule} ${finding.cells.join()}`}>{describeFinding(finding, context)}</li>
          ))}
          {words.map((finding) => (
            <li key={`${finding.rule} ${finding.chapter} ${finding.start}`}>{describeTextFinding(finding, form)}</li>
          ))}
        </ul>
      )}
    </ConfirmDialog>
  );
}
