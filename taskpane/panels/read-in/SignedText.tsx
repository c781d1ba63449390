import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { TextDifference } from "../../../src/narrative/compare-texts";
import type { ChosenDifferences, SignedChapter } from "../../actions/signed-copy";
import { Folded } from "../../components/Folded";
import { usePaneStyles } from "../../components/pane-styles";
import { usePaneState } from "../../session/session-context";

const useStyles = makeStyles({
  old: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground2 },
  words: { whiteSpace: "pre-wrap", margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});

export interface SignedTextProps {
  readonly chapters: readonly SignedChapter[];
  readonly unread: readonly string[];
  /** Resolves with whether it was written. */
  readonly onTake: (chosen: ChosenDifferences) => Promise<boolean>;
}

/** The sentences that are others in the signed copy: each is taken over or left; what was taken stays listed. */
export function SignedText({ chapters, unread, onTake }: SignedTextProps) {
  const pane = usePaneStyles();
  const { isBusy } = usePaneState();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [taken, setTaken] = useState<readonly TextDifference[]>([]);
  const all = chapters.flatMap(({ id, title, differences }) =>
    differences.map((difference, index) => ({ key: keyOf(id, difference), id, title, index, difference })),
  );
  const picked = all.filter(({ key }) => chosen.has(key));
  const take = async (): Promise<void> => {
    const byChapter = new Map<string, Set<number>>();
    for (const { id, index } of picked) byChapter.set(id, (byChapter.get(id) ?? new Set()).add(index));
    if (!(await onTake(byChapter))) return;
    setTaken((before) => [...before, ...picked.map(({ difference }) => difference)]);
    setChosen(new Set());
  };
  return (
    <>
      <h3 className={pane.heading}>正文：{all.length === 0 ? "读到的都一样" : `${all.length} 处不一样`}</h3>
      {unread.length > 0 && <p className={pane.line}>签批稿里没有找到“{unread.join("”“")}”，没有比较。</p>}
      {all.map(({ key, id, index, title, difference }) => (
        <Change
          key={`${id} ${index}`}
          title={title}
          difference={difference}
          isChosen={chosen.has(key)}
          onChoose={(isChosen) =>
            setChosen((before) => new Set(isChosen ? [...before, key] : [...before].filter((one) => one !== key)))
          }
        />
      ))}
      {all.length > 0 && (
        <div className={pane.actions}>
          <Button className={pane.longButton} disabled={isBusy || picked.length === 0} onClick={() => void take()}>
            采用选中的 {picked.length} 处，其余保留原文
          </Button>
          <Button disabled={isBusy} onClick={() => setChosen(new Set(all.map(({ key }) => key)))}>
            全选
          </Button>
        </div>
      )}
      {taken.length > 0 && (
        <Folded summary={`已采用 ${taken.length} 处，没有采用 ${all.length} 处`}>
          <ul className={pane.bulletList}>
            {taken.map((one) => (
              <li key={keyOf("", one)}>{one.to.trim() === "" ? `删去：${one.from.trim()}` : one.to.trim()}</li>
            ))}
          </ul>
        </Folded>
      )}
    </>
  );
}

interface ChangeProps {
  readonly title: string;
  readonly difference: TextDifference;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

function Change({ title, difference: { from, to }, isChosen, onChoose }: ChangeProps) {
  const styles = useStyles();
  const kind = from === "" ? "加了" : to === "" ? "删了" : "改了";
  return (
    <div>
      <Checkbox
        label={`采用：${title}，${kind}${from.trim() === "" && to.trim() === "" ? "分段" : "这一句"}`}
        checked={isChosen}
        onChange={(_, { checked }) => onChoose(checked === true)}
      />
      {from.trim() !== "" && (
        <p className={styles.words}>
          原文：<del className={styles.old}>{from.trim()}</del>
        </p>
      )}
      {to.trim() !== "" && <p className={styles.words}>签批稿：{to.trim()}</p>}
    </div>
  );
}

const keyOf = (chapter: string, { from, to }: TextDifference): string => JSON.stringify([chapter, from, to]);
