import type { SourceDocument, SourceTable } from "../source/source-document";
import type { SheetValue } from "../workbook/workbook";
import { reach, Spending } from "./budget";
import { decodeXml } from "./decode-xml";
import { ImportError } from "./import-error";
import type { Platform } from "./platform";
import { SheetBuilder } from "./sheet-builder";
import { readXml, type XmlAttributes } from "./xml";
import { openZip } from "./zip-guard";

const CONTENT = "content.xml";
const MANIFEST = "META-INF/manifest.xml";

/** The sheets of an OpenDocument workbook: what LibreOffice and some domestic programs save. */
export function readOds(bytes: Uint8Array, { inflateWithin, decode, now }: Partial<Platform>): SourceDocument {
  const zip = openZip(bytes, inflateWithin);
  const manifest = zip.read(MANIFEST);
  // With a password the parts are there under their names, and noise.
  if (manifest !== undefined && decodeXml(manifest, MANIFEST, decode).includes("encryption-data"))
    throw new ImportError({ code: "encrypted" });
  const xml = zip.read(CONTENT);
  if (xml === undefined) throw new ImportError({ code: "broken-zip", part: CONTENT });
  const spending = new Spending(now);
  spending.spend("markup", xml.length);
  const reader = new OdsReader(spending);
  readXml(xml, CONTENT, reader, decode);
  return { blocks: reader.tables, remarks: [] };
}

/** What stands in a cell, or in no cell at all, and is no part of its text. */
const IGNORED: ReadonlySet<string> = new Set(["annotation", "tracked-changes", "shapes", "ruby-text", "frame"]);

class OdsReader {
  readonly tables: SourceTable[] = [];
  private depth = 0;
  private ignoredFrom: number | undefined;
  private readonly hiddenStyles = new Set<string>();
  private style = "";
  private sheet: SheetBuilder | undefined;
  private isHidden = false;
  /** A table inside a cell is no sheet. */
  private nesting = 0;
  private row = 0;
  private rowsAlike = 1;
  private column = 0;
  /** Cells of the row, set once it is known how often it stands there. */
  private cells: OdsCell[] = [];
  private cell: OdsCell | undefined;
  private text: string | undefined;

  constructor(private readonly spending: Spending) {}

  open(tag: string, attributes: XmlAttributes): void {
    this.depth++;
    if (this.ignoredFrom !== undefined) return;
    if (IGNORED.has(tag)) this.ignoredFrom = this.depth;
    else if (this.cell !== undefined) this.openInCell(tag, attributes);
    else this.openAround(tag, attributes);
  }

  close(tag: string): void {
    this.depth--;
    if (this.ignoredFrom !== undefined) {
      if (this.depth < this.ignoredFrom) this.ignoredFrom = undefined;
    } else if (this.nesting > 1) {
      if (tag === "table") this.nesting--;
    } else if (tag === "table-cell") this.closeCell();
    else if (tag === "table-row") this.closeRow();
    else if (tag === "table") this.closeSheet();
  }

  words(text: string): void {
    if (this.text !== undefined && this.ignoredFrom === undefined && this.nesting === 1) this.text += text;
  }

  private openAround(tag: string, attributes: XmlAttributes): void {
    switch (tag) {
      case "style":
        this.style = attributes.get("style:name") ?? "";
        return;
      case "table-properties":
        if (attributes.get("table:display") === "false") this.hiddenStyles.add(this.style);
        return;
      case "table":
        this.spending.spend("sheets", 1);
        this.sheet = new SheetBuilder(attributes.get("table:name") ?? "", this.spending);
        this.isHidden = this.hiddenStyles.has(attributes.get("table:style-name") ?? "");
        this.nesting = 1;
        this.row = 0;
        return;
      case "table-row":
        this.rowsAlike = countOf(attributes, "table:number-rows-repeated");
        this.column = 0;
        this.cells = [];
        return;
      case "covered-table-cell":
        this.column += countOf(attributes, "table:number-columns-repeated");
        return;
      case "table-cell":
        this.cell = new OdsCell(this.column, attributes);
        this.column += this.cell.alike;
    }
  }

  private openInCell(tag: string, attributes: XmlAttributes): void {
    if (tag === "table") this.nesting++;
    if (this.nesting > 1) return;
    if (tag === "p") this.text = this.text === undefined ? "" : `${this.text}\n`;
    else if (this.text === undefined) return;
    else if (tag === "s") this.text += " ".repeat(Math.min(countOf(attributes, "text:c"), LONGEST_BLANK));
    else if (tag === "tab") this.text += "\t";
    else if (tag === "line-break") this.text += "\n";
  }

  private closeCell(): void {
    const { cell, text } = this;
    this.cell = undefined;
    this.text = undefined;
    if (cell === undefined) return;
    cell.text = text ?? "";
    if (!cell.isBlank) this.cells.push(cell);
  }

  private closeRow(): void {
    const { sheet, row, cells } = this;
    this.row += this.rowsAlike;
    if (sheet === undefined || cells.length === 0) return;
    for (let down = row; down < Math.min(this.row, reach.rows); down++)
      for (const { column, alike, value, formula, rows, columns } of cells) {
        for (let across = column; across < Math.min(column + alike, reach.columns); across++)
          sheet.set(down, across, value, { formula });
        sheet.join({ row: down, column, rows, columns });
      }
  }

  private closeSheet(): void {
    const table = this.sheet?.table(this.isHidden);
    if (table !== undefined) this.tables.push(table);
    this.sheet = undefined;
  }
}

const LONGEST_BLANK = 100;
/** Numbers as the file has them: what it shows of others, such as a date, is text. */
const NUMBERS: ReadonlySet<string> = new Set(["float", "currency"]);

class OdsCell {
  text = "";
  /** How many cells of the row are the same. */
  readonly alike: number;
  readonly rows: number;
  readonly columns: number;
  readonly formula: string | undefined;
  private readonly type: string;
  private readonly number: number;
  private readonly isTrue: boolean;

  constructor(
    readonly column: number,
    attributes: XmlAttributes,
  ) {
    this.alike = countOf(attributes, "table:number-columns-repeated");
    this.rows = countOf(attributes, "table:number-rows-spanned");
    this.columns = countOf(attributes, "table:number-columns-spanned");
    this.type = attributes.get("office:value-type") ?? "";
    this.number = Number(attributes.get("office:value"));
    this.isTrue = attributes.get("office:boolean-value") === "true";
    const formula = attributes.get("table:formula");
    this.formula = formula === undefined ? undefined : plainFormula(formula);
  }

  get value(): SheetValue {
    if (NUMBERS.has(this.type) && Number.isFinite(this.number)) return this.number;
    return this.type === "boolean" ? this.isTrue : this.text;
  }

  get isBlank(): boolean {
    return this.value === "" && this.formula === undefined && this.rows * this.columns === 1;
  }
}

/** of:=SUM([.D5:.I5]) is =SUM(D5:I5). */
const plainFormula = (formula: string): string =>
  formula
    .replace(/^[a-z]+:/, "")
    .replace(/\[\.([$A-Z0-9]+)(?::\.([$A-Z0-9]+))?\]/g, (_, first: string, last?: string) =>
      last === undefined ? first : `${first}:${last}`,
    );

function countOf(attributes: XmlAttributes, name: string): number {
  const count = Number(attributes.get(name));
  return Number.isInteger(count) && count > 0 ? count : 1;
}
