import { ImportError } from "./import-error";
import type { DecodeText } from "./platform";

/** UTF-8, or UTF-16 with its byte order mark. Throws an ImportError for any other encoding: it would have to be guessed. */
export function decodeText(bytes: Uint8Array, decode: DecodeText): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  const text = decode(bytes, encoding);
  if (text === undefined) throw new ImportError({ code: "not-utf8" });
  return text;
}
