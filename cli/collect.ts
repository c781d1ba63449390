import { createHash } from "node:crypto";
import { mkdir } from "node:fs/promises";
import path from "node:path";

import { alikeTexts, type AlikeTexts } from "../src/collection/alike-texts";
import { collectUnits, type CollectedReport, type Collection, type UnreadFile } from "../src/collection/collect-units";
import type { RosterEntry } from "../src/collection/roster";
import { stockSentences } from "../src/collection/stock-sentences";
import { sumReports, type Sums } from "../src/collection/sum-reports";
import { textsOf } from "../src/collection/unit-texts";
import { openTotal } from "../src/examination/examine";
import { fileName } from "../src/exporters/file-name";
import { allFormats } from "../src/formats/all-formats";
import { formOf } from "../src/rules/report-form";
import type { CollectCommand } from "./commands";
import { examinedAgain, type CollectCompany } from "./collect-file";
import { collectionJson } from "./collect-json";
import { printCollection } from "./collect-text";
import { splitEntryName } from "../src/importers/entry-name";
import { taskOf } from "./file-task";
import { findInputs, type Input } from "./find-inputs";
import { requireOutput, writeOutput } from "./output-file";
import packageJson from "./package.json";
import { previousReports } from "./previous-reports";
import { progressOn } from "./progress";
import { readInput } from "./read-input";
import { readRosterFile } from "./read-roster";
import { spread } from "./spread";
import { printable, type ExitCode, type Surroundings } from "./surroundings";
import type { Spread } from "./task-queue";

/** All that `collect` prints and writes. */
export interface Collected {
  readonly collection: Collection;
  readonly sums: Sums;
  readonly alike: readonly AlikeTexts[];
}

/** Reads what units sent in, one row a unit, and writes the slips and the sum that are asked for. */
export async function collect(command: CollectCommand, surroundings: Surroundings): Promise<ExitCode> {
  const { summary, slips, replacesOutput } = command;
  if (summary !== undefined) await requireOutput(summary, command.roster, replacesOutput);
  const roster = command.roster === undefined ? [] : readRosterFile(command.roster);
  const lastYear = (await previousReports(command.previous, surroundings)) ?? [];
  const inputs = await inputsOf(command);
  const { reports, unread } = await readAll(inputs, { lastYear }, command.jobs, surroundings);
  const collection = collectUnits(reports, unread, { roster });
  const sums = sumReports(collection.units);
  const alike = alikeTexts(collection.units.flatMap(textsOf), stockSentences(allFormats));
  const collected = { collection, sums, alike };
  if (summary !== undefined) await writeSummary(summary, collected, replacesOutput);
  const written = slips === undefined ? 0 : await writeSlips(slips, collected, { roster, lastYear });
  surroundings.stdout(command.isJson ? collectionJson(collected) : printable(printCollection(collected, written)));
  if (collection.unread.length > 0 || collection.units.some(({ state }) => state === "unreadable")) return 2;
  return collection.units.some(({ state }) => state === "mend") ? 1 : 0;
}

/** What is to be read: not the roster itself, should it lie in the same folder, nor what open programs left. */
async function inputsOf({ files, roster, summary }: CollectCommand): Promise<readonly Input[]> {
  const left = new Set([roster, summary].flatMap((file) => (file === undefined ? [] : path.resolve(file))));
  const found = await findInputs(files);
  return found.filter((input) => !("isLockFile" in input) && !left.has(path.resolve(input.file)));
}

async function readAll(
  inputs: readonly Input[],
  company: CollectCompany,
  jobs: number | undefined,
  surroundings: Surroundings,
) {
  const reports: CollectedReport[] = [];
  const unread: UnreadFile[] = [];
  const progress = progressOn(inputs.length, surroundings);
  const take: Spread<"collect">["take"] = (collected) => {
    progress.step();
    for (const one of collected.reports) reports.push({ ...one, form: formOf(one.report, allFormats) });
    for (const one of collected.unread) unread.push(one);
    return undefined;
  };
  await spread({ work: "collect", company, tasks: inputs.map(taskOf), take }, surroundings.threads, jobs);
  progress.clear();
  return { reports, unread };
}

async function writeSummary(file: string, { collection, sums }: Collected, mayReplace: boolean): Promise<void> {
  const { summaryOf } = await import(/* webpackMode: "eager" */ "../src/receipt/summary");
  const { writeXlsx } = await import(/* webpackMode: "eager" */ "../src/exporters/xlsx");
  await writeOutput(file, await writeXlsx(summaryOf(collection, sums, allFormats).plan), mayReplace);
}

/** A slip for each unit with something open, as Word file, page and message; how many units. */
async function writeSlips(
  folder: string,
  { collection }: Collected,
  { roster, lastYear }: CollectCompany & { readonly roster: readonly RosterEntry[] },
): Promise<number> {
  const { returnSlip, slipMessage, slipPage, writeSlipDocx } = await import(
    /* webpackMode: "eager" */ "../src/exporters/return-slip"
  );
  await mkdir(folder, { recursive: true });
  let written = 0;
  for (const { unit, counted, files } of collection.units) {
    // What is wrong with it in all its length was not kept: there may be thousands.
    const examination = counted && openTotal(counted.open) > 0 ? examinedAgain(counted, { lastYear }) : undefined;
    if (examination === undefined) continue;
    const entry = roster.find((one) => one.unit === unit);
    const slip = returnSlip(examination, {
      unit,
      deadline: entry?.deadline ?? "",
      contact: "",
      files: files.map(sentFile),
      program: `年报助手 ${packageJson.version}`,
    });
    if (slip === undefined) continue;
    const name = (ending: string): string => path.join(folder, fileName(`退回单 ${unit}`, ending));
    await writeOutput(name(".docx"), await writeSlipDocx(slip), true);
    await writeOutput(name(".html"), slipPage(slip), true);
    await writeOutput(name(".txt"), `${slipMessage(slip)}\n`, true);
    written++;
  }
  return written;
}

/** Of a report inside a zip, the zip was sent. */
function sentFile(name: string): { readonly name: string; readonly sha256: string } {
  const { file, inside } = splitEntryName(name);
  return { name: path.basename(file) + inside, sha256: hashOf(file) };
}

const hashOf = (file: string): string => createHash("sha256").update(readInput(file)).digest("hex");
