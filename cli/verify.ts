import { codesInFile } from "../src/importers/import-check-sheet";
import type { FiguresCode } from "../src/report/figures-code";
import { CommandError } from "./command-error";
import { readInput } from "./read-input";

/** The codes of a 校验单 file. Throws CommandError or ImportError where it holds none, or cannot be read. */
export function readCheckSheet(file: string): readonly FiguresCode[] {
  const codes = codesInFile({ name: file, bytes: readInput(file) });
  if (codes.length === 0) throw new CommandError({ code: "not-a-check-sheet", file });
  return codes;
}
