import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { CellStyle as FileStyle } from "hucre/xlsx";
import type { PlannedProperties } from "../workbook/workbook-plan";
import { propertyParts } from "./document-properties";

/** The first day that an archive can name: files carry no clock. */
const NO_TIME = new Date(1980, 0, 1);
const STYLES = "xl/styles.xml";

/** A look that says that it hides no formula. */
const MARKED = /<xf ([^>]*[^>/])>((?:<alignment[^>]*\/>)?<protection [^>]*hidden="0"[^>]*\/>)<\/xf>/g;
/** A text that a spreadsheet would take for a formula or a number, should somebody type it again as it stands. */
const READS_AS_FORMULA = /^[=+\-@]/;

/** The look of a text; completeXlsx finds by it which texts must stay texts: none of ours hides its formula. */
export const lookOfText = (look: FileStyle, text: string): FileStyle =>
  READS_AS_FORMULA.test(text) ? { ...look, protection: { ...look.protection, hidden: false } } : look;

/** Puts into a finished workbook what the library that writes it has no words for: quoted texts, and properties. */
export function completeXlsx(bytes: Uint8Array, properties: PlannedProperties | undefined): Uint8Array {
  const parts = unzipSync(bytes);
  const styles = parts[STYLES];
  if (styles === undefined) throw new Error(`no ${STYLES}`);
  parts[STYLES] = strToU8(strFromU8(styles).replace(MARKED, '<xf $1 quotePrefix="1">$2</xf>'));
  for (const [name, part] of Object.entries(propertyParts(properties))) parts[name] = strToU8(part);
  return zipSync(parts, { mtime: NO_TIME });
}
