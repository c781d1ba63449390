import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { writeNarrative } from "../../actions/narrative";
import type { NarrativeView } from "../../session/narrative-view";
import { blanksOf, type ReportView } from "../../session/report-view";
import { usePaneState, useSession } from "../../session/session-context";
import { useNarrative } from "../../session/use-narrative";
import { EmptyState } from "../../components/EmptyState";
import { Folded } from "../../components/Folded";
import { usePaneStyles } from "../../components/pane-styles";
import { FactsForm } from "./FactsForm";
import { Preview } from "./Preview";
import { Review } from "./Review";
import { Templates } from "./Templates";
import { missingOf } from "./missing";

const useStyles = makeStyles({
  missing: { margin: `${tokens.spacingVerticalS} 0` },
  sections: { marginTop: tokens.spacingVerticalM },
});

/** 正文: the text that will be written, what is missing in it, and the button that writes it. */
export function NarrativePanel({ view }: { readonly view: ReportView | undefined }) {
  if (view === undefined) return <EmptyState text="插入标准表、填好数字后，在这里生成正文。" />;
  return <OfReport key={view.key} view={view} />;
}

function OfReport({ view }: { readonly view: ReportView }) {
  const narrative = useNarrative(view);
  if (narrative === undefined)
    return <EmptyState text="还没有选单位类型。请点上面的单位名称，选好类型后再生成正文。" />;
  return <Narrative view={view} narrative={narrative} />;
}

interface NarrativeProps {
  readonly view: ReportView;
  readonly narrative: NarrativeView;
}

function Narrative({ view, narrative }: NarrativeProps) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const { report } = view.bound;
  const missing = useMemo(() => missingOf(narrative, view.bound), [narrative, view.bound]);
  return (
    <div>
      <NextStep view={view} narrative={narrative} />
      {missing.length > 0 && (
        <p className={mergeClasses(pane.quiet, styles.missing)}>
          还缺内容：{missing.join("、")}。请在“补充情况”里填，或者写好后自己补在“正文”表里。
        </p>
      )}
      <div className={styles.sections}>
        <Folded summary={`补充情况：表里没有的（已填 ${report.facts.size} 项）`} isOpen={report.facts.size === 0}>
          <FactsForm view={view} />
        </Folded>
        <Folded summary="预览" isOpen>
          <Preview view={view} narrative={narrative} />
        </Folded>
        <Folded summary={templateTitle(narrative)}>
          <Templates view={view} narrative={narrative} />
        </Folded>
      </div>
    </div>
  );
}

function templateTitle({ inUse: { isOwn, problems } }: NarrativeView): string {
  if (!isOwn) return "模板：标准";
  return problems.length === 0 ? "模板：本单位的" : "模板：本单位的有错，暂用标准的";
}

/** Writes at once where the workbook has no text yet; otherwise first shows what will change. */
function NextStep({ view, narrative }: NarrativeProps) {
  const pane = usePaneStyles();
  const session = useSession();
  const { isBusy } = usePaneState();
  const [isReviewing, setReviewing] = useState(false);
  const { chapters, isWritten } = narrative;
  const blanks = blanksOf(view).length;
  const needsReview = isWritten || chapters.some(({ isOwn }) => isOwn);
  const isCurrent = isWritten && chapters.every(({ merged }) => merged.changes.length === 0);
  const write = (chosen: readonly string[]): void => {
    setReviewing(false);
    void session.act(() => writeNarrative(session, view, chosen));
  };
  if (isReviewing)
    return <Review chapters={chapters} isBusy={isBusy} onWrite={write} onCancel={() => setReviewing(false)} />;
  if (isCurrent) return <p className={pane.intro}>正文与表里的数一致。改了数或补充情况，这里会提醒更新。</p>;
  return (
    <>
      <p className={pane.intro}>
        {blanks > 0 && `表还有 ${blanks} 格没填，用到它们的句子先不写。`}
        {isWritten
          ? "更新前先看会改哪些；手写和改过的句子都保留。"
          : "按表里的数写出前言和第一、五、六部分，写好后可以在表里随意改。"}
      </p>
      <Button
        appearance="primary"
        disabled={isBusy}
        onClick={() => (needsReview ? setReviewing(true) : write(chapters.map(({ id }) => id)))}
      >
        {isWritten ? "更新正文" : "生成正文"}
      </Button>
    </>
  );
}
