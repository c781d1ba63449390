import type { ReadReport } from "../binding/read-report";
import type { PdfProblem } from "../pdf/pdf-answer";
import { personalDataIn } from "../source/personal-data";
import type { SourceBlock } from "../source/source-document";
import type { Cost } from "./budget";

/** What is wrong with a text that should be Report JSON. A path names the key, as in "settings.localRows". */
export type JsonProblem =
  | { readonly code: "json-too-long"; readonly length: number; readonly limit: number }
  | { readonly code: "not-json" }
  | {
      readonly code: "json-wrong-type";
      readonly path: string;
      readonly expected: "object" | "list" | "text" | "number" | "date" | "value";
    }
  | { readonly code: "json-year"; readonly year: number }
  | { readonly code: "json-no-format"; readonly formats: readonly string[] }
  | { readonly code: "json-unknown"; readonly path: string; readonly found: string; readonly known: readonly string[] }
  /** Twice in one object, perhaps with two values. */
  | { readonly code: "json-repeated-key"; readonly path: string; readonly key: string }
  | { readonly code: "json-unknown-cells"; readonly path: string; readonly cells: readonly string[] };

/** What to do with a file of a kind that is not read. */
export type InsteadOfReading = "save-as-xlsx" | "save-as-docx" | "turn-into-docx" | "fill-in" | "type-in" | "unpack";

/** A file that cannot be read for what it is. A label is what the kind is called in print. */
export type KindProblem =
  | { readonly code: "lock-file" | "file-empty" | "unknown-text" | "unknown-content" | "noise" }
  | { readonly code: "kind-not-available"; readonly label: string; readonly instead: InsteadOfReading }
  /** It goes by the name of another kind. */
  | { readonly code: "wrong-extension"; readonly extension: string; readonly label: string };

/** What is wrong with a file of drawn pages: PDF or OFD. */
export interface PagesProblem {
  readonly code:
    | PdfProblem
    | "scanned-pages"
    /** Reading took longer than is spent on one file, or more memory. */
    | "endless-pages"
    /** A browser that is older than the reader needs. */
    | "pages-need-newer-browser"
    /** What reads them is not beside the program. */
    | "pages-reader-missing";
}

/** What is wrong with a file that should be a workbook or a document. A part is a file inside its zip. Sizes are in bytes. */
export type PackageProblem =
  | { readonly code: "too-large"; readonly size: number; readonly limit: number }
  | { readonly code: "not-a-zip" | "encrypted" | "old-workbook" | "old-document" | "compound-file" }
  /** The part is undefined where the zip's own listing is damaged. */
  | { readonly code: "broken-zip"; readonly part: string | undefined }
  | { readonly code: "too-many-parts"; readonly count: number; readonly limit: number }
  /** Neither UTF-8 nor what it declares, or nobody here knows that. */
  | { readonly code: "unknown-encoding"; readonly part: string; readonly encoding: string }
  /** More than is spent on reading one file. */
  | { readonly code: "over-budget"; readonly cost: Cost; readonly limit: number }
  | {
      readonly code: "zip-bomb" | "unsafe-part-name" | "repeated-part" | "doctype" | "broken-xml";
      readonly part: string;
    };

/** What is wrong with a workbook that opens. */
export type WorkbookProblem =
  | { readonly code: "not-a-workbook" | "binary-workbook" | "empty-workbook" | "not-shown" }
  | { readonly code: "too-many-cells"; readonly sheet: string; readonly limit: number }
  | { readonly code: "no-table-found"; readonly sheets: readonly string[] }
  /** A document or a page with neither a table of the form nor the headings of a report. */
  | { readonly code: "nothing-recognised"; readonly tables: number; readonly headings: number }
  /** Asked for the progress of 收表, and it is something else. */
  | { readonly code: "not-a-progress-file" }
  /** No report, but a list of people: it is not kept. */
  | { readonly code: "only-a-ledger" }
  /** Made for a format that this version does not know. */
  | { readonly code: "unknown-format"; readonly format: string };

/** A newer version of this program wrote reports, in a way that this one would misread. */
export interface NewerProblem {
  readonly code: "newer-report";
  /** The units of such reports in the file, as far as they can be told. */
  readonly units: readonly string[];
}

/** A 校验单 whose code another version made, or that was cut off. */
export interface CheckSheetProblem {
  readonly code: "check-sheet-unknown";
}

/** Words that are more than a report has. */
export interface TextProblem {
  readonly code: "text-too-long";
  readonly length: number;
  readonly limit: number;
}

/** What became of the files in a zip. */
export interface EntriesProblem {
  readonly code: "entries-unread";
  /** Those that could not be read, by their paths in the zip; none where there were no files at all. */
  readonly entries: readonly { readonly name: string; readonly problem: ImportProblem }[];
}

/** What is wrong with a web page. */
export type PageProblem =
  | { readonly code: "page-too-long"; readonly limit: number }
  /** Nested deeper, or of more elements, than any page that people read. */
  | { readonly code: "page-tangled" | "page-without-page" | "page-cut-off" };

/** Why a file gives no report, as facts; the words are in messages/. */
export type ImportProblem =
  | KindProblem
  | PagesProblem
  | JsonProblem
  | PackageProblem
  | WorkbookProblem
  | NewerProblem
  | CheckSheetProblem
  | TextProblem
  | PageProblem
  | EntriesProblem;

/** A file that cannot be read as a report. Code decides on `problem`; the message is for logs. */
export class ImportError extends Error {
  override readonly name = "ImportError";

  /** The other reports of the file: only some of several could not be read. */
  readonly reports: readonly ReadReport[];

  constructor(
    readonly problem: ImportProblem,
    { reports = [], ...options }: ErrorOptions & { readonly reports?: readonly ReadReport[] } = {},
  ) {
    super(problem.code, options);
    this.reports = reports;
  }

  get code(): ImportProblem["code"] {
    return this.problem.code;
  }
}

/** A file with nothing but a ledger of requests is named as that: it should not have been sent. */
export function demandNoLedger(blocks: readonly SourceBlock[]): void {
  if (personalDataIn(blocks).length > 0) throw new ImportError({ code: "only-a-ledger" });
}
