import { strFromU8 } from "fflate";
import { builtInFormats } from "../workbook/number-format";
import type { DecodeText } from "./platform";
import { readXml } from "./xml";

/** How the numbers of a workbook are made to look, by the number of a cell's style. */
export interface NumberFormats {
  /** The format's code; undefined where numbers show as they are. */
  codeOf(style: string): string | undefined;
}

/** Formats that show every whole number as it is. */
const PLAIN = new Set(["0", "1", "3", "49"]);
const PLAIN_CODES = new Set(["", "0", "#,##0", "@", "General"]);
const FORMAT_NUMBER = /numFmtId=["'](\d+)["']/g;

const noFormats: NumberFormats = { codeOf: () => undefined };

/**
 * The number formats of a styles part. Most workbooks have none that changes a number: that is seen without reading the
 * part, unless a number that is not whole asks for more.
 */
export function readNumberFormats(
  styles: { readonly xml: Uint8Array; readonly part: string; readonly decode: DecodeText | undefined },
  areAllWhole: boolean,
): NumberFormats {
  const text = strFromU8(styles.xml, true);
  const used = new Set([...text.matchAll(FORMAT_NUMBER)].map(([, number = ""]) => number));
  if (
    used.size > 0 &&
    [...used].every((number) => (areAllWhole ? PLAIN.has(number) : number === "0" || number === "49"))
  )
    return noFormats;
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
  const telling = ofStyles.map((code) =>
    code === undefined || (areAllWhole && PLAIN_CODES.has(code)) ? undefined : code,
  );
  return { codeOf: (style) => telling[Number(style)] };
}
