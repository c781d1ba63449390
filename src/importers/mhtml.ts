import { strFromU8, strToU8 } from "fflate";
import { ImportError } from "./import-error";

/** A page inside a web archive, with the encoding that its head declares. */
export interface ArchivedPage {
  readonly bytes: Uint8Array;
  readonly charset: string | undefined;
}

/** Parts inside parts: a sheet of a workbook is one page in a frame of another. */
const DEEPEST = 5;

/**
 * The web pages in a web archive (.mht): what browsers and Office write when a page is saved with its pictures. Throws an
 * ImportError where there is none.
 */
export function pagesInArchive(bytes: Uint8Array): readonly ArchivedPage[] {
  // Headers are ASCII, and a part's own encoding is not known yet: each byte is a character.
  const pages = pagesIn(strFromU8(bytes, true).replace(/\r\n?/g, "\n"), DEEPEST);
  if (pages.length === 0) throw new ImportError({ code: "page-without-page" });
  return pages;
}

function pagesIn(part: string, depth: number): readonly ArchivedPage[] {
  const end = part.indexOf("\n\n");
  const headers = headersOf(end < 0 ? part : part.slice(0, end));
  const body = end < 0 ? "" : part.slice(end + 2);
  const type = headers.get("content-type") ?? "";
  const boundary = /boundary="?([^"\n;]{1,200})"?/i.exec(type)?.[1];
  if (boundary !== undefined && depth > 0) {
    // Before the first boundary stands what is meant for no program, behind the last one nothing.
    const inside = body.split(`--${boundary}`).slice(1);
    return inside.flatMap((one) => (one.startsWith("--") ? [] : pagesIn(one.replace(/^\n/, ""), depth - 1)));
  }
  if (!/^text\/html/i.test(type)) return [];
  const charset = /charset="?([\w.:-]{1,40})/i.exec(type)?.[1];
  return [{ bytes: decoded(body, headers.get("content-transfer-encoding") ?? ""), charset }];
}

function headersOf(head: string): ReadonlyMap<string, string> {
  const lines = head.replace(/\n[ \t]+/g, " ").split("\n");
  return new Map(
    lines.flatMap((line): readonly (readonly [string, string])[] => {
      const colon = line.indexOf(":");
      return colon < 0 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]];
    }),
  );
}

function decoded(body: string, encoding: string): Uint8Array {
  switch (encoding.toLowerCase()) {
    case "quoted-printable":
      return strToU8(
        body
          .replace(/[ \t]*=[ \t]*\n/g, "")
          .replace(/=([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
        true,
      );
    case "base64":
      return fromBase64(body);
    default:
      return strToU8(body, true);
  }
}

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const valueOfDigit = new Map([...DIGITS].map((digit, value) => [digit.charCodeAt(0), value]));

/** Whatever is no digit of base64 is passed over, as mail programs do. */
function fromBase64(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let held = 0;
  for (let at = 0; at < text.length; at++) {
    const value = valueOfDigit.get(text.charCodeAt(at));
    if (value === undefined) continue;
    bits = ((bits << 6) | value) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[length++] = (bits >> held) & 0xff;
  }
  return bytes.subarray(0, length);
}
