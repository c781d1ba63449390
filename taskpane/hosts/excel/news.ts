import { Listeners } from "../../../src/workbook/listeners";
/// <reference types="office-js" />
import type { RangeAddress, Unsubscribe } from "../../../src/workbook/workbook";
import { plainRange } from "./entries";
import { isPassing } from "./failure";
import { WorkbookError } from "../../../src/workbook/workbook-error";
import { hasExcelApi, readExcel } from "./run";

/** In milliseconds: what comes this close together is told as one change. */
const BURST = 20;
/** In milliseconds: how soon to ask again to be told, while Excel will not listen. */
const RETRY = 1000;

/** As Excel's events say where: by the id of a sheet, in its own words for a range. */
interface ExcelPlace {
  readonly id: string;
  readonly address: string;
}

/**
 * What Excel tells of the workbook. It is asked once, for all sheets, and never answered with a write: neither what the
 * user does nor what a co-author does. The client declares a write for each single sheet's listener, for recalculations
 * and for the sheets' own selection; those would empty the user's undo, so the pane does without them and reads again
 * as the selection moves.
 */
export class ExcelNews {
  private readonly changes = new Listeners<readonly RangeAddress[]>();
  private readonly selections = new Listeners<RangeAddress>();
  /** Sheet names by id, as last read. */
  private names: ReadonlyMap<string, string> = new Map();
  private burst: ExcelPlace[] = [];
  private changeTimer: ReturnType<typeof setTimeout> | undefined;
  private selectionTimer: ReturnType<typeof setTimeout> | undefined;
  private selectionNumber = 0;

  onChanged(listener: (changed: readonly RangeAddress[]) => void): Unsubscribe {
    return this.changes.add(listener);
  }

  onSelected(listener: (selected: RangeAddress) => void): Unsubscribe {
    return this.selections.add(listener);
  }

  /** Whoever loads the sheets passes on what they are called now. */
  follow(sheets: readonly Excel.Worksheet[]): void {
    this.names = new Map(sheets.map(({ id, name }) => [id, name]));
  }

  /** Asks Excel to tell. While the user is inside a cell it cannot be asked: then it is asked again until it can. */
  async listen(): Promise<void> {
    try {
      await readExcel("", (context) => this.register(context));
    } catch (error) {
      if (!isPassing(error)) throw error;
      setTimeout(() => void this.listen(), RETRY);
    }
  }

  private async register(context: Excel.RequestContext): Promise<void> {
    const { workbook } = context;
    const { worksheets } = workbook;
    worksheets.onChanged.add(async ({ worksheetId, address }) => this.noteChange({ id: worksheetId, address }));
    worksheets.onDeleted.add(async () => this.noteChange());
    worksheets.onActivated.add(async () => this.noteSelection());
    if (hasExcelApi("1.17")) worksheets.onNameChanged.add(async () => this.noteChange());
    workbook.onSelectionChanged.add(async () => this.noteSelection());
    worksheets.load("items/id,items/name");
    await context.sync();
    this.follow(worksheets.items);
  }

  /** Something changed; where, if Excel said so, stands in the burst. */
  private noteChange(...places: readonly ExcelPlace[]): void {
    for (const place of places) this.burst.push(place);
    this.changeTimer ??= setTimeout(() => void this.tellChanges(), BURST);
  }

  private async tellChanges(): Promise<void> {
    const places = this.burst;
    this.burst = [];
    this.changeTimer = undefined;
    // A sheet that came since the names were read.
    if (places.some(({ id }) => !this.names.has(id))) await this.readNames();
    const changed = places.flatMap(({ id, address }) => {
      const sheet = this.names.get(id);
      return sheet === undefined ? [] : address.split(",").map((area) => ({ sheet, range: plainRange(area) }));
    });
    this.changes.tell(changed);
  }

  private async readNames(): Promise<void> {
    await this.readOrNothing(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/id,items/name");
      await context.sync();
      this.follow(worksheets.items);
    });
  }

  /** Excel tells of another sheet and of the selection on it one after the other. */
  private noteSelection(): void {
    this.selectionTimer ??= setTimeout(() => void this.tellSelection(), BURST);
  }

  /** Excel says that the selection moved, not where to. */
  private async tellSelection(): Promise<void> {
    this.selectionTimer = undefined;
    const number = ++this.selectionNumber;
    const selected = await this.readOrNothing(async (context) => {
      const active = context.workbook.worksheets.getActiveWorksheet().load("name");
      // The words alone: with a whole sheet selected, its areas may not be asked for.
      const selected = context.workbook.getSelectedRanges().load("address");
      await context.sync();
      return { sheet: active.name, range: plainRange(firstArea(selected.address)) };
    });
    // A later selection overtook it, or there is none: a chart is selected, or the user is inside a cell.
    if (number !== this.selectionNumber || selected === undefined) return;
    this.selections.tell(selected);
  }

  private async readOrNothing<T>(task: (context: Excel.RequestContext) => Promise<T>): Promise<T | undefined> {
    try {
      return await readExcel("", task);
    } catch (error) {
      // A chart, a chart sheet or another workbook is in front: what moved there is none of ours.
      if (error instanceof WorkbookError) return undefined;
      throw error;
    }
  }
}

/** The first of "'一, 二'!A1:B2,'一, 二'!D4": sheets may have commas in their names. */
function firstArea(address: string): string {
  const name = /^(?:'(?:[^']|'')*'|[^'!,]*)!/.exec(address)?.[0] ?? "";
  return address.slice(name.length).split(",")[0] ?? "";
}
