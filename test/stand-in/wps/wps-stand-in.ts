import { SpreadsheetEngine } from "../engine";
import { SpreadsheetUser } from "../spreadsheet-user";
import { believedBehaviours, type Behaviours } from "./behaviours";
import { areasIn } from "./et-address";
import { EtError } from "./et-error";
import { EtEvents } from "./et-events";
import { EtRange } from "./et-range";
import type { EtSession } from "./et-session";
import type { EtWorksheet } from "./et-sheet";
import { EtWorkbook } from "./et-workbook";

/** How Calculation says that formulas are calculated. */
const ALONE = -4105;
const BY_HAND = -4135;

/** A task pane as the ribbon page holds it. */
export interface StandInPane {
  readonly ID: number;
  readonly url: string;
  readonly title: string;
  Visible: boolean;
  DockPosition: number;
  Width: number;
  MinWidth: number;
}

/**
 * WPS 表格 without WPS: its object model over our spreadsheet engine, as nasty as its worst build. What we know of the
 * real one is in WPS's documents and typings; what we do not know is in behaviours.ts.
 */
export class WpsStandIn {
  readonly application: EtApplication;
  readonly events: EtEvents;
  readonly panes: StandInPane[] = [];
  private readonly session: EtSession;
  private books: EtWorkbook[] = [];
  private active: EtWorkbook | undefined;

  constructor(behaviours: Behaviours = believedBehaviours) {
    this.session = {
      behaviours,
      switches: { ScreenUpdating: true, EnableEvents: true, DisplayAlerts: true },
      isSelecting: false,
      isChartShown: false,
      passwords: new Map(),
    };
    this.events = new EtEvents(this.session);
    this.application = new EtApplication(this, this.session);
    this.opens("工作簿1", new SpreadsheetEngine());
  }

  get workbook(): EtWorkbook | undefined {
    return this.active;
  }

  get engine(): SpreadsheetEngine {
    if (this.active === undefined) throw new Error("no workbook is open");
    return this.active.engine;
  }

  /** What the user does in the workbook that is in front. */
  get user(): SpreadsheetUser {
    return new SpreadsheetUser(this.engine);
  }

  /** The user shows a chart sheet of the workbook in front, or a sheet with cells again. */
  showsChart(isOn: boolean): void {
    this.session.isChartShown = isOn;
    if (this.active !== undefined) this.events.tell("SheetActivate", this.active);
  }

  get switches(): Readonly<EtSession["switches"]> {
    return this.session.switches;
  }

  /** The user opens a workbook; it comes to the front. */
  opens(name: string, engine: SpreadsheetEngine): EtWorkbook {
    const book = new EtWorkbook(this.session, engine, name, () => this.drop(book));
    engine.onEvent((event) => this.events.follow(book, event));
    this.books.push(book);
    this.active = book;
    this.events.tell("WorkbookActivate", book);
    return book;
  }

  /** The user brings another workbook to the front. */
  switchesTo(name: string): void {
    const book = this.books.find(({ Name }) => Name === name);
    if (book === undefined) throw new Error(`${name} is not open`);
    this.active = book;
    this.events.tell("WorkbookActivate", book);
  }

  /** The user closes the workbook in front; the one before it comes to the front where there is one. */
  closes(): void {
    if (this.active !== undefined) this.drop(this.active);
  }

  get openBooks(): readonly string[] {
    return this.books.map(({ Name }) => Name);
  }

  private drop(closed: EtWorkbook): void {
    this.books = this.books.filter((book) => book !== closed);
    this.active = this.books[this.books.length - 1];
    this.events.forgetSheets();
    if (this.active !== undefined) this.events.tell("WorkbookActivate", this.active);
  }

  /** A change whose target is not one rectangle: whole columns, several areas. */
  tellsOfChange(address: string): void {
    if (this.active === undefined) throw new Error("no workbook is open");
    this.events.tellOfCells("SheetChange", new EtRange(this.active.ActiveSheet, areasIn(address)));
  }
}

