import { largestOf } from "../../../src/report/extremes";
import { Listeners } from "../../../src/workbook/listeners";
import { formatReference, parseCell, parseRange } from "../../../src/workbook/address";
import type {
  HostTraits,
  NameChange,
  RangeAddress,
  RangeReading,
  Unsubscribe,
  Workbook,
  WorkbookOutline,
} from "../../../src/workbook/workbook";
import { WorkbookError } from "../../../src/workbook/workbook-error";
import type { CellStyle, PlannedName, SheetPatch, WorkbookPlan } from "../../../src/workbook/workbook-plan";
import { areasOf } from "./areas";
import { contentsOf, readContents, readFormats, writeContents, type WrittenCell } from "./content";
import { selectionOf, shownSheet, WpsEvents } from "./events";
import { findItem, findSheet, itemsOf, OwnNames } from "./lists";
import { type EtApplication, type EtSheet, type EtWorkbook, et } from "./object-model";
import { attempt, quietly } from "./quiet";
import { addValidation, recolour } from "./rules";
import { drawSheet, sizeRows, styleRuns } from "./sheet";
import { paint, type StyledCells } from "./style";

const TEXT_FORMAT = "@";
/** In milliseconds: how long to wait before each further attempt to read. */
const PAUSES = [100, 300, 600];

/**
 * The workbook that WPS 表格 shows, whichever is in front. WPS does everything at once and takes nothing back: each
 * batch is looked over before its first write, and what a failed one left is removed.
 */
export class WpsWorkbook implements Workbook {
  // Neither is known of any build.
  readonly traits: HostTraits = { undoesWrites: false, tellsEveryChange: false };
  private readonly names = new OwnNames();
  private readonly changes = new Listeners<readonly RangeAddress[]>();
  private readonly selections = new Listeners<RangeAddress>();
  private readonly events: WpsEvents;
  /** Our own writes come back as events in some builds, while they are still going on. */
  private isWriting = false;

  constructor(private readonly application: EtApplication) {
    this.events = new WpsEvents(application, {
      changed: (places) => this.tellChanged(places),
      selected: () => void attempt(() => this.tellSelected()),
    });
  }

  async outline(): Promise<WorkbookOutline> {
    return this.reading("", () => {
      const { ActiveWorkbook: book } = this.application;
      if (book === null || book === undefined)
        return { sheets: [], names: new Map(), activeSheet: "", isReadOnly: false };
      const sheets = itemsOf(book.Worksheets).map((sheet) => ({
        name: sheet.Name,
        isHidden: sheet.Visible !== et.sheetShown,
        isProtected: sheet.ProtectContents,
      }));
      const shownName = shownSheet(this.application)?.Name;
      return {
        sheets,
        names: this.names.read(
          book,
          sheets.map(({ name }) => name),
        ),
        activeSheet: sheets.find(({ name }) => name === shownName)?.name ?? "",
        isReadOnly: book.ReadOnly,
      };
    });
  }

  async read(addresses: readonly RangeAddress[]): Promise<readonly RangeReading[]> {
    if (addresses.length === 0) return [];
    return this.reading(addresses[0]?.sheet ?? "", () => {
      const sheetOf = this.sheetsNamed(addresses);
      return addresses.map(({ sheet, range }) => {
        const cells = readContents(sheetOf(sheet), range);
        const values = cells.map((row) => row.map(({ value }) => value));
        const formulas = cells.map((row) => row.map(({ formula }) => formula));
        return { sheet, range, values, formulas, ...readFormats(sheetOf(sheet), range, values) };
      });
    });
  }

  async insert(plan: WorkbookPlan): Promise<void> {
    for (const sheet of plan.sheets) styleRuns(sheet, plan.styles); // a plan without a style is our mistake
    const first = plan.sheets[0]?.name ?? "";
    this.answering(first, () => {
      const book = this.writableBook(first);
      if (book.ProtectStructure) throw new WorkbookError("workbook-protected", first);
      for (const { name } of plan.sheets) if (findSheet(book, name)) throw new WorkbookError("sheet-exists", name);
      this.writing(() => this.draw(book, plan));
      this.show(plan.firstInput);
    });
    this.tellChanged(plan.sheets.map(({ name }) => ({ sheet: name, range: "A1" })));
    this.tellSelected();
  }

