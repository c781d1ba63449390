import { Button, Field, Input, makeStyles, Select } from "@fluentui/react-components";
import { useState } from "react";
import { openTotal } from "../../../src/examination/examine";
import type { SignatureDate } from "../../../src/exporters/report-document";
import type { ReportStyle } from "../../../src/exporters/report-typography";
import { draftReasons } from "../../../src/messages/draft-reasons";
import type { ExportKind } from "../../actions/export";
import type { ReportView } from "../../session/report-view";
import { usePaneState, useSession } from "../../session/session-context";
import { Folded } from "../../components/Folded";
import { ExportQuestion } from "./ExportQuestion";
import { exportNames, useExport } from "./use-export";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: "10px", marginTop: "8px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  line: { margin: 0 },
});

/** The kinds that leave the office: they are asked about while the report is a draft. */
const reportKinds: readonly ExportKind[] = ["word", "page", "copied-page"];

export interface ExportSectionProps {
  readonly view: ReportView;
  /** Leads to what must be mended, or filled. */
  readonly onCheck: () => void;
  readonly onFill: () => void;
}

/** The finished report: Word, web page, 校验单, and how to print. */
export function ExportSection({ view, onCheck, onFill }: ExportSectionProps) {
  const styles = useStyles();
  const session = useSession();
  const { isBusy } = usePaneState();
  const { start, cancel, slow } = useExport();
  const [asked, setAsked] = useState<ExportKind>();
  const [date, setDate] = useState(() => isoDate(session.now()));
  const [style, setStyle] = useState<ReportStyle>("official");
  const { report, form } = view.bound;
  const { open } = view.examination;
  const reasons = draftReasons(report, form, open);
  const isDraft = reasons.length > 0;

  const carryOut = (kind: ExportKind): void => {
    setAsked(undefined);
    void start({ kind, reportKey: view.key, date: dateIn(date), style });
  };
  const request = (kind: ExportKind): void => (isDraft && reportKinds.includes(kind) ? setAsked(kind) : carryOut(kind));
  const button = (kind: ExportKind, label: string, isPrimary = false) => (
    <Button appearance={isPrimary ? "primary" : "secondary"} disabled={isBusy} onClick={() => request(kind)}>
      {label}
    </Button>
  );

  return (
    <div className={styles.root}>
      {isDraft ? (
        <>
          <p className={styles.line}>还不能定稿：{reasons.join("")}</p>
          <div className={styles.buttons}>
            <Button appearance="primary" onClick={openTotal(open) > 0 ? onCheck : onFill}>
              {openTotal(open) > 0 ? "看核对结果" : "接着填"}
            </Button>
          </div>
        </>
      ) : (
        <p className={styles.line}>表已填完，没有要改正、要说明的问题，可以导出。</p>
      )}
      <Field label="落款日期" hint="空着的，导出后手写月、日。">
        <Input type="date" value={date} onChange={(_, { value }) => setDate(value)} />
      </Field>
      <Field label="Word 版式">
        <Select value={style} onChange={(_, { value }) => setStyle(value === "plain" ? "plain" : "official")}>
          <option value="official">公文版式（小标宋、仿宋）</option>
          <option value="plain">普通版式（宋体、黑体）</option>
        </Select>
      </Field>
      <div className={styles.buttons}>
        {button("word", "导出 Word", !isDraft)}
        {button("copied-page", "复制网页")}
        {button("page", "下载网页")}
      </div>
      {slow !== undefined && (
        <div className={styles.buttons} role="status">
          正在生成{exportNames[slow]}……
          <Button size="small" onClick={cancel}>
            取消
          </Button>
        </div>
      )}
      <Folded summary="校验单">
        <p className={styles.line}>
          一页纸，写明每条勾稽关系和校验码。随年报一起上报，收表单位能查出表里的数后来有没有改过。
        </p>
        <div className={styles.buttons} style={{ marginTop: "8px" }}>
          {button("check-sheet", "加进工作簿")}
          {button("check-word", "校验单 Word")}
          {button("check-page", "校验单网页")}
        </div>
      </Folded>
      <Folded summary="打印">
        <p className={styles.line}>
          打印整份年报：导出 Word，再从 Word 打印。只打印表：在表格软件里按 Ctrl＋P，选“打印整个工作簿”，每张表正好一页
          A4，核对列不会打印出来。
        </p>
      </Folded>
      {asked !== undefined && (
        <ExportQuestion view={view} onConfirm={() => carryOut(asked)} onCancel={() => setAsked(undefined)} />
      )}
    </div>
  );
}

/** 2026-01-20, as a field of a date holds it, in the user's own time. */
function isoDate(day: Date): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

function dateIn(text: string): SignatureDate | undefined {
  const [year, month, day] = text.split("-").map(Number);
  return year === undefined || month === undefined || day === undefined ? undefined : { year, month, day };
}
