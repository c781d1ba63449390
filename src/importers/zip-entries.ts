import { strToU8 } from "fflate";
import type { DecodeText, Platform } from "./platform";
import { openZip } from "./zip-guard";

/** A file inside a zip, by its path there. */
export interface ZippedFile {
  readonly name: string;
  read(): Uint8Array;
}

/** What systems put into a zip beside the files. */
const LEFT_BY_SYSTEMS = /(?:^|\/)(?:__MACOSX\/.*|\.[^/]*|thumbs\.db|desktop\.ini)$/i;

/** The files in a zip of reports. None is inflated yet. Throws an ImportError for a hostile or damaged zip. */
export function filesInZip(bytes: Uint8Array, { inflateWithin, decode }: Platform): readonly ZippedFile[] {
  const zip = openZip(bytes, inflateWithin);
  return [...zip.names].flatMap((part) => {
    const name = readableName(part, decode);
    if (part.endsWith("/") || LEFT_BY_SYSTEMS.test(name)) return [];
    return [{ name, read: () => zip.read(part) ?? new Uint8Array() }];
  });
}

/** Chinese systems write names in their own encoding and do not say so: each byte came as a character. */
function readableName(name: string, decode: DecodeText): string {
  if (!/[\u0080-\u00ff]/.test(name) || /[^\u0000-\u00ff]/.test(name)) return name;
  const bytes = strToU8(name, true);
  return decode(bytes, "utf-8") ?? decode(bytes, "gb18030") ?? name;
}
