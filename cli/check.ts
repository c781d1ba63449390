import { twinAmong, type EarlierReports } from "../src/examination/doubts";
import type { FileTally } from "./answer";
import type { CheckCommand } from "./commands";
import type { CheckCompany } from "./check-file";
import { printSummary } from "./check-text";
import { taskOf } from "./file-task";
import { findInputs, type Input } from "./find-inputs";
import { formatOfYear } from "./format-of-year";
import { previousReports } from "./previous-reports";
import { spread } from "./spread";
import type { Spread } from "./task-queue";
import { progressOn } from "./progress";
import { printable, type ExitCode, type Surroundings } from "./surroundings";
import { readCheckSheet } from "./verify";

/** Checks the files in the order of the arguments. One that cannot be read does not keep the others from it. */
export async function check(command: CheckCommand, surroundings: Surroundings): Promise<ExitCode> {
  if (command.year !== undefined) formatOfYear(command.year);
  const codes = command.checkSheet === undefined ? undefined : readCheckSheet(command.checkSheet);
  const found = await findInputs(command.files);
  const inputs = found.filter((input) => !("isLockFile" in input));
  for (const { file } of found.filter((input) => "isLockFile" in input))
    surroundings.stderr(`${printable(`${file}：别的程序打开年报时留下的临时文件，没有核对。`)}\n`);
  const lastYear = await previousReports(command.previous, surroundings);
  const { isJson, year, unit, unitType } = command;
  const company = { lastYear, codes, files: inputs.length, isJson, options: { year, unit, unitType } };
  const { tally, entries } = await checkAll(inputs, company, command.jobs, surroundings);
  if (isJson) surroundings.stdout(`{"files":[${entries.join(",\n")}]}\n`);
  else if (inputs.length > 1) surroundings.stdout(printSummary(tally));
  if (tally.unreadable > 0) return 2;
  return tally.wrong > 0 ? 1 : 0;
}

/** Prints what there is to say of each file, or gives it as entries of the JSON. */
async function checkAll(
  inputs: readonly Input[],
  company: CheckCompany,
  jobs: number | undefined,
  surroundings: Surroundings,
): Promise<{ readonly tally: FileTally; readonly entries: readonly string[] }> {
  const tally: FileTally = { files: inputs.length, unreadable: 0, wrong: 0 };
  const entries: (readonly string[])[] = [];
  const progress = progressOn(inputs.length, surroundings);
  const earlier: EarlierReports = new Map();
  const take: Spread<"check">["take"] = (checked, task) => {
    if (task.twins === undefined) {
      const twins = checked.named.map((named) => twinAmong(earlier, named));
      if (twins.some((twin) => twin !== undefined)) return { ...task, twins };
    }
    progress.step();
    if (company.isJson) entries.push(checked.printed);
    else {
      progress.clear();
      for (const text of checked.printed) surroundings.stdout(text);
    }
    if (checked.isUnreadable) tally.unreadable++;
    else if (checked.isWrong) tally.wrong++;
    return undefined;
  };
  await spread({ work: "check", company, tasks: inputs.map(taskOf), take }, surroundings.threads, jobs);
  progress.clear();
  return { tally, entries: entries.flat() };
}
