import type { SourceDocument, SourceRemark } from "../source/source-document";
import { reach, Spending } from "./budget";
import { addDocxTable, type DocxBox, type DocxContent, type DocxTable } from "./docx-table";
import { ImportError } from "./import-error";
import type { Platform } from "./platform";
import { relationshipsOf } from "./relationships";
import { SourceBlocks } from "./source-blocks";
import { readXml, type XmlAttributes } from "./xml";
import { openZip } from "./zip-guard";

const USUAL_DOCUMENT = "word/document.xml";

/** A Word document: its paragraphs and tables in their order, text boxes where they are anchored, all changes accepted. */
export function readDocx(bytes: Uint8Array, { inflateWithin, decode, now }: Partial<Platform>): SourceDocument {
  const zip = openZip(bytes, inflateWithin);
  const byLowerCase = new Map([...zip.names].map((name) => [name.toLowerCase(), name]));
  const read = (part: string): Uint8Array | undefined => zip.read(byLowerCase.get(part.toLowerCase()) ?? part);
  const relationships = relationshipsOf("", { read, decode });
  const part = relationships.find(({ type }) => type === "officeDocument")?.target ?? USUAL_DOCUMENT;
  const xml = read(part);
  if (xml === undefined) throw new ImportError({ code: "broken-zip", part });
  const spending = new Spending(now);
  spending.spend("markup", xml.length);
  const blocks = new SourceBlocks(spending);
  const reader = new DocxReader(blocks, spending);
  readXml(xml, part, reader, decode);
  return { blocks: blocks.blocks, remarks: reader.remarks() };
}

/** Changes that are not part of the text once all are accepted, what is shown in place of a shape, and what a text is read aloud as. */
const IGNORED: ReadonlySet<string> = new Set(["del", "moveFrom", "Fallback", "rt", "sectPr"]);
const CHANGES: ReadonlySet<string> = new Set(["ins", "del", "moveFrom", "cellIns", "cellDel"]);
/** In the units of Word, 360,000 to the centimetre: no sign and no seal. */
const SMALLEST_PICTURE = 2_500_000;

const isOn = (attributes: XmlAttributes): boolean => !["0", "false", "off"].includes(attributes.get("w:val") ?? "on");
const numberOf = (attributes: XmlAttributes): number => {
  const value = Number(attributes.get("w:val"));
  return Number.isInteger(value) && value > 0 ? Math.min(value, reach.columns) : 1;
};

/** Where text goes: the body of the document, or a box of a table. */
type Container = (content: DocxContent) => void;

class DocxReader {
  private depth = 0;
  /** The depth of the outermost tag whose content does not count. */
  private ignoredFrom: number | undefined;
  private line = "";
  private isInRun = false;
  private isRunHidden = false;
  private isInParagraphProperties = false;
  private isMarkDeleted = false;
  private isPlaceholder = false;
  private readonly containers: Container[];
  private readonly tables: OpenTable[] = [];
  /** Lines begun around the text boxes that are open. */
  private readonly outerLines: string[] = [];
  private pictureWidth = Infinity;
  private pictures = 0;
  private changes = 0;
  private comments = 0;

  constructor(
    blocks: SourceBlocks,
    private readonly spending: Spending,
  ) {
    this.containers = [
      (content) => (typeof content === "string" ? blocks.addText(content) : addDocxTable(content, blocks)),
    ];
  }

  remarks(): readonly SourceRemark[] {
    return [
      ...(this.changes > 0 ? [{ code: "tracked-changes", count: this.changes } as const] : []),
      ...(this.comments > 0 ? [{ code: "comments", count: this.comments } as const] : []),
      ...(this.pictures > 0 ? [{ code: "pictures", count: this.pictures } as const] : []),
    ];
  }

  open(tag: string, attributes: XmlAttributes): void {
    this.depth++;
    if (this.ignoredFrom !== undefined) return;
    if (CHANGES.has(tag)) this.changes++;
    if (tag === "del" && this.isInParagraphProperties) this.isMarkDeleted = true;
    if (IGNORED.has(tag) || (tag === "sdtContent" && this.isPlaceholder)) {
      this.ignoredFrom = this.depth;
      this.markDeletedRow(tag);
    } else if (this.isInParagraphProperties) return;
    else if (this.isInRun) this.openInRun(tag, attributes);
    else this.openBlock(tag, attributes);
    if (tag === "sdtContent") this.isPlaceholder = false;
  }

  close(tag: string, text: string): void {
    this.depth--;
    if (this.ignoredFrom !== undefined) {
      if (this.depth < this.ignoredFrom) this.ignoredFrom = undefined;
      return;
    }
    switch (tag) {
      case "t":
        if (!this.isRunHidden) this.line += text;
        return;
      case "r":
        this.isInRun = false;
        return;
      case "pPr":
        this.isInParagraphProperties = false;
        return;
      case "p":
        return this.closeParagraph();
      case "txbxContent":
        return this.closeTextBox();
      case "tc":
        return this.closeBox();
      case "tr":
        return this.tables[this.tables.length - 1]?.closeRow();
      case "tbl":
        return this.closeTable();
    }
  }

