import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex } from "@noble/hashes/utils";
import { allFormats } from "../../src/formats/all-formats";
import { importReports } from "../../src/importers/import-report";
import { ImportError } from "../../src/importers/import-error";
import { requireFileSize } from "../../src/importers/budget";
import { describeImportError } from "../../src/messages/import-errors";
import type { Failure } from "../../src/messages/unread-reports";
import { collectFile, examinedAgain } from "../../src/receipt/collect-file";
import { openedReport, type OpenedReport } from "../../src/receipt/opened-report";
import type { Examination } from "../../src/examination/examine";
import { returnSlip, slipMessage, slipPage, writeSlipDocx } from "../../src/exporters/return-slip";
import { fileName } from "../../src/exporters/file-name";
import { browserPlatform } from "../../taskpane/surroundings/browser-platform";
import type { GivenFile, ReportAsked, SlipAsked, SlipFiles, TakenFile } from "./jobs";

declare const NIANBAO_VERSION: string;

/** Nothing that came in is held against another year's. */
const alone = { lastYear: [] };

export async function readFile({ name, file }: GivenFile): Promise<TakenFile> {
  try {
    const bytes = await bytesOf(file);
    const collected = collectFile(name, { read: () => reportsIn(name, bytes), describe }, alone);
    return { name, sha256: bytesToHex(sha256(bytes)), collected };
  } catch (error) {
    return { name, sha256: "", collected: { reports: [], unread: [{ file: name, ...describe(error) }] } };
  }
}

export async function openReport(asked: ReportAsked): Promise<OpenedReport> {
  return openedReport(await examined(asked));
}

export async function writeSlip(asked: SlipAsked): Promise<SlipFiles | undefined> {
  const { unit, deadline, contact, given, sha256: hash } = asked;
  const slip = returnSlip(await examined(asked), {
    unit,
    deadline,
    contact,
    files: [{ name: given.name, sha256: hash }],
    program: `年报助手 ${NIANBAO_VERSION}`,
    checked: "",
  });
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

async function examined({ given: { name, file }, place, confirmations }: ReportAsked): Promise<Examination> {
  const bytes = await bytesOf(file);
  const read = () => {
    const reports = reportsIn(name, bytes);
    return reports.map((one) => ({
      ...one,
      report: { ...one.report, explanations: [...one.report.explanations, ...confirmations] },
    }));
  };
  const examination = examinedAgain(read, place, alone);
  if (examination === undefined) throw new Error("the report is no longer in its file");
  return examination;
}

/** The file may be away by now, or be another. */
async function bytesOf(file: File): Promise<Uint8Array> {
  requireFileSize(file.size);
  return new Uint8Array(await new Response(file).arrayBuffer());
}

const reportsIn = (name: string, bytes: Uint8Array) =>
  importReports({ name, bytes }, { definitions: allFormats, defaultYear: undefined, platform: browserPlatform });

function describe(error: unknown): Failure {
  if (error instanceof ImportError) return { code: error.problem.code, message: describeImportError(error) };
  if (error instanceof DOMException)
    return { code: "file-unreadable", message: "文件打不开：可能已被移走、改名，或者正被别的程序占用。请重新拖进来。" };
  return { code: "internal", message: `内部错误，请把这句话交给技术支持：${String(error)}` };
}
