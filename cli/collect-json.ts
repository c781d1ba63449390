import type { CollectedUnit } from "../src/collection/collect-units";
import { sheetNumber } from "../src/report/read-value";
import type { Collected } from "./collect";

/** The answer for programs; its keys are fixed. */
export function collectionJson({ collection, sums, alike }: Collected): string {
  const { units, missing, nearNames, unread, sameFigures } = collection;
  const json = {
    units: units.map(unitJson),
    missing,
    duplicates: units.filter(({ isDuplicate }) => isDuplicate).map(({ unit, files }) => ({ unit, files })),
    nearNames,
    unread,
    sums: Object.fromEntries(
      [...sums.cells].map(([id, value]) => [id, sheetNumber(value, sums.form?.cells.get(id)?.value ?? "count")]),
    ),
    alike,
    sameFigures,
  };
  return `${JSON.stringify(json, undefined, 2)}\n`;
}

const unitJson = ({ unit, files, state, counted }: CollectedUnit) => ({
  unit,
  files,
  state,
  errors: counted?.open.errors ?? 0,
  explains: counted?.open.explains ?? 0,
});