  async write(patches: readonly SheetPatch[]): Promise<void> {
    const first = patches[0]?.sheet ?? "";
    for (const { cells } of patches) for (const { address } of cells) parseCell(address); // else our mistake
    if (patches.length === 0) return;
    this.answering(first, () => {
      this.writableBook(first);
      const sheetOf = this.sheetsNamed(patches);
      const changes = patches.map((patch) => ({ patch, sheet: sheetOf(patch.sheet) }));
      for (const { patch, sheet } of changes) demandOpen(sheet, patch);
      this.writing(() => {
        const before = changes.map(({ patch, sheet }) => ({ sheet, cells: contentsOf(sheet, patch.cells) }));
        try {
          for (const { patch, sheet } of changes) applyPatch(sheet, patch);
        } catch (error) {
          for (const { sheet, cells } of before) attempt(() => writeContents(sheet, cells));
          throw error;
        }
      });
    });
    this.tellChanged(
      patches.flatMap(({ sheet, cells }) =>
        areasOf(cells.map(({ address }) => address)).flatMap((areas) =>
          areas.split(",").map((range) => ({ sheet, range })),
        ),
      ),
    );
  }

  async changeNames({ removed, added }: NameChange): Promise<void> {
    const first = added[0]?.sheet ?? "";
    this.answering(first, () => {
      const book = this.writableBook(first);
      this.sheetsNamed(added);
      this.writing(() => {
        for (const name of removed) findItem(book.Names, name)?.Delete();
        this.addNames(book, added);
      });
    });
  }

  async select(address: RangeAddress): Promise<void> {
    this.answering(address.sheet, () => this.show(address));
    this.tellSelected();
  }

  async protect(sheets: readonly string[], isOn: boolean): Promise<void> {
    const first = sheets[0] ?? "";
    if (sheets.length === 0) return;
    this.answering(first, () => {
      this.writableBook(first);
      const sheetOf = this.sheetsNamed(sheets.map((sheet) => ({ sheet })));
      const found = sheets.map(sheetOf);
      this.writing(() => {
        for (const sheet of found) {
          if (isOn) sheet.Protect(undefined, true, true, true);
          else if (sheet.ProtectContents) attempt(() => sheet.Unprotect("")); // with a password of somebody else it stays on
          if (sheet.ProtectContents !== isOn) throw new WorkbookError("sheet-protected", sheet.Name);
        }
      });
    });
  }

  onChanged(listener: (changed: readonly RangeAddress[]) => void): Unsubscribe {
    return this.add(this.changes, listener);
  }

  onSelected(listener: (selected: RangeAddress) => void): Unsubscribe {
    return this.add(this.selections, listener);
  }

  private add<T>(listeners: Listeners<T>, listener: (news: T) => void): Unsubscribe {
    const leave = listeners.add(listener);
    this.listenWhileNeeded();
    return () => {
      leave();
      this.listenWhileNeeded();
    };
  }

  private listenWhileNeeded(): void {
    this.events.listen(!this.changes.isEmpty || !this.selections.isEmpty);
  }

  private tellChanged(places: readonly RangeAddress[]): void {
    if (this.isWriting || places.length === 0) return;
    this.changes.tell(places);
  }

  private tellSelected(): void {
    if (this.isWriting) return;
    const selected = selectionOf(this.application);
    if (selected !== undefined) this.selections.tell(selected);
  }

  private show({ sheet: name, range }: RangeAddress): void {
    parseRange(range);
    const sheet = this.sheetsNamed([{ sheet: name }])(name);
    if (sheet.Visible !== et.sheetShown) throw new WorkbookError("host-failed", name);
    sheet.Activate(); // Select on a sheet that is not shown throws
    sheet.Range(range).Select();
  }

  private draw(book: EtWorkbook, plan: WorkbookPlan): void {
    const added: EtSheet[] = [];
    try {
      for (const sheetPlan of plan.sheets) {
        const last = book.Worksheets.Item(book.Worksheets.Count);
        if (last === undefined) throw new Error("a workbook without sheets");
        const sheet = book.Worksheets.Add(undefined, last);
        added.push(sheet);
        sheet.Name = sheetPlan.name;
        sheet.Activate();
        drawSheet(this.application, sheet, sheetPlan, plan);
      }
      this.addNames(book, plan.names);
    } catch (error) {
      for (const sheet of added) attempt(() => sheet.Delete());
      throw error;
    }
  }

