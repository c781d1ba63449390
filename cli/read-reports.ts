import { allFormats } from "../src/formats/all-formats";
import type { ReadReport } from "../src/binding/read-report";
import { importReportJson } from "../src/importers/report-json";
import { importReportText } from "../src/importers/report-text";
import { importXlsx } from "../src/importers/xlsx";
import { CommandError } from "./command-error";
import { inflateWithin } from "./inflate-within";
import { readInput } from "./read-input";

/**
 * The reports in a file; a workbook may hold several. Report JSON that names no year is of the default year. Throws
 * CommandError or ImportError where there is none to read.
 */
export function readReports(file: string, defaultYear?: number): readonly ReadReport[] {
  const { bytes, kind } = readInput(file);
  switch (kind) {
    case "json":
      return [importReportJson(decode(bytes, file), allFormats, defaultYear)];
    case "text":
    case "unknown":
      // By its extension it should be one of ours: its importer says what is wrong with it.
      if (/\.json$/i.test(file)) return [importReportJson(decode(bytes, file), allFormats, defaultYear)];
      if (/\.xls[xm]$/i.test(file)) return importXlsx(bytes, allFormats, inflateWithin);
      if (kind === "text" || /\.txt$/i.test(file))
        return [importReportText(decode(bytes, file), allFormats, defaultYear)];
      throw new CommandError({ code: "unknown-content", file });
    case "xlsx":
    case "zip":
      return importXlsx(bytes, allFormats, inflateWithin);
    case "ole":
      if (/\.xls[xm]$/i.test(file)) return importXlsx(bytes, allFormats, inflateWithin);
      throw new CommandError({ code: "kind-not-available", kind });
    case "docx":
    case "pdf":
    case "html":
      throw new CommandError({ code: "kind-not-available", kind });
    default:
      return kind satisfies never;
  }
}

/** UTF-8, or UTF-16 with its byte order mark. Any other encoding would have to be guessed. */
function decode(bytes: Uint8Array, file: string): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new CommandError({ code: "not-utf8", file }, { cause });
  }
}
