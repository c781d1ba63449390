import { ImportError } from "./import-error";

/** What reading one file may cost, in one place for all readers and the grid. Each figure is far above any report. */
export const budget = {
  /** In bytes, pictures included. */
  file: 30_000_000,
} as const;

/** Throws an ImportError for a file that is empty, or larger than is read. */
export function requireFileSize(size: number): void {
  if (size === 0) throw new ImportError({ code: "file-empty" });
  if (size > budget.file) throw new ImportError({ code: "too-large", size, limit: budget.file });
}
