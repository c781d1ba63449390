import { ImportError } from "../src/importers/import-error";
import type { Report } from "../src/report/report";
import type { ReadReport } from "../src/binding/read-report";
import { CommandError } from "./command-error";
import { describeFailure } from "./describe-failure";
import { findInputs } from "./find-inputs";
import { readReports } from "./read-reports";
import { unreadIn } from "../src/messages/unread-reports";
import { printable, type Surroundings } from "./surroundings";

/**
 * What --previous names: a file, or a folder with those of many units. What of it cannot be read is told; where that is
 * all, the command stops before anything is checked without it.
 */
export async function previousReports(
  named: string | undefined,
  surroundings: Surroundings,
): Promise<readonly Report[] | undefined> {
  if (named === undefined) return undefined;
  const inputs = (await findInputs([named])).filter((input) => !("isLockFile" in input));
  const reports: Report[] = [];
  const failures: { readonly file: string; readonly message: string }[] = [];
  for (const input of inputs) {
    const { file } = input;
    try {
      if ("error" in input) throw input.error;
      for (const read of readReports(file)) reports.push(reportIn(read, file, failures));
    } catch (error) {
      if (error instanceof ImportError) for (const read of error.reports) reports.push(reportIn(read, file, failures));
      failures.push({ file, message: describeFailure(error).message });
    }
  }
  const [first] = failures;
  if (reports.length === 0 && first !== undefined) throw new CommandError({ code: "previous-unreadable", ...first });
  for (const { file, message } of failures) surroundings.stderr(printable(`上年年报 ${file}：${message}\n`));
  return reports;
}

function reportIn(read: ReadReport, file: string, failures: { file: string; message: string }[]): Report {
  const unread = unreadIn(read);
  if (unread !== undefined) failures.push({ file, message: unread.message });
  return read.report;
}