  private openInRun(tag: string, attributes: XmlAttributes): void {
    switch (tag) {
      case "vanish":
        this.isRunHidden = isOn(attributes);
        return;
      case "tab":
        this.line += "\t";
        return;
      case "br":
      case "cr":
        this.line += "\n";
        return;
      case "noBreakHyphen":
        this.line += "-";
        return;
      case "commentReference":
        this.comments++;
        return;
      case "extent":
        this.pictureWidth = Number(attributes.get("cx"));
        return;
      case "blip":
      case "imagedata":
        if (this.pictureWidth >= SMALLEST_PICTURE) this.pictures++;
        this.pictureWidth = Infinity;
        return;
      case "txbxContent":
        this.openTextBox();
    }
  }

  private openBlock(tag: string, attributes: XmlAttributes): void {
    const table = this.tables[this.tables.length - 1];
    switch (tag) {
      case "r":
        this.isInRun = true;
        this.isRunHidden = false;
        return;
      case "pPr":
        this.isInParagraphProperties = true;
        return;
      case "showingPlcHdr":
        this.isPlaceholder = true;
        return;
      case "tbl":
        this.tables.push(new OpenTable());
        return;
      case "tr":
        return table?.openRow();
      case "gridBefore":
        return table?.skipColumns(numberOf(attributes));
      case "gridAfter":
        return table?.endAfter(numberOf(attributes));
      case "tc":
        return this.openBox();
      case "gridSpan":
        return table?.widen(numberOf(attributes));
      case "vMerge":
        return table?.join(attributes.get("w:val") === "restart" ? "begins" : "goes-on");
      case "hMerge":
        return table?.goOnFromLeft(attributes.get("w:val") !== "restart");
      case "cellDel":
        return table?.dropBox();
    }
  }

  /** A row or a box that somebody deleted is marked so in its own properties. */
  private markDeletedRow(tag: string): void {
    const table = this.tables[this.tables.length - 1];
    if (tag === "del" && table?.isInRowProperties === true) table.dropRow();
  }

  private closeParagraph(): void {
    if (this.isMarkDeleted) this.isMarkDeleted = false;
    else this.endLine();
  }

  private endLine(): void {
    this.containers[this.containers.length - 1]?.(this.line);
    this.line = "";
  }

  private openTextBox(): void {
    this.outerLines.push(this.line);
    this.line = "";
    this.isInRun = false;
  }

  private closeTextBox(): void {
    this.endLine();
    this.line = this.outerLines.pop() ?? "";
    this.isInRun = true;
    this.isRunHidden = false;
  }

  private openBox(): void {
    this.spending.spend("cells", 1);
    const content = this.tables[this.tables.length - 1]?.openBox() ?? [];
    this.containers.push((one) => content.push(one));
  }

  private closeBox(): void {
    if (this.line !== "") this.endLine();
    this.containers.pop();
    this.tables[this.tables.length - 1]?.closeBox();
  }

  private closeTable(): void {
    const table = this.tables.pop();
    if (table !== undefined) this.containers[this.containers.length - 1]?.(table);
  }
}

/** A table while it is read. */
class OpenTable implements DocxTable {
  readonly rows: DocxBox[][] = [];
  private row: DocxBox[] = [];
  private column = 0;
  private box: DocxBox | undefined;
  private columnsAfter = 0;
  private isRowDropped = false;
  private isBoxDropped = false;
  private isJoinedLeft = false;

  /** Whether the row is open, and none of its boxes yet. */
  get isInRowProperties(): boolean {
    return this.box === undefined && this.row.length === 0;
  }

  openRow(): void {
    this.row = [];
    this.column = 0;
    this.columnsAfter = 0;
    this.isRowDropped = false;
  }

  closeRow(): void {
    if (this.columnsAfter > 0)
      this.row.push({ column: this.column, columns: this.columnsAfter, joined: undefined, content: [] });
    if (!this.isRowDropped) this.rows.push(this.row);
    this.row = [];
  }

  /** The row ends before the others do, as it says itself. */
  endAfter(columns: number): void {
    this.columnsAfter = columns;
  }

  skipColumns(columns: number): void {
    this.column += columns;
  }

  dropRow(): void {
    this.isRowDropped = true;
  }

  openBox(): DocxContent[] {
    this.box = { column: this.column, columns: 1, joined: undefined, content: [] };
    this.isBoxDropped = false;
    this.isJoinedLeft = false;
    return this.box.content;
  }

  closeBox(): void {
    const { box } = this;
    this.box = undefined;
    if (box === undefined || this.isBoxDropped) return;
    this.column += box.columns;
    const left = this.row[this.row.length - 1];
    if (this.isJoinedLeft && left !== undefined) left.columns += box.columns;
    else this.row.push(box);
  }

  widen(columns: number): void {
    if (this.box !== undefined) this.box.columns = columns;
  }

  join(joined: DocxBox["joined"]): void {
    if (this.box !== undefined) this.box.joined = joined;
  }

  goOnFromLeft(goesOn: boolean): void {
    this.isJoinedLeft = goesOn;
  }

  dropBox(): void {
    this.isBoxDropped = true;
  }
}
