import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import { dismissalOf } from "../../../src/examination/dismissals";
import { describeDoubt } from "../../../src/messages/doubts";
import { dismissDoubt, takeBackDismissal } from "../../actions/settings";
import { usePaneStyles } from "../../components/pane-styles";
import type { ReportView } from "../../session/report-view";
import { usePaneState, useSession } from "../../session/session-context";

const useStyles = makeStyles({ struck: { textDecorationLine: "line-through" } });

/** 请再看一眼: figures that agree and may be wrong nevertheless. They need no answer and are not counted. */
export function Doubts({ view }: { readonly view: ReportView }) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const session = useSession();
  const { isBusy } = usePaneState();
  const { report, form } = view.bound;
  const { doubts } = view.examination;
  if (doubts.length === 0) return null;
  return (
    <>
      <h2 className={pane.heading}>请再看一眼</h2>
      <ul className={pane.plainList} aria-label="请再看一眼">
        {doubts.map((doubt) => {
          const sentence = describeDoubt(doubt, form);
          const dismissal = dismissalOf(doubt, report, form);
          const [words, press] =
            dismissal === undefined
              ? ["核对无误", () => dismissDoubt(session, view, doubt)]
              : ["撤回“核对无误”", () => takeBackDismissal(session, view, dismissal)];
          return (
            <li key={sentence} className={mergeClasses(pane.card, pane.item, pane.tip)}>
              <p className={dismissal === undefined ? pane.line : mergeClasses(pane.quietLine, styles.struck)}>
                {sentence}
              </p>
              <div className={pane.actions}>
                <Button
                  size="small"
                  appearance="subtle"
                  disabled={isBusy}
                  aria-label={`${words}：${sentence}`}
                  onClick={() => void session.act(press)}
                >
                  {words}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </>
  );
}
