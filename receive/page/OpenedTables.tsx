import { useMemo } from "react";
import { allFormats } from "../../src/formats/all-formats";
import { nameOfCell } from "../../src/messages/cell-names";
import type { OpenedReport } from "../../src/receipt/opened-report";
import type { CellId } from "../../src/report/report";
import { formOf, type ReportForm } from "../../src/rules/report-form";
import { Folded } from "../../taskpane/components/Folded";
import { FormGrid } from "../../taskpane/components/FormGrid";
import { usePaneStyles } from "../../taskpane/components/pane-styles";

export interface OpenedTablesProps {
  readonly opened: OpenedReport;
  readonly chosen: CellId | undefined;
  readonly onChoose: (cell: CellId) => void;
}

/** The tables as the form prints them, faults painted; the chosen figure with its place in the file; then the chapters. */
export function OpenedTables({ opened, chosen, onChoose }: OpenedTablesProps) {
  const pane = usePaneStyles();
  const { report, marks, places } = opened;
  const form = useMemo(() => formOf(report, allFormats), [report]);
  return (
    <div>
      {form.tables.map((table) => (
        <div key={table.id}>
          <h3 className={pane.heading}>{table.label}</h3>
          <FormGrid
            label={table.label}
            table={table}
            report={report}
            nameOf={(cell) => nameOf(form, cell, opened)}
            marked={unmarked}
            grades={marks}
            isWhole
            chosen={chosen}
            onChoose={onChoose}
          />
          {chosen !== undefined && table.cells.some(({ id }) => id === chosen) && (
            <p className={pane.quietLine} role="status">
              {nameOfCell(form, chosen).cell}：{places.get(chosen) ?? "文件里没有这一格"}
            </p>
          )}
        </div>
      ))}
      {form.format.chapters.map(({ id, title }) => {
        const text = report.text.get(id);
        return text === undefined ? null : (
          <Folded key={id} summary={`${title}（${text.length} 字）`}>
            {text.split("\n").map((paragraph, index) => (
              <p key={index} className={pane.line}>
                {paragraph}
              </p>
            ))}
          </Folded>
        );
      })}
    </div>
  );
}

const unmarked: ReadonlySet<CellId> = new Set();

const gradeNames = { suspect: "可能错在这一格", broken: "不平", incomplete: "未填" } as const;

function nameOf(form: ReportForm, cell: CellId, { report, marks }: OpenedReport): string {
  const grade = marks.get(cell);
  const value = report.cells.get(cell) ?? "空";
  return `${nameOfCell(form, cell).cell}：${value}${grade === undefined ? "" : `，${gradeNames[grade]}`}`;
}
