import { strFromU8 } from "fflate";
import { codesIn, type FiguresCode } from "../report/figures-code";
import { openXlsxCells } from "./xlsx-cells";
import { openZip } from "./zip-guard";

/** What a 校验单 can be: the kind of its file, as its content says. */
export type CheckSheetKind = "xlsx" | "docx" | "html";

/**
 * The codes in a 校验单, also in a copy that somebody saved again, as a page or as a sheet of a workbook. Empty where
 * there is none. Throws an ImportError for a hostile or damaged file.
 */
export function codesInCheckSheet(bytes: Uint8Array, kind: CheckSheetKind): readonly FiguresCode[] {
  switch (kind) {
    case "xlsx":
      return codesInWorkbook(bytes);
    case "docx": {
      const text = openZip(bytes).read("word/document.xml");
      return text === undefined ? [] : codesInMarkup(strFromU8(text));
    }
    case "html":
      // The code has nothing but ASCII: the encoding of the page need not be known.
      return codesInMarkup(strFromU8(bytes, true));
    default:
      return kind satisfies never;
  }
}

function codesInWorkbook(bytes: Uint8Array): readonly FiguresCode[] {
  const { outline, readAll } = openXlsxCells(bytes);
  return outline.sheets.flatMap(({ name }) =>
    (readAll(name)?.values ?? []).flatMap((row) =>
      row.flatMap((value) => (typeof value === "string" ? codesIn(value) : [])),
    ),
  );
}

/** Word cuts a text into pieces as it is edited: the code stands across their tags. */
const codesInMarkup = (markup: string): readonly FiguresCode[] => codesIn(markup.replace(/<[^<>]*>/g, ""));
