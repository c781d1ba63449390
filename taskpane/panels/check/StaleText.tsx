import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { usePaneStyles } from "../../components/pane-styles";
import { acceptStale, updateStale } from "../../actions/narrative";
import { staleSentences, type StaleSentence } from "../../session/narrative-view";
import type { ReportView } from "../../session/report-view";
import { usePaneState, useSession } from "../../session/session-context";
import { useNarrative } from "../../session/use-narrative";

const useStyles = makeStyles({
  list: { marginTop: tokens.spacingVerticalSNudge },
  sentence: {
    borderLeft: `4px solid ${tokens.colorStatusWarningBorder1}`,
    padding: `0 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    overflowWrap: "anywhere",
  },
});

/** 正文: sentences with figures that are no longer those of the tables, and the button that updates them. */
export function StaleText({ view }: { readonly view: ReportView }) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const session = useSession();
  const { isBusy } = usePaneState();
  const narrative = useNarrative(view);
  const stale = narrative === undefined ? [] : staleSentences(narrative);
  if (stale.length === 0) return null;
  const certain = stale.filter(({ change }) => change.kind !== "stale").length;
  return (
    <section aria-label="正文与表不一致的句子">
      <h2 className={pane.heading}>正文与表不一致 {stale.length}</h2>
      {certain > 0 && (
        <Button disabled={isBusy} onClick={() => void session.act(() => updateStale(session, view))}>
          更新这 {certain} 句
        </Button>
      )}
      <ul className={mergeClasses(pane.plainList, styles.list)}>
        {stale.map((sentence) => (
          <StaleItem
            key={`${sentence.chapter} ${sentence.change.slots.join()} ${sentence.change.before}`}
            sentence={sentence}
            isBusy={isBusy}
            onAccept={() => void session.act(() => acceptStale(session, view, sentence.chapter, sentence.change.slots))}
          />
        ))}
      </ul>
    </section>
  );
}

interface StaleItemProps {
  readonly sentence: StaleSentence;
  readonly isBusy: boolean;
  readonly onAccept: () => void;
}

function StaleItem({ sentence: { title, change }, isBusy, onAccept }: StaleItemProps) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const { kind, before, after } = change;
  return (
    <li className={mergeClasses(pane.item, styles.sentence)}>
      <p className={pane.line}>
        {title}：“{before.trim()}”
      </p>
      <p className={pane.quietLine}>
        {after === "" ? "按现在的数，这一句不写了。" : `按现在的数：“${after}”`}
        {kind === "stale" && "这一句改写过，请自己在“正文”表里改。"}
      </p>
      {kind === "stale" && (
        <Button size="small" disabled={isBusy} aria-label={`这句没错：${before.trim()}`} onClick={onAccept}>
          这句没错
        </Button>
      )}
    </li>
  );
}
