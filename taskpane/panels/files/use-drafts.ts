import { useSyncExternalStore } from "react";
import type { DraftState } from "../../surroundings/draft-keeper";
import type { FileCommands } from "./file-commands";

const nothingKept: DraftState = { isUnsaved: false, keptAt: undefined, refusal: undefined, earlier: [] };

const never = (): (() => void) => () => undefined;

/** How the drafts of unsaved work stand. */
export function useDrafts(files: FileCommands | undefined): DraftState {
  const drafts = files?.drafts;
  return useSyncExternalStore(drafts?.subscribe ?? never, drafts?.snapshot ?? (() => nothingKept));
}
