import { createHash } from "node:crypto";
import { mkdir } from "node:fs/promises";
import path from "node:path";

import { alikeTexts, type AlikeTexts } from "../src/collection/alike-texts";
import {
  collectUnits,
  type CollectedReport,
  type CollectedUnit,
  type Collection,
  type UnreadFile,
} from "../src/collection/collect-units";
import type { RosterEntry } from "../src/collection/roster";
import { stockSentences } from "../src/collection/stock-sentences";
import { sumReports, type Sums } from "../src/collection/sum-reports";
import { examine } from "../src/examination/examine";
import { fileName } from "../src/exporters/file-name";
import { allFormats } from "../src/formats/all-formats";
import { ImportError } from "../src/importers/import-error";
import { previousAmong } from "../src/importers/previous-report";
import type { ReadReport } from "../src/binding/read-report";
import { PREFACE, type Report } from "../src/report/report";
import { formOf } from "../src/rules/report-form";
import type { CollectCommand } from "./arguments";
import { collectionJson } from "./collect-json";
import { printCollection } from "./collect-text";
import { describeFailure } from "./describe-failure";
import { entryName, splitEntryName } from "./entry-name";
import { findInputs, type Input } from "./find-inputs";
import { requireOutput, writeOutput } from "./output-file";
import packageJson from "./package.json";
import { previousReports } from "./previous-reports";
import { readInput } from "./read-input";
import { readReports } from "./read-reports";
import { readRosterFile } from "./read-roster";
import { printable, type ExitCode, type Surroundings } from "./surroundings";
import { unreadIn } from "./table-problems";

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
  const { reports, unread } = readAll(inputs, lastYear);
  const collection = collectUnits(reports, unread, roster);
  const sums = sumReports(collection.units);
  const alike = alikeTexts(collection.units.flatMap(textOf), stockSentences(allFormats));
  const collected = { collection, sums, alike };
  if (summary !== undefined) await writeSummary(summary, collected, replacesOutput);
  const written = slips === undefined ? 0 : await writeSlips(slips, collection, roster);
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

function readAll(inputs: readonly Input[], lastYear: readonly Report[]) {
  const reports: CollectedReport[] = [];
  const unread: UnreadFile[] = [];
  for (const input of inputs) {
    const { file } = input;
    const add = (read: ReadReport): number => reports.push(collectedReport(file, read, lastYear));
    try {
      if ("error" in input) throw input.error;
      readReports(file).forEach(add);
    } catch (error) {
      if (error instanceof ImportError) error.reports.forEach(add);
      for (const one of unreadFiles(file, error)) unread.push(one);
    }
  }
  return { reports, unread };
}

/** Of a zip, each of its files that could not be read. */
function unreadFiles(file: string, error: unknown): readonly UnreadFile[] {
  if (!(error instanceof ImportError) || error.problem.code !== "entries-unread" || error.problem.entries.length === 0)
    return [{ file, ...describeFailure(error) }];
  return error.problem.entries.map(({ name, problem }) => ({
    file: entryName(file, name),
    ...describeFailure(new ImportError(problem)),
  }));
}

function collectedReport(file: string, read: ReadReport, lastYear: readonly Report[]): CollectedReport {
  const { previous } = previousAmong(read.report, lastYear, false);
  const whole = previous === undefined ? read : { ...read, report: { ...read.report, previous } };
  return { file: entryName(file, read.entry), problem: unreadIn(read), examination: examine(whole) };
}

/** The longest text that a unit sent. */
function textOf({ unit, reports }: CollectedUnit) {
  const texts = reports.map(({ examination: { read } }) => ({
    unit,
    names: read.report.selfName === undefined ? [] : [read.report.selfName],
    // The preface says what every preface says.
    text: [...read.report.text].flatMap(([id, words]) => (id === PREFACE ? [] : words)).join("\n"),
  }));
  return texts.sort((one, other) => other.text.length - one.text.length).slice(0, 1);
}

async function writeSummary(file: string, { collection, sums }: Collected, mayReplace: boolean): Promise<void> {
  const { planSummary } = await import(/* webpackMode: "eager" */ "../src/exporters/summary-plan");
  const { writeXlsx } = await import(/* webpackMode: "eager" */ "../src/exporters/xlsx");
  const localRows = [
    ...new Set(collection.units.flatMap(({ counted }) => counted?.examination.read.report.localRows ?? [])),
  ];
  const settings = {
    format: sums.form?.format.id ?? allFormats[0]?.format.id ?? "",
    tables: new Map(),
    year: collection.year,
  };
  const form = formOf({ ...settings, localRows }, allFormats);
  const plan = planSummary(sums, form, {
    year: collection.year,
    missing: [...collection.missing, ...collection.nearNames.map(({ roster }) => roster)],
    localRows,
  });
  await writeOutput(file, await writeXlsx(plan), mayReplace);
}

/** A slip for each unit with something open, as Word file, page and message; how many units. */
async function writeSlips(folder: string, { units }: Collection, roster: readonly RosterEntry[]): Promise<number> {
  const { returnSlip, slipMessage, slipPage, writeSlipDocx } = await import(
    /* webpackMode: "eager" */ "../src/exporters/return-slip"
  );
  await mkdir(folder, { recursive: true });
  let written = 0;
  for (const { unit, counted, files } of units) {
    if (counted === undefined) continue;
    const entry = roster.find((one) => one.unit === unit);
    const slip = returnSlip(counted.examination, {
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
