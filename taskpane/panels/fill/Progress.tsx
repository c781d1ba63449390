import type { ReportView, TableView } from "../../session/report-view";
import { usePaneState, useSession } from "../../session/session-context";
import { blankAfter, cellAtSelection } from "../../session/selected-cell";
import { usePaneStyles } from "../../components/pane-styles";
import { TableProgress } from "../../components/TableProgress";

/** How far each table is filled. */
export function Progress({ view }: { readonly view: ReportView }) {
  const pane = usePaneStyles();
  const session = useSession();
  const { selection } = usePaneState();

  const goToNext = ({ inputs, blanks }: TableView): void => {
    const next = blankAfter(blanks, inputs, cellAtSelection(view, selection));
    if (next !== undefined) void session.goTo(view.bound.addressOf(next));
  };

  /** Inputs that are still in the sheet: those of a deleted row are neither blank nor filled. */
  const standing = ({ inputs }: TableView) => inputs.filter((cell) => view.bound.addressOf(cell) !== undefined);

  return (
    <ul className={pane.plainList}>
      {view.tables
        .filter(({ isMissing }) => !isMissing)
        .map((table) => (
          <TableProgress
            key={table.table.id}
            label={nameOf(table)}
            filled={standing(table).length - table.blanks.length}
            all={table.inputs.length}
            onNext={table.blanks.length > 0 ? () => goToNext(table) : undefined}
          />
        ))}
    </ul>
  );
}

/** “第三部分 依申请”: the label of the table, and the name of its sheet without the number. */
function nameOf({ table: { label, sheet } }: TableView): string {
  return `${label} ${sheet.replace(/^[一二三四五六]\s*/, "")}`;
}
