import { strFromU8 } from "fflate";
import { ImportError } from "./import-error";
import { isCompoundFile, streamsIn } from "./compound-file";
import { namesInDamagedZip, readDirectory } from "./zip-directory";

/** How a file is built, as its first bytes say. "text" and "unknown" say little: there the extension tells more. */
export type Container =
  "zip" | "compound" | "pdf" | "markup" | "json" | "rich-text" | "packed" | "picture" | "text" | "unknown";

/** What the bytes of a file show, whatever it is called. */
export interface FileContent {
  readonly container: Container;
  /** The parts of a zip, the streams of a compound file; empty for all others. */
  readonly parts: ReadonlySet<string>;
  /** How it begins, each byte a character; without byte order marks, zeros and blanks. Of a zip as it stands. */
  readonly head: string;
  /** The listing of a zip cannot be read; the parts are those that were found all the same. */
  readonly isDamaged: boolean;
  /** Noise from end to end: what the programs by which units protect their files leave for everybody else. */
  readonly isNoise: boolean;
}

const HEAD = 1024;
const BYTE_ORDER_MARK = /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/;

/** Looks into a file: into its listing where it is a container, else at its beginning. */
export function contentOf(bytes: Uint8Array): FileContent {
  const raw = strFromU8(bytes.subarray(0, HEAD), true);
  if (raw.startsWith("PK\u0003\u0004") || raw.startsWith("PK\u0005\u0006")) {
    const listed = partsListedIn(bytes);
    const parts = new Set(listed ?? namesInDamagedZip(bytes));
    return { container: "zip", parts, head: raw, isDamaged: listed === undefined, isNoise: false };
  }
  const isUtf16 = /^(?:\u00ff\u00fe|\u00fe\u00ff)/.test(raw);
  // UTF-16 leaves a zero beside each ASCII character.
  const head = raw.replace(BYTE_ORDER_MARK, "").split("\u0000").join("").trimStart();
  const whole = { head, isDamaged: false };
  if (isCompoundFile(bytes)) return { ...whole, container: "compound", parts: streamsIn(bytes), isNoise: false };
  const container = simpleContainer(raw, head, isUtf16);
  return { ...whole, container, parts: new Set(), isNoise: container === "unknown" && isNoise(bytes) };
}

function simpleContainer(raw: string, head: string, isUtf16: boolean): Container {
  const [container] = signatures.find(([, signature]) => signature.test(raw)) ?? [];
  if (container !== undefined) return container;
  if (/^\{\s*["}]/.test(head)) return "json";
  if (/^<[!?/a-z]/i.test(head) || isMailHead(head)) return "markup";
  return isUtf16 || /^[\t\f\r\n -~\u0080-\u00ff]*$/.test(head) ? "text" : "unknown";
}

/** A web archive begins as a mail does, with any of its headers. */
const isMailHead = (head: string): boolean =>
  /^(?:MIME-Version|From|Snapshot-Content-Location|Subject|Date|Content-Type):/i.test(head) &&
  /multipart\/related|^MIME-Version:/im.test(head);

/** Behind the mark that such a program may put before the noise. */
const NOISE_FROM = 4096;
const NOISE_LENGTH = 4096;
/** Of 4096 bytes of noise each value comes about 16 times; texts, tables and programs have favourites. */
const MOST_OF_ONE = 48;

function isNoise(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(NOISE_FROM, NOISE_FROM + NOISE_LENGTH);
  if (sample.length < NOISE_LENGTH) return false;
  const counts = new Uint16Array(256);
  for (const byte of sample) counts[byte] = (counts[byte] ?? 0) + 1;
  return counts.every((count) => count > 0 && count <= MOST_OF_ONE);
}

/** Some programs put a few bytes of their own before %PDF. */
const signatures: readonly (readonly [Container, RegExp])[] = [
  ["pdf", /^[^]{0,64}?%PDF-/],
  ["rich-text", /^\{\\rtf/],
  ["packed", /^(?:Rar!\u001a\u0007|7z\u00bc\u00af\u0027\u001c|\u001f\u008b)/],
  ["picture", /^(?:\u00ff\u00d8\u00ff|\u0089PNG|GIF8|II\*\u0000|MM\u0000\*)/],
];

/** What is wrong with a listing is told by the reader that needs it. */
function partsListedIn(bytes: Uint8Array): readonly string[] | undefined {
  try {
    return readDirectory(bytes).map(({ name }) => name);
  } catch (cause) {
    if (cause instanceof ImportError) return undefined;
    throw cause;
  }
}
