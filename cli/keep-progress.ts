import { existsSync } from "node:fs";

import type { CollectedUnit } from "../src/collection/collect-units";
import type { CalendarDate } from "../src/report/calendar-date";
import type { Progress } from "../src/collection/progress";
import type { OpenItem, UnitRecord } from "../src/collection/rounds";
import { exportProgress } from "../src/exporters/progress-json";
import { allFormats } from "../src/formats/all-formats";
import { decodeText } from "../src/importers/decode-text";
import { importProgress } from "../src/importers/progress";
import { continueRecord as continued, type ContinuedRecord } from "../src/receipt/continue-record";
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

export function continueRecord(
  unit: CollectedUnit,
  open: readonly OpenItem[],
  before: UnitRecord | undefined,
  today: CalendarDate,
): ContinuedRecord {
  const files = [...new Map(unit.files.map(sentFile).map((one) => [one.name, one])).values()];
  return continued(unit, before, { files, open, today }, allFormats);
}

export async function writeProgress(file: string, progress: Progress): Promise<void> {
  const written = exportProgress(progress, (report) => formOf(report, allFormats), `年报助手 ${packageJson.version}`);
  // It goes on from what stood there.
  await writeOutput(file, written, true);
}
