import { rosterRows } from "../collection/roster";
import { decodeText } from "../importers/decode-text";
import type { SourceFile } from "../importers/import-report";
import type { Platform } from "../importers/platform";
import { openXlsxCells } from "../importers/xlsx-cells";

/** The cells of a roster: the lines of a text, or the first filled sheet of a workbook. Throws an ImportError for what cannot be read. */
export function rowsInRoster({ name, bytes }: SourceFile, platform: Platform): readonly (readonly string[])[] {
  if (!/\.(?:xlsx|xlsm|et)$/i.test(name)) return rosterRows(decodeText(bytes, platform.decode));
  const cells = openXlsxCells(bytes, platform);
  for (const sheet of cells.outline.sheets) {
    const values = cells.readAll(sheet.name)?.values ?? [];
    if (values.length > 0) return values.map((row) => row.map((value) => String(value ?? "")));
  }
  return [];
}
