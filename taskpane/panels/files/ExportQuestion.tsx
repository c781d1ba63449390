import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { openFindings, openTexts, openTotal } from "../../../src/examination/examine";
import { draftReasons } from "../../../src/messages/draft-reasons";
import { sentencesOn } from "../../../src/messages/finding-sentences";
import { describeTextFinding } from "../../../src/messages/text-findings";
import type { ReportView } from "../../session/report-view";
import { ConfirmDialog } from "../../components/ConfirmDialog";
import { usePaneStyles } from "../../components/pane-styles";

const useStyles = makeStyles({ list: { marginTop: tokens.spacingVerticalS } });

export interface ExportQuestionProps {
  readonly view: ReportView;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asked before the export of a report that is not ready: what is wrong or missing; the file will be marked 草稿. */
export function ExportQuestion({ view, onConfirm, onCancel }: ExportQuestionProps) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const { report, form } = view.bound;
  const { examination } = view;
  const { open } = examination;
  const list = mergeClasses(pane.bulletList, styles.list);
  const sentenceOf = sentencesOn(view.bound);
  return (
    <ConfirmDialog title="这份年报还不能定稿" confirm="导出草稿" onConfirm={onConfirm} onCancel={onCancel}>
      现在导出，页眉会标“草稿”。还差：
      <ul className={list}>
        {draftReasons(report, form, open).map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {openTotal(open) > 0 && (
        <ul className={list} aria-label="要改正或要说明的问题">
          {openFindings(examination).map((finding) => (
            <li key={`${finding.rule} ${finding.cells.join()}`}>{sentenceOf(finding)}</li>
          ))}
          {openTexts(examination).map((finding) => (
            <li key={`${finding.rule} ${finding.chapter} ${finding.start}`}>{describeTextFinding(finding, form)}</li>
          ))}
        </ul>
      )}
    </ConfirmDialog>
  );
}
