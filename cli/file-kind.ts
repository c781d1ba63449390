import type { FileKind } from "./command-error";

/** Extensions that promise a kind; a file with any other is taken for what its content is. */
export const kindsOfExtension: ReadonlyMap<string, readonly FileKind[]> = new Map<string, readonly FileKind[]>([
  // An encrypted workbook is an OLE file of this name, and a damaged one may be anything: the importer says which.
  [".xlsx", ["xlsx", "zip", "ole", "unknown"]],
  [".xlsm", ["xlsx", "zip", "ole", "unknown"]],
  [".json", ["json", "text", "unknown"]],
  [".docx", ["docx", "zip", "ole"]],
  [".xls", ["ole"]],
  [".doc", ["ole"]],
  [".pdf", ["pdf"]],
  [".html", ["html", "text"]],
  [".htm", ["html", "text"]],
  [".txt", ["text", "unknown"]],
]);

const DIRECTORY_TAIL = 256 * 1024;

/** What the first bytes say; for a zip, what is listed at its end. */
export function kindOf(bytes: Uint8Array): FileKind {
  const head = latin1(bytes.subarray(0, 512));
  if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
    const listing = latin1(bytes.subarray(Math.max(0, bytes.length - DIRECTORY_TAIL)));
    if (listing.includes("xl/")) return "xlsx";
    return listing.includes("word/") ? "docx" : "zip";
  }
  if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) return "ole";
  if (head.startsWith("%PDF")) return "pdf";
  // UTF-16 leaves a zero beside each ASCII character; the byte order mark goes with the blanks.
  const start = head
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, "")
    .split("\u0000")
    .join("")
    .trimStart();
  if (start.startsWith("{") || start.startsWith("[")) return "json";
  if (start.startsWith("<")) return "html";
  return /^[\t\r\n -~\u0080-\u00ff]*$/.test(start) ? "text" : "unknown";
}

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
