import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { ReadReport } from "../../../src/binding/read-report";
import { chaptersToRead, comparedWith, fillIn, keepAsPrevious, takeText } from "../../actions/read-in";
import { usePaneStyles } from "../../components/pane-styles";
import type { ReportView } from "../../session/report-view";
import { usePaneState, useSession } from "../../session/session-context";
import { type Doubt, doubtsOf } from "./doubts";
import { FillQuestion } from "./FillQuestion";
import { ReadTables } from "./ReadTables";
import { TextQuestion } from "./TextQuestion";

export interface ReadReportPartsProps {
  readonly view: ReportView;
  readonly read: ReadReport;
}

/** One report as it was read: its tables with the place of every figure, what was odd, and what to do with each part. */
export function ReadReportParts({ view, read }: ReadReportPartsProps) {
  const pane = usePaneStyles();
  const { report } = read;
  const doubts = doubtsOf(read, view.bound.report.year);
  return (
    <section className={pane.card} aria-label={`读到的年报：${nameOf(read)}`}>
      <h2 className={pane.title}>{nameOf(read)}</h2>
      <ReadTables read={read} doubts={doubts} />
      <p className={pane.quietLine}>
        正文：{report.text.size === 0 ? "没有读到" : `读到 ${report.text.size} 个部分`}。
      </p>
      <DoubtList doubts={doubts} />
      <PartButtons view={view} read={read} />
    </section>
  );
}

/** What is odd, as a list under a heading; nothing where nothing is. */
export function DoubtList({ doubts }: { readonly doubts: readonly Doubt[] }) {
  const pane = usePaneStyles();
  if (doubts.length === 0) return null;
  return (
    <>
      <h3 className={pane.heading}>请看一眼（{doubts.length}）</h3>
      <ul className={pane.bulletList}>
        {doubts.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  );
}

/** What can be done with a report that was read, a press for each part. */
function PartButtons({ view, read }: ReadReportPartsProps) {
  const pane = usePaneStyles();
  const session = useSession();
  const { isBusy } = usePaneState();
  const [asked, setAsked] = useState<"figures" | "text">();
  const chapters = chaptersToRead(view, read);
  const compared = comparedWith(view, read);
  const { blank, different } = compared;
  const act = (action: () => Promise<string>): void => {
    setAsked(undefined);
    void session.act(action);
  };
  const fill = (replacesOthers: boolean): void => act(() => fillIn(session, view, read, replacesOthers));
  const take = (chosen: readonly string[]): void => act(() => takeText(session, view, read, chosen));
  const isFree = chapters.every(({ standing }) => standing === "");
  return (
    <div className={pane.actions}>
      <Button
        disabled={isBusy || read.report.cells.size === 0}
        onClick={() => act(() => keepAsPrevious(session, view, read))}
      >
        作为上年年报
      </Button>
      <Button
        disabled={isBusy || blank.length + different.length === 0}
        onClick={() => (different.length === 0 ? fill(false) : setAsked("figures"))}
      >
        填入本年的表
      </Button>
      <Button
        disabled={isBusy || chapters.length === 0}
        onClick={() => (isFree ? take(chapters.map(({ id }) => id)) : setAsked("text"))}
      >
        读入正文
      </Button>
      {asked === "figures" && (
        <FillQuestion view={view} read={read} compared={compared} onFill={fill} onCancel={() => setAsked(undefined)} />
      )}
      {asked === "text" && <TextQuestion chapters={chapters} onTake={take} onCancel={() => setAsked(undefined)} />}
    </div>
  );
}

/** 其塔木镇人民政府 · 2025 年度 */
export function nameOf({ report: { unit, year } }: Pick<ReadReport, "report">): string {
  return `${unit === "" ? "没有读到单位名称" : unit} · ${year === undefined ? "没有读到年度" : `${year} 年度`}`;
}