  /** What a failure left of them is removed. */
  private addNames(book: EtWorkbook, names: readonly PlannedName[]): void {
    try {
      for (const { name, sheet, range } of names) book.Names.Add(name, `=${formatReference({ sheet, range })}`);
    } catch (error) {
      for (const { name } of names) attempt(() => findItem(book.Names, name)?.Delete());
      throw error;
    }
  }

  private writing(work: () => void): void {
    this.isWriting = true;
    try {
      quietly(this.application, work);
    } finally {
      this.isWriting = false;
    }
  }

  private writableBook(sheet: string): EtWorkbook {
    const book = this.demandBook();
    if (book.ReadOnly) throw new WorkbookError("workbook-read-only", sheet);
    return book;
  }

  private demandBook(): EtWorkbook {
    const { ActiveWorkbook: book } = this.application;
    if (book === null || book === undefined) throw new WorkbookError("no-workbook", "");
    return book;
  }

  /** Looks every sheet up once; sheet-not-found for the first that is missing. */
  private sheetsNamed(wanted: readonly { readonly sheet: string }[]): (name: string) => EtSheet {
    const book = this.demandBook();
    const found = new Map<string, EtSheet>();
    for (const { sheet } of wanted) {
      if (found.has(sheet)) continue;
      const one = findSheet(book, sheet);
      if (one === undefined) throw new WorkbookError("sheet-not-found", sheet);
      found.set(sheet, one);
    }
    return (name) => {
      const sheet = found.get(name);
      if (sheet === undefined) throw new Error(`the sheet ${name} was not looked up`);
      return sheet;
    };
  }

  /** Reads. While the user is inside a cell or a dialog it is tried again a few times; what writes is not. */
  private async reading<T>(sheet: string, ask: () => T): Promise<T> {
    for (const pause of PAUSES) {
      try {
        return this.answering(sheet, ask);
      } catch (error) {
        if (!(error instanceof WorkbookError) || error.code !== "cell-being-edited") throw error;
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
    return this.answering(sheet, ask);
  }

  /** What WPS refuses in its own words becomes one of ours. */
  private answering<T>(sheet: string, ask: () => T): T {
    try {
      return ask();
    } catch (error) {
      const isOurs = error instanceof WorkbookError;
      if (isOurs && error.code !== "host-failed") throw error;
      if (this.application.Ready === false) throw new WorkbookError("cell-being-edited", sheet, { cause: error });
      throw isOurs ? error : new WorkbookError("host-failed", sheet, { cause: error });
    }
  }
}

/** A locked cell of a protected sheet is not written, and nothing of it is formatted. */
function demandOpen(sheet: EtSheet, { cells, validations = [], palette }: SheetPatch): void {
  if (!sheet.ProtectContents) return;
  const isFormatted = validations.length > 0 || palette !== undefined || cells.some(({ style }) => style !== undefined);
  const areas = areasOf(cells.map(({ address }) => address));
  if (isFormatted || areas.some((area) => sheet.Range(area).Locked !== false))
    throw new WorkbookError("sheet-protected", sheet.Name);
}

function applyPatch(sheet: EtSheet, { cells, validations = [], rowHeights = [], palette }: SheetPatch): void {
  paint(sheet, patchRuns(cells), false);
  writeContents(sheet, cells.map(asWritten));
  for (const validation of validations) addValidation(sheet, validation);
  if (palette !== undefined) recolour(sheet, palette);
  if (rowHeights.length > 0 && !sheet.ProtectContents) {
    const heights = new Map(rowHeights.map(({ row, height }) => [row, height]));
    sizeRows(
      sheet,
      Array.from({ length: largestOf(heights.keys()) }, (_, index) => heights.get(index + 1)),
    );
  }
}

function patchRuns(cells: SheetPatch["cells"]): readonly StyledCells[] {
  const runs = new Map<CellStyle, string[]>();
  for (const { address, style } of cells) {
    if (style === undefined) continue;
    const run = runs.get(style);
    if (run === undefined) runs.set(style, [address]);
    else run.push(address);
  }
  return [...runs].map(([style, addresses]) => ({ style, cells: addresses }));
}

const asWritten = ({ style, ...cell }: SheetPatch["cells"][number]): WrittenCell => ({
  ...cell,
  isTextCell: style?.numberFormat === TEXT_FORMAT,
});
