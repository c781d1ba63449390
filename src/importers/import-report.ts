import type { ReadReport } from "../binding/read-report";
import type { PlacedPage } from "../layout/placed-page";
import { headingsOf, recogniseReports } from "../recognition/recognise-report";
import type { SourceDocument } from "../source/source-document";
import { budget, requireFileSize, Spending } from "./budget";
import { contentOf, type FileContent } from "./file-content";
import {
  fileKinds,
  type FileKind,
  type KindOfFile,
  type ReadEntries,
  type ReadFile,
  type ReadPages,
  type ReadingContext,
  type ReadSource,
} from "./file-kinds";
import { demandNoLedger, ImportError, type ImportProblem } from "./import-error";
import { sourceOfPages } from "./page-source";
import type { Platform } from "./platform";
import type { ZippedFile } from "./zip-entries";

/** A file as it was chosen or named. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What is read next: the file, or one of those inside a zip, counted from 1. */
export interface ReadingStep {
  readonly name: string;
  readonly number: number;
  readonly of: number;
}

/** The PDF whose pages are wanted: they are the answer to this step. */
export interface PagesWanted {
  readonly pdf: Uint8Array;
}

/** The steps of reading one file. */
type Steps = Generator<ReadingStep | PagesWanted, readonly ReadReport[], readonly PlacedPage[] | undefined>;

/**
 * The one door for files: the reports in this one, whatever kind it is. Throws an ImportError that says why there is none
 * to read.
 */
export function importReports(file: SourceFile, context: ReadingContext): readonly ReadReport[] {
  const steps = importSteps(file, context);
  let step = steps.next();
  while (!step.done) {
    const { value } = step;
    step = "pdf" in value ? answered(steps, () => pagesHere(value.pdf, context.platform)) : steps.next();
  }
  return step.value;
}

function answered(steps: Steps, pages: () => readonly PlacedPage[]): ReturnType<Steps["next"]> {
  let found: readonly PlacedPage[];
  try {
    found = pages();
  } catch (error) {
    return steps.throw(error);
  }
  return steps.next(found);
}

function pagesHere(pdf: Uint8Array, { readPdfPages }: Platform): readonly PlacedPage[] {
  if (readPdfPages === undefined) throw new ImportError({ code: "pages-reader-missing" });
  return readPdfPages(pdf);
}

/** Who watches a reading: is told before each file that is read, can stop it, and reads the pages of a PDF. */
export interface ReadingWatch {
  readonly tell: (step: ReadingStep) => Promise<void> | void;
  readonly isCancelled: () => boolean;
  readonly readPdfPages: (pdf: Uint8Array) => Promise<readonly PlacedPage[]>;
}

/** The same where reading a PDF takes a while; undefined where it was cancelled. */
export async function importWatched(
  file: SourceFile,
  context: ReadingContext,
  { tell, isCancelled, readPdfPages }: ReadingWatch,
): Promise<readonly ReadReport[] | undefined> {
  const steps = importSteps(file, context);
  let step = steps.next();
  while (!step.done) {
    const { value } = step;
    if ("pdf" in value) {
      const pages = await readPdfPages(value.pdf).then(
        (found) => () => found,
        (error: unknown) => () => {
          throw error;
        },
      );
      if (isCancelled()) return undefined;
      step = answered(steps, pages);
    } else {
      await tell(value);
      if (isCancelled()) return undefined;
      step = steps.next();
    }
  }
  return isCancelled() ? undefined : step.value;
}

/** The same, told before each step: between two of them a screen can show how far it is, and stop. */
function* importSteps(file: SourceFile, context: ReadingContext): Steps {
  const kind = kindOf(file);
  const { read }: KindOfFile = fileKinds[kind];
  if (hasEntries(read)) return yield* reportsInEntries(read.entries(file.bytes, context.platform), context);
  yield { name: file.name, number: 1, of: 1 };
  return yield* reportsIn(file, kind, context);
}

function* reportsIn({ bytes }: SourceFile, kind: FileKind, context: ReadingContext): Steps {
  const { read }: KindOfFile = fileKinds[kind];
  const reports = hasPages(read)
    ? recognised(sourceOfPages((yield { pdf: bytes }) ?? [], context), context)
    : readerOf(kind)(bytes, context);
  for (const { report } of reports) requireFewWords(report.text);
  return reports;
}

/**
 * The reports in the files of a zip, each told as of its file. Throws an ImportError that holds them where a file could not
 * be read; the others are read all the same.
 */
function* reportsInEntries(entries: readonly ZippedFile[], context: ReadingContext): Steps {
  const reports: ReadReport[] = [];
  const unread: { readonly name: string; readonly problem: ImportProblem }[] = [];
  const spending = new Spending(context.platform.now);
  for (const [index, entry] of entries.entries()) {
    const { name } = entry;
    if (isLockFile(name)) continue;
    yield { name, number: index + 1, of: entries.length };
    spending.checkTime();
    try {
      const file = { name, bytes: entry.read() };
      for (const report of yield* reportsIn(file, kindOf(file), context)) reports.push({ ...report, entry: name });
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      for (const report of error.reports) reports.push({ ...report, entry: name });
      unread.push({ name, problem: error.problem });
    }
  }
  if (unread.length > 0 || reports.length === 0)
    throw new ImportError({ code: "entries-unread", entries: unread }, { reports });
  return reports;
}

