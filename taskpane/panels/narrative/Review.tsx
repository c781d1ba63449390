import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { TextChange } from "../../../src/narrative/merge-text";
import type { ChapterView } from "../../session/narrative-view";
import { UndoHint } from "../fill/UndoHint";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  change: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: "6px 0" },
  kind: { fontWeight: tokens.fontWeightSemibold },
  before: { margin: "2px 0 0", color: tokens.colorNeutralForeground2, textDecorationLine: "line-through" },
  text: { margin: "2px 0 0" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", margin: "8px 0" },
  line: { margin: "0 0 8px" },
});

const kinds: Readonly<Record<TextChange["kind"], string>> = {
  replaced: "换成",
  updated: "改过的句子，只改数",
  added: "加上",
  removed: "去掉",
  stale: "改过的句子，不动，请自己看",
};

export interface ReviewProps {
  readonly chapters: readonly ChapterView[];
  readonly isBusy: boolean;
  readonly onWrite: (chosen: readonly string[]) => void;
  readonly onCancel: () => void;
}

/** What will change in the standing text, sentence by sentence, before anything is written. */
export function Review({ chapters, isBusy, onWrite, onCancel }: ReviewProps) {
  const styles = useStyles();
  const changing = chapters.filter(({ merged }) => merged.changes.length > 0);
  // What somebody wrote without us is left alone until the clerk says otherwise.
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(changing.filter(({ isOwn }) => !isOwn).map(({ id }) => id)),
  );
  const written = changing
    .filter(({ id }) => chosen.has(id))
    .reduce((count, { merged }) => count + merged.changes.filter(({ kind }) => kind !== "stale").length, 0);
  const toggle = (id: string, isChosen: boolean): void =>
    setChosen((before) => new Set(isChosen ? [...before, id] : [...before].filter((other) => other !== id)));
  return (
    <section aria-label="会改哪些">
      <p className={styles.line}>会改下面这些，别的不动。</p>
      <UndoHint />
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabled={isBusy || written === 0}
          onClick={() => onWrite(changing.map(({ id }) => id).filter((id) => chosen.has(id)))}
        >
          写入 {written} 处
        </Button>
        <Button onClick={onCancel}>取消</Button>
      </div>
      {changing.map(({ id, title, merged, isOwn }) => (
        <div key={id}>
          <Checkbox
            label={isOwn ? `${title}（已有手写的内容，生成的加在前面）` : title}
            checked={chosen.has(id)}
            onChange={(_, { checked }) => toggle(id, checked === true)}
          />
          <ul className={styles.list} aria-label={title}>
            {merged.changes.map((change) => (
              <Change key={`${change.kind} ${change.slots.join()} ${change.before}`} change={change} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Change({ change: { kind, before, after } }: { readonly change: TextChange }) {
  const styles = useStyles();
  return (
    <li className={styles.change}>
      <span className={styles.kind}>{kinds[kind]}</span>
      {before !== "" && <p className={kind === "stale" ? styles.text : styles.before}>{before}</p>}
      {after !== "" && <p className={styles.text}>{kind === "stale" ? `按现在的数：${after}` : after}</p>}
    </li>
  );
}
