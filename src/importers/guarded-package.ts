import { strToU8, zipSync, type Zippable } from "fflate";
import { decodeXml, isWrittenInUtf8 } from "./decode-xml";
import type { Platform } from "./platform";
import { openZip } from "./zip-guard";

/**
 * The same Office file for a library of others: every part as our guard has read it, under the name that it should have,
 * and in UTF-8. So a library sees no zip that we have not seen, and no encoding that it does not know. Throws an
 * ImportError as the guard does.
 */
export function guardedPackage(bytes: Uint8Array, { inflateWithin, decode }: Partial<Platform> = {}): Uint8Array {
  const zip = openZip(bytes, inflateWithin);
  const parts = Object.create(null) as Zippable; // without a prototype: a part may be called __proto__
  for (const name of zip.names) {
    const part = zip.read(name);
    if (part === undefined || name.endsWith("/")) continue;
    const isOther = /\.(?:xml|rels)$/i.test(name) && !isWrittenInUtf8(part);
    parts[name] = isOther ? strToU8(withoutEncoding(decodeXml(part, name, decode))) : part;
  }
  return zipSync(parts, { level: 0 });
}

const withoutEncoding = (xml: string): string => xml.replace(/^<\?xml[^>]{0,300}\?>/, '<?xml version="1.0"?>');
