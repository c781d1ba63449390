import { usePaneState, useSession } from "../../session/session-context";
import type { ReadReport } from "../../../src/binding/read-report";
import { compareSigned, takeSentences } from "../../actions/signed-copy";
import { FileButton } from "../../components/FileButton";
import { usePaneStyles } from "../../components/pane-styles";
import type { ReportView } from "../../session/report-view";
import { doubtsOf } from "./doubts";
import { NewCheckSheet } from "./NewCheckSheet";
import { ReadingStatus } from "./ReadingStatus";
import { DoubtList, nameOf } from "./ReadReportParts";
import { SignedFigures } from "./SignedFigures";
import { SignedText } from "./SignedText";
import { useHeldCopy } from "./use-held-copy";

/** 读回签批稿: the Word file that the leader signed is held against the workbook; what is wanted of it is taken over. */
export function SignedCopy({ view }: { readonly view: ReportView }) {
  const pane = usePaneStyles();
  const { isBusy } = usePaneState();
  const { reports, read, cancel, status } = useHeldCopy("还没有改动。");
  return (
    <div className={pane.column}>
      <p className={pane.paragraph}>领导改过的 Word 文件，读回来和工作簿逐格、逐句对一遍，要哪一句采用哪一句。</p>
      <div className={pane.actions}>
        <FileButton label="选择签批稿" fieldLabel="选择签批后的文件" isDisabled={isBusy} onChoose={read} />
      </div>
      <ReadingStatus status={status} onCancel={cancel} />
      {reports.map((one, index) => (
        <SignedReport key={index} view={view} read={one} />
      ))}
    </div>
  );
}

interface SignedReportProps {
  readonly view: ReportView;
  readonly read: ReadReport;
}

function SignedReport({ view, read }: SignedReportProps) {
  const pane = usePaneStyles();
  const session = useSession();
  const { figures, chapters, unread } = compareSigned(view, read);
  return (
    <section className={pane.card} aria-label={`签批稿：${nameOf(read)}`}>
      <h2 className={pane.title}>{nameOf(read)}</h2>
      <DoubtList doubts={doubtsOf(read, view.bound.report.year)} />
      <h3 className={pane.heading}>表：{figures.length === 0 ? "读到的都一样" : `${figures.length} 格不一样`}</h3>
      <SignedFigures view={view} read={read} figures={figures} />
      <SignedText
        chapters={chapters}
        unread={unread}
        onTake={(chosen) => session.act(() => takeSentences(session, view, read, chosen))}
      />
      <NewCheckSheet reportKey={view.key} />
    </section>
  );
}
