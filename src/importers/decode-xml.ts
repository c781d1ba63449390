import { strFromU8 } from "fflate";
import { ImportError } from "./import-error";
import type { DecodeText } from "./platform";

const UTF8: readonly string[] = ["utf-8", "utf8", "us-ascii", "ascii"];
const DECLARATION = /^<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w.-]{1,40})["']/;

/**
 * The text of an XML part: UTF-8, UTF-16 by its byte order mark, or what it declares, as far as the platform knows it.
 * Throws an ImportError for any other: read all the same, every label would be noise.
 */
export function decodeXml(bytes: Uint8Array, part: string, decode: DecodeText = decodeHere): string {
  const encoding = encodingOf(bytes);
  if (encoding === "utf-16le") return decodeUtf16(bytes, true);
  if (encoding === "utf-16be") return decodeUtf16(bytes, false);
  // Some programs declare one encoding and write UTF-8: what does not fit is asked for as UTF-8, too.
  const text = (UTF8.includes(encoding) ? undefined : decode(bytes, encoding)) ?? decode(bytes, "utf-8");
  if (text === undefined) throw new ImportError({ code: "unknown-encoding", part, encoding });
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}

/** Whether a part says that it is in UTF-8, as nearly all are. */
export const isWrittenInUtf8 = (bytes: Uint8Array): boolean => UTF8.includes(encodingOf(bytes));

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const [, declared = "utf-8"] = DECLARATION.exec(strFromU8(bytes.subarray(0, 300), true)) ?? [];
  return declared.toLowerCase();
}

/** Where there is no platform: UTF-8 only, whatever stands there. */
const decodeHere: DecodeText = (bytes, encoding) => (encoding === "utf-8" ? strFromU8(bytes) : undefined);

function decodeUtf16(bytes: Uint8Array, isLittle: boolean): string {
  const pieces: string[] = [];
  let piece = "";
  for (let at = 2; at + 1 < bytes.length; at += 2) {
    const low = bytes[isLittle ? at : at + 1] ?? 0;
    const high = bytes[isLittle ? at + 1 : at] ?? 0;
    piece += String.fromCharCode(low | (high << 8));
    if (piece.length < 4096) continue;
    pieces.push(piece);
    piece = "";
  }
  return pieces.join("") + piece;
}
