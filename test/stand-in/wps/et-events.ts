import type { EngineEvent } from "../engine";
import { areasIn } from "./et-address";
import { EtError } from "./et-error";
import { EtRange } from "./et-range";
import type { EtSession } from "./et-session";
import { EtWorksheet } from "./et-sheet";
import type { EtWorkbook } from "./et-workbook";

type Listener = (...carried: unknown[]) => void;

const sheetEvents = ["SheetChange", "SheetCalculate", "SheetSelectionChange", "SheetActivate"];
const knownEvents = [...sheetEvents, "WorkbookActivate", "AfterTaskPaneShow"];

/** Who listens to what, and what the engine's events are called in WPS. */
export class EtEvents {
  private readonly listeners = new Map<string, Set<Listener>>();

  constructor(private readonly session: EtSession) {}

  AddApiEventListener(event: string, listener: Listener): void {
    if (!knownEvents.includes(event)) throw new EtError(`没有这个事件: ${event}`);
    this.listeners.set(event, (this.listeners.get(event) ?? new Set()).add(listener));
  }

  RemoveApiEventListener(event: string, listener: Listener): void {
    if (this.session.behaviours.removedListeners === "all of the event") this.listeners.delete(event);
    else this.listeners.get(event)?.delete(listener);
  }

  /** How many listen, to all events together. */
  get size(): number {
    return [...this.listeners.values()].reduce((sum, { size }) => sum + size, 0);
  }

  /** A workbook was closed. */
  forgetSheets(): void {
    if (this.session.behaviours.listenersAtClose === "go") sheetEvents.forEach((event) => this.listeners.delete(event));
  }

  tell(event: string, ...carried: unknown[]): void {
    const { switches, behaviours } = this.session;
    if (!switches.EnableEvents && behaviours.eventsWhileOff === "not told") return;
    for (const listener of [...(this.listeners.get(event) ?? [])]) listener(...carried);
  }

  /** With the arguments in the order that this build has. */
  tellOfCells(event: "SheetChange" | "SheetSelectionChange", range: EtRange): void {
    const carried = [range.Worksheet, range];
    this.tell(event, ...(this.session.behaviours.changeArguments === "sheet, cells" ? carried : carried.reverse()));
  }

  follow(book: EtWorkbook, event: EngineEvent): void {
    const { behaviours } = this.session;
    const sheetOf = (id: string): EtWorksheet => new EtWorksheet(this.session, book.engine, id);
    if (event.kind === "changed") {
      const range = new EtRange(sheetOf(event.sheet), areasIn(event.range));
      const tell = (): void => this.tellOfCells("SheetChange", range);
      if (event.author !== "add-in" || behaviours.ownWrites === "told at once") tell();
      else if (behaviours.ownWrites === "told later") setTimeout(tell, 0);
    }
    if (event.kind === "calculated" && behaviours.calculations === "told")
      this.tell("SheetCalculate", sheetOf(event.sheet));
    if (this.session.isSelecting && behaviours.ownSelections === "not told") return;
    if (event.kind === "activated") this.tell("SheetActivate", sheetOf(event.sheet));
    if (event.kind === "selected")
      this.tellOfCells("SheetSelectionChange", new EtRange(book.ActiveSheet, book.engine.selection));
  }
}
