import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useRef } from "react";
import { printedTable, type PrintedBox } from "../../src/exporters/printed-table";
import type { CellId, Report } from "../../src/report/report";
import type { FormatCell, TableFormat } from "../../src/report/report-format";
import type { Grade } from "../../src/rules/grade";

const border = `1px solid ${tokens.colorNeutralStroke1}`;

const useStyles = makeStyles({
  frame: { overflowX: "auto", maxHeight: "320px", overflowY: "auto", border },
  // As wide as the pane, and never so narrow that no figure has room: a zoomed pane scrolls it sideways.
  grid: {
    borderCollapse: "collapse",
    tableLayout: "fixed",
    width: "100%",
    minWidth: "230px",
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
  },
  box: {
    border,
    padding: `0 ${tokens.spacingHorizontalXXS}`,
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: "anywhere",
  },
  words: { color: tokens.colorNeutralForeground2, textAlign: "left" },
  figure: {
    textAlign: "right",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  marked: { backgroundColor: tokens.colorStatusWarningBackground2, color: tokens.colorStatusWarningForeground2 },
  suspect: {
    backgroundColor: tokens.colorStatusDangerBackground3,
    color: tokens.colorNeutralForegroundOnBrand,
    fontWeight: tokens.fontWeightSemibold,
  },
  broken: { backgroundColor: tokens.colorStatusDangerBackground2, color: tokens.colorStatusDangerForeground3 },
  incomplete: { backgroundColor: tokens.colorStatusWarningBackground2, color: tokens.colorStatusWarningForeground2 },
  whole: { maxHeight: "none" },
  chosen: { boxShadow: `inset 0 0 0 2px ${tokens.colorBrandStroke1}`, fontWeight: tokens.fontWeightSemibold },
});

export interface FormGridProps {
  readonly label: string;
  readonly table: TableFormat;
  readonly report: Pick<Report, "cells" | "year">;
  /** How a screen reader names a figure; whatever the mark means is said there too. */
  readonly nameOf: (cell: CellId) => string;
  /** Cells that are shown with a question mark. */
  readonly marked: ReadonlySet<CellId>;
  /** Cells that are painted as the sheet would paint them. */
  readonly grades?: ReadonlyMap<CellId, Grade>;
  /** There is room for the whole table. */
  readonly isWhole?: boolean;
  readonly chosen: CellId | undefined;
  readonly onChoose: (cell: CellId) => void;
}

/** A table as the form prints it, small, with its figures; arrow keys walk from figure to figure. */
export function FormGrid(props: FormGridProps) {
  const { label, table, report, chosen, isWhole = false, onChoose } = props;
  const styles = useStyles();
  const body = useRef<HTMLTableSectionElement>(null);
  const stop = table.cells.find(({ id }) => id === chosen) ?? table.cells[0];
  const { rows, columnWidths } = printedTable(table, report);
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = stop && neighbour(table.cells, stop, event.key);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onChoose(next.id);
    body.current?.querySelector<HTMLElement>(`[data-cell="${next.id}"]`)?.focus();
  };
  return (
    <div className={mergeClasses(styles.frame, isWhole && styles.whole)}>
      <table className={styles.grid} role="grid" aria-label={label} onKeyDown={onKeyDown}>
        <colgroup>
          {columnWidths.map((share, column) => (
            <col key={column} style={{ width: `${share * 100}%` }} />
          ))}
        </colgroup>
        <tbody ref={body}>
          {rows.map((boxes, row) => (
            <tr key={row}>
              {boxes.map((box) => (
                <Box key={box.column} box={box} isStop={box.cell === stop?.id} {...props} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Box({ box, isStop, ...props }: FormGridProps & { readonly box: PrintedBox; readonly isStop: boolean }) {
  const styles = useStyles();
  const { cell, text, rowSpan, columnSpan, role } = box;
  const spans = { rowSpan, colSpan: columnSpan };
  if (cell === undefined) {
    return (
      <th {...spans} scope={role === "row-head" ? "row" : "col"} className={mergeClasses(styles.box, styles.words)}>
        {text}
      </th>
    );
  }
  const { nameOf, marked, grades, chosen, onChoose } = props;
  const grade = grades?.get(cell);
  return (
    <td
      {...spans}
      role="gridcell"
      data-cell={cell}
      tabIndex={isStop ? 0 : -1}
      aria-label={nameOf(cell)}
      aria-selected={cell === chosen}
      className={mergeClasses(
        styles.box,
        styles.figure,
        marked.has(cell) && styles.marked,
        grade !== undefined && styles[grade],
        cell === chosen && styles.chosen,
      )}
      onClick={() => onChoose(cell)}
      onFocus={() => cell !== chosen && onChoose(cell)}
    >
      {marked.has(cell) ? `${text}?` : text}
    </td>
  );
}

/** The nearest figure in the direction of an arrow key; undefined at the edge, and for every other key. */
function neighbour(cells: readonly FormatCell[], from: FormatCell, key: string): FormatCell | undefined {
  const ahead = cells
    .map((cell) => ({ cell, down: cell.row - from.row, right: cell.column - from.column }))
    .filter(({ down, right }) => {
      switch (key) {
        case "ArrowRight":
          return down === 0 && right > 0;
        case "ArrowLeft":
          return down === 0 && right < 0;
        case "ArrowDown":
          return down > 0;
        case "ArrowUp":
          return down < 0;
        default:
          return false;
      }
    });
  const distance = ({ down, right }: (typeof ahead)[number]): number => Math.abs(down) * 100 + Math.abs(right);
  return ahead.sort((one, other) => distance(one) - distance(other))[0]?.cell;
}
