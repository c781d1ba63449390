import { mergeClasses } from "@fluentui/react-components";
import { describeDoubt } from "../../../src/messages/doubts";
import type { ReportView } from "../../session/report-view";
import { useCardStyles } from "./card-styles";

/** 请再看一眼: what agrees everywhere and may be wrong all the same. Nobody has to answer, and nothing counts it. */
export function Doubts({ view }: { readonly view: ReportView }) {
  const styles = useCardStyles();
  const sentences = view.examination.doubts.map((doubt) => describeDoubt(doubt, view.bound.form));
  if (sentences.length === 0) return null;
  return (
    <>
      <h2 className={styles.heading}>请再看一眼</h2>
      <ul className={styles.list} aria-label="请再看一眼">
        {sentences.map((sentence) => (
          <li key={sentence} className={mergeClasses(styles.card, styles.tip)}>
            <p className={styles.line}>{sentence}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
