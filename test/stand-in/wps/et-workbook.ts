import { parseReference } from "../../../src/workbook/address";
import type { SpreadsheetEngine } from "../engine";
import { EtError } from "./et-error";
import { asked, type EtSession } from "./et-session";
import { EtWorksheet } from "./et-sheet";

/** Answers an item, or says that there is none in the way that the behaviours have. */
function demandItem<T>(found: T | undefined, { behaviours }: EtSession, key: string | number): T | undefined {
  if (found === undefined && behaviours.missingItem === "error") throw new EtError(`下标越界: ${key}`);
  return found;
}

export class EtWorksheets {
  constructor(
    private readonly session: EtSession,
    private readonly engine: SpreadsheetEngine,
  ) {}
  get Count(): number {
    return this.engine.sheets.length;
  }
  Item(key: string | number): EtWorksheet | undefined {
    // A name made of digits is taken for a number, as VBA's lists do.
    const at = typeof key === "number" || /^\d+$/.test(key) ? Number(key) : undefined;
    const found = at === undefined ? this.engine.findSheet(String(key)) : this.engine.sheets[at - 1];
    return demandItem(found && new EtWorksheet(this.session, this.engine, found.id), this.session, key);
  }
  Add(before: unknown, after: EtWorksheet | undefined): EtWorksheet {
    let number = 1;
    while (this.engine.findSheet(`Sheet${number}`) !== undefined) number++;
    const added = asked(() => this.engine.addSheet(`Sheet${number}`, "add-in"));
    const rest = this.engine.sheets.filter((sheet) => sheet !== added);
    const active = rest.findIndex(({ id }) => id === this.engine.activeSheet);
    const at = before === undefined && after !== undefined ? rest.indexOf(after.state) + 1 : active;
    this.engine.state.sheets = [...rest.slice(0, at), added, ...rest.slice(at)];
    const sheet = new EtWorksheet(this.session, this.engine, added.id);
    sheet.Activate();
    return sheet;
  }
}

class EtName {
  constructor(
    private readonly engine: SpreadsheetEngine,
    readonly Name: string,
  ) {}
  get RefersTo(): string {
    return this.engine.state.names.get(this.Name) ?? "";
  }
  Delete(): void {
    this.engine.state.names.delete(this.Name);
  }
}

export class EtNames {
  constructor(
    private readonly session: EtSession,
    private readonly engine: SpreadsheetEngine,
  ) {}
  get Count(): number {
    return this.engine.state.names.size;
  }
  Item(key: string | number): EtName | undefined {
    const names = [...this.engine.state.names.keys()];
    const name =
      typeof key === "number" ? names[key - 1] : names.find((one) => one.toLowerCase() === key.toLowerCase());
    return demandItem(name === undefined ? undefined : new EtName(this.engine, name), this.session, key);
  }
  Add(name: string, refersTo: unknown): EtName {
    const place = typeof refersTo === "string" ? parseReference(refersTo) : undefined;
    const isSheetThere = place !== undefined && this.engine.findSheet(place.sheet) !== undefined;
    if (typeof refersTo !== "string" || !isSheetThere || !/^[a-z_\\][\w.\\]*$/i.test(name))
      throw new EtError(`名称不对: ${name}`);
    this.engine.state.names.set(name, refersTo);
    return new EtName(this.engine, name);
  }
}

export class EtWorkbook {
  readonly Worksheets: EtWorksheets;
  readonly Names: EtNames;
  constructor(
    readonly session: EtSession,
    readonly engine: SpreadsheetEngine,
    readonly Name: string,
    private readonly close: () => void,
  ) {
    this.Worksheets = new EtWorksheets(session, engine);
    this.Names = new EtNames(session, engine);
  }
  Close(savesChanges?: boolean): void {
    if (savesChanges === undefined && this.session.switches.DisplayAlerts) throw new EtError("有一个对话框在等");
    this.close();
  }
  get FullName(): string {
    return this.Name;
  }
  get ReadOnly(): boolean {
    return this.engine.isReadOnly;
  }
  get ProtectStructure(): boolean {
    return this.engine.isStructureProtected;
  }
  get ActiveSheet(): EtWorksheet {
    if (this.session.isChartShown) return chartSheet(this.session) as EtWorksheet; // a chart sheet stands in its place
    return new EtWorksheet(this.session, this.engine, this.engine.activeSheet);
  }
}

function chartSheet({ behaviours: { chartSheet: answer } }: EtSession): unknown {
  if (answer === "error") throw new EtError("对象不支持该操作");
  return answer === "nothing" ? null : { Name: "图表1" };
}
