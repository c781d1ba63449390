import { parseReference } from "../../../src/workbook/address";
import { NAME_PREFIX } from "../../../src/workbook/names";
import type { RangeAddress } from "../../../src/workbook/workbook";
import type { EtList, EtName, EtSheet, EtWorkbook } from "./object-model";

/** An item by its name; undefined where there is none, which some builds tell by an error. */
export function findItem<T extends { readonly Name: string }>(list: EtList<T>, name: string): T | undefined {
  // A sheet called 2025 must not be taken for the 2025th.
  if (/^\d+$/.test(name)) return itemsOf(list).find((item) => item.Name === name);
  let found: T | undefined;
  try {
    found = list.Item(name);
  } catch {
    return undefined; // this build's way to say that there is none
  }
  return found ?? undefined;
}

/** All items. Count is asked once: every question crosses to another process. */
export function itemsOf<T>(list: EtList<T>): readonly T[] {
  const count = list.Count;
  return Array.from({ length: count }, (_, at) => list.Item(at + 1)).flatMap((item) => item ?? []);
}

export const findSheet = (book: EtWorkbook, name: string): EtSheet | undefined => findItem(book.Worksheets, name);

/**
 * Our names and where they point. A workbook can carry thousands of names of others, so all are looked through only
 * when their number has changed; ours are asked anew every time, because they move.
 */
export class OwnNames {
  private book: string | undefined;
  private count = -1;
  private own: readonly string[] = [];

  read(workbook: EtWorkbook, sheets: readonly string[]): ReadonlyMap<string, RangeAddress | undefined> {
    const { Names: names, FullName: book } = workbook;
    const count = names.Count;
    if (book !== this.book || count !== this.count) {
      this.own = itemsOf(names).flatMap(({ Name: name }) => (name.startsWith(NAME_PREFIX) ? [name] : []));
      this.book = book;
      this.count = count;
    }
    const entries = this.own.flatMap((name): readonly (readonly [string, RangeAddress | undefined])[] => {
      const found = findItem(names, name);
      return found === undefined ? [] : [[name, placeOf(found, sheets)]];
    });
    return new Map(entries);
  }
}

function placeOf({ RefersTo: refersTo }: EtName, sheets: readonly string[]): RangeAddress | undefined {
  const place = typeof refersTo === "string" ? parseReference(refersTo) : undefined;
  return place !== undefined && sheets.includes(place.sheet) ? place : undefined;
}
