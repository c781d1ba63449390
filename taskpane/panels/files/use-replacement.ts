import { useState } from "react";
import { showFirstInput } from "../../actions/first-input";
import { useSession } from "../../session/session-context";
import type { FileCommands } from "./file-commands";

/** Opens a workbook in place of the present one, with the notice that is shown afterwards. */
export interface Replacement {
  readonly open: () => Promise<void>;
  readonly notice: string;
}

/** Opens another workbook; asks first where the present one has unsaved work. */
export function useReplacement(files: FileCommands | undefined) {
  const session = useSession();
  const [asked, setAsked] = useState<Replacement>();
  const carryOut = ({ open, notice }: Replacement): void => {
    setAsked(undefined);
    const task = async (): Promise<string> => {
      await open();
      await showFirstInput(session);
      return notice;
    };
    void session.act(task, { words: "正在打开" });
  };
  return {
    isAsking: asked !== undefined,
    request: (wanted: Replacement) => (files?.hasUnsavedWork() === true ? setAsked(wanted) : carryOut(wanted)),
    confirm: () => asked && carryOut(asked),
    cancel: () => setAsked(undefined),
  };
}
