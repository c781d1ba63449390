import { existsSync } from "node:fs";

import type { CollectedUnit } from "../src/collection/collect-units";
import type { CalendarDate } from "../src/report/calendar-date";
import type { Progress } from "../src/collection/progress";
import { changesSince, withRound, type OpenItem, type RoundChange, type UnitRecord } from "../src/collection/rounds";
import { compareReports } from "../src/comparison/compare-reports";
import { exportProgress } from "../src/exporters/progress-json";
import { allFormats } from "../src/formats/all-formats";
import { decodeText } from "../src/importers/decode-text";
import { importProgress } from "../src/importers/progress";
import { readWithoutCells } from "../src/binding/read-report";
import { formOf } from "../src/rules/report-form";
import { CommandError } from "./command-error";
import { describeFailure } from "./describe-failure";
import { writeOutput } from "./output-file";
import packageJson from "./package.json";
import { platform } from "./platform";
import { readInput } from "./read-input";
import { sentFile } from "./sent-file";

/** What --progress names: empty where no such file is there yet. Throws CommandError for one that cannot be read. */
export function readProgress(file: string | undefined): Progress | undefined {
  if (file === undefined || !existsSync(file)) return undefined;
  try {
    return importProgress(decodeText(readInput(file), platform.decode), allFormats);
  } catch (cause) {
    throw new CommandError({ code: "input-unreadable", file, message: describeFailure(cause).message }, { cause });
  }
}

/** A unit's record with what it has sent now, and how that stands to the version before. */
export interface ContinuedRecord {
  readonly record: UnitRecord;
  /** Undefined where nothing new came. */
  readonly change: RoundChange | undefined;
}

export function continueRecord(
  { unit, counted, files }: CollectedUnit,
  open: readonly OpenItem[],
  before: UnitRecord | undefined,
  today: CalendarDate,
): ContinuedRecord {
  const record = before ?? { unit, rounds: [], confirmations: [] };
  if (counted === undefined) return { record, change: undefined };
  const sent = [...new Map(files.map(sentFile).map((one) => [one.name, one])).values()];
  const next = withRound(record, { received: today, files: sent, report: counted.report, open });
  const last = record.rounds.at(-1);
  if (last === undefined || next === record) return { record: next, change: undefined };
  const form = formOf(last.report, allFormats);
  const comparison = compareReports(readWithoutCells({ report: last.report, form }), counted);
  return { record: next, change: changesSince(last.open, open, comparison, counted.form) };
}

export async function writeProgress(file: string, progress: Progress): Promise<void> {
  const written = exportProgress(progress, (report) => formOf(report, allFormats), `年报助手 ${packageJson.version}`);
  // It goes on from what stood there.
  await writeOutput(file, written, true);
}
