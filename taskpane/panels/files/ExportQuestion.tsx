import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { openFindings, openTexts, openTotal } from "../../../src/examination/examine";
import { askedReasons, draftReasons } from "../../../src/messages/draft-reasons";
import { sentencesOn } from "../../../src/messages/finding-sentences";
import { describeTextFinding } from "../../../src/messages/text-findings";
import type { ReportView } from "../../session/report-view";
import { ConfirmDialog } from "../../components/ConfirmDialog";
import { usePaneStyles } from "../../components/pane-styles";

const useStyles = makeStyles({ list: { marginTop: tokens.spacingVerticalS } });

export interface ExportQuestionProps {
  readonly view: ReportView;
  /** The 校验单 is asked for, not the report itself. */
  readonly isCheckSheet: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asked before the export of a report that is not ready: what is wrong or missing; the file will be marked 草稿. And before its 校验单. */
export function ExportQuestion({ view, isCheckSheet, onConfirm, onCancel }: ExportQuestionProps) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const { report, form } = view.bound;
  const { examination } = view;
  const { open } = examination;
  const list = mergeClasses(pane.bulletList, styles.list);
  const sentenceOf = sentencesOn(view.bound);
  return (
    <ConfirmDialog
      title={isCheckSheet ? "还有要改正或说明的，现在做校验单？" : "这份年报还不能定稿"}
      confirm={isCheckSheet ? "照现在的做" : "导出草稿"}
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      {isCheckSheet ? "校验单会写明这些问题。还差：" : "现在导出，页眉会标“草稿”。还差："}
      <ul className={list}>
        {[...draftReasons(report, form, open), ...askedReasons(open)].map((reason) => (
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
