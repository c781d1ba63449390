import { strFromU8 } from "fflate";
import { SaxesParser } from "saxes";
import { ImportError } from "./import-error";

export type XmlAttributes = Readonly<Record<string, string>>;

/** Names come without their prefix: x:row is "row". */
export interface XmlReader {
  open?(name: string, attributes: XmlAttributes): void;
  /** `text` is what stood directly before the end tag, after the last other tag. */
  close?(name: string, text: string): void;
}

/** Nothing that offices write is nested deeper. */
const DEEPEST = 100;

/** Reads the part from its first to its last tag. Throws an ImportError for a document type definition and for broken XML. */
export function readXml(bytes: Uint8Array, part: string, reader: XmlReader): void {
  const source = decode(bytes);
  // Before the parser sees any of it: entities defined there grow without bound.
  if (source.includes("<!DOCTYPE")) throw new ImportError({ code: "doctype", part });
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false });
  let text = "";
  let depth = 0;
  parser.on("text", (piece) => (text = text === "" ? piece : text + piece));
  parser.on("cdata", (piece) => (text += piece));
  parser.on("opentag", ({ name, attributes }) => {
    text = "";
    if (++depth > DEEPEST) throw new ImportError({ code: "broken-xml", part });
    reader.open?.(localName(name), attributes);
  });
  parser.on("closetag", ({ name }) => {
    depth--;
    reader.close?.(localName(name), text);
    text = "";
  });
  parser.on("error", (cause) => {
    throw new ImportError({ code: "broken-xml", part }, { cause });
  });
  parser.write(source).close();
}

/** An attribute by its name without prefix; an unprefixed one goes before. */
export function attribute(attributes: XmlAttributes, name: string): string | undefined {
  const plain = attributes[name];
  if (plain !== undefined) return plain;
  for (const key of Object.keys(attributes)) if (localName(key) === name) return attributes[key];
  return undefined;
}

const localName = (name: string): string => {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
};

/** UTF-8, or UTF-16 by its byte order mark. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isLittle = first === 0xff && second === 0xfe;
  if (!isLittle && !(first === 0xfe && second === 0xff)) return withoutMark(strFromU8(bytes));
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

const withoutMark = (text: string): string => (text.startsWith("\ufeff") ? text.slice(1) : text);
