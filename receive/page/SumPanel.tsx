import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import { allFormats } from "../../src/formats/all-formats";
import { nameOfCell } from "../../src/messages/cell-names";
import { printPercent } from "../../src/report/print-percent";
import { printValue } from "../../src/report/read-value";
import type { CellId } from "../../src/report/report";
import { formOf, type ReportForm } from "../../src/rules/report-form";
import { FormGrid } from "../../taskpane/components/FormGrid";
import { usePaneStyles } from "../../taskpane/components/pane-styles";
import { useFileSaver } from "../../taskpane/surroundings/file-saver";
import type { CaseOfSum, SummaryKind, SummaryShown } from "../reading/jobs";
import { useReceipt, useReceiptState } from "./receipt-context";

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalL,
    "@media (min-width: 900px)": { gridTemplateColumns: "minmax(0, 3fr) minmax(0, 2fr)" },
  },
  cases: { borderCollapse: "collapse", width: "100%" },
  box: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: tokens.spacingHorizontalXS,
    textAlign: "left",
  },
  figure: { textAlign: "right", whiteSpace: "nowrap" },
});

const kinds: readonly (readonly [SummaryKind, string])[] = [
  [".xlsx", "存成表格（带公式）"],
  [".docx", "存成 Word"],
  [".html", "存成网页"],
];

/** 汇总: the three tables added up; each figure tells who makes it up. */
export function SumPanel() {
  const styles = useStyles();
  const pane = usePaneStyles();
  const receipt = useReceipt();
  const saver = useFileSaver();
  const summary = useSummary();
  const [chosen, setChosen] = useState<CellId>();
  const form = useMemo(() => summary && formOf(summary.report, allFormats), [summary]);
  if (summary === undefined || form === undefined) return <p className={pane.quiet}>正在合计……</p>;
  const save = async (kind: SummaryKind): Promise<void> => {
    const file = await receipt.askDesk("writeSummary", kind);
    await saver.save({ ...file, type: kind === ".html" ? "text/html" : "application/octet-stream" });
  };
  return (
    <>
      <WhoIsIn summary={summary} />
      <div className={pane.actions}>
        {kinds.map(([kind, label]) => (
          <Button key={kind} size="small" disabled={summary.count === 0} onClick={() => void save(kind)}>
            {label}
          </Button>
        ))}
      </div>
      <div className={styles.columns}>
        <div>
          {form.tables.map((table) => (
            <div key={table.id}>
              <h3 className={pane.heading}>{table.label}</h3>
              <FormGrid
                label={`${table.label}，合计`}
                table={table}
                report={summary.report}
                nameOf={(cell) => `${nameOfCell(form, cell).cell}：${summary.report.cells.get(cell) ?? 0}`}
                marked={none}
                isWhole
                chosen={chosen}
                onChoose={setChosen}
              />
            </div>
          ))}
        </div>
        <Cases form={form} cell={chosen} />
      </div>
    </>
  );
}

const none: ReadonlySet<CellId> = new Set();

/** Who counts, and who does not though he should. */
function WhoIsIn({ summary: { count, missing, aggregates } }: { readonly summary: SummaryShown }) {
  const pane = usePaneStyles();
  return (
    <>
      <p className={pane.paragraph}>合计了 {count} 个单位，每个单位只计一次。点一格，看由哪些单位组成。</p>
      {missing.length > 0 && <p className={pane.line}>还没有报、没有计入的：{missing.join("、")}。</p>}
      {aggregates.length > 0 && (
        <p className={pane.line}>看来已经是各单位之和的，没有再计入：{aggregates.join("、")}。</p>
      )}
    </>
  );
}

/** 反查: the units that make up a figure, the largest first. */
function Cases({ form, cell }: { readonly form: ReportForm; readonly cell: CellId | undefined }) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const cases = useCases(cell);
  if (cell === undefined || cases === undefined) return null;
  const value = form.cells.get(cell)?.value ?? "count";
  return (
    <div>
      <h3 className={pane.heading}>
        {nameOfCell(form, cell).cell}：{cases.length} 个单位
      </h3>
      <table className={styles.cases}>
        <thead>
          <tr>
            <th className={styles.box}>单位</th>
            <th className={mergeClasses(styles.box, styles.figure)}>数</th>
            <th className={mergeClasses(styles.box, styles.figure)}>占</th>
          </tr>
        </thead>
        <tbody>
          {cases.map(({ unit, value: own, share }) => (
            <tr key={unit}>
              <td className={styles.box}>{unit}</td>
              <td className={mergeClasses(styles.box, styles.figure)}>{printValue(own, value)}</td>
              <td className={mergeClasses(styles.box, styles.figure)}>{printPercent(share, 1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function useSummary(): SummaryShown | undefined {
  const receipt = useReceipt();
  const { version } = useReceiptState();
  const [summary, setSummary] = useState<SummaryShown>();
  useEffect(() => {
    void receipt.askDesk("summary", undefined).then(setSummary);
  }, [receipt, version]);
  return summary;
}

function useCases(cell: CellId | undefined): readonly CaseOfSum[] | undefined {
  const receipt = useReceipt();
  const { version } = useReceiptState();
  const [cases, setCases] = useState<readonly CaseOfSum[]>();
  useEffect(() => {
    if (cell !== undefined) void receipt.askDesk("casesOf", cell).then(setCases);
  }, [receipt, cell, version]);
  return cases;
}
