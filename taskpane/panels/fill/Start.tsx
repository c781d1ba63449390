import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { FoldedLater } from "../../components/FoldedLater";
import { FileButton } from "../../components/FileButton";
import { usePaneStyles } from "../../components/pane-styles";
import { usePaneState } from "../../session/session-context";
import type { FileCommands } from "../files/file-commands";
import { timeOf, WHO_READS } from "../files/KeptDraft";
import { useDrafts } from "../files/use-drafts";
import { OwnForms } from "../read-in/late-parts";
import { InsertForm } from "./InsertForm";

const useStyles = makeStyles({ others: { marginTop: tokens.spacingVerticalM } });

/** Where the pane opens workbooks itself: what each button of the first screen opens. */
export interface Opening {
  readonly files: FileCommands;
  readonly onOpenExample: () => void;
  readonly onOpenFile: (file: File) => void;
  readonly onResume: (key: string) => void;
  readonly onClearDrafts: () => void;
}

/** The first screen: what this is, the form that inserts the tables, and the ways to a report that exists. */
export function Start({ opening }: { readonly opening: Opening | undefined }) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const { isBusy } = usePaneState();
  return (
    <>
      <p className={pane.intro}>政府信息公开年报：插入统一格式的三张表，边填边核对，再写正文、导出 Word。</p>
      {opening !== undefined && <Earlier {...opening} />}
      <InsertForm />
      <div className={styles.others}>
        <FoldedLater summary="已经有自己的表？在原表上核对">
          <OwnForms />
        </FoldedLater>
      </div>
      {opening !== undefined && (
        <div className={mergeClasses(pane.buttons, styles.others)}>
          <FileButton
            label="打开已有年报"
            fieldLabel="选择已有年报的 xlsx 文件"
            accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            isDisabled={isBusy}
            onChoose={opening.onOpenFile}
          />
          <Button disabled={isBusy} onClick={opening.onOpenExample}>
            打开示例
          </Button>
        </div>
      )}
    </>
  );
}

/** 接着上次的填: what the browser kept of earlier visits. */
function Earlier({ files, onResume, onClearDrafts }: Opening) {
  const pane = usePaneStyles();
  const { isBusy } = usePaneState();
  const { earlier, refusal } = useDrafts(files);
  if (refusal === "blocked") return <p className={pane.quietLine}>浏览器不允许留草稿：填了的请记得保存为 xlsx。</p>;
  if (earlier.length === 0) return null;
  return (
    <section className={mergeClasses(pane.column, pane.item)} aria-label="上次没保存的">
      {earlier.map(({ key, title, savedAt }) => (
        <Button key={key} disabled={isBusy} onClick={() => onResume(key)}>
          接着上次的填：{title}（{timeOf(savedAt)}）
        </Button>
      ))}
      <p className={pane.quietLine}>{WHO_READS}</p>
      <div className={pane.buttons}>
        <Button size="small" disabled={isBusy} onClick={onClearDrafts}>
          清除草稿
        </Button>
      </div>
    </section>
  );
}
