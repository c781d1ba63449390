import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { acceptStale, updateStale } from "../../actions/narrative";
import { staleSentences, type StaleSentence } from "../../session/narrative-view";
import type { ReportView } from "../../session/report-view";
import { usePaneState, useSession } from "../../session/session-context";
import { useNarrative } from "../../session/use-narrative";
import { useCardStyles } from "./card-styles";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: "6px 0 0", padding: 0 },
  item: {
    borderLeft: `4px solid ${tokens.colorStatusWarningBorder1}`,
    padding: "2px 0 2px 8px",
    marginBottom: "8px",
    overflowWrap: "anywhere",
  },
  line: { margin: "2px 0" },
  now: { margin: "2px 0", color: tokens.colorNeutralForeground2 },
});

/** 正文: sentences of the sheet that state what the tables no longer say, and one button that brings them up to date. */
export function StaleText({ view }: { readonly view: ReportView }) {
  const styles = useStyles();
  const cardStyles = useCardStyles();
  const session = useSession();
  const { isBusy } = usePaneState();
  const narrative = useNarrative(view);
  const stale = narrative === undefined ? [] : staleSentences(narrative);
  if (stale.length === 0) return null;
  const certain = stale.filter(({ change }) => change.kind !== "stale").length;
  return (
    <section aria-label="正文与表不一致的句子">
      <h2 className={cardStyles.heading}>正文与表不一致 {stale.length}</h2>
      {certain > 0 && (
        <Button disabled={isBusy} onClick={() => void session.act(() => updateStale(session, view))}>
          更新这 {certain} 句
        </Button>
      )}
      <ul className={styles.list}>
        {stale.map((sentence) => (
          <Sentence
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

interface SentenceProps {
  readonly sentence: StaleSentence;
  readonly isBusy: boolean;
  readonly onAccept: () => void;
}

function Sentence({ sentence: { title, change }, isBusy, onAccept }: SentenceProps) {
  const styles = useStyles();
  const { kind, before, after } = change;
  return (
    <li className={styles.item}>
      <p className={styles.line}>
        {title}：“{before.trim()}”
      </p>
      <p className={styles.now}>
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
