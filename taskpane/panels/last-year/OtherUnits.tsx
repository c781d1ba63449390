import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { keepSum, setIncomparable } from "../../actions/last-year";
import { FileButton } from "../../components/FileButton";
import { usePaneStyles } from "../../components/pane-styles";
import type { ReportView } from "../../session/report-view";
import { usePaneState, useSession } from "../../session/session-context";
import { ReadingStatus } from "../read-in/ReadingStatus";
import { nameOf } from "../read-in/ReadReportParts";
import { type ReadSource, useReading } from "../read-in/use-reading";

/** A unit that was merged: several reports are last year's together. One that was split, or is new: none is. */
export function OtherUnits({ view }: { readonly view: ReportView }) {
  const pane = usePaneStyles();
  return (
    <div className={pane.column}>
      <SummedReports view={view} />
      <NoComparison view={view} />
    </div>
  );
}

function SummedReports({ view }: { readonly view: ReportView }) {
  const pane = usePaneStyles();
  const session = useSession();
  const { isBusy } = usePaneState();
  const [sources, setSources] = useState<readonly ReadSource[]>([]);
  const { start, cancel, status } = useReading();
  const reports = sources.flatMap((source) => source.reports);
  const read = (files: readonly File[]): void =>
    void start(files, (found) => {
      setSources(found);
      return `已读 ${files.length} 个文件，还没有写进工作簿。`;
    });
  const keep = (): void =>
    void session.act(async () => {
      const notice = await keepSum(
        session,
        view,
        reports.map(({ report }) => report),
      );
      setSources([]);
      return notice;
    });
  return (
    <>
      <p className={pane.paragraph}>几个单位合并成的，选它们上年的年报，相加起来作为上年。</p>
      <div className={pane.actions}>
        <FileButton
          label="选几份上年年报"
          fieldLabel="选择要相加的上年年报文件"
          isMultiple
          isDisabled={isBusy}
          onChoose={(_, all) => read(all)}
        />
      </div>
      <ReadingStatus status={status} onCancel={cancel} />
      {reports.length > 0 && (
        <section className={pane.card} aria-label="要相加的上年年报">
          <ul className={pane.plainList}>
            {reports.map((one, index) => (
              <li key={index}>
                {nameOf(one)}，读到 {one.report.cells.size} 格
              </li>
            ))}
          </ul>
          <div className={pane.actions}>
            <Button disabled={isBusy} onClick={keep}>
              {reports.length} 份相加，作为上年
            </Button>
            <Button onClick={() => setSources([])}>不用</Button>
          </div>
        </section>
      )}
    </>
  );
}

function NoComparison({ view }: { readonly view: ReportView }) {
  const pane = usePaneStyles();
  const session = useSession();
  const { isBusy } = usePaneState();
  const { incomparable } = view.bound.report;
  const [reason, setReason] = useState("");
  const words = reason.trim();
  if (incomparable !== undefined) {
    return (
      <>
        <p className={pane.paragraph}>无可比上年：{incomparable}</p>
        <div className={pane.actions}>
          <Button disabled={isBusy} onClick={() => void session.act(() => setIncomparable(session, view, undefined))}>
            恢复和上年对照
          </Button>
        </div>
      </>
    );
  }
  return (
    <>
      <Field label="没有可比的上年，原因是" hint="如：本年由原两个局拆分新设。原因随工作簿保存，也写在校验单上。">
        <Textarea value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <div className={pane.actions}>
        <Button
          disabled={isBusy || words === ""}
          onClick={() => void session.act(() => setIncomparable(session, view, words))}
        >
          记下无可比上年
        </Button>
      </div>
    </>
  );
}
