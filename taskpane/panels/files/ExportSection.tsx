import { Button, Field, Input, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { openTotal } from "../../../src/examination/examine";
import type { SignatureDate } from "../../../src/exporters/report-document";
import type { ReportStyle } from "../../../src/exporters/report-typography";
import { draftReasons } from "../../../src/messages/draft-reasons";
import type { ExportKind } from "../../actions/export";
import type { ReportView } from "../../session/report-view";
import { usePaneState, useSession } from "../../session/session-context";
import { Folded } from "../../components/Folded";
import { usePaneStyles } from "../../components/pane-styles";
import { ExportQuestion } from "./ExportQuestion";
import { exportNames, useExport } from "./use-export";

const useStyles = makeStyles({ root: { marginTop: tokens.spacingVerticalS } });

/** A kind of file and the words on its button. */
type ExportChoice = readonly [kind: ExportKind, label: string];

/** The report itself: while it is a draft, a question comes first. */
const reportChoices: readonly ExportChoice[] = [
  ["word", "导出 Word"],
  ["copied-page", "复制网页"],
  ["page", "下载网页"],
];

const checkSheetChoices: readonly ExportChoice[] = [
  ["check-sheet", "加进工作簿"],
  ["check-word", "校验单 Word"],
  ["check-page", "校验单网页"],
];

export interface ExportSectionProps {
  readonly view: ReportView;
  /** Goes to the tab where findings are mended, or blanks filled. */
  readonly onCheck: () => void;
  readonly onFill: () => void;
}

/** The finished report: Word, web page, 校验单, and how to print. */
export function ExportSection({ view, onCheck, onFill }: ExportSectionProps) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const session = useSession();
  const { start, cancel, slow } = useExport();
  const [asked, setAsked] = useState<ExportKind>();
  const [date, setDate] = useState(() => isoDate(session.now()));
  const [style, setStyle] = useState<ReportStyle>("official");
  const { report, form } = view.bound;
  const isDraft = draftReasons(report, form, view.examination.open).length > 0;

  const carryOut = (kind: ExportKind): void => {
    setAsked(undefined);
    void start({ kind, reportKey: view.key, date: dateIn(date), style });
  };
  const request = (kind: ExportKind): void =>
    isDraft && reportChoices.some(([leaving]) => leaving === kind) ? setAsked(kind) : carryOut(kind);

  return (
    <div className={mergeClasses(pane.column, styles.root)}>
      <Readiness view={view} onCheck={onCheck} onFill={onFill} />
      <Field label="落款日期" hint="空着的，导出后手写月、日。">
        <Input type="date" value={date} onChange={(_, { value }) => setDate(value)} />
      </Field>
      <StyleField style={style} onChange={setStyle} />
      <ExportButtons choices={reportChoices} primary={isDraft ? undefined : "word"} onPress={request} />
      {slow !== undefined && (
        <div className={pane.buttons} role="status">
          正在生成{exportNames[slow]}……
          <Button size="small" onClick={cancel}>
            取消
          </Button>
        </div>
      )}
      <Folded summary="校验单">
        <p className={pane.intro}>
          一页纸，写明每条勾稽关系和校验码。随年报一起上报，收表单位能查出表里的数后来有没有改过。
        </p>
        <ExportButtons choices={checkSheetChoices} onPress={request} />
      </Folded>
      <Folded summary="打印">
        <p className={pane.paragraph}>
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

/** Whether the report is ready; where it is not, why, and a button to what is left to do. */
function Readiness({ view, onCheck, onFill }: ExportSectionProps) {
  const pane = usePaneStyles();
  const { report, form } = view.bound;
  const { open } = view.examination;
  const reasons = draftReasons(report, form, open);
  if (reasons.length === 0) return <p className={pane.paragraph}>表已填完，没有要改正、要说明的问题，可以导出。</p>;
  return (
    <>
      <p className={pane.paragraph}>还不能定稿：{reasons.join("")}</p>
      <div className={pane.buttons}>
        <Button appearance="primary" onClick={openTotal(open) > 0 ? onCheck : onFill}>
          {openTotal(open) > 0 ? "看核对结果" : "接着填"}
        </Button>
      </div>
    </>
  );
}

interface StyleFieldProps {
  readonly style: ReportStyle;
  readonly onChange: (style: ReportStyle) => void;
}

function StyleField({ style, onChange }: StyleFieldProps) {
  return (
    <Field label="Word 版式">
      <Select value={style} onChange={(_, { value }) => onChange(value === "plain" ? "plain" : "official")}>
        <option value="official">公文版式（小标宋、仿宋）</option>
        <option value="plain">普通版式（宋体、黑体）</option>
      </Select>
    </Field>
  );
}

interface ExportButtonsProps {
  readonly choices: readonly ExportChoice[];
  readonly primary?: ExportKind | undefined;
  readonly onPress: (kind: ExportKind) => void;
}

function ExportButtons({ choices, primary, onPress }: ExportButtonsProps) {
  const pane = usePaneStyles();
  const { isBusy } = usePaneState();
  return (
    <div className={pane.buttons}>
      {choices.map(([kind, label]) => (
        <Button
          key={kind}
          appearance={kind === primary ? "primary" : "secondary"}
          disabled={isBusy}
          onClick={() => onPress(kind)}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}

/** 2026-01-20, the value of a date field, in the local time zone. */
function isoDate(day: Date): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

function dateIn(text: string): SignatureDate | undefined {
  const [year, month, day] = text.split("-").map(Number);
  return year === undefined || month === undefined || day === undefined ? undefined : { year, month, day };
}
