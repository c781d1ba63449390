import { builtInFormats } from "../workbook/number-format";
import type { DecodeText } from "./platform";
import { readXml } from "./xml";

/** How the numbers of a workbook are made to look, by the number of a cell's style. */
export interface NumberFormats {
  /** The format's code; undefined where numbers like this one show as they are. */
  codeOf(style: string, isWhole: boolean): string | undefined;
}

/** Codes that show every number as it is, and those that show every whole one so. */
const ANY_CODES = new Set(["", "@", "General"]);
const WHOLE_CODES = new Set(["0", "#,##0"]);
/** What lies in a styles part beside the formats: how letters, cells and edges look. */
const LOOKS = new Set(["fonts", "fills", "borders", "cellStyleXfs"]);

/** The number formats of a styles part. */
export function readNumberFormats(styles: {
  readonly xml: Uint8Array;
  readonly part: string;
  readonly decode: DecodeText | undefined;
}): NumberFormats {
  const codes = new Map([...builtInFormats].map(([number, code]) => [String(number), code]));
  const ofStyles: (string | undefined)[] = [];
  let isInCells = false;
  readXml(
    styles.xml,
    styles.part,
    {
      stopAfter: "cellXfs",
      skips: (tag) => LOOKS.has(tag),
      open: (tag, attributes) => {
        if (tag === "numFmt") codes.set(attributes.get("numFmtId") ?? "", attributes.get("formatCode") ?? "");
        else if (tag === "cellXfs") isInCells = true;
        else if (tag === "xf" && isInCells) ofStyles.push(codes.get(attributes.get("numFmtId") ?? "0"));
      },
    },
    styles.decode,
  );
  return {
    codeOf: (style, isWhole) => {
      const code = ofStyles[Number(style)];
      return code === undefined || ANY_CODES.has(code) || (isWhole && WHOLE_CODES.has(code)) ? undefined : code;
    },
  };
}
