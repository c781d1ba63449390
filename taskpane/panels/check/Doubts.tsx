import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import { type CellId, type TableId, tableOf } from "../../../src/report/report";
import type { Doubt } from "../../../src/examination/doubts";
import { dismissalOf } from "../../../src/examination/dismissals";
import { describeDoubt } from "../../../src/messages/doubts";
import { dismissDoubt, takeBackDismissal } from "../../actions/settings";
import { usePaneStyles } from "../../components/pane-styles";
import type { ReportView } from "../../session/report-view";
import { usePaneState, useSession } from "../../session/session-context";
import { type CheckFilter, type Part, passes } from "./check-filter";

const useStyles = makeStyles({ struck: { textDecorationLine: "line-through" } });

/** 请再看一眼: figures that agree and may be wrong nevertheless. They need no answer and are not counted. */
export function Doubts({ view, filter }: { readonly view: ReportView; readonly filter: CheckFilter }) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const session = useSession();
  const { isBusy } = usePaneState();
  const { report, form } = view.bound;
  const doubts = view.examination.doubts.filter((doubt) =>
    passes(filter, { parts: partsOf(doubt), severity: "warning", words: [describeDoubt(doubt, form)] }),
  );
  if (doubts.length === 0) return null;
  return (
    <>
      <h2 className={pane.heading}>请再看一眼</h2>
      <ul className={pane.plainList} aria-label="请再看一眼">
        {doubts.map((doubt) => {
          const sentence = describeDoubt(doubt, form);
          const [cell] = cellsOfDoubt(doubt);
          const place = cell && view.bound.addressOf(cell);
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
                {place !== undefined && (
                  <Button size="small" aria-label={`定位：${sentence}`} onClick={() => void session.goTo(place)}>
                    定位
                  </Button>
                )}
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

/** Where to look; none where the doubt is about the whole report. */
function cellsOfDoubt(doubt: Doubt): readonly CellId[] {
  switch (doubt.code) {
    case "misfiled":
      return [...doubt.misfiled.from, ...doubt.misfiled.to];
    case "like-a-date":
      return [doubt.found.cell];
    case "repeated":
      return doubt.finding.cells.slice(0, 1);
    case "same-as-another-unit":
      return [];
    default:
      return doubt satisfies never;
  }
}

const partsOf = (doubt: Doubt): readonly Part[] => cellsOfDoubt(doubt).map((cell) => tableOf(cell) as TableId); // by how ids are made
