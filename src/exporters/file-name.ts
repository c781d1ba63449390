import { printableText } from "./printable-text";

/** Far below what any system allows, whatever folder the file goes into; counted in characters. */
const LONGEST = 80;

/**
 * A name for a file: the wish without what Windows refuses in names, without a dot or a blank at either end, and not
 * longer than any system takes. The ending, such as ".docx", is kept whole.
 */
export function fileName(wish: string, ending: string): string {
  const safe = printableText(wish)
    .replace(/[\\/:*?"<>|\n\t]/g, "")
    .replace(/\s+/g, " ")
    .replace(/^[\s.]+|[\s.]+$/g, "");
  const short = [...safe].slice(0, LONGEST).join("").trimEnd();
  return `${short === "" || RESERVED.test(short) ? "年报" : short}${ending}`;
}

/** Names of devices, which no file may have. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
