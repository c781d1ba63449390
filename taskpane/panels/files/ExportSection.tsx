import { Button, Field, Input, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { openTotal } from "../../../src/examination/examine";
import type { SignatureDate } from "../../../src/exporters/report-document";
import type { ReportStyle } from "../../../src/exporters/report-typography";
import { draftReasons } from "../../../src/messages/draft-reasons";
import type { ExportKind } from "../../actions/export";
import { usePaneState, useSession } from "../../session/session-context";
import { Folded } from "../../components/Folded";
import { usePaneStyles } from "../../components/pane-styles";
import { ExportQuestion } from "./ExportQuestion";
import { Readiness, type ReadinessProps } from "./Readiness";
import { useExport } from "./use-export";

const useStyles = makeStyles({ root: { marginTop: tokens.spacingVerticalS } });

/** A kind of file and the words on its button. */
type ExportChoice = readonly [kind: ExportKind, label: string];

/** The report itself: while it is a draft, a question comes first. */
const reportChoices: readonly ExportChoice[] = [
  ["word", "导出 Word"],
  ["copied-page", "复制网页"],
  ["page", "下载网页"],
];

/** While something is open, a question comes first here too. */
const checkSheetChoices: readonly ExportChoice[] = [
  ["check-sheet", "加进工作簿"],
  ["check-word", "校验单 Word"],
  ["check-page", "校验单网页"],
];

const answerChoices: readonly ExportChoice[] = [["answers", "导出说明单"]];

const isAmong = (choices: readonly ExportChoice[], kind: ExportKind): boolean => choices.some(([one]) => one === kind);

/** The finished report: Word, web page, 校验单, 说明单, and how to print. */
export function ExportSection(props: ReadinessProps) {
  const { view } = props;
  const styles = useStyles();
  const pane = usePaneStyles();
  const start = useExport();
  const [asked, setAsked] = useState<ExportKind>();
  const [isExported, setExported] = useState(false);
  const options = useOptions();
  const { report, form } = view.bound;
  const { open } = view.examination;
  const isDraft = draftReasons(report, form, open).length > 0;

  const carryOut = async (kind: ExportKind): Promise<void> => {
    setAsked(undefined);
    const { date, style, isForReview } = options;
    const made = { kind, reportKey: view.key, date: dateIn(date), style, isForReview: isForReview && kind === "word" };
    const isMade = await start(made);
    if (isMade && kind === "word" && !isDraft) setExported(true);
  };
  const isAskedBefore = (kind: ExportKind): boolean =>
    (isDraft && isAmong(reportChoices, kind)) || (openTotal(open) > 0 && isAmong(checkSheetChoices, kind));
  const request = (kind: ExportKind): void => (isAskedBefore(kind) ? setAsked(kind) : void carryOut(kind));

  return (
    <div className={mergeClasses(pane.column, styles.root)}>
      <Readiness {...props} />
      <OptionFields {...options} />
      <ExportButtons choices={reportChoices} primary={isDraft || isExported ? undefined : "word"} onPress={request} />
      <Folded key={isExported ? "next" : "later"} summary="校验单" isOpen={isExported}>
        <p className={pane.intro}>
          一页纸，写明每条勾稽关系和校验码。随年报一起上报，收表单位能查出表里的数后来有没有改过。
        </p>
        <ExportButtons
          choices={checkSheetChoices}
          primary={isExported && !isDraft ? "check-sheet" : undefined}
          onPress={request}
        />
      </Folded>
      <Folded summary="说明单">
        <p className={pane.intro}>列出要说明的问题和已写的说明，另成一份，给经办人用，不随年报送签、公开。</p>
        <ExportButtons choices={answerChoices} onPress={request} />
      </Folded>
      <Folded summary="打印">
        <p className={pane.paragraph}>
          打印整份年报：导出 Word，再从 Word 打印。只打印表：在表格软件里按 Ctrl＋P，选“打印整个工作簿”，每张表正好一页
          A4，核对列不会打印出来。
        </p>
      </Folded>
      {asked !== undefined && (
        <ExportQuestion
          view={view}
          isCheckSheet={isAmong(checkSheetChoices, asked)}
          onConfirm={() => void carryOut(asked)}
          onCancel={() => setAsked(undefined)}
        />
      )}
    </div>
  );
}

/** What the clerk chooses about the files, and how it is changed. */
function useOptions() {
  const session = useSession();
  const [date, setDate] = useState(() => isoDate(session.now()));
  const [style, setStyle] = useState<ReportStyle>("official");
  const [isForReview, setForReview] = useState(true);
  return { date, setDate, style, setStyle, isForReview, setForReview };
}

function OptionFields(options: ReturnType<typeof useOptions>) {
  const { date, setDate, style, setStyle, isForReview, setForReview } = options;
  return (
    <>
      <Field label="落款日期" hint="空着的，导出后手写月、日。">
        <Input type="date" value={date} onChange={(_, { value }) => setDate(value)} />
      </Field>
      <Field label="Word 用途" hint={isForReview ? "页眉标“送审稿”。" : "页眉不加标记。"}>
        <Select value={isForReview ? "review" : "public"} onChange={(_, { value }) => setForReview(value === "review")}>
          <option value="review">送审稿（给领导签批）</option>
          <option value="public">公开版（上报、上网）</option>
        </Select>
      </Field>
      <Field label="Word 版式">
        <Select value={style} onChange={(_, { value }) => setStyle(value === "plain" ? "plain" : "official")}>
          <option value="official">公文版式（小标宋、仿宋）</option>
          <option value="plain">普通版式（宋体、黑体）</option>
        </Select>
      </Field>
    </>
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
