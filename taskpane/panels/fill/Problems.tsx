import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { TableId } from "../../../src/report/report";
import { listCells } from "../../../src/messages/cell-names";
import { textOfTableProblem } from "../../../src/messages/table-problems";
import type { TableProblem } from "../../../src/binding/table-problem";
import { restoreTotals, turnTextIntoNumbers } from "../../actions/fill";
import { insertTable } from "../../actions/insert";
import { differingTotals, textCellsOf, typedTotalsOf } from "../../session/odd-cells";
import type { ReportView } from "../../session/report-view";
import { usePaneState, useSession } from "../../session/session-context";
import { Card } from "../../components/Card";
import { ConfirmDialog } from "../../components/ConfirmDialog";
import { usePaneStyles } from "../../components/pane-styles";
import { UndoHint } from "./UndoHint";

const useStyles = makeStyles({ list: { marginTop: tokens.spacingVerticalS } });

/** A card for each problem of the tables in the sheet, with the button that mends it. */
export function Problems({ view }: { readonly view: ReportView }) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const { problems } = view.bound;
  return (
    <div className={mergeClasses(pane.column, styles.list)}>
      {problems.map((problem) => (
        <ProblemCard key={`${problem.table} ${problem.code}`} view={view} problem={problem} />
      ))}
      <TypedTotalsCard view={view} />
      <TextCellsCard view={view} />
    </div>
  );
}

function ProblemCard({ view, problem }: { readonly view: ReportView; readonly problem: TableProblem }) {
  const session = useSession();
  const { isBusy } = usePaneState();
  const { what, todo } = textOfTableProblem(problem, view.bound.form.tables);
  const label = insertLabel(problem, view);
  return (
    <Card
      title={what}
      tone={problem.code === "extra-rows" ? "plain" : "warning"}
      actions={
        label !== undefined && (
          <Button
            size="small"
            disabled={isBusy}
            onClick={() => void session.act(() => insertTable(session, view, problem.table))}
          >
            {label}
          </Button>
        )
      }
    >
      {todo}
      {isTorn(problem) && "修复时另插一张完整的表，原来的表不动。"}
    </Card>
  );
}

function insertLabel(problem: TableProblem, { bound }: ReportView): string | undefined {
  if (problem.code === "table-missing" || problem.code === "range-lost")
    return `插入${labelOf(bound.form.tables, problem.table)}`;
  return isTorn(problem) ? "修复表格" : undefined;
}

const isTorn = ({ code }: TableProblem): boolean => code === "rows-missing" || code === "columns-missing";

const labelOf = (tables: readonly { readonly id: TableId; readonly label: string }[], id: TableId): string =>
  tables.find((table) => table.id === id)?.label ?? "";

function TypedTotalsCard({ view }: { readonly view: ReportView }) {
  const session = useSession();
  const { isBusy } = usePaneState();
  const [isAsking, setAsking] = useState(false);
  const totals = typedTotalsOf(view);
  const differing = differingTotals(view, totals);
  // In a form of the office's own, what a total is and how it looks is theirs.
  if (totals.length === 0 || view.bound.report.standsIn === "own-form") return null;
  return (
    <Card
      title={`${totals.length} 个合计不是公式`}
      actions={
        <Button size="small" disabled={isBusy} onClick={() => setAsking(true)}>
          恢复合计公式
        </Button>
      }
    >
      按格里的数核对。想让合计自动算出，可以恢复公式。
      {isAsking && (
        <ConfirmDialog
          title={`把 ${totals.length} 个合计换成公式？`}
          confirm="恢复合计公式"
          onCancel={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            void session.act(() => restoreTotals(session, view));
          }}
        >
          这些格里的数会被公式代替。
          {differing.length > 0 && `其中 ${listCells(view.bound.form, differing)}与各项之和不同，换后会变。`}
          <UndoHint />
        </ConfirmDialog>
      )}
    </Card>
  );
}

function TextCellsCard({ view }: { readonly view: ReportView }) {
  const session = useSession();
  const { isBusy } = usePaneState();
  const cells = textCellsOf(view);
  if (cells.length === 0) return null;
  return (
    <Card
      title={`${cells.length} 格的数存成了文本`}
      tone="warning"
      actions={
        <Button
          size="small"
          disabled={isBusy}
          onClick={() => void session.act(() => turnTextIntoNumbers(session, view))}
        >
          转为数字
        </Button>
      }
    >
      {listCells(view.bound.form, cells)}看着是数，表里的公式却不会计入。
    </Card>
  );
}
