import { strFromU8 } from "fflate";
import { builtInFormats } from "../workbook/number-format";
import type { DecodeText } from "./platform";
import { readXml } from "./xml";

/** How the numbers of a workbook are made to look, by the number of a cell's style. */
export interface NumberFormats {
  /** The format's code; undefined where numbers show as they are. */
  codeOf(style: string): string | undefined;
}

/** Formats that show every whole number as it is, and those that show every number so. */
const WHOLE_NUMBERS = new Set(["1", "3"]);
const ANY_NUMBER = new Set(["0", "49"]);
const WHOLE_CODES = new Set(["0", "#,##0"]);
const ANY_CODES = new Set(["", "@", "General"]);
const USED = /numFmtId=["'](\d+)["']/g;
const DECLARED = /<(?:\w+:)?numFmt\s[^>]*>/g;

const noFormats: NumberFormats = { codeOf: () => undefined };

/**
 * The number formats of a styles part. Most workbooks have none that changes a number: that is seen without reading the
 * part, unless a number that is not whole asks for more.
 */
export function readNumberFormats(
  styles: { readonly xml: Uint8Array; readonly part: string; readonly decode: DecodeText | undefined },
  areAllWhole: boolean,
): NumberFormats {
  if (isPlain(strFromU8(styles.xml, true), areAllWhole)) return noFormats;
  const codes = new Map([...builtInFormats].map(([number, code]) => [String(number), code]));
  const ofStyles: (string | undefined)[] = [];
  let isInCells = false;
  readXml(
    styles.xml,
    styles.part,
    {
      open: (tag, attributes) => {
        if (tag === "numFmt") codes.set(attributes.get("numFmtId") ?? "", attributes.get("formatCode") ?? "");
        else if (tag === "cellXfs") isInCells = true;
        else if (tag === "xf" && isInCells) ofStyles.push(codes.get(attributes.get("numFmtId") ?? "0"));
      },
      close: (tag) => {
        if (tag === "cellXfs") isInCells = false;
      },
    },
    styles.decode,
  );
  const telling = ofStyles.map((code) => (code === undefined || isPlainCode(code, areAllWhole) ? undefined : code));
  return { codeOf: (style) => telling[Number(style)] };
}

/** No style that is used there changes a number, as far as its letters tell. */
function isPlain(xml: string, areAllWhole: boolean): boolean {
  const declared = xml.match(DECLARED) ?? [];
  const plain = declared.filter((tag) => isPlainCode(/formatCode="([^"]*)"/.exec(tag)?.[1] ?? "?", areAllWhole));
  const own = new Set(plain.map((tag) => /numFmtId="(\d+)"/.exec(tag)?.[1]));
  const used = new Set([...xml.matchAll(USED)].map(([, number = ""]) => number));
  return (
    used.size > 0 &&
    [...used].every((number) => ANY_NUMBER.has(number) || own.has(number) || (areAllWhole && WHOLE_NUMBERS.has(number)))
  );
}

const isPlainCode = (code: string, areAllWhole: boolean): boolean =>
  ANY_CODES.has(code) || (areAllWhole && WHOLE_CODES.has(code));
