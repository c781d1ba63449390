import { mkdir } from "node:fs/promises";
import path from "node:path";

import type { CollectedUnit, Collection } from "../src/collection/collect-units";
import type { RosterEntry } from "../src/collection/roster";
import type { OpenItem } from "../src/collection/rounds";
import { openTotal, type Examination } from "../src/examination/examine";
import type { CircularFacts } from "../src/exporters/circular";
import { fileName } from "../src/exporters/file-name";
import { openItems } from "../src/exporters/open-items";
import { allFormats } from "../src/formats/all-formats";
import type { Report } from "../src/report/report";
import type { Collected } from "./collect";
import { examinedAgain, type CollectCompany } from "./collect-file";
import { writeOutput } from "./output-file";
import packageJson from "./package.json";
import { sentFile } from "./sent-file";

/** The sum in the official form, all units, their kinds, and what stands beside it. */
export async function writeSummary(
  file: string,
  { collection, sums }: Collected,
  lastYear: readonly Report[],
  mayReplace: boolean,
): Promise<void> {
  const { summaryOf } = await import(/* webpackMode: "eager" */ "../src/receipt/summary");
  const { writeXlsx } = await import(/* webpackMode: "eager" */ "../src/exporters/xlsx");
  const { plan } = summaryOf(collection, sums, { definitions: allFormats, lastYear });
  await writeOutput(file, await writeXlsx(plan), mayReplace);
}

/** What is told of a unit with something open. */
type TakeOpen = (unit: CollectedUnit, examination: Examination) => Promise<void>;

/** What is open by unit. What is wrong in all its length was not kept, there may be thousands: each file is read again. */
export async function openOfUnits(
  { units }: Collection,
  company: CollectCompany,
  take: TakeOpen,
): Promise<ReadonlyMap<string, readonly OpenItem[]>> {
  const open = new Map<string, readonly OpenItem[]>();
  for (const unit of units) {
    const { counted } = unit;
    const examination = counted && openTotal(counted.open) > 0 ? examinedAgain(counted, company) : undefined;
    if (examination === undefined) continue;
    open.set(unit.unit, openItems(examination));
    await take(unit, examination);
  }
  return open;
}

/** Writes the slip of a unit as Word file, page and message. */
export async function slipWriter(folder: string, roster: readonly RosterEntry[], checked: string): Promise<TakeOpen> {
  const { returnSlip, slipMessage, slipPage, writeSlipDocx } = await import(
    /* webpackMode: "eager" */ "../src/exporters/return-slip"
  );
  await mkdir(folder, { recursive: true });
  return async ({ unit, files }, examination) => {
    const entry = roster.find((one) => one.unit === unit);
    const slip = returnSlip(examination, {
      unit,
      deadline: entry?.deadline ?? "",
      contact: "",
      files: files.map(sentFile),
      program: `年报助手 ${packageJson.version}`,
      checked,
    });
    if (slip === undefined) return;
    const name = (ending: string): string => path.join(folder, fileName(`退回单 ${unit}`, ending));
    await writeOutput(name(".docx"), await writeSlipDocx(slip), true);
    await writeOutput(name(".html"), slipPage(slip), true);
    await writeOutput(name(".txt"), `${slipMessage(slip)}\n`, true);
  };
}

/** 通报表 and 清单, as far as they are asked for. */
export async function writeLists(
  { circular, findings }: { readonly circular: string | undefined; readonly findings: string | undefined },
  collection: Collection,
  facts: CircularFacts,
  mayReplace: boolean,
): Promise<void> {
  if (circular === undefined && findings === undefined) return;
  const { planCircular, planFindings } = await import(/* webpackMode: "eager" */ "../src/exporters/circular");
  const { writeXlsx } = await import(/* webpackMode: "eager" */ "../src/exporters/xlsx");
  if (circular !== undefined) await writeOutput(circular, await writeXlsx(planCircular(collection, facts)), mayReplace);
  if (findings !== undefined) await writeOutput(findings, await writeXlsx(planFindings(collection, facts)), mayReplace);
}
