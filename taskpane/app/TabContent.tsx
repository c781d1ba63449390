import { lazy, type ReactNode, Suspense } from "react";
import { CheckEmpty } from "../panels/check/CheckEmpty";
import type { FileCommands } from "../panels/files/file-commands";
import { FillPanel } from "../panels/fill/FillPanel";
import type { Opening } from "../panels/fill/Start";
import { currentReport, type TabName } from "../session/pane-state";
import { usePaneState, useSession } from "../session/session-context";
import { CatchAll } from "./CatchAll";

// Nobody sees these at first: they come in files of their own, while the first panel is being read.
const CheckPanel = lazy(async () => ({
  default: (await import(/* webpackChunkName: "panels" */ "../panels/check/CheckPanel")).CheckPanel,
}));
const NarrativePanel = lazy(async () => ({
  default: (await import(/* webpackChunkName: "panels" */ "../panels/narrative/NarrativePanel")).NarrativePanel,
}));
const FilesPanel = lazy(async () => ({
  default: (await import(/* webpackChunkName: "panels" */ "../panels/files/FilesPanel")).FilesPanel,
}));

export interface TabContentProps {
  readonly tab: TabName;
  readonly files: FileCommands | undefined;
  /** Undefined where the host opens workbooks. */
  readonly opening: Opening | undefined;
}

/** The panel of one tab, for the report that is shown. */
export function TabContent({ tab, files, opening }: TabContentProps) {
  const session = useSession();
  const state = usePaneState();
  const view = currentReport(state);
  const fill = (): void => session.showTab("fill");
  const check = (): void => session.showTab("check");
  const write = (): void => session.showTab("narrative");
  const finish = (): void => session.showTab("files");
  if (state.phase === "starting") return <>正在读取工作簿……</>;
  switch (tab) {
    case "fill":
      return <FillPanel view={view} onCheck={check} opening={opening} />;
    case "check":
      return view === undefined ? (
        <CheckEmpty onInsert={fill} />
      ) : (
        <Late>
          <CheckPanel key={view.key} view={view} onFill={fill} onWrite={write} onExport={finish} />
        </Late>
      );
    case "narrative":
      return (
        <Late>
          <NarrativePanel view={view} onCheck={check} onFill={fill} onExport={finish} />
        </Late>
      );
    case "files":
      return (
        <Late>
          <FilesPanel view={view} files={files} onCheck={check} onFill={fill} onWrite={write} />
        </Late>
      );
    default:
      return tab satisfies never;
  }
}

/** A part that has its own file: until that is there it says so, and where it does not come, only this part fails. */
function Late({ children }: { readonly children: ReactNode }) {
  return (
    <CatchAll>
      <Suspense fallback={<p>正在打开……</p>}>{children}</Suspense>
    </CatchAll>
  );
}
