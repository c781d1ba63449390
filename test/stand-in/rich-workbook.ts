import type { SpreadsheetEngine } from "./engine";
import { RichCollection, RichError, RichObject, textArgument } from "./rich-object";
import { RichRange, RichRangeAreas } from "./rich-range";
import { RichSheets } from "./rich-sheet";
import { sheetsFromFile } from "./sheets-from-file";

class RichName extends RichObject {
  static override readonly scalars = ["Name", "Type", "Value", "Formula", "Scope"];
  readonly Scope = "Workbook";
  constructor(
    private readonly engine: SpreadsheetEngine,
    readonly Name: string,
  ) {
    super();
  }
  override get _Id() {
    return this.Name;
  }
  get Formula() {
    return this.engine.state.names.get(this.Name);
  }
  get Type() {
    return this.engine.placeOfName(this.Name) === undefined ? "Error" : "Range";
  }
  get Value() {
    return this.Formula?.slice(1);
  }
  Delete(): void {
    this.engine.state.names.delete(this.Name);
  }
}

class RichNames extends RichCollection<RichName> {
  constructor(private readonly engine: SpreadsheetEngine) {
    super();
  }
  override items() {
    return [...this.engine.state.names.keys()].map((name) => new RichName(this.engine, name));
  }
  override find(key: string) {
    return this.items().find(({ Name }) => Name.toLowerCase() === key.toLowerCase());
  }
  Add(name: unknown, reference: unknown): RichName {
    const wanted = textArgument(name);
    if (this.find(wanted) !== undefined) throw new RichError("ItemAlreadyExists", 409);
    if (!/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(wanted)) throw new RichError("InvalidArgument");
    this.engine.state.names.set(wanted, referenceTo(reference));
    return new RichName(this.engine, wanted);
  }
}

function referenceTo(reference: unknown): string {
  if (!(reference instanceof RichRange)) return textArgument(reference);
  const sheet = reference.sheet.name.split("'").join("''");
  return `='${sheet}'!${reference.range.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;
}

class RichWorkbookProtection extends RichObject {
  static override readonly scalars = ["Protected"];
  constructor(private readonly engine: SpreadsheetEngine) {
    super();
  }
  get Protected() {
    return this.engine.isStructureProtected;
  }
}

/** The root of every batch. */
export class RichWorkbook extends RichObject {
  static override readonly scalars = ["Name", "ReadOnly"];
  readonly Name = "年报.xlsx";
  readonly Worksheets: RichSheets;
  readonly Names: RichNames;
  readonly Protection: RichWorkbookProtection;
  private readonly kept = new Map<string, RichObject>();

  constructor(private readonly engine: SpreadsheetEngine) {
    super();
    this.Worksheets = new RichSheets(engine);
    this.Names = new RichNames(engine);
    this.Protection = new RichWorkbookProtection(engine);
  }
  get ReadOnly() {
    return this.engine.isReadOnly;
  }
  GetSelectedRange(): RichRange {
    const [area = "A1", ...others] = this.engine.selection;
    if (others.length > 0) throw new RichError("InvalidSelection");
    return new RichRange(this.engine, this.engine.demandSheet(this.engine.activeSheet), area);
  }
  GetSelectedRanges(): RichRangeAreas {
    return new RichRangeAreas(this.engine, this.engine.demandSheet(this.engine.activeSheet), this.engine.selection);
  }
  /** Real Excel shows every inserted sheet in some versions, and gives the file's names back without their ranges (office-js #3583). */
  async InsertWorksheetsFromBase64(base64: unknown): Promise<readonly string[]> {
    const bytes = Uint8Array.from(atob(textArgument(base64)), (letter) => letter.charCodeAt(0));
    const { sheets, names } = await sheetsFromFile(bytes);
    for (const name of names) this.engine.state.names.set(name, "=#REF!");
    return sheets.map(({ name, ...drawn }) => {
      const free = this.freeName(name);
      return this.engine.addSheet(free, "add-in", { ...drawn, visibility: "Visible" }).id;
    });
  }
  keep(object: RichObject): void {
    if (object._ReferenceId !== undefined) return;
    object._ReferenceId = `kept-${this.kept.size + 1}`;
    this.kept.set(object._ReferenceId, object);
  }
  _GetObjectByReferenceId(id: unknown): RichObject {
    const found = this.kept.get(String(id));
    if (found === undefined) throw new RichError("InvalidReference");
    return found;
  }
  /** The number is not used again. */
  _RemoveReference(id: unknown): void {
    const found = this.kept.get(String(id));
    if (found !== undefined) this.kept.set(String(id), new RichObject());
  }
  private freeName(wish: string): string {
    for (let copy = 1; ; copy++) {
      const name = copy === 1 ? wish : `${wish} (${copy})`;
      if (this.engine.findSheet(name) === undefined) return name;
    }
  }
}
