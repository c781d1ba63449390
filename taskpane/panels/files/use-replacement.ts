import { useState } from "react";
import { useSession } from "../../session/session-context";
import type { FileCommands } from "./file-commands";

/** A workbook that may take the place of the present one, and what is said once it is there. */
export interface Replacement {
  readonly open: () => Promise<void>;
  readonly notice: string;
}

/** Opens another workbook; asks first where the present one holds work that is not saved. */
export function useReplacement(files: FileCommands | undefined) {
  const session = useSession();
  const [asked, setAsked] = useState<Replacement>();
  const carryOut = ({ open, notice }: Replacement): void => {
    setAsked(undefined);
    void session.act(async () => {
      await open();
      return notice;
    });
  };
  return {
    isAsking: asked !== undefined,
    request: (wanted: Replacement) => (files?.hasUnsavedWork() === true ? setAsked(wanted) : carryOut(wanted)),
    confirm: () => asked && carryOut(asked),
    cancel: () => setAsked(undefined),
  };
}
