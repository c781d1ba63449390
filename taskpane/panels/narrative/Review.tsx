import { Button, Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { TextChange } from "../../../src/narrative/merge-text";
import { usePaneStyles } from "../../components/pane-styles";
import type { ChapterView } from "../../session/narrative-view";
import { UndoHint } from "../fill/UndoHint";

const useStyles = makeStyles({
  actions: { marginBottom: tokens.spacingVerticalS },
  change: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: `${tokens.spacingVerticalSNudge} 0` },
  before: { textDecorationLine: "line-through" },
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

/** Shows each sentence that will change, before anything is written. */
export function Review({ chapters, isBusy, onWrite, onCancel }: ReviewProps) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const changing = chapters.filter(({ merged }) => merged.changes.length > 0);
  // A chapter that was written by hand is not changed unless the user chooses it.
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
      <p className={pane.intro}>会改下面这些，别的不动。</p>
      <UndoHint />
      <div className={mergeClasses(pane.actions, styles.actions)}>
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
          <ul className={pane.plainList} aria-label={title}>
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
  const pane = usePaneStyles();
  return (
    <li className={styles.change}>
      <span className={pane.strong}>{kinds[kind]}</span>
      {before !== "" && (
        <p className={kind === "stale" ? pane.line : mergeClasses(pane.quietLine, styles.before)}>{before}</p>
      )}
      {after !== "" && <p className={pane.line}>{kind === "stale" ? `按现在的数：${after}` : after}</p>}
    </li>
  );
}