class EtApplication {
  readonly Name = "WPS Spreadsheets";
  readonly Version = "12.0";
  readonly Build = 22963;
  readonly OperatingSystem = "Windows (64-bit) NT 10.00";
  readonly ApiEvent: EtEvents;
  readonly PluginStorage: { getItem(key: string): unknown; setItem(key: string, value: unknown): void };

  constructor(
    private readonly standIn: WpsStandIn,
    private readonly session: EtSession,
  ) {
    this.ApiEvent = standIn.events;
    const kept = new Map<string, string>();
    this.PluginStorage = {
      // Whatever is put in comes out as a text.
      setItem: (key, value) => void kept.set(key, String(value)),
      getItem: (key) => kept.get(key),
    };
  }

  get ScreenUpdating(): boolean {
    return this.session.switches.ScreenUpdating;
  }
  set ScreenUpdating(isOn: boolean) {
    this.session.switches.ScreenUpdating = isOn;
  }
  get EnableEvents(): boolean {
    return this.session.switches.EnableEvents;
  }
  set EnableEvents(isOn: boolean) {
    this.session.switches.EnableEvents = isOn;
  }
  get DisplayAlerts(): boolean {
    return this.session.switches.DisplayAlerts;
  }
  set DisplayAlerts(isOn: boolean) {
    this.session.switches.DisplayAlerts = isOn;
  }
  get Calculation(): number {
    return this.standIn.workbook?.engine.isCalculatedByHand === true ? BY_HAND : ALONE;
  }
  set Calculation(how: number) {
    const { workbook } = this.standIn;
    if (workbook === undefined || (how !== BY_HAND && how !== ALONE)) throw new EtError(`Calculation: ${how}`);
    workbook.engine.isCalculatedByHand = how === BY_HAND;
    workbook.engine.calculate();
  }
  get Ready(): boolean {
    return this.standIn.workbook?.engine.isEditing !== true;
  }
  get Workbooks() {
    return { Add: () => this.standIn.opens(`工作簿${this.standIn.openBooks.length + 1}`, new SpreadsheetEngine()) };
  }
  get ActiveWorkbook(): EtWorkbook | undefined {
    return this.standIn.workbook;
  }
  get ActiveSheet(): EtWorksheet | undefined {
    return this.standIn.workbook?.ActiveSheet;
  }
  get Selection(): EtRange | undefined {
    if (this.session.isChartShown) return undefined;
    const sheet = this.ActiveSheet;
    return sheet && new EtRange(sheet, sheet.engine.selection);
  }
  get ActiveCell(): EtRange | undefined {
    if (this.session.isChartShown) return undefined;
    const sheet = this.ActiveSheet;
    const [first = "A1"] = sheet?.engine.selection ?? [];
    return sheet?.Range(first.split(":")[0] ?? "A1");
  }
  get ActiveWindow() {
    const sheet = this.standIn.workbook?.ActiveSheet.state;
    if (sheet === undefined) return undefined;
    let rows = 0;
    let columns = 0;
    return {
      ScrollRow: 1,
      ScrollColumn: 1,
      set SplitRow(count: number) {
        rows = count;
      },
      set SplitColumn(count: number) {
        columns = count;
      },
      set FreezePanes(isOn: boolean) {
        sheet.freeze = isOn ? { rows, columns } : undefined;
      },
    };
  }
  CreateTaskPane(url: string, title: string): StandInPane {
    const { panes } = this.standIn;
    const pane = { ID: panes.length + 1, url, title, Visible: false, DockPosition: 2, Width: 300, MinWidth: 0 };
    panes.push(pane);
    return pane;
  }
  GetTaskPane(id: number): StandInPane | undefined {
    const found = this.standIn.panes.find(({ ID }) => ID === id);
    if (found === undefined) throw new Error("GetTaskPane: 没有这个窗格");
    return found;
  }
}
