import { makeStyles, tokens } from "@fluentui/react-components";
import type { KeyboardEvent, ReactNode } from "react";
import { useId, useRef } from "react";
import { openTotal } from "../../src/examination/examine";
import { describeNewerReports } from "../../src/messages/import-errors";
import { Card } from "../components/Card";
import { LiveRegion } from "../components/LiveRegion";
import { Tabs } from "../components/Tabs";
import { CheckEmpty } from "../panels/check/CheckEmpty";
import { CheckPanel } from "../panels/check/CheckPanel";
import type { FileCommands } from "../panels/files/file-commands";
import { FilesPanel } from "../panels/files/FilesPanel";
import { ReplaceQuestion } from "../panels/files/ReplaceQuestion";
import { useReplacement } from "../panels/files/use-replacement";
import { FillPanel } from "../panels/fill/FillPanel";
import { NarrativePanel } from "../panels/narrative/NarrativePanel";
import { FailureCard } from "./FailureCard";
import { Header } from "./Header";
import { Notice } from "./Notice";
import { currentReport, type TabName } from "../session/pane-state";
import { usePaneState, useSession } from "../session/session-context";
import { useKeptFocus } from "./use-kept-focus";

const useStyles = makeStyles({
  main: { minHeight: "100%", display: "flex", flexDirection: "column" },
  // On a pane as low as one zoomed to 200 % the head must not take the room of what it heads.
  top: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    "@media (max-height: 320px)": { position: "static" },
  },
  messages: {
    padding: "8px 10px 0",
    display: "flex",
    flexDirection: "column",
    rowGap: "8px",
    ":empty": { display: "none" },
  },
  panel: { padding: "8px 10px 16px" },
  // At the bottom and over the panel: coming and going it moves nothing that somebody reads.
  notice: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    marginTop: "auto",
    padding: "0 10px 10px",
    "@media (max-height: 320px)": { position: "static" },
  },
});

const tabNames: readonly TabName[] = ["fill", "check", "narrative", "files"];

/** Header, four tabs, and above their panels whatever just happened. */
export function Shell({ files }: { readonly files: FileCommands | undefined }) {
  const styles = useStyles();
  const session = useSession();
  const state = usePaneState();
  const { tab } = state;
  const setTab = (name: TabName): void => session.showTab(name);
  const id = useId();
  const shownPanel = useRef<HTMLDivElement>(null);
  const keptFocus = useKeptFocus(shownPanel);
  const view = currentReport(state);
  const replacement = useReplacement(files);
  const openCount = view === undefined ? 0 : openTotal(view.examination.open);
  const labels: Readonly<Record<TabName, string>> = {
    fill: "填报",
    check: openCount > 0 ? `核对 ${openCount}` : "核对",
    narrative: "正文",
    files: "文件",
  };

  const panels: Readonly<Record<TabName, () => ReactNode>> = {
    fill: () => <FillPanel view={view} onCheck={() => setTab("check")} onOpenExample={files && openExample} />,
    check: () =>
      view === undefined ? <CheckEmpty onInsert={() => setTab("fill")} /> : <CheckPanel key={view.key} view={view} />,
    narrative: () => <NarrativePanel view={view} />,
    files: () => <FilesPanel view={view} files={files} onCheck={() => setTab("check")} onFill={() => setTab("fill")} />,
  };

  const openExample = (): void =>
    replacement.request({
      open: async () => files?.openExample(),
      notice: "已打开示例：一份真实的年报，其中有一处不平，可到“核对”里看。",
    });

  /** Esc closes what is open; with nothing open it leads back to the sheet. */
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.defaultPrevented || event.nativeEvent.isComposing) return;
    if (
      event.target instanceof HTMLElement &&
      event.target.closest('[role="alertdialog"],[role="dialog"],[role="menu"],input,textarea,select')
    )
      return;
    void session.returnToSheet();
  };

  return (
    <main className={styles.main} onKeyDown={onKeyDown} {...keptFocus}>
      <div className={styles.top}>
        <Header view={view} />
        <Tabs label="年报助手" names={tabNames} labels={labels} chosen={tab} id={id} onChoose={setTab} />
      </div>
      <div className={styles.messages}>
        {state.failure !== undefined && (
          <FailureCard error={state.failure} onDismiss={() => session.dismissFailure()} />
        )}
        {state.newer.length > 0 && (
          <Card title="有用更新版本做的年报" tone="warning">
            {describeNewerReports(state.newer.map(({ unit }) => unit))}
          </Card>
        )}
        {state.outline.isReadOnly && (
          <Card title="工作簿是只读的" tone="warning">
            可以核对，不能填写。要修改，请另存一份。
          </Card>
        )}
      </div>
      {tabNames.map((name) => (
        <div
          key={name}
          ref={name === tab ? shownPanel : undefined}
          tabIndex={-1}
          id={`${id}${name}-panel`}
          role="tabpanel"
          aria-labelledby={`${id}${name}`}
          className={styles.panel}
          hidden={name !== tab}
        >
          {state.phase === "starting" ? "正在读取工作簿……" : panels[name]()}
        </div>
      ))}
      {state.notice !== undefined && (
        <div className={styles.notice}>
          <Notice text={state.notice} />
        </div>
      )}
      {replacement.isAsking && <ReplaceQuestion onConfirm={replacement.confirm} onCancel={replacement.cancel} />}
      <LiveRegion text={state.news} />
    </main>
  );
}
