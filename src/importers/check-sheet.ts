import { strFromU8 } from "fflate";
import { codesIn, type FiguresCode } from "../report/figures-code";
import { ImportError } from "./import-error";
import { openXlsxCells } from "./xlsx-cells";
import { openZip } from "./zip-guard";

/** What a 校验单 can be: the kind of its file, as its content says. */
export type CheckSheetKind = "xlsx" | "docx" | "html";

/**
 * The codes in a 校验单, also in a copy that somebody saved again, as a page or as a sheet of a workbook. Empty where
 * there is none. Throws an ImportError for a hostile or damaged file, and where no code can be understood.
 */
export function codesInCheckSheet(bytes: Uint8Array, kind: CheckSheetKind): readonly FiguresCode[] {
  const found = textsIn(bytes, kind).map(codesIn);
  const codes = found.flatMap((one) => one.codes);
  if (codes.length === 0 && found.some(({ hasUnknown }) => hasUnknown))
    throw new ImportError({ code: "check-sheet-unknown" });
  return codes;
}

/** What is searched for codes: a code never goes from one text into the next. */
function textsIn(bytes: Uint8Array, kind: CheckSheetKind): readonly string[] {
  switch (kind) {
    case "xlsx":
      return textsInWorkbook(bytes);
    case "docx": {
      const text = openZip(bytes).read("word/document.xml");
      return text === undefined ? [] : [withoutTags(strFromU8(text))];
    }
    case "html":
      // The code has nothing but ASCII: the encoding of the page need not be known.
      return [withoutTags(strFromU8(bytes, true))];
    default:
      return kind satisfies never;
  }
}

function textsInWorkbook(bytes: Uint8Array): readonly string[] {
  const { outline, readAll } = openXlsxCells(bytes);
  return outline.sheets.flatMap(({ name }) =>
    (readAll(name)?.values ?? []).flatMap((row) => row.filter((value): value is string => typeof value === "string")),
  );
}

/** Word cuts a text into pieces as it is edited: the code stands across their tags. */
const withoutTags = (markup: string): string => markup.replace(/<[^<>]*>/g, "");
