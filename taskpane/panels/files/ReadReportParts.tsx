import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { ReadReport } from "../../../src/binding/read-report";
import { findingsOnReading } from "../../../src/examination/check-report";
import { nameOfCell } from "../../../src/messages/cell-names";
import { sentencesOn } from "../../../src/messages/finding-sentences";
import { describePlace } from "../../../src/messages/places";
import { describeSourceRemark } from "../../../src/messages/source-remarks";
import { describeTableProblems } from "../../../src/messages/several-table-problems";
import { sheetNumber } from "../../../src/report/read-value";
import type { TableFormat } from "../../../src/report/report-format";
import { chaptersToRead, comparedWith, fillIn, keepAsPrevious, takeText } from "../../actions/read-in";
import { ConfirmDialog } from "../../components/ConfirmDialog";
import { Folded } from "../../components/Folded";
import { usePaneStyles } from "../../components/pane-styles";
import type { ReportView } from "../../session/report-view";
import { usePaneState, useSession } from "../../session/session-context";
import { UndoHint } from "../fill/UndoHint";

export interface ReadReportPartsProps {
  readonly view: ReportView;
  readonly read: ReadReport;
}

/** One report as it was read: its tables with the place of every figure, what was odd, and what to do with each part. */
export function ReadReportParts({ view, read }: ReadReportPartsProps) {
  const pane = usePaneStyles();
  const session = useSession();
  const { isBusy } = usePaneState();
  const [asks, setAsks] = useState(false);
  const { report, form } = read;
  const chapters = chaptersToRead(view, read);
  const { blank, different } = comparedWith(view, read);
  const { year } = view.bound.report;
  const isOtherYear = year !== undefined && report.year !== undefined && report.year !== year;
  const doubts = [
    ...(isOtherYear
      ? [`读到的是 ${report.year} 年度的，工作簿里填的是 ${year} 年度的。请核实年度，再填入本年的表。`]
      : []),
    ...read.remarks.map(describeSourceRemark),
    ...describeTableProblems(read.problems, form.tables),
    ...findingsOnReading(read).map(sentencesOn(read)),
  ];
  const hasFigures = report.cells.size > 0;
  const fill = (replacesOthers: boolean): void => {
    setAsks(false);
    void session.act(() => fillIn(session, view, read, replacesOthers));
  };
  return (
    <section className={pane.card} aria-label={`读到的年报：${nameOf(read)}`}>
      <h3 className={pane.title}>{nameOf(read)}</h3>
      {form.tables.map((table) => (
        <TableRead key={table.id} table={table} read={read} />
      ))}
      <p className={pane.quietLine}>
        正文：{report.text.size === 0 ? "没有读到" : `读到 ${report.text.size} 个部分`}。
      </p>
      {doubts.length > 0 && (
        <>
          <h4 className={pane.heading}>请看一眼（{doubts.length}）</h4>
          <ul className={pane.bulletList}>
            {doubts.map((doubt) => (
              <li key={doubt}>{doubt}</li>
            ))}
          </ul>
        </>
      )}
      <div className={pane.actions}>
        <Button
          disabled={isBusy || !hasFigures}
          onClick={() => void session.act(() => keepAsPrevious(session, view, read))}
        >
          作为上年年报
        </Button>
        <Button
          disabled={isBusy || blank.length + different.length === 0}
          onClick={() => (different.length === 0 ? fill(false) : setAsks(true))}
        >
          填入本年的表
        </Button>
        <Button
          disabled={isBusy || chapters.size === 0}
          onClick={() => void session.act(() => takeText(session, view, read))}
        >
          读入正文
        </Button>
      </div>
      {asks && (
        <ConfirmDialog
          title={`有 ${different.length} 格已经填了别的数`}
          confirm={`换成读到的数`}
          onCancel={() => setAsks(false)}
          onConfirm={() => fill(true)}
        >
          <ul className={pane.bulletList}>
            {different.slice(0, 8).map((id) => (
              <li key={id}>
                {nameOfCell(view.bound.form, id).cell}：现在 {shown(view.bound, id)}，读到 {shown(read, id)}
              </li>
            ))}
          </ul>
          {different.length > 8 && <p className={pane.line}>……共 {different.length} 格。</p>}
          {blank.length > 0 && <Button onClick={() => fill(false)}>{`只填 ${blank.length} 个空格，已填的不动`}</Button>}
          <UndoHint />
        </ConfirmDialog>
      )}
    </section>
  );
}

function nameOf({ report: { unit, year } }: ReadReport): string {
  return `${unit === "" ? "没有读到单位名称" : unit} · ${year === undefined ? "没有读到年度" : `${year} 年度`}`;
}

function shown({ report, form }: Pick<ReadReport, "report" | "form">, id: TableFormat["cells"][number]["id"]): string {
  const value = report.cells.get(id);
  if (value === undefined) return "空";
  return typeof value === "number" ? String(sheetNumber(value, form.cells.get(id)?.value ?? "count")) : `“${value}”`;
}

/** The figures of one table, each with the place in the file where it stands. */
function TableRead({ table, read }: { readonly table: TableFormat; readonly read: ReadReport }) {
  const pane = usePaneStyles();
  const found = table.cells.filter(({ id }) => read.report.cells.has(id));
  if (found.length === 0) return <p className={pane.quietLine}>{table.label}：没有读到数。</p>;
  return (
    <Folded summary={`${table.label}：读到 ${found.length} 格，共 ${table.cells.length} 格`}>
      <ul className={pane.plainList}>
        {found.map(({ id }) => {
          const place = read.placeOf(id);
          const address = read.addressOf(id);
          const where = place === undefined ? address && `${address.sheet} ${address.range}` : describePlace(place);
          return (
            <li key={id}>
              {nameOfCell(read.form, id).cell}：{shown(read, id)}
              {where !== undefined && <span className={pane.quiet}>（{where}）</span>}
            </li>
          );
        })}
      </ul>
    </Folded>
  );
}
