import { useContext, useRef, useState } from "react";
import { AboutContext } from "../../surroundings/about";
import { exportReport, type ExportKind, type ExportOptions } from "../../actions/export";
import { useClipboard } from "../../surroundings/clipboard-context";
import { useFileSaver } from "../../surroundings/file-saver";
import { useSession } from "../../session/session-context";

/** In milliseconds: an export that takes longer says that it is running. */
const BLINK = 300;

export const exportNames: Readonly<Record<ExportKind, string>> = {
  word: "Word",
  page: "网页",
  "copied-page": "网页",
  answers: "说明单",
  "check-word": "校验单",
  "check-page": "校验单",
  "check-sheet": "校验单",
};

/** Makes one file at a time; tells which where it takes long; can be cancelled. */
export function useExport() {
  const session = useSession();
  const saver = useFileSaver();
  const clipboard = useClipboard();
  const about = useContext(AboutContext);
  const [slow, setSlow] = useState<ExportKind>();
  const current = useRef<{ isCancelled: boolean }>(undefined);

  /** Whether the file was made. */
  const start = async (options: Omit<ExportOptions, "program">): Promise<boolean> => {
    const run = { isCancelled: false };
    current.current = run;
    const timer = setTimeout(() => setSlow(options.kind), BLINK);
    const program = `年报助手 ${about?.version ?? ""}`.trim();
    const isDone = await session.act(() =>
      exportReport(session, { ...options, program }, { saver, clipboard, isCancelled: () => run.isCancelled }),
    );
    clearTimeout(timer);
    setSlow(undefined);
    return isDone && !run.isCancelled;
  };
  const cancel = (): void => {
    if (current.current !== undefined) current.current.isCancelled = true;
    setSlow(undefined);
  };
  return { start, cancel, slow };
}
