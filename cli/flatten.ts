import path from "node:path";

import { csvHead } from "../src/exporters/flat-cells";
import type { FlattenCommand } from "./commands";
import { CommandError } from "./command-error";
import type { FlatKind } from "./flatten-file";
import { taskOf } from "./file-task";
import { findInputs } from "./find-inputs";
import { requireOutput, writeOutput } from "./output-file";
import { previousReports } from "./previous-reports";
import { progressOn } from "./progress";
import { spread } from "./spread";
import { printable, type ExitCode, type Surroundings } from "./surroundings";
import type { Spread } from "./task-queue";

const kinds: Readonly<Record<string, FlatKind>> = { ".csv": "csv", ".jsonl": "jsonl" };

/** Writes every cell of every report as a row, for a database; what is not read is named. */
export async function flatten(command: FlattenCommand, surroundings: Surroundings): Promise<ExitCode> {
  const { files, output, replacesOutput, jobs } = command;
  const extension = path.extname(output).toLowerCase();
  const kind = kinds[extension];
  if (kind === undefined) {
    const known = Object.keys(kinds);
    throw new CommandError({ code: "output-kind-not-available", extension, known });
  }
  await requireOutput(output, undefined, replacesOutput);
  const lastYear = (await previousReports(command.previous, surroundings)) ?? [];
  const found = await findInputs(files);
  const isInput = (file: string): boolean => path.resolve(file) !== path.resolve(output);
  const inputs = found.filter((input) => !("isLockFile" in input) && isInput(input.file));
  const tally = { reports: 0, unread: 0 };
  const progress = progressOn(inputs.length, surroundings);
  await writeOutput(
    output,
    async (append) => {
      if (kind === "csv") append(csvHead);
      const take: Spread<"flatten">["take"] = ({ lines, reports, failures }, { file }) => {
        progress.step();
        append(lines);
        tally.reports += reports;
        if (failures.length > 0) tally.unread++;
        progress.clear();
        for (const { message } of failures) surroundings.stderr(printable(`${file}：${message}\n`));
        return undefined;
      };
      const job = { work: "flatten", company: { kind, lastYear }, tasks: inputs.map(taskOf), take } as const;
      await spread(job, surroundings.threads, jobs);
    },
    replacesOutput,
  );
  progress.clear();
  const unread = tally.unread === 0 ? "" : `；${tally.unread} 个文件没有读全，见上面`;
  surroundings.stdout(`${inputs.length} 个文件，写出 ${tally.reports} 份年报${unread}。\n`);
  return tally.unread > 0 ? 2 : 0;
}
