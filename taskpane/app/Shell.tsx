import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { useId, useRef } from "react";
import { usualPalette } from "../../src/report/palette";
import { openTotal } from "../../src/examination/examine";
import { isComposing } from "../components/composing";
import { LiveRegion } from "../components/LiveRegion";
import { usePaletteStyles } from "../components/palette-styles";
import { Tabs } from "../components/Tabs";
import type { FileCommands } from "../panels/files/file-commands";
import { ReplaceQuestion } from "../panels/files/ReplaceQuestion";
import { useReplacement } from "../panels/files/use-replacement";
import { useDrafts } from "../panels/files/use-drafts";
import { useOpening } from "./use-opening";
import { DoingCard } from "./DoingCard";
import { Header } from "./Header";
import { Messages } from "./Messages";
import { Notice } from "./Notice";
import { currentReport, type TabName } from "../session/pane-state";
import type { ReportView } from "../session/report-view";
import { usePaneState, useSession } from "../session/session-context";
import { TabContent } from "./TabContent";
import { useHeadroom, useTopOfPanel } from "./scrolling";
import { useKeptFocus } from "./use-kept-focus";

const useStyles = makeStyles({
  main: { minHeight: "100%", display: "flex", flexDirection: "column" },
  // In a very low pane, such as one zoomed to 200 %, a head that stays in sight would leave no room for the panel.
  top: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    "@media (max-height: 320px)": { position: "static" },
  },
  panel: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalMNudge} ${tokens.spacingVerticalL}` },
  // At the bottom and over the panel: what somebody reads does not move when it comes or goes.
  notice: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    marginTop: "auto",
    padding: `0 ${tokens.spacingHorizontalMNudge} ${tokens.spacingVerticalMNudge}`,
    "@media (max-height: 320px)": { position: "static" },
  },
});

const tabNames: readonly TabName[] = ["fill", "check", "narrative", "files"];

export interface ShellProps {
  readonly files: FileCommands | undefined;
  /** Opens 收表; undefined where the host cannot open a page. */
  readonly openReceipt: (() => void) | undefined;
  /** False while the spreadsheet beside the pane is still on its way. */
  readonly isHostReady: boolean;
}

/** The whole screen of the pane: header, four tabs with their panels, and the messages. */
export function Shell({ files, openReceipt, isHostReady }: ShellProps) {
  const styles = useStyles();
  const session = useSession();
  const state = usePaneState();
  const { tab, notice, doing, news } = state;
  const colours = usePaletteStyles()[currentReport(state)?.bound.report.palette ?? usualPalette];
  const id = useId();
  const shownPanel = useRef<HTMLDivElement>(null);
  const keptFocus = useKeptFocus(shownPanel);
  const replacement = useReplacement(files);
  const main = useRef<HTMLElement>(null);
  useTopOfPanel(main, tab);

  const opening = useOpening(files, replacement.request);

  /** Esc closes a dialog or a menu; where none is open, it moves the focus back to the sheet. */
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isEscapeForUs(event)) void session.returnToSheet();
  };

  return (
    <main ref={main} className={mergeClasses(styles.main, colours)} onKeyDown={onKeyDown} {...keptFocus}>
      <Top id={id} files={files} openReceipt={openReceipt} />
      <Messages />
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
          <TabContent tab={name} files={files} opening={opening} />
        </div>
      ))}
      {notice !== undefined && (
        <div className={styles.notice}>
          <Notice text={notice} />
        </div>
      )}
      {doing !== undefined && (
        <div className={styles.notice}>
          <DoingCard doing={doing} isHostReady={isHostReady} />
        </div>
      )}
      {replacement.isAsking && <ReplaceQuestion onConfirm={replacement.confirm} onCancel={replacement.cancel} />}
      <LiveRegion text={news} />
    </main>
  );
}

/** What stays in sight while the panel scrolls. `id` begins the ids of tabs and panels. */
function Top({ id, files, openReceipt }: Omit<ShellProps, "isHostReady"> & { readonly id: string }) {
  const styles = useStyles();
  const session = useSession();
  const state = usePaneState();
  const view = currentReport(state);
  const top = useRef<HTMLDivElement>(null);
  useHeadroom(top);
  return (
    <div ref={top} className={styles.top}>
      <Header view={view} isUnsaved={useDrafts(files).isUnsaved} openReceipt={openReceipt} />
      <Tabs
        label="年报助手"
        names={tabNames}
        labels={tabLabels(view)}
        chosen={state.tab}
        id={id}
        onChoose={(name) => session.showTab(name)}
      />
    </div>
  );
}

/** The words on the tabs; 核对 has the number of open findings with it. */
function tabLabels(view: ReportView | undefined): Readonly<Record<TabName, string>> {
  const openCount = view === undefined ? 0 : openTotal(view.examination.open);
  return { fill: "填报", check: openCount > 0 ? `核对 ${openCount}` : "核对", narrative: "正文", files: "文件" };
}

/** Whether Esc was pressed where no dialog, menu, field or input method uses it. */
function isEscapeForUs({ key, defaultPrevented, nativeEvent, target }: KeyboardEvent): boolean {
  if (key !== "Escape" || defaultPrevented || isComposing(nativeEvent)) return false;
  const taker = '[role="alertdialog"],[role="dialog"],[role="menu"],input,textarea,select';
  return !(target instanceof HTMLElement && target.closest(taker) !== null);
}
