import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { nameOfCell, tableOfForm } from "../../../src/messages/cell-names";
import { type CellId, figureOf, previousCells, type TableId, tableOf } from "../../../src/report/report";
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
  const marked = disagreeingCells(view);
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
      {chosen !== undefined && (
        <div role="status" aria-label="本格和上年">
          <strong>{nameOfCell(form, chosen).cell}</strong>
          <p className={pane.line}>上年：{compared(chosen)}</p>
          <CarriedOver view={view} cell={chosen} />
          <div className={pane.actions}>
            <Button size="small" onClick={() => void session.goTo(addressOf(chosen))}>
              定位
            </Button>
          </div>
        </div>
      )}
      <FormGrid
        label={`上年的${table.label}`}
        table={table}
        report={{ cells: lastYear, year: report.previous?.year }}
        nameOf={nameIn}
        marked={marked}
        chosen={chosen}
        onChoose={choose}
      />
    </div>
  );
}

/** Of a cell of 上年结转: what last year's report says went over into this year. */
function CarriedOver({ view: { bound }, cell }: { readonly view: ReportView; readonly cell: CellId }) {
  const pane = usePaneStyles();
  const rule = bound.form.rules.find((one) => one.kind === "carry-over" && one.left.includes(cell));
  const [before] = rule?.kind === "carry-over" ? rule.right : [];
  const carriedOut = before && previousCells(bound.report).get(figureOf(before));
  if (carriedOut === undefined) return null;
  return <p className={pane.line}>上年的结转下年度：{comparedValues(carriedOut, bound.report.cells.get(cell))}</p>;
}

/** The cells of both years that should say the same and do not. */
function disagreeingCells(view: ReportView): ReadonlySet<CellId> {
  const thisYear = new Set(disagreementsOf(view).flatMap(({ cells }) => cells));
  const lastYear = view.bound.form.rules.flatMap((rule) =>
    rule.kind === "carry-over" && rule.left.some((cell) => thisYear.has(cell)) ? rule.right.map(figureOf) : [],
  );
  return new Set([...thisYear, ...lastYear]);
}

/** The cell that was chosen here, until another one is selected in the sheet. */
function useChosenCell(view: ReportView) {
  const { selection } = usePaneState();
  const [own, setOwn] = useState<{ readonly cell: CellId; readonly at: RangeAddress | undefined }>();
  const chosen = own !== undefined && own.at === selection ? own.cell : cellAtSelection(view, selection);
  return { chosen, choose: (cell: CellId) => setOwn({ cell, at: selection }) };
}
