import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReadReport } from "../../../src/binding/read-report";
import { nameOfCell } from "../../../src/messages/cell-names";
import type { CellId } from "../../../src/report/report";
import type { TableFormat } from "../../../src/report/report-format";
import { Folded } from "../../components/Folded";
import { FormGrid } from "../../components/FormGrid";
import { usePaneStyles } from "../../components/pane-styles";
import type { Doubt } from "./doubts";
import { rewording, shown, whereIs } from "./figure-words";

const useStyles = makeStyles({
  // Side by side where there is room for both, one below the other in a narrow pane.
  both: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  grid: { flex: "2 1 240px", minWidth: 0 },
  source: { flex: "1 1 130px", minWidth: 0 },
});

export interface ReadTablesProps {
  readonly read: ReadReport;
  readonly doubts: readonly Doubt[];
}

/** The tables as they were read; beside each, where the chosen figure came from. */
export function ReadTables({ read, doubts }: ReadTablesProps) {
  const pane = usePaneStyles();
  const doubtful = new Set(doubts.flatMap(({ cells }) => cells));
  return (
    <>
      {read.form.tables.map((table) => {
        const found = table.cells.filter(({ id }) => read.report.cells.has(id)).length;
        if (found === 0)
          return (
            <p key={table.id} className={pane.quietLine}>
              {table.label}：没有读到数。
            </p>
          );
        const marked = table.cells.filter(({ id }) => doubtful.has(id)).length;
        const summary = `${table.label}：读到 ${found} 格，共 ${table.cells.length} 格`;
        return (
          <Folded key={table.id} summary={marked === 0 ? summary : `${summary}，${marked} 格请看一眼`}>
            <ReadTable table={table} read={read} doubts={doubts} doubtful={doubtful} />
          </Folded>
        );
      })}
    </>
  );
}

interface ReadTableProps extends ReadTablesProps {
  readonly table: TableFormat;
  readonly doubtful: ReadonlySet<CellId>;
}

function ReadTable({ table, read, doubts, doubtful }: ReadTableProps) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const [chosen, setChosen] = useState<CellId>();
  const nameOf = (cell: CellId): string =>
    `${nameOfCell(read.form, cell).cell}：${shown(read, cell)}${doubtful.has(cell) ? "，请看一眼" : ""}`;
  return (
    <div className={styles.both}>
      <div className={styles.grid}>
        <FormGrid
          label={`读到的${table.label}`}
          table={table}
          report={read.report}
          nameOf={nameOf}
          marked={doubtful}
          chosen={chosen}
          onChoose={setChosen}
        />
      </div>
      <div className={styles.source} role="status" aria-label={`${table.label}的原文`}>
        {chosen === undefined ? (
          <p className={pane.quietLine}>点一格，看它在文件的什么地方。有 ? 的请核对。</p>
        ) : (
          <FigureSource read={read} cell={chosen} doubts={doubts} />
        )}
      </div>
    </div>
  );
}

interface FigureSourceProps extends ReadTablesProps {
  readonly cell: CellId;
}

/** The source line of one figure: what stood there and where, and what is odd about it. */
function FigureSource({ read, cell, doubts }: FigureSourceProps) {
  const pane = usePaneStyles();
  const where = whereIs(read, cell);
  const note = read.report.notes.get(cell);
  return (
    <>
      <h3 className={pane.title}>{nameOfCell(read.form, cell).cell}</h3>
      <p className={pane.line}>{rewording(read, cell) ?? shown(read, cell)}</p>
      {where !== undefined && <p className={pane.quietLine}>{where}</p>}
      {note !== undefined && <p className={pane.quietLine}>备注：{note}</p>}
      {doubts
        .filter(({ cells }) => cells.includes(cell))
        .map(({ text }) => (
          <p key={text} className={pane.line}>
            {text}
          </p>
        ))}
    </>
  );
}
