import { Button } from "@fluentui/react-components";
import { openTotal } from "../../../src/examination/examine";
import { describeStanding } from "../../../src/messages/standing";
import { usePaneStyles } from "../../components/pane-styles";
import type { ReportView } from "../../session/report-view";
import { useStanding } from "../../session/use-standing";

export interface WrittenProps {
  readonly view: ReportView;
  readonly onCheck: () => void;
  readonly onExport: () => void;
}

/** What is said of a text in which nothing would be generated anew: how it stands, and where to go from here. */
export function Written({ view, onCheck, onExport }: WrittenProps) {
  const pane = usePaneStyles();
  const standing = useStanding(view);
  const isOpen = openTotal(view.examination.open) > 0 || !standing.isBalanced;
  return (
    <>
      <p className={pane.intro}>
        {describeStanding(standing)}。{standing.isTextClean && "正文与表里的数一致。"}
        改了数或补充情况，这里会提醒更新。
      </p>
      <Button appearance="primary" onClick={isOpen ? onCheck : onExport}>
        {isOpen ? "看核对结果" : "去导出"}
      </Button>
    </>
  );
}
