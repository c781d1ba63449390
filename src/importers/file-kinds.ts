import type { ReadReport } from "../binding/read-report";
import type { FormatDefinition } from "../rules/report-form";
import type { SourceDocument } from "../source/source-document";
import { readCsv } from "./csv";
import { decodeText } from "./decode-text";
import { readDocx } from "./docx";
import type { Container, FileContent } from "./file-content";
import type { ImportProblem, InsteadOfReading } from "./import-error";
import { readHtml } from "./html";
import { readOfd } from "./ofd";
import { readOds } from "./ods";
import type { Platform } from "./platform";
import { importReportJson } from "./report-json";
import { readTextFile } from "./text";
import { readXls } from "./xls";
import { importXlsx } from "./xlsx";
import { filesInZip, type ZippedFile } from "./zip-entries";

/** What every reader is handed beside the bytes. */
export interface ReadingContext {
  readonly definitions: readonly FormatDefinition[];
  /** The year of a report that names none. */
  readonly defaultYear: number | undefined;
  readonly platform: Platform;
}

/** The reports in a file of one kind. Throws an ImportError where there is none to read. */
export type ReadFile = (bytes: Uint8Array, context: ReadingContext) => readonly ReadReport[];

/** A kind of file: how it is told from others, and its reader; where it has none yet, why not or what to do instead. */
export interface KindOfFile {
  /** As printed in a message: 不能读 PDF. */
  readonly label: string;
  readonly container: Container;
  /** The content alone says that it is this kind. Absent where only the extension can. */
  readonly isShownBy?: (content: FileContent) => boolean;
  /** The names it goes by; under another kind's name it is refused. */
  readonly extensions: readonly string[];
  readonly read: ReadFile | ReadSource | ReadEntries | ReadPages | Refusal;
}

/** The files inside a file: each comes through the door by itself. */
export interface ReadEntries {
  readonly entries: (bytes: Uint8Array, platform: Platform) => readonly ZippedFile[];
}

/** The file is given to a platform's reader of pages, in a thread of its own, and what it draws is recognised. */
export interface ReadPages {
  readonly pages: true;
}

/** The paragraphs and tables of a file, which are recognised by the labels of the form. Throws an ImportError for what cannot be opened. */
export interface ReadSource {
  readonly source: (bytes: Uint8Array, context: ReadingContext) => SourceDocument;
}

/** Why a kind is not read: what to do instead, or a problem that has its own words. */
export type Refusal = { readonly instead: InsteadOfReading } | { readonly problem: ImportProblem };

const sheets = [".xlsx", ".xlsm", ".xltx", ".xltm", ".xls", ".xlt", ".et", ".ett"] as const;
const documents = [".docx", ".docm", ".doc", ".dot", ".wps", ".wpt"] as const;

const has =
  (...names: readonly string[]) =>
  ({ parts }: FileContent): boolean =>
    names.some((name) => parts.has(name));
const hasIn =
  (folder: string) =>
  ({ parts }: FileContent): boolean =>
    [...parts].some((name) => name.toLowerCase().startsWith(folder));
const beginsWith =
  (beginning: RegExp) =>
  ({ head }: FileContent): boolean =>
    beginning.test(head);
const always = (): boolean => true;

