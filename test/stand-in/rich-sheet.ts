import { parseRange } from "../../src/workbook/address";
import type { SpreadsheetEngine } from "./engine";
import type { EngineSheet } from "./engine-state";
import { RichCollection, RichError, RichObject, textArgument } from "./rich-object";
import { placeArgument, rangeArgument, RichRange, RichRangeAreas } from "./rich-range";

/** Properties that are kept on the sheet's page under their own names. */
class RichKept extends RichObject {
  constructor(
    private readonly sheet: EngineSheet,
    private readonly members: readonly string[],
  ) {
    super();
  }
  override has(member: string): boolean {
    return this.members.includes(member) || super.has(member);
  }
  override get(member: string): unknown {
    return this.members.includes(member) ? this.sheet.page.get(member) : super.get(member);
  }
  override set(member: string, value: unknown): void {
    if (!this.members.includes(member)) throw new RichError("ApiNotFound", 404);
    if (this.sheet.isProtected) throw new RichError("AccessDenied", 403);
    this.sheet.page.set(member, value);
  }
}

class RichHeadersFooters extends RichObject {
  readonly DefaultForAllPages: RichKept;
  constructor(sheet: EngineSheet) {
    super();
    this.DefaultForAllPages = new RichKept(sheet, ["CenterFooter"]);
  }
}

const pageMembers = ["Orientation", "PaperSize", "Zoom", "CenterHorizontally", "TopMargin", "BottomMargin"].concat([
  "LeftMargin",
  "RightMargin",
  "HeaderMargin",
  "FooterMargin",
]);

class RichPageLayout extends RichKept {
  readonly HeadersFooters: RichHeadersFooters;
  constructor(private readonly owner: EngineSheet) {
    super(owner, pageMembers);
    this.HeadersFooters = new RichHeadersFooters(owner);
  }
  SetPrintArea(area: unknown): void {
    this.owner.page.set("PrintArea", placeArgument(area));
  }
  SetPrintTitleRows(rows: unknown): void {
    this.owner.page.set("PrintTitleRows", placeArgument(rows));
  }
}

class RichFreezePanes extends RichObject {
  constructor(private readonly sheet: EngineSheet) {
    super();
  }
  FreezeAt(range: unknown): void {
    const { bottom, right } = parseRange(placeArgument(range));
    this.sheet.freeze = { rows: bottom + 1, columns: right + 1 };
  }
  FreezeRows(rows: unknown): void {
    this.sheet.freeze = { rows: Number(rows), columns: 0 };
  }
  FreezeColumns(columns: unknown): void {
    this.sheet.freeze = { rows: 0, columns: Number(columns) };
  }
}

class RichSheetProtection extends RichObject {
  static override readonly scalars = ["Protected"];
  constructor(private readonly sheet: EngineSheet) {
    super();
  }
  get Protected() {
    return this.sheet.isProtected;
  }
  /** Since 2605 both throw where the sheet is so already (office-js #6784). */
  Protect(): void {
    if (this.sheet.isProtected) throw new RichError("InvalidOperation");
    this.sheet.isProtected = true;
  }
  Unprotect(): void {
    if (!this.sheet.isProtected) throw new RichError("InvalidOperation");
    this.sheet.isProtected = false;
  }
}

export class RichSheet extends RichObject {
  static override readonly scalars = ["Id", "Name", "Position", "Visibility"];
  readonly Protection: RichSheetProtection;
  readonly FreezePanes: RichFreezePanes;
  readonly PageLayout: RichPageLayout;
  constructor(
    private readonly engine: SpreadsheetEngine,
    readonly sheet: EngineSheet,
  ) {
    super();
    this.Protection = new RichSheetProtection(sheet);
    this.FreezePanes = new RichFreezePanes(sheet);
    this.PageLayout = new RichPageLayout(sheet);
  }
  override get _Id() {
    return this.sheet.id;
  }
  get Id() {
    return this.sheet.id;
  }
  get Name() {
    return this.sheet.name;
  }
  set Name(name: string) {
    this.engine.renameSheet(this.sheet.id, name, "add-in");
  }
  get Position() {
    return this.engine.sheets.indexOf(this.sheet);
  }
  get Visibility() {
    return this.sheet.visibility;
  }
  set Visibility(visibility: EngineSheet["visibility"]) {
    const isLast = this.engine.sheets.every((sheet) => sheet === this.sheet || sheet.visibility !== "Visible");
    if (isLast || this.engine.isStructureProtected) throw new RichError("InvalidOperation");
    this.sheet.visibility = visibility;
  }
  /** Without an address, the whole sheet. */
  GetRange(address?: unknown): RichRange {
    return new RichRange(this.engine, this.sheet, rangeArgument(address ?? "A1:XFD1048576"));
  }
  GetRanges(addresses: unknown): RichRangeAreas {
    const areas = textArgument(addresses).split(",");
    // A range of many areas is named in at most this many characters.
    if (textArgument(addresses).length > 8192) throw new RichError("InvalidArgument");
    return new RichRangeAreas(this.engine, this.sheet, areas.map(rangeArgument));
  }
  Activate(): void {
    this.engine.show(this.sheet.id, this.engine.activeSheet === this.sheet.id ? this.engine.selection : ["A1"]);
  }
  Delete(): void {
    this.engine.deleteSheet(this.sheet.id, "add-in");
  }
}

export class RichSheets extends RichCollection<RichSheet> {
  /** Takes the methods with which the client asks for events. */
  register: (member: string) => boolean = () => false;
  constructor(private readonly engine: SpreadsheetEngine) {
    super();
  }
  override call(member: string, values: readonly unknown[]): unknown {
    return this.register(member) ? null : super.call(member, values);
  }
  override items() {
    return this.engine.sheets.map((sheet) => new RichSheet(this.engine, sheet));
  }
  override find(key: string) {
    const found = this.engine.findSheet(key);
    return found === undefined ? undefined : new RichSheet(this.engine, found);
  }
  GetActiveWorksheet(): RichSheet {
    return this.GetItem(this.engine.activeSheet);
  }
  Add(name: unknown): RichSheet {
    return new RichSheet(this.engine, this.engine.addSheet(textArgument(name), "add-in"));
  }
}
