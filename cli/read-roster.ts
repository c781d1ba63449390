import { readRoster, type RosterEntry } from "../src/collection/roster";
import { rowsInRoster } from "../src/receipt/roster-file";
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
    return rowsInRoster({ name: file, bytes }, platform);
  } catch (cause) {
    throw new CommandError({ code: "input-unreadable", file, message: describeFailure(cause).message }, { cause });
  }
}
