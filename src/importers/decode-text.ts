import { cleanText } from "./clean-text";
import { ImportError } from "./import-error";
import type { DecodeText } from "./platform";

/** Every Chinese encoding of one country is a part of this one. */
const CHINESE = "gb18030";
const PARTS_OF_CHINESE: readonly string[] = ["gb2312", "gb_2312-80", "gbk", "x-gbk", "gb18030"];
/** Of the lines that are not plain ASCII, so many in a hundred may be damaged. */
const DAMAGED_LINES = 5;
const LINE_FEED = 10;

/**
 * The words of a text file: by its byte order mark, as UTF-8, as what it declares, as UTF-16, or in the encoding of Chinese
 * systems. Throws an ImportError where it is none of these: read all the same, every word would be noise.
 */
export function decodeText(bytes: Uint8Array, decode: DecodeText, declared?: string): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return required(decode(bytes, "utf-16le"));
  if (first === 0xfe && second === 0xff) return required(decode(bytes, "utf-16be"));
  // Chinese in another encoding is never UTF-8 by chance, whatever a page declares.
  const text =
    decode(bytes, "utf-8") ??
    (declared === undefined ? undefined : decode(bytes, encodingNamed(declared))) ??
    decodeWithoutMark(bytes, decode) ??
    decode(bytes, CHINESE) ??
    decodeLines(bytes, decode);
  const words = required(text);
  if (words.includes("\u0000")) throw new ImportError({ code: "unknown-text" });
  return cleanText(words.startsWith("\ufeff") ? words.slice(1) : words);
}

function required(text: string | undefined): string {
  if (text === undefined) throw new ImportError({ code: "unknown-text" });
  return text;
}

const encodingNamed = (declared: string): string => {
  const name = declared.toLowerCase();
  return PARTS_OF_CHINESE.includes(name) ? CHINESE : name;
};

/** UTF-16 without a byte order mark: its line ends have a zero beside them, which no other text has. */
function decodeWithoutMark(bytes: Uint8Array, decode: DecodeText): string | undefined {
  const zero = bytes.indexOf(0);
  if (zero < 0) return undefined;
  return decode(bytes, zero % 2 === 1 ? "utf-16le" : "utf-16be");
}

/** A page that somebody cut in the middle of a character has one damaged line: the others are read. */
function decodeLines(bytes: Uint8Array, decode: DecodeText): string | undefined {
  const lines: string[] = [];
  let chinese = 0;
  let damaged = 0;
  for (let start = 0; start < bytes.length;) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed < 0 ? bytes.length : feed;
    const line = bytes.subarray(start, end);
    const isChinese = line.some((byte) => byte > 127);
    const text = decode(line, CHINESE);
    if (isChinese) chinese++;
    if (text === undefined) damaged++;
    lines.push(text ?? "\ufffd");
    start = end + 1;
  }
  return damaged * 100 <= chinese * DAMAGED_LINES ? lines.join("\n") : undefined;
}
