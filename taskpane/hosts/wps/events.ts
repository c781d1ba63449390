import { COLUMN_LIMIT, formatRange, parseRange, type Rectangle, ROW_LIMIT } from "../../../src/workbook/address";
import type { RangeAddress } from "../../../src/workbook/workbook";
import type { EtApplication, EtListener, EtRange, EtSheet } from "./object-model";
import { attempt } from "./quiet";

export interface EventReceiver {
  /** Cells changed, were calculated, or another workbook is shown now. */
  changed(places: readonly RangeAddress[]): void;
  selected(): void;
}

/**
 * The events of WPS for as long as somebody listens. Some builds forget the listeners of a workbook's sheets when a
 * workbook is closed: they are registered anew whenever another one is shown.
 */
export class WpsEvents {
  private readonly sheetListeners: ReadonlyMap<string, EtListener>;
  private readonly windowListeners: ReadonlyMap<string, EtListener>;
  private isListening = false;

  constructor(
    private readonly application: EtApplication,
    private readonly receiver: EventReceiver,
  ) {
    // None of them is async, waits or throws: WPS stands still until they answer.
    this.sheetListeners = new Map<string, EtListener>([
      ["SheetChange", (...carried) => this.tellChange(carried)],
      ["SheetCalculate", (...carried) => this.tellChange(carried)],
      ["SheetSelectionChange", () => this.receiver.selected()],
      ["SheetActivate", () => this.receiver.selected()],
    ]);
    this.windowListeners = new Map<string, EtListener>([
      ["WorkbookActivate", () => this.followWorkbook()],
      ["AfterTaskPaneShow", () => this.tellChange([])],
    ]);
  }

  listen(isOn: boolean): void {
    if (isOn === this.isListening) return;
    this.isListening = isOn;
    this.register(this.sheetListeners, isOn);
    this.register(this.windowListeners, isOn);
  }

  private followWorkbook(): void {
    this.register(this.sheetListeners, false);
    this.register(this.sheetListeners, true);
    this.receiver.selected();
    this.tellChange([]);
  }

  private register(listeners: ReadonlyMap<string, EtListener>, isOn: boolean): void {
    const { ApiEvent: events } = this.application;
    for (const [name, listener] of listeners) {
      // An older build may not know an event; the others must still be heard.
      if (isOn) attempt(() => events.AddApiEventListener(name, listener));
      else attempt(() => events.RemoveApiEventListener(name, listener));
    }
  }

  private tellChange(carried: readonly unknown[]): void {
    attempt(() => this.receiver.changed(this.placesIn(carried)));
  }

  /** The sheet and the cells come in either order; where only a sheet comes, or nothing, its used cells are meant. */
  private placesIn(carried: readonly unknown[]): readonly RangeAddress[] {
    const target = carried.find(isRange);
    const sheet = carried.find(isSheet) ?? target?.Worksheet ?? shownSheet(this.application);
    if (!isSheet(sheet)) return [];
    const used = usedRectangle(sheet);
    const changed = target === undefined ? [used] : rectanglesOf(target);
    const inUse = changed.flatMap((rectangle) => cut(rectangle, used) ?? []);
    // All that was there is gone: one cell says it.
    const [first] = changed;
    const told =
      inUse.length === 0 && first !== undefined ? [{ ...first, bottom: first.top, right: first.left }] : inUse;
    return told.map((rectangle) => ({ sheet: sheet.Name, range: formatRange(rectangle) }));
  }
}

/** The sheet that is shown. A chart sheet may be none, and some builds refuse the question. */
export function shownSheet(application: Pick<EtApplication, "ActiveWorkbook">): EtSheet | undefined {
  let shown: EtSheet | null | undefined;
  attempt(() => (shown = application.ActiveWorkbook?.ActiveSheet));
  return shown ?? undefined;
}

/** What is selected, as one rectangle. Where a shape or a chart is selected, the active cell. */
export function selectionOf(application: EtApplication): RangeAddress | undefined {
  const sheet = shownSheet(application);
  if (sheet === undefined) return undefined;
  const { Selection: selection } = application;
  const range = isRange(selection) ? selection : application.ActiveCell;
  if (!isRange(range)) return undefined; // a chart sheet has no cells
  const [first] = rectanglesOf(range);
  return { sheet: sheet.Name, range: first === undefined ? "A1" : formatRange(first) };
}

const isRange = (carried: unknown): carried is EtRange =>
  typeof (carried as Partial<EtRange> | null | undefined)?.Address === "function";

const isSheet = (carried: unknown): carried is EtSheet =>
  (carried as Partial<EtSheet> | null | undefined)?.UsedRange !== undefined;

function usedRectangle(sheet: EtSheet): Rectangle {
  const [used] = rectanglesOf(sheet.UsedRange);
  return used ?? { top: 0, left: 0, bottom: 0, right: 0 };
}

/** The areas of a range, whole rows and columns included. */
const rectanglesOf = (range: EtRange): readonly Rectangle[] =>
  range
    .Address(false, false)
    .split(",")
    .map((area) => parseRange(wholeLines(area)));

/** "B:D" is B1:D1048576, "3:5" is A3:XFD5. */
function wholeLines(area: string): string {
  const [first = "", last = first] = area.split("$").join("").split(":");
  if (/^[A-Z]+$/i.test(first)) return `${first}1:${last}${ROW_LIMIT}`;
  if (/^\d+$/.test(first)) return `A${first}:${LAST_COLUMN}${last}`;
  return `${first}:${last}`;
}

const LAST_COLUMN = formatRange({ top: 0, bottom: 0, left: COLUMN_LIMIT - 1, right: COLUMN_LIMIT - 1 }).slice(0, -1);

function cut(one: Rectangle, other: Rectangle): Rectangle | undefined {
  const top = Math.max(one.top, other.top);
  const bottom = Math.min(one.bottom, other.bottom);
  const left = Math.max(one.left, other.left);
  const right = Math.min(one.right, other.right);
  return bottom < top || right < left ? undefined : { top, bottom, left, right };
}
