import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { writeNarrative } from "../../actions/narrative";
import { tidyText } from "../../actions/text-looks";
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
import { type TypedFacts, useFacts } from "./use-facts";
import { Written } from "./Written";
import { UndoHint } from "../fill/UndoHint";
import { ChooseUnitType } from "../settings/ChooseUnitType";

const useStyles = makeStyles({
  missing: { margin: `${tokens.spacingVerticalS} 0` },
  sections: { marginTop: tokens.spacingVerticalM },
});

/** Where this tab leads on: to 填报, 核对, 文件. */
interface Leads {
  readonly onFill: () => void;
  readonly onCheck: () => void;
  readonly onExport: () => void;
}

/** 正文: the text that will be written, what is missing in it, and the button that writes it. */
export function NarrativePanel({ view, ...leads }: { readonly view: ReportView | undefined } & Leads) {
  if (view === undefined)
    return (
      <EmptyState
        text="插入标准表、填好数字后，在这里生成正文。"
        action={
          <Button appearance="primary" onClick={leads.onFill}>
            去插入标准表
          </Button>
        }
      />
    );
  return <OfReport key={view.key} view={view} {...leads} />;
}

function OfReport({ view: standing, ...leads }: { readonly view: ReportView } & Leads) {
  const facts = useFacts(standing);
  const view = facts.withTyped;
  const narrative = useNarrative(view);
  if (narrative === undefined)
    return (
      <EmptyState
        text="还没有选单位类型，正文的模板按类型来选。选好后再生成正文。"
        action={<ChooseUnitType view={view} isPrimary />}
      />
    );
  return <Narrative view={view} narrative={narrative} facts={facts} {...leads} />;
}

interface NarrativeProps extends Leads {
  readonly view: ReportView;
  readonly narrative: NarrativeView;
  readonly facts: TypedFacts;
}

function Narrative(props: NarrativeProps) {
  const { view, narrative, facts } = props;
  const styles = useStyles();
  const pane = usePaneStyles();
  const missing = useMemo(() => missingOf(narrative, view.bound), [narrative, view.bound]);
  return (
    <div>
      <NextStep {...props} />
      {missing.length > 0 && (
        <p className={mergeClasses(pane.quiet, styles.missing)}>
          还缺内容：{missing.join("、")}。请在“补充情况”里填，或者写好后自己补在“正文”表里。
        </p>
      )}
      <div className={styles.sections}>
        <Folded
          summary={`补充情况：表里没有的（已填 ${facts.kept.size} 项${facts.isChanged ? "，还没有保存" : ""}）`}
          isOpen={facts.seen.size === 0}
        >
          <FactsForm view={view} facts={facts} />
        </Folded>
        <Folded summary="预览" isOpen>
          <Preview view={view} narrative={narrative} />
        </Folded>
        <Folded summary={templateTitle(narrative)}>
          <Templates view={view} narrative={narrative} />
        </Folded>
        {view.bound.written.text !== undefined && <Tidy view={view} />}
      </div>
    </div>
  );
}

/** 整理版面: for text that was pasted in with other fonts and heights. */
function Tidy({ view }: { readonly view: ReportView }) {
  const pane = usePaneStyles();
  const session = useSession();
  const { isBusy } = usePaneState();
  return (
    <Folded summary="整理版面">
      <p className={pane.intro}>粘贴进来的字体、颜色、行高不一样时，恢复成标准的样子。字不动，自己设的字体也会恢复。</p>
      <UndoHint />
      <div className={pane.actions}>
        <Button disabled={isBusy} onClick={() => void session.act(() => tidyText(session, view))}>
          整理版面
        </Button>
      </div>
    </Folded>
  );
}

function templateTitle({ inUse: { isOwn, problems } }: NarrativeView): string {
  if (!isOwn) return "模板：标准";
  return problems.length === 0 ? "模板：本单位的" : "模板：本单位的有错，暂用标准的";
}

/** Writes at once where the workbook has no text yet; otherwise first shows what will change. */
function NextStep({ view, narrative, facts, onCheck, onExport }: NarrativeProps) {
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
    void session.act(async () => {
      if (facts.isChanged) await facts.save();
      return writeNarrative(session, view, chosen);
    });
  };
  if (isReviewing)
    return <Review chapters={chapters} isBusy={isBusy} onWrite={write} onCancel={() => setReviewing(false)} />;
  if (isCurrent) return <Written view={view} onCheck={onCheck} onExport={onExport} />;
  return (
    <>
      <p className={pane.intro}>
        {facts.hasFault && "补充情况里有填错的，改好后才能写。"}
        {facts.isChanged && !facts.hasFault && "补充情况里填的一并保存、写入。"}
        {blanks > 0 && `表还有 ${blanks} 格没填，用到它们的句子先不写。`}
        {isWritten
          ? "更新前先看会改哪些；手写和改过的句子都保留。"
          : "按表里的数写出前言和第一、五、六部分，写好后可以在表里随意改。"}
      </p>
      <Button
        appearance="primary"
        disabled={isBusy || facts.hasFault}
        onClick={() => (needsReview ? setReviewing(true) : write(chapters.map(({ id }) => id)))}
      >
        {isWritten ? "更新正文" : "生成正文"}
      </Button>
    </>
  );
}
