import { parseReference } from "../workbook/address";
import { NAME_PREFIX } from "../workbook/names";
import type { RangeAddress } from "../workbook/workbook";
import { ImportError } from "./import-error";
import { relationshipsOf } from "./relationships";
import { readXml } from "./xml";
import { Spending } from "./budget";
import type { DecodeText, Platform } from "./platform";
import { openZip } from "./zip-guard";

/** A sheet as the workbook lists it. */
export interface SheetPart {
  readonly name: string;
  readonly isHidden: boolean;
  readonly part: string;
}

/** A workbook whose sheets have not been read yet. */
export interface XlsxPackage {
  readonly sheets: readonly SheetPart[];
  /** Names that begin with ours; undefined where the range is gone. */
  readonly names: ReadonlyMap<string, RangeAddress | undefined>;
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
  /** Days are counted from 1904, as old Excel for the Mac did. */
  readonly countsFrom1904: boolean;
  /** A part by its path, however its letters are written. */
  read(part: string): Uint8Array | undefined;
  readonly decode: DecodeText | undefined;
}

const USUAL_WORKBOOK = "xl/workbook.xml";

/** Opens an xlsx file and reads what it lists. Parts are found by their relationships, whatever they are called. */
export function openXlsx(
  bytes: Uint8Array,
  { inflateWithin, decode, now }: Partial<Platform> = {},
  spending = new Spending(now),
): XlsxPackage {
  const zip = openZip(bytes, inflateWithin);
  const byLowerCase = new Map([...zip.names].map((name) => [name.toLowerCase(), name]));
  const counted = new Set<string>();
  const read = (part: string): Uint8Array | undefined => {
    const content = zip.read(byLowerCase.get(part.toLowerCase()) ?? part);
    if (!counted.has(part)) spending.spend("markup", content?.length ?? 0);
    counted.add(part);
    return content;
  };
  const file = { read, decode };
  const root = relationshipsOf("", file).find(({ type }) => type === "officeDocument")?.target ?? USUAL_WORKBOOK;
  if (root.toLowerCase().endsWith(".bin")) throw new ImportError({ code: "binary-workbook" });
  const workbook = read(root);
  if (workbook === undefined) throw new ImportError({ code: "not-a-workbook" });
  const relationships = relationshipsOf(root, file);
  const targets = new Map(
    relationships.filter(({ type }) => type === "worksheet").map(({ id, target }) => [id, target]),
  );
  const listed = readWorkbook(workbook, root, targets, decode);
  spending.spend("sheets", listed.sheets.length);
  spending.spend("names", listed.names.size);
  const partOf = (wanted: string): string | undefined => relationships.find(({ type }) => type === wanted)?.target;
  return { ...listed, ...file, sharedStrings: partOf("sharedStrings"), styles: partOf("styles") };
}

function readWorkbook(
  bytes: Uint8Array,
  part: string,
  targets: ReadonlyMap<string, string>,
  decode: DecodeText | undefined,
): Pick<XlsxPackage, "sheets" | "names" | "countsFrom1904"> {
  const sheets: SheetPart[] = [];
  const names = new Map<string, RangeAddress | undefined>();
  /** Of one sheet alone: they go along when it is copied, and the copy would be taken for the original. */
  const localNames = new Map<string, RangeAddress | undefined>();
  let isWorkbook = false;
  let countsFrom1904 = false;
  let name = "";
  let isLocal = false;
  readXml(
    bytes,
    part,
    {
      open: (tag, attributes) => {
        if (tag === "workbook") isWorkbook = true;
        if (tag === "workbookPr") countsFrom1904 = /^(?:1|true)$/.test(attributes.get("date1904") ?? "");
        if (tag === "definedName") {
          name = attributes.get("name") ?? "";
          isLocal = attributes.get("localSheetId") !== undefined;
        }
        if (tag !== "sheet") return;
        const target = targets.get(attributes.getPrefixed("id") ?? "");
        const state = attributes.get("state") ?? "visible";
        if (target !== undefined)
          sheets.push({ name: attributes.get("name") ?? "", isHidden: state !== "visible", part: target });
      },
      close: (tag, text) => {
        if (tag !== "definedName" || !name.toLowerCase().startsWith(NAME_PREFIX)) return;
        const place = parseReference(text.trim());
        const known = isLocal ? localNames : names;
        // Of a name that stands there twice, what still names something counts.
        if (known.get(name) === undefined) known.set(name, place);
      },
    },
    decode,
  );
  if (!isWorkbook) throw new ImportError({ code: "not-a-workbook" });
  for (const [local, place] of localNames) if (names.get(local) === undefined) names.set(local, place);
  return { sheets, names, countsFrom1904 };
}
