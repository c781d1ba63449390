import path from "node:path";

import { alikeTexts, type AlikeTexts } from "../src/collection/alike-texts";
import type { CheckSheetFile } from "../src/collection/check-sheets";
import { collectUnits, type CollectedReport, type Collection, type UnreadFile } from "../src/collection/collect-units";
import type { Progress } from "../src/collection/progress";
import type { RosterEntry } from "../src/collection/roster";
import { withReturn, type RoundChange } from "../src/collection/rounds";
import { stockSentences } from "../src/collection/stock-sentences";
import { sumReports, type Sums } from "../src/collection/sum-reports";
import { textsOf } from "../src/collection/unit-texts";
import { allFormats } from "../src/formats/all-formats";
import { formOf } from "../src/rules/report-form";
import type { CollectCompany } from "./collect-file";
import { collectionJson } from "./collect-json";
import { openOfUnits, slipWriter, writeLists, writeSummary } from "./collect-outputs";
import { printCollection } from "./collect-text";
import type { CollectCommand } from "./commands";
import { taskOf } from "./file-task";
import { findInputs, type Input } from "./find-inputs";
import { continueRecord, readProgress, writeProgress } from "./keep-progress";
import { requireOutput } from "./output-file";
import { previousReports } from "./previous-reports";
import { progressOn } from "./progress";
import { readRosterFile } from "./read-roster";
import { spread } from "./spread";
import { printable, type ExitCode, type Surroundings } from "./surroundings";
import type { Spread } from "./task-queue";

/** What was written for units, and what became of what was asked of them before. */
export interface Answered {
  readonly slips: number;
  readonly changes: ReadonlyMap<string, RoundChange>;
}

/** All that `collect` prints and writes. */
export interface Collected {
  readonly collection: Collection;
  readonly sums: Sums;
  readonly alike: readonly AlikeTexts[];
}

/** Reads what units sent in, one row a unit, and writes the slips and the sum that are asked for. */
export async function collect(command: CollectCommand, surroundings: Surroundings): Promise<ExitCode> {
  const { summary, circular, findings, replacesOutput } = command;
  for (const output of [summary, circular, findings])
    if (output !== undefined) await requireOutput(output, command.roster, replacesOutput);
  const before = readProgress(command.progress);
  const roster = command.roster === undefined ? (before?.roster ?? []) : readRosterFile(command.roster);
  const lastYear = (await previousReports(command.previous, surroundings)) ?? [];
  const inputs = await inputsOf(command);
  const { reports, unread, checkSheets } = await readAll(inputs, { lastYear }, command.jobs, surroundings);
  const chosen = new Map(
    (before?.records ?? []).flatMap(({ unit, chosen: file }) => (file === undefined ? [] : [[unit, file] as const])),
  );
  const collection = collectUnits(reports, unread, { roster, chosen, checkSheets });
  const sums = sumReports(collection.units);
  const alike = alikeTexts(collection.units.flatMap(textsOf), stockSentences(allFormats));
  const collected = { collection, sums, alike };
  if (summary !== undefined) await writeSummary(summary, collected, lastYear, replacesOutput);
  const answered = await answerUnits(command, collection, { roster, lastYear, before }, surroundings.clock());
  surroundings.stdout(command.isJson ? collectionJson(collected) : printable(printCollection(collected, answered)));
  if (collection.unread.length > 0 || collection.units.some(({ state }) => state === "unreadable")) return 2;
  return collection.units.some(({ state }) => state === "mend") ? 1 : 0;
}

interface AnswerContext extends CollectCompany {
  readonly roster: readonly RosterEntry[];
  /** What the progress file says of earlier days. */
  readonly before: Progress | undefined;
}

/** Slips, lists and progress, as far as they are asked for; how many slips, and what became of the last versions. */
async function answerUnits(
  { slips, circular, findings, progress, replacesOutput }: CollectCommand,
  collection: Collection,
  { roster, lastYear, before }: AnswerContext,
  now: Date,
): Promise<Answered> {
  if ([slips, circular, findings, progress].every((one) => one === undefined)) return { slips: 0, changes: new Map() };
  const today = dayOf(now);
  const checked = `${today} ${two(now.getHours())}:${two(now.getMinutes())}`;
  const writeSlip = slips === undefined ? async () => undefined : await slipWriter(slips, roster, checked);
  const open = await openOfUnits(collection, { lastYear }, writeSlip);
  const records = new Map((before?.records ?? []).map((record) => [record.unit, record]));
  const changes = new Map<string, RoundChange>();
  for (const unit of progress === undefined ? [] : collection.units) {
    const own = open.get(unit.unit) ?? [];
    const { record, change } = continueRecord(unit, own, records.get(unit.unit), today);
    const until = roster.find((entry) => entry.unit === unit.unit)?.deadline ?? "";
    const isReturned = slips !== undefined && own.length > 0;
    records.set(unit.unit, isReturned ? withReturn(record, { day: today, until }) : record);
    if (change !== undefined) changes.set(unit.unit, change);
  }
  await writeLists({ circular, findings }, collection, { today, roster, open, records }, replacesOutput);
  if (progress !== undefined)
    await writeProgress(progress, { year: collection.year, saved: today, roster, records: [...records.values()] });
  return { slips: slips === undefined ? 0 : open.size, changes };
}

const two = (number: number): string => String(number).padStart(2, "0");
const dayOf = (date: Date): string => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

/** What is to be read: not the roster itself, should it lie in the same folder, nor what open programs left. */
async function inputsOf(command: CollectCommand): Promise<readonly Input[]> {
  const { files, roster, summary, circular, findings, progress } = command;
  const ours = [roster, summary, circular, findings, progress];
  const left = new Set(ours.flatMap((file) => (file === undefined ? [] : path.resolve(file))));
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
  const checkSheets: CheckSheetFile[] = [];
  const progress = progressOn(inputs.length, surroundings);
  const take: Spread<"collect">["take"] = (collected) => {
    progress.step();
    for (const one of collected.reports) reports.push({ ...one, form: formOf(one.report, allFormats) });
    for (const one of collected.unread) unread.push(one);
    for (const one of collected.checkSheets ?? []) checkSheets.push(one);
    return undefined;
  };
  await spread({ work: "collect", company, tasks: inputs.map(taskOf), take }, surroundings.threads, jobs);
  progress.clear();
  return { reports, unread, checkSheets };
}
