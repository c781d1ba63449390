import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { usePaneStyles } from "../../taskpane/components/pane-styles";
import { FileChoices } from "./FileChoices";

const useStyles = makeStyles({
  root: {
    maxWidth: "640px",
    margin: `${tokens.spacingVerticalXXL} auto`,
    padding: tokens.spacingHorizontalXXL,
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  words: {
    margin: `0 0 ${tokens.spacingVerticalL}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
});

/** The page before anything came in: what it is, and what to do. */
export function Start() {
  const styles = useStyles();
  const pane = usePaneStyles();
  return (
    <section className={styles.root} aria-label="开始">
      <p className={styles.words}>把各单位报来的年报（整个文件夹、一批文件或压缩包）拖到这里，逐份核对，列成一张单。</p>
      <FileChoices />
      <p className={pane.quietLine}>文件不出这台电脑，断网可用；什么也不会自动保存。</p>
      <p className={mergeClasses(pane.quietLine)}>先收到几份就先拖几份，以后随时可以再添；同名的文件算新的一份。</p>
    </section>
  );
}
