/** What the pane can do with files where no host does it. */
export interface FileCommands {
  open(file: File): Promise<void>;
  save(): Promise<void>;
  openExample(): Promise<void>;
  /** Whether opening something else would lose work. */
  hasUnsavedWork(): boolean;
}
