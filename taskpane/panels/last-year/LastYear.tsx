import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { FoldedLater } from "../../components/FoldedLater";
import { readPrevious, removePrevious } from "../../actions/previous";
import type { ReportView } from "../../session/report-view";
import { usePaneState, useSession } from "../../session/session-context";
import { ConfirmDialog } from "../../components/ConfirmDialog";
import { FileButton } from "../../components/FileButton";
import { usePaneStyles } from "../../components/pane-styles";
import { UndoHint } from "../fill/UndoHint";
import { Comparison } from "./Comparison";
import { OtherUnits } from "./OtherUnits";

/** 上年年报: reads last year's report from a file, says which one was read, and removes it again. */
export function LastYear({ view }: { readonly view: ReportView }) {
  const pane = usePaneStyles();
  const session = useSession();
  const { isBusy } = usePaneState();
  const [isAsking, setAsking] = useState(false);
  const { previous, year, incomparable } = view.bound.report;
  const isOfOtherYear = previous?.year !== undefined && year !== undefined && previous.year !== year - 1;
  return (
    <>
      <div className={pane.buttonColumn}>
        {previous === undefined ? (
          <span>读入上年年报后，核对上年结转、现行有效件数等，点一格可以看上年的数。</span>
        ) : (
          <span>
            已读入{previous.unit} {previous.year ?? "上年"}
            {previous.year === undefined ? "" : " 年度"}年报。
            {incomparable !== undefined && "已记下无可比上年，没有对照。"}
            {isOfOtherYear && `它不是 ${year - 1} 年度的，没有对照。`}
          </span>
        )}
        <FileButton
          label={previous === undefined ? "读入上年年报" : "换一份上年年报"}
          fieldLabel="选择上年年报文件"
          isDisabled={isBusy}
          onChoose={(file) => void session.act(() => readPrevious(session, view, file))}
        />
        {previous !== undefined && (
          <Button disabled={isBusy} onClick={() => setAsking(true)}>
            去掉上年数据
          </Button>
        )}
        {isAsking && (
          <ConfirmDialog
            title="去掉上年数据？"
            confirm="去掉上年数据"
            onCancel={() => setAsking(false)}
            onConfirm={() => {
              setAsking(false);
              void session.act(() => removePrevious(session, view));
            }}
          >
            和上年对照的核对不再做；本年的数不动。
            <UndoHint />
          </ConfirmDialog>
        )}
      </div>
      {previous !== undefined && incomparable === undefined && !isOfOtherYear && (
        <FoldedLater summary="和上年对照着看">
          <Comparison view={view} />
        </FoldedLater>
      )}
      <FoldedLater summary="单位合并、拆分过，或者没有可比的上年">
        <OtherUnits view={view} />
      </FoldedLater>
    </>
  );
}
