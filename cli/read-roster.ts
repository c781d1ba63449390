import path from "node:path";

import { readRoster, rosterRows, type RosterEntry } from "../src/collection/roster";
import { decodeText } from "../src/importers/decode-text";
import { openXlsxCells } from "../src/importers/xlsx-cells";
import { CommandError } from "./command-error";
import { describeFailure } from "./describe-failure";
import { platform } from "./platform";
import { readInput } from "./read-input";

/** The units that a roster names: a text with one a line, or the first filled sheet of a workbook. */
export function readRosterFile(file: string): readonly RosterEntry[] {
  const entries = readRoster(rowsIn(file));
  if (entries.length === 0) throw new CommandError({ code: "no-units-in-roster", file });
  return entries;
}

function rowsIn(file: string): readonly (readonly string[])[] {
  const bytes = readInput(file);
  try {
    if (![".xlsx", ".xlsm", ".et"].includes(path.extname(file).toLowerCase()))
      return rosterRows(decodeText(bytes, platform.decode));
    const cells = openXlsxCells(bytes, platform);
    for (const { name } of cells.outline.sheets) {
      const values = cells.readAll(name)?.values ?? [];
      if (values.length > 0) return values.map((row) => row.map((value) => String(value ?? "")));
    }
    return [];
  } catch (cause) {
    throw new CommandError({ code: "input-unreadable", file, message: describeFailure(cause).message }, { cause });
  }
}
