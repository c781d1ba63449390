import { Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import type { ChapterToRead } from "../../actions/read-in";
import { ConfirmDialog } from "../../components/ConfirmDialog";
import { usePaneStyles } from "../../components/pane-styles";
import { UndoHint } from "../fill/UndoHint";

export interface TextQuestionProps {
  readonly chapters: readonly ChapterToRead[];
  readonly onTake: (chosen: readonly string[]) => void;
  readonly onCancel: () => void;
}

/** Asked where chapters have a text already: chapter by chapter; what stands there stays unless that is chosen. */
export function TextQuestion({ chapters, onTake, onCancel }: TextQuestionProps) {
  const pane = usePaneStyles();
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    chapters.filter(({ standing }) => standing === "").map(({ id }) => id),
  );
  return (
    <ConfirmDialog
      title="读入哪几个部分？"
      confirm={`读入 ${chosen.length} 个部分`}
      isReady={chosen.length > 0}
      onCancel={onCancel}
      onConfirm={() => onTake(chosen)}
    >
      <p className={pane.paragraph}>已经有文字的没有选；选上的，原来的文字会换掉。</p>
      {chapters.map(({ id, title, words, standing }) => (
        <div key={id}>
          <Checkbox
            label={`${title}：${standing === "" ? "还没有写" : `已有 ${standing.length} 字`}，读到 ${words.length} 字`}
            checked={chosen.includes(id)}
            onChange={(_, { checked }) =>
              setChosen((before) => (checked === true ? [...before, id] : before.filter((one) => one !== id)))
            }
          />
          <p className={pane.quietLine}>{beginningOf(words)}</p>
        </div>
      ))}
      <UndoHint />
    </ConfirmDialog>
  );
}

const LONGEST_BEGINNING = 40;

const beginningOf = (words: string): string =>
  words.length > LONGEST_BEGINNING ? `${words.slice(0, LONGEST_BEGINNING)}……` : words;
