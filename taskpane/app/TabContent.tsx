import { CheckEmpty } from "../panels/check/CheckEmpty";
import { CheckPanel } from "../panels/check/CheckPanel";
import type { FileCommands } from "../panels/files/file-commands";
import { FilesPanel } from "../panels/files/FilesPanel";
import { FillPanel } from "../panels/fill/FillPanel";
import { NarrativePanel } from "../panels/narrative/NarrativePanel";
import { currentReport, type TabName } from "../session/pane-state";
import { usePaneState, useSession } from "../session/session-context";

export interface TabContentProps {
  readonly tab: TabName;
  readonly files: FileCommands | undefined;
  /** Undefined where the pane has no example to show. */
  readonly onOpenExample: (() => void) | undefined;
}

/** The panel of one tab, for the report that is shown. */
export function TabContent({ tab, files, onOpenExample }: TabContentProps) {
  const session = useSession();
  const state = usePaneState();
  const view = currentReport(state);
  const fill = (): void => session.showTab("fill");
  const check = (): void => session.showTab("check");
  if (state.phase === "starting") return <>正在读取工作簿……</>;
  switch (tab) {
    case "fill":
      return <FillPanel view={view} onCheck={check} onOpenExample={onOpenExample} />;
    case "check":
      return view === undefined ? <CheckEmpty onInsert={fill} /> : <CheckPanel key={view.key} view={view} />;
    case "narrative":
      return <NarrativePanel view={view} />;
    case "files":
      return <FilesPanel view={view} files={files} onCheck={check} onFill={fill} />;
    default:
      return tab satisfies never;
  }
}
