import { useContext } from "react";
import { AboutContext } from "../../surroundings/about";
import { exportReport, type ExportKind, type ExportOptions } from "../../actions/export";
import { useClipboard } from "../../surroundings/clipboard-context";
import { useFileSaver } from "../../surroundings/file-saver";
import { useSession } from "../../session/session-context";

const exportNames: Readonly<Record<ExportKind, string>> = {
  word: "Word",
  page: "网页",
  "copied-page": "网页",
  answers: "说明单",
  "check-word": "校验单",
  "check-page": "校验单",
  "check-sheet": "校验单",
};

/** Makes one file at a time; can be cancelled. */
export function useExport() {
  const session = useSession();
  const saver = useFileSaver();
  const clipboard = useClipboard();
  const about = useContext(AboutContext);

  /** Whether the file was made. */
  return async (options: Omit<ExportOptions, "program">): Promise<boolean> => {
    const run = { isCancelled: false };
    const cancel = (): void => {
      run.isCancelled = true;
    };
    const program = `年报助手 ${about?.version ?? ""}`.trim();
    const isDone = await session.act(
      () => exportReport(session, { ...options, program }, { saver, clipboard, isCancelled: () => run.isCancelled }),
      { words: `正在生成${exportNames[options.kind]}`, cancel },
    );
    return isDone && !run.isCancelled;
  };
}
