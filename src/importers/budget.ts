import { ImportError } from "./import-error";

/** What reading one file may cost, in one place for all readers and the grid. Each figure is far above any report. */
export const budget = {
  /** In bytes, pictures included. */
  file: 30_000_000,
} as const;

/** Throws an ImportError for a file that is larger than is read: asked before it is opened. */
export function requireFileSize(size: number): void {
  if (size > budget.file) throw new ImportError({ code: "too-large", size, limit: budget.file });
}
