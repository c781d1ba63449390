import { Button, mergeClasses } from "@fluentui/react-components";
import type { ReadReport } from "../../../src/binding/read-report";
import { comparePublished, type PublishedDifference } from "../../actions/published-copy";
import { FileButton } from "../../components/FileButton";
import { usePaneStyles } from "../../components/pane-styles";
import type { ReportView } from "../../session/report-view";
import { usePaneState, useSession } from "../../session/session-context";
import { FileDrop } from "./FileDrop";
import { ReadingStatus } from "./ReadingStatus";
import { nameOf } from "./ReadReportParts";
import { useHeldCopy } from "./use-held-copy";

/** 发布核对: the published page, or the file that goes there, is held against the workbook. Nothing is written. */
export function PublishedCopy({ view }: { readonly view: ReportView }) {
  const pane = usePaneStyles();
  const { isBusy } = usePaneState();
  const { reports, read, cancel, status } = useHeldCopy("工作簿没有动。");
  return (
    <div className={pane.column}>
      <p className={pane.paragraph}>公布以后，把网页存下来或者复制过来，和工作簿逐格、逐句对一遍。</p>
      <div className={pane.actions}>
        <FileButton label="选择公布的文件" fieldLabel="选择公布的网页或文件" isDisabled={isBusy} onChoose={read} />
      </div>
      <FileDrop isDisabled={isBusy} onFile={read} />
      <ReadingStatus status={status} onCancel={cancel} />
      {reports.map((one, index) => (
        <PublishedReport key={index} view={view} read={one} />
      ))}
    </div>
  );
}

interface PublishedReportProps {
  readonly view: ReportView;
  readonly read: ReadReport;
}

function PublishedReport({ view, read }: PublishedReportProps) {
  const pane = usePaneStyles();
  const { summary, isSame, figures, text, notCompared } = comparePublished(view, read);
  const name = nameOf(read);
  return (
    <section className={mergeClasses(pane.card, isSame ? pane.success : pane.explain)} aria-label={`公布稿：${name}`}>
      <h2 className={pane.title}>{name}</h2>
      <p className={pane.line}>{summary}</p>
      <Differences title="数不一致" differences={figures} />
      <Differences title="文字不一致" differences={text} />
      {notCompared.length > 0 && (
        <>
          <h3 className={pane.heading}>没有比较（{notCompared.length}）</h3>
          <ul className={pane.bulletList}>
            {notCompared.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface DifferencesProps {
  readonly title: string;
  readonly differences: readonly PublishedDifference[];
}

function Differences({ title, differences }: DifferencesProps) {
  const pane = usePaneStyles();
  const session = useSession();
  if (differences.length === 0) return null;
  return (
    <>
      <h3 className={pane.heading}>
        {title}（{differences.length}）
      </h3>
      <ul className={pane.plainList} aria-label={title}>
        {differences.map(({ sentence, name, address }, index) => (
          <li key={`${index} ${sentence}`} className={pane.item}>
            {sentence}
            {address !== undefined && (
              <Button
                size="small"
                appearance="subtle"
                aria-label={`定位：${name}`}
                onClick={() => void session.goTo(address)}
              >
                定位
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