/** Every kind of file, the most telling first: a new reader is a file of its own and its row here. */
export const fileKinds = {
  encrypted: {
    label: "加了密码的文件",
    container: "compound",
    isShownBy: has("EncryptedPackage"),
    extensions: [...sheets, ...documents, ".pptx"],
    read: { problem: { code: "encrypted" } },
  },
  xls: {
    label: "旧版 Excel 工作簿（.xls）",
    container: "compound",
    isShownBy: has("Workbook", "Book"),
    extensions: sheets,
    read: { source: (bytes, { platform }) => readXls(bytes, platform) },
  },
  doc: {
    label: "旧版 Word 文档（.doc）",
    container: "compound",
    isShownBy: has("WordDocument"),
    extensions: documents,
    read: { problem: { code: "old-document" } },
  },
  compound: {
    label: "旧版 Office 文件",
    container: "compound",
    isShownBy: always,
    extensions: [...sheets, ...documents, ".ppt"],
    read: { problem: { code: "compound-file" } },
  },
  ofd: {
    label: "版式文件（OFD）",
    container: "zip",
    isShownBy: has("OFD.xml"),
    extensions: [".ofd"],
    read: { source: readOfd },
  },
  ods: {
    label: " OpenDocument 表格（.ods）",
    container: "zip",
    isShownBy: beginsWith(/opendocument\.spreadsheet/),
    extensions: [".ods", ".ots"],
    read: { source: (bytes, { platform }) => readOds(bytes, platform) },
  },
  odt: {
    label: " OpenDocument 文档（.odt）",
    container: "zip",
    isShownBy: beginsWith(/opendocument\.text/),
    extensions: [".odt"],
    read: { instead: "save-as-docx" },
  },
  docx: {
    label: " Word 文档（.docx）",
    container: "zip",
    isShownBy: hasIn("word/"),
    extensions: documents,
    read: { source: (bytes, { platform }) => readDocx(bytes, platform) },
  },
  pptx: {
    label: "演示文稿（.pptx）",
    container: "zip",
    isShownBy: hasIn("ppt/"),
    extensions: [".pptx"],
    read: { instead: "fill-in" },
  },
  xlsx: {
    label: " Excel 工作簿",
    container: "zip",
    // A library may call the parts as it likes: what every such package has is the list of their types.
    isShownBy: (content) => hasIn("xl/")(content) || has("[Content_Types].xml")(content),
    extensions: sheets,
    read: (bytes, { definitions, platform }) => importXlsx(bytes, definitions, platform),
  },
  zip: {
    label: "压缩包",
    container: "zip",
    isShownBy: ({ isDamaged }) => !isDamaged,
    extensions: [".zip"],
    read: { entries: filesInZip },
  },
  packed: {
    label: "压缩包",
    container: "packed",
    isShownBy: always,
    extensions: [".rar", ".7z", ".gz"],
    read: { instead: "unpack" },
  },
  pdf: {
    label: " PDF",
    container: "pdf",
    isShownBy: always,
    extensions: [".pdf"],
    read: { pages: true },
  },
  picture: {
    label: "图片、扫描件",
    container: "picture",
    isShownBy: always,
    extensions: [".jpg", ".jpeg", ".png", ".gif", ".tif", ".tiff", ".bmp"],
    read: { instead: "type-in" },
  },
  rtf: {
    label: " RTF 文档",
    container: "rich-text",
    isShownBy: always,
    extensions: [".rtf", ...documents],
    read: { instead: "save-as-docx" },
  },
  "xml-workbook": {
    label: " XML 表格",
    container: "markup",
    isShownBy: beginsWith(/progid="Excel\.Sheet"|schemas-microsoft-com:office:spreadsheet/),
    extensions: [".xml", ".xls"],
    read: { instead: "save-as-xlsx" },
  },
  "xml-document": {
    label: " XML 文档",
    container: "markup",
    isShownBy: beginsWith(/progid="Word\.Document"|office\/word\/2003\/wordml|package\/2006\/xmlPackage/),
    extensions: [".xml", ...documents],
    read: { instead: "save-as-docx" },
  },
  html: {
    label: "网页（HTML）",
    container: "markup",
    isShownBy: always,
    // What a web system offers as a Word or Excel file is often a page.
    extensions: [".html", ".htm", ".mht", ".mhtml", ".doc", ".docx", ".wps", ".xls", ".xlsx", ".et"],
    read: { source: readHtml },
  },
  csv: {
    label: " CSV 表格",
    container: "text",
    extensions: [".csv"],
    read: { source: (bytes, { platform }) => readCsv(bytes, platform) },
  },
  text: {
    label: "纯文本",
    container: "text",
    extensions: [".txt", ".text", ".md"],
    read: { source: readTextFile },
  },
  json: {
    label: " JSON",
    container: "json",
    isShownBy: always,
    extensions: [".json", ".txt"],
    read: (bytes, { definitions, defaultYear, platform }) => [
      importReportJson(decodeText(bytes, platform.decode), definitions, defaultYear),
    ],
  },
  unknown: {
    label: "无法识别的数据",
    container: "unknown",
    extensions: [],
    read: { problem: { code: "unknown-content" } },
  },
} as const satisfies Readonly<Record<string, KindOfFile>>;

export type FileKind = keyof typeof fileKinds;
