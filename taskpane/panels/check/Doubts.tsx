import { mergeClasses } from "@fluentui/react-components";
import { describeDoubt } from "../../../src/messages/doubts";
import { usePaneStyles } from "../../components/pane-styles";
import type { ReportView } from "../../session/report-view";

/** 请再看一眼: figures that agree and may be wrong nevertheless. They need no answer and are not counted. */
export function Doubts({ view }: { readonly view: ReportView }) {
  const pane = usePaneStyles();
  const sentences = view.examination.doubts.map((doubt) => describeDoubt(doubt, view.bound.form));
  if (sentences.length === 0) return null;
  return (
    <>
      <h2 className={pane.heading}>请再看一眼</h2>
      <ul className={pane.plainList} aria-label="请再看一眼">
        {sentences.map((sentence) => (
          <li key={sentence} className={mergeClasses(pane.card, pane.item, pane.tip)}>
            <p className={pane.line}>{sentence}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
