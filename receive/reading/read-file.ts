import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex } from "@noble/hashes/utils";
import { allFormats } from "../../src/formats/all-formats";
import { importWatched } from "../../src/importers/import-report";
import { ImportError } from "../../src/importers/import-error";
import { requireFileSize } from "../../src/importers/budget";
import { describeImportError } from "../../src/messages/import-errors";
import type { Failure } from "../../src/messages/unread-reports";
import { readWithoutCells, type ReadReport } from "../../src/binding/read-report";
import type { OpenItem } from "../../src/collection/rounds";
import { openItems } from "../../src/exporters/open-items";
import { collectFile } from "../../src/receipt/collect-file";
import { examineConfirmed } from "../../src/receipt/confirmed";
import { formOf } from "../../src/rules/report-form";
import { openedReport, type OpenedReport } from "../../src/receipt/opened-report";
import type { Examination } from "../../src/examination/examine";
import { returnSlip, slipMessage, slipPage, writeSlipDocx } from "../../src/exporters/return-slip";
import { fileName } from "../../src/exporters/file-name";
import { browserPlatform } from "../../taskpane/surroundings/browser-platform";
import { readPdfPages } from "../../taskpane/surroundings/pdf-pages";
import type { GivenFile, ReportAsked, SlipAsked, SlipFiles, TakenFile } from "./jobs";

declare const NIANBAO_VERSION: string;

/** Nothing that came in is held against another year's. */
const alone = { lastYear: [] };

export async function readFile({ name, file }: GivenFile): Promise<TakenFile> {
  try {
    const bytes = await bytesOf(file);
    const open: (readonly OpenItem[])[] = [];
    const see = (examination: Examination): void => void open.push(openItems(examination));
    const read = await held(reportsIn(name, bytes));
    const collected = collectFile(name, { read, bytes: () => bytes, describe, see }, alone);
    return { name, sha256: bytesToHex(sha256(bytes)), collected, open };
  } catch (error) {
    const unread = [{ file: name, ...describe(error) }];
    return { name, sha256: "", collected: { reports: [], unread, checkSheets: [] }, open: [] };
  }
}

export async function openReport(asked: ReportAsked): Promise<OpenedReport> {
  return openedReport(await examined(asked));
}

export async function writeSlip(asked: SlipAsked): Promise<SlipFiles | undefined> {
  const { unit, deadline, contact, checked, kept } = asked;
  const program = `年报助手 ${NIANBAO_VERSION}`;
  const slip = returnSlip(await examined(asked), { unit, deadline, contact, checked, files: kept.files, program });
  if (slip === undefined) return undefined;
  const name = (ending: string): string => fileName(`退回单 ${unit}`, ending);
  const message = slipMessage(slip);
  return {
    message,
    files: [
      { name: name(".docx"), content: await writeSlipDocx(slip) },
      { name: name(".html"), content: slipPage(slip) },
      { name: name(".txt"), content: `${message}\n` },
    ],
  };
}

async function examined({ given, place, kept }: ReportAsked): Promise<Examination> {
  return examineConfirmed((await readAgain(given, place)) ?? readKept(kept), kept.confirmations);
}

/** From its file it knows where each figure stands. */
async function readAgain(given: GivenFile | undefined, place: number): Promise<ReadReport | undefined> {
  if (given === undefined) return undefined;
  const bytes = await bytesOf(given.file).catch(() => undefined);
  if (bytes === undefined) return undefined;
  try {
    return (await reportsIn(given.name, bytes))[place];
  } catch (error) {
    if (error instanceof ImportError) return error.reports[place];
    throw error;
  }
}

const readKept = ({ report }: ReportAsked["kept"]): ReadReport =>
  readWithoutCells({ report, form: formOf(report, allFormats) });

/** The file may be away by now, or be another. */
async function bytesOf(file: File): Promise<Uint8Array> {
  requireFileSize(file.size);
  return new Uint8Array(await file.arrayBuffer());
}

/** A PDF takes a while; what is read here is stopped by ending the thread. */
async function reportsIn(name: string, bytes: Uint8Array): Promise<readonly ReadReport[]> {
  const context = { definitions: allFormats, defaultYear: undefined, platform: browserPlatform };
  const reports = await importWatched({ name, bytes }, context, {
    tell: () => undefined,
    isCancelled: isNever,
    readPdfPages: (pdf) => readPdfPages(pdf, isNever),
  });
  return reports ?? [];
}

const isNever = (): boolean => false;

/** What came of it, to be asked for later: a value, or the error. */
const held = <Value>(coming: Promise<Value>): Promise<() => Value> =>
  coming.then(
    (value) => () => value,
    (error: unknown) => () => {
      throw error;
    },
  );

function describe(error: unknown): Failure {
  if (error instanceof ImportError) return { code: error.problem.code, message: describeImportError(error) };
  if (error instanceof DOMException)
    return { code: "file-unreadable", message: "文件打不开：可能已被移走、改名，或者正被别的程序占用。请重新拖进来。" };
  return { code: "internal", message: `内部错误，请把这句话交给技术支持：${String(error)}` };
}
