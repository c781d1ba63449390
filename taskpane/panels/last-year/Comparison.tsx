import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { nameOfCell, tableOfForm } from "../../../src/messages/cell-names";
import { type CellId, previousCells, type TableId, tableOf } from "../../../src/report/report";
import type { RangeAddress } from "../../../src/workbook/workbook";
import { disagreementsOf } from "../../actions/last-year";
import { FormGrid } from "../../components/FormGrid";
import { usePaneStyles } from "../../components/pane-styles";
import { cellAtSelection } from "../../session/selected-cell";
import type { ReportView } from "../../session/report-view";
import { usePaneState, useSession } from "../../session/session-context";
import { comparedValues } from "../fill/CellHelp";
import { CarriedInOffer } from "./CarriedInOffer";
import { Correction } from "./Correction";

/** 和上年对照: last year's figures as the form shows them; of the chosen cell both years and the difference. */
export function Comparison({ view }: { readonly view: ReportView }) {
  const pane = usePaneStyles();
  const session = useSession();
  const { chosen, choose } = useChosenCell(view);
  const { form, report, addressOf } = view.bound;
  const lastYear = previousCells(report);
  const [firstTable] = form.tables;
  if (firstTable === undefined) return null;
  const table = chosen === undefined ? firstTable : tableOfForm(form, tableOf(chosen) as TableId);
  const marked = new Set(disagreementsOf(view).flatMap(({ cells }) => cells));
  const compared = (cell: CellId): string => {
    const before = lastYear.get(cell);
    return before === undefined
      ? "没有数"
      : comparedValues(before, report.cells.get(cell), form.cells.get(cell)?.value);
  };
  const nameIn = (cell: CellId): string =>
    `${nameOfCell(form, cell).cell}，上年 ${compared(cell)}${marked.has(cell) ? "对不上" : ""}`;
  return (
    <div className={pane.column}>
      <CarriedInOffer view={view} />
      <Correction view={view} />
      <p className={pane.paragraph}>{table.label}，上年的数。在表里点一格，这里跟着看那一格。</p>
      <FormGrid
        label={`上年的${table.label}`}
        table={table}
        report={{ cells: lastYear, year: report.previous?.year }}
        nameOf={nameIn}
        marked={marked}
        chosen={chosen}
        onChoose={choose}
      />
      {chosen !== undefined && (
        <div role="status" aria-label="本格和上年">
          <strong>{nameOfCell(form, chosen).cell}</strong>
          <p className={pane.line}>上年：{compared(chosen)}</p>
          <div className={pane.actions}>
            <Button size="small" onClick={() => void session.goTo(addressOf(chosen))}>
              定位
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}

/** The cell that was chosen here, until another one is selected in the sheet. */
function useChosenCell(view: ReportView) {
  const { selection } = usePaneState();
  const [own, setOwn] = useState<{ readonly cell: CellId; readonly at: RangeAddress | undefined }>();
  const chosen = own !== undefined && own.at === selection ? own.cell : cellAtSelection(view, selection);
  return { chosen, choose: (cell: CellId) => setOwn({ cell, at: selection }) };
}
