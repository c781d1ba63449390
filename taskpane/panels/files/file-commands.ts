import type { DraftKeeper } from "../../surroundings/draft-keeper";

/** Opening and saving workbooks in the pane, where the host does not do it. */
export interface FileCommands {
  open(file: File): Promise<void>;
  save(): Promise<void>;
  openExample(): Promise<void>;
  /** Whether the workbook has changes that were not saved. */
  hasUnsavedWork(): boolean;
  /** What the browser keeps of unsaved work; absent where nothing is kept. */
  readonly drafts?: Pick<DraftKeeper, "subscribe" | "snapshot" | "resume" | "clear">;
}
