import { Button, makeStyles, Switch } from "@fluentui/react-components";
import { lazy, useState } from "react";
import { FoldedLater } from "../../components/FoldedLater";
import { copyTable } from "../../actions/copy";
import { protectTables, showControls } from "../../actions/fill";
import { useClipboard } from "../../surroundings/clipboard-context";
import type { ReportView } from "../../session/report-view";
import { usePaneState, useSession } from "../../session/session-context";
import { ConfirmDialog } from "../../components/ConfirmDialog";
import { Folded } from "../../components/Folded";
import { usePaneStyles } from "../../components/pane-styles";
import { NoRequestsDialog } from "./NoRequestsDialog";
import { UndoHint } from "./UndoHint";

// Needed by few on most days, and much code: loaded when it is opened.
const LastYear = lazy(async () => {
  const part = await import(/* webpackChunkName: "last-year" */ "../last-year/LastYear");
  return { default: part.LastYear };
});

const useStyles = makeStyles({ button: { height: "auto", textAlign: "left" } });

export interface ToolsProps {
  readonly view: ReportView;
  readonly onInsertAgain: () => void;
}

/** Seldom used: 整表填报, 上年年报, 复制到文字处理. */
export function Tools({ view, onInsertAgain }: ToolsProps) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const session = useSession();
  const { isBusy } = usePaneState();
  const clipboard = useClipboard();
  const [isAsking, setAsking] = useState(false);
  const tables = view.tables.filter(({ isMissing }) => !isMissing).map(({ table }) => table);
  const isOwnForm = view.bound.report.standsIn === "own-form";
  const canControl =
    !isOwnForm && tables.some(({ rowControls, columnControls }) => rowControls.length + columnControls.length > 0);
  return (
    <>
      <Folded summary="整表填报">
        <div className={pane.buttonColumn}>
          <Button className={styles.button} disabled={isBusy} onClick={() => setAsking(true)}>
            本年无申请、无结转：第三部分全部填 0
          </Button>
          {canControl && <ControlsSwitch view={view} />}
          {!isOwnForm && (
            <Switch
              label="保护表格，只许改填数的格"
              checked={view.isProtected}
              disabled={isBusy}
              onChange={(_, { checked }) => void session.act(() => protectTables(session, view, checked === true))}
            />
          )}
          <Button className={styles.button} onClick={onInsertAgain}>
            再插入一份标准表
          </Button>
        </div>
      </Folded>
      <FoldedLater summary="上年年报">
        <LastYear view={view} />
      </FoldedLater>
      <Folded summary="复制到文字处理">
        <div className={pane.buttonColumn}>
          {tables.map((table) => (
            <Button
              key={table.id}
              disabled={isBusy}
              onClick={() => void session.act(() => copyTable(session, clipboard, view, table))}
            >
              复制{table.label}
            </Button>
          ))}
          <span>复制后到 Word 或 WPS 文字里粘贴，不带底色和核对列。</span>
        </div>
      </Folded>
      {isAsking && <NoRequestsDialog view={view} onClose={() => setAsking(false)} />}
    </>
  );
}

/** 核对数: switched on at once; switched off only after a question where figures would be deleted. */
function ControlsSwitch({ view }: { readonly view: ReportView }) {
  const session = useSession();
  const { isBusy } = usePaneState();
  const [isAsking, setAsking] = useState(false);
  const { hasControls, report } = view.bound;
  const show = (isShown: boolean): void => void session.act(() => showControls(session, view, isShown));
  return (
    <>
      <Switch
        label="核对数（台账）：用台账上的合计核对第三部分"
        checked={hasControls}
        disabled={isBusy}
        onChange={(_, { checked }) =>
          checked === true || report.controls.size === 0 ? show(checked === true) : setAsking(true)
        }
      />
      {isAsking && (
        <ConfirmDialog
          title="去掉核对数？"
          confirm="去掉核对数"
          onCancel={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            show(false);
          }}
        >
          已填的 {report.controls.size} 个核对数会清空。
          <UndoHint />
        </ConfirmDialog>
      )}
    </>
  );
}
