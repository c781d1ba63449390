import type { FiguresCode } from "../report/figures-code";
import { codesInCheckSheet } from "./check-sheet";
import { kindOf, type SourceFile } from "./import-report";

/** The codes in a file, whatever kind it is; empty where it is no 校验单. Throws an ImportError for what cannot be read. */
export function codesInFile(file: SourceFile): readonly FiguresCode[] {
  const kind = kindOf(file);
  return kind === "xlsx" || kind === "docx" || kind === "html" ? codesInCheckSheet(file.bytes, kind) : [];
}