function requireFewWords(text: ReadReport["report"]["text"]): void {
  const length = [...text.values()].reduce((sum, words) => sum + words.length, 0);
  if (length > budget.words) throw new ImportError({ code: "text-too-long", length, limit: budget.words });
}

/** For a grid, which shows workbooks whatever stands in them: throws an ImportError for every other kind of file. */
export function requireWorkbook(file: SourceFile): void {
  const kind = kindOf(file);
  if (kind === "xlsx") return;
  const { label, read }: KindOfFile = fileKinds[kind];
  throw new ImportError(
    isReader(read) ? { code: kind === "xls" ? "old-workbook" : "not-a-zip" } : refusalOf(label, read),
  );
}

function readerOf(kind: FileKind): ReadFile {
  const { label, read }: KindOfFile = fileKinds[kind];
  if (typeof read === "function") return read;
  if (isSource(read)) return (bytes, context) => recognised(read.source(bytes, context), context);
  throw new ImportError(refusalOf(label, read));
}

/** A zip inside a zip is not opened either: nobody packs reports so. */
function refusalOf(label: string, read: KindOfFile["read"]): ImportProblem {
  if ("problem" in read) return read.problem;
  return { code: "kind-not-available", label, instead: "instead" in read ? read.instead : "unpack" };
}

/** The reports in a source; why there is none to read. */
function recognised(source: SourceDocument, context: ReadingContext): readonly ReadReport[] {
  const reports = recogniseReports(source, context);
  if (reports.length > 0) return reports;
  demandNoLedger(source.blocks);
  const tables = source.blocks.filter(({ kind }) => kind === "table").length;
  throw new ImportError({ code: "nothing-recognised", tables, headings: headingsOf(source, context) });
}

/**
 * What a file is: its content says so, and where that says little, its extension. Throws an ImportError for an empty or
 * too large file, and for one that goes by the name of another kind.
 */
export function kindOf({ name, bytes }: SourceFile): FileKind {
  if (isLockFile(name)) throw new ImportError({ code: "lock-file" });
  if (bytes.length === 0) throw new ImportError({ code: "file-empty" });
  requireFileSize(bytes.length);
  const content = contentOf(bytes);
  const extension = extensionOf(name);
  if (content.isNoise) throw new ImportError({ code: "noise" });
  const kind: FileKind = kindShownBy(content) ?? kindNamedBy(extension, content) ?? kindLeftBy(content);
  const { extensions, label }: KindOfFile = fileKinds[kind];
  if (!extensions.includes(extension) && isKnown(extension))
    throw new ImportError({ code: "wrong-extension", extension, label });
  return kind;
}

/** What Excel, WPS and LibreOffice keep beside a file while it is open: ~$年报.xlsx, .~年报.xlsx, .~lock.年报.xlsx#. */
export const isLockFile = (name: string): boolean => /^(?:~\$|\.~)/.test(baseName(name));

/** Extensions of the kinds that have a reader. */
export const readableExtensions: readonly string[] = kinds().flatMap(([, { extensions, read }]) =>
  isReader(read) ? extensions : [],
);

const kindShownBy = (content: FileContent): FileKind | undefined =>
  firstKind(({ container, isShownBy }) => container === content.container && isShownBy?.(content) === true);

/** Damaged bytes may be anything: the reader of the kind that the name promises says what is wrong with them. */
function kindNamedBy(extension: string, { container, isDamaged }: FileContent): FileKind | undefined {
  const isPossible = (kind: KindOfFile): boolean =>
    container === "text"
      ? kind.container === "text" || kind.container === "json"
      : isDamaged
        ? kind.container === "zip" && isReader(kind.read)
        : container === "unknown" && (kind.container === "text" || typeof kind.read === "function");
  return firstKind((kind) => isPossible(kind) && kind.extensions.includes(extension));
}

const kindLeftBy = ({ container }: FileContent): FileKind =>
  container === "text" || container === "zip" ? container : "unknown";

function isSource(read: KindOfFile["read"]): read is ReadSource {
  return "source" in read;
}

function hasPages(read: KindOfFile["read"]): read is ReadPages {
  return "pages" in read;
}

function hasEntries(read: KindOfFile["read"]): read is ReadEntries {
  return "entries" in read;
}

function isReader(read: KindOfFile["read"]): boolean {
  return typeof read === "function" || isSource(read) || hasEntries(read) || hasPages(read);
}

const isKnown = (extension: string): boolean =>
  firstKind(({ extensions }) => extensions.includes(extension)) !== undefined;

const firstKind = (holds: (kind: KindOfFile) => boolean): FileKind | undefined =>
  kinds().find(([, kind]) => holds(kind))?.[0];

function kinds(): readonly (readonly [FileKind, KindOfFile])[] {
  return Object.entries(fileKinds) as [FileKind, KindOfFile][]; // Object.entries forgets which keys there are
}

/** ".xlsx"; empty where the name has none. */
function extensionOf(name: string): string {
  const file = baseName(name);
  const dot = file.lastIndexOf(".");
  return dot < 1 ? "" : file.slice(dot).toLowerCase();
}

const baseName = (name: string): string => name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1);
