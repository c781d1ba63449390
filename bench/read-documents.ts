import mammoth from "mammoth";
import { parse } from "parse5";
import { platform } from "../cli/platform";
import { allFormats } from "../src/formats/all-formats";
import { readDocx } from "../src/importers/docx";
import { readHtml } from "../src/importers/html";
import { formOf } from "../src/rules/report-form";
import { balancedReport, diceOf } from "../test/documents/altered-reports";
import { printReport } from "../test/printed-reports/printed-report";
import { asDocx, asHtml } from "../test/printed-reports/write-documents";
import { milliseconds, sideBySide, times, type Measurement } from "./measure";

const FASTER = 5;

const form = formOf({ format: "2021", tables: new Map(), localRows: [] }, allFormats);
const printed = printReport(balancedReport(form, diceOf(1)), form);
const docx = asDocx(printed);
const html = asHtml(printed, true);
const context = { definitions: allFormats, platform };

/** A Word file and a page as paragraphs and tables; the rival makes a page of the Word file and parses that. */
export async function measureReadingDocuments(): Promise<Measurement> {
  const buffer = Buffer.from(docx);
  const rival = async (): Promise<void> => {
    parse((await mammoth.convertToHtml({ buffer })).value);
  };
  const rounds = { rounds: 30, warmUps: 20 };
  const word = await sideBySide(() => void readDocx(docx, platform), rival, rounds);
  const page = await sideBySide(() => void readHtml(html, context), rival, rounds);
  return {
    claim: `a Word file and a page are read at least ${FASTER} times faster than by mammoth and a DOM parse`,
    isKept: word.ratio >= FASTER && page.ratio >= FASTER,
    lines: [
      `Word file: ${milliseconds(word.ours)}, mammoth with parse5 ${milliseconds(word.theirs)}: ${times(word.ratio)}`,
      `page in a portal: ${milliseconds(page.ours)}, against the same ${milliseconds(page.theirs)}: ${times(page.ratio)}`,
    ],
  };
}
