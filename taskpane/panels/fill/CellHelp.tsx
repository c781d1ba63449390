import { makeStyles, tokens } from "@fluentui/react-components";
import type { CellId, CellValue } from "../../../src/report/report";
import { previousCells, tableOf } from "../../../src/report/report";
import { printValue } from "../../../src/report/read-value";
import type { RowHelp, ValueKind } from "../../../src/report/report-format";
import { nameOfCell } from "../../../src/messages/cell-names";
import { usePaneStyles } from "../../components/pane-styles";
import type { ReportView } from "../../session/report-view";
import { usePaneState } from "../../session/session-context";
import { cellAtSelection } from "../../session/selected-cell";

const useStyles = makeStyles({
  root: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalMNudge}`,
    margin: `${tokens.spacingVerticalMNudge} 0`,
    // Of one height whatever is selected: nothing below moves while one walks through the cells.
    height: "128px",
    overflowY: "auto",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
});

/** What the selected cell counts and by which article; and how its text was read as a figure. */
export function CellHelp({ view }: { readonly view: ReportView }) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const { selection } = usePaneState();
  const cell = cellAtSelection(view, selection);
  const { form, report, changes } = view.bound;
  if (cell === undefined) {
    return (
      <section className={styles.root} aria-label="本格说明" tabIndex={0}>
        <p className={pane.quietLine}>在表里点一格，这里说明它填什么。</p>
      </section>
    );
  }
  const help = form.help.find(({ row }) => row === rowOf(cell));
  const lastYear = previousCells(report).get(cell);
  const note = report.notes.get(cell);
  const change = changes.find((one) => one.cell === cell);
  return (
    <section className={styles.root} aria-label="本格说明" tabIndex={0}>
      <h2 className={pane.title}>{nameOfCell(form, cell).cell}</h2>
      {form.cells.get(cell)?.addends !== undefined && <p className={pane.line}>合计格，由公式算出，不用填。</p>}
      {lastYear !== undefined && (
        <p className={pane.line}>
          上年：{comparedValues(lastYear, report.cells.get(cell), form.cells.get(cell)?.value)}
        </p>
      )}
      {help !== undefined && <RowHelpText help={help} />}
      {change !== undefined && (
        <p className={pane.quietLine}>
          格里写的是“{change.from.trim()}”，{change.to === undefined ? "当作没有填" : "已读成数字"}。
        </p>
      )}
      {note !== undefined && <p className={pane.quietLine}>备注：{note}</p>}
    </section>
  );
}

/** 5；本年 8，多 3。 */
export function comparedValues(
  lastYear: CellValue,
  thisYear: CellValue | undefined,
  kind: ValueKind = "count",
): string {
  const before = printValue(lastYear, kind);
  if (typeof lastYear !== "number" || typeof thisYear !== "number") return before;
  const difference = thisYear - lastYear;
  const words = difference === 0 ? "相同" : `${difference > 0 ? "多" : "少"} ${printValue(Math.abs(difference), kind)}`;
  return `${before}；本年 ${printValue(thisYear, kind)}，${words}。`;
}

export function RowHelpText({ help }: { readonly help: RowHelp }) {
  const pane = usePaneStyles();
  return (
    <>
      <p className={pane.line}>{help.text}</p>
      {help.article !== "" && <p className={pane.quietLine}>依据：{articleText(help.article)}</p>}
      {help.certainty === "local" && <p className={pane.quietLine}>口径以当地主管部门通知为准。</p>}
    </>
  );
}

export const rowOf = (cell: CellId): string => `${tableOf(cell)}/${cell.split("/")[1] ?? ""}`;

/** “第…条” alone is an article of 《政府信息公开条例》; other sources name their document. */
const articleText = (article: string): string =>
  article.startsWith("第") ? `《政府信息公开条例》${article}` : article;
