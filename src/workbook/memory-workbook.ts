import { cellAt, formatRange, parseRange, shiftRows } from "./address";
import {
  blankSheet,
  canonical,
  cellOf,
  changedRanges,
  drawSheet,
  isLocked,
  type MemoryCell,
  type MemorySheet,
  patchSheet,
  shiftSheetRows,
} from "./memory-sheet";
import { Listeners } from "./listeners";
import { tellingFormats } from "./number-format";
import { shiftFormula } from "./shift-formula";
import type {
  HostTraits,
  NameChange,
  RangeAddress,
  RangeReading,
  SheetValue,
  Unsubscribe,
  Workbook,
  WorkbookOutline,
} from "./workbook";
import { WorkbookError, type WorkbookErrorCode } from "./workbook-error";
import type { Address, SheetPatch, WorkbookPlan } from "./workbook-plan";

/** What a recalculation is given: every cell that holds something, with values as they were before. */
export interface SheetContents {
  readonly name: string;
  readonly cells: ReadonlyMap<Address, { readonly value: SheetValue; readonly formula: string | null }>;
}

/** Answers the value of every formula cell, by sheet and address. A cell it does not name keeps its value. */
export type Recalculate = (sheets: readonly SheetContents[]) => ReadonlyMap<string, ReadonlyMap<Address, SheetValue>>;

export interface MemoryWorkbookOptions {
  /** Without it formulas stay empty. */
  readonly recalculate?: Recalculate;
  readonly isReadOnly?: boolean;
  readonly isStructureProtected?: boolean;
  readonly undoesWrites?: boolean;
  readonly tellsEveryChange?: boolean;
}

type Refusable = "outline" | "read" | "insert" | "write" | "changeNames" | "select" | "protect";

interface State {
  readonly sheets: readonly MemorySheet[];
  readonly names: ReadonlyMap<string, RangeAddress | undefined>;
}

/** A workbook that lives in memory. Besides the port it does what a user could do, and counts what the add-in did. */
export class MemoryWorkbook implements Workbook {
  readonly traits: HostTraits;
  /** How often the add-in changed the workbook: insert, write, names and protect. Typing never adds to it. */
  writeCount = 0;
  isReadOnly: boolean;
  private state: State;
  private selected: RangeAddress;
  private undone: readonly State[] = [];
  private done: readonly State[] = [];
  private readonly isStructureProtected: boolean;
  private readonly recalculate: Recalculate | undefined;
  private readonly refusals = new Map<Refusable, WorkbookErrorCode>();
  private readonly changes = new Listeners<readonly RangeAddress[]>();
  private readonly selections = new Listeners<RangeAddress>();

  constructor(sheets: readonly string[] = ["Sheet1"], options: MemoryWorkbookOptions = {}) {
    this.traits = {
      undoesWrites: options.undoesWrites ?? true,
      tellsEveryChange: options.tellsEveryChange ?? true,
    };
    this.isReadOnly = options.isReadOnly ?? false;
    this.isStructureProtected = options.isStructureProtected ?? false;
    this.recalculate = options.recalculate;
    this.state = { sheets: sheets.map(blankSheet), names: new Map() };
    this.selected = { sheet: sheets[0] ?? "", range: "A1" };
  }

  async outline(): Promise<WorkbookOutline> {
    this.refuse("outline", "");
    return {
      sheets: this.state.sheets.map(({ name, isHidden, isProtected }) => ({ name, isHidden, isProtected })),
      names: new Map([...this.state.names].filter(([name]) => name.startsWith("nianbao"))),
      activeSheet: this.selected.sheet,
      isReadOnly: this.isReadOnly,
    };
  }

  async read(addresses: readonly RangeAddress[]): Promise<readonly RangeReading[]> {
    this.refuse("read", addresses[0]?.sheet ?? "");
    return addresses.map(({ sheet, range }) => {
      const rows = rowsOf(range).map((row) => row.map((address) => cellOf(this.demandSheet(sheet), address)));
      const values = rows.map((row) => row.map(({ value }) => value));
      return {
        sheet,
        range,
        values,
        formulas: rows.map((row) => row.map(({ formula }) => formula)),
        ...tellingFormats(values, (row, column) => rows[row]?.[column]?.style?.numberFormat),
      };
    });
  }

  async insert(plan: WorkbookPlan): Promise<void> {
    this.refuse("insert", plan.sheets[0]?.name ?? "");
    this.demandWritable(plan.sheets[0]?.name ?? "");
    if (this.isStructureProtected) throw new WorkbookError("workbook-protected", plan.sheets[0]?.name ?? "");
    for (const { name } of plan.sheets)
      if (this.findSheet(name) !== undefined) throw new WorkbookError("sheet-exists", name);
    const sheets = [...this.state.sheets, ...plan.sheets.map((sheet) => drawSheet(sheet, plan))];
    const added = plan.names.map(({ name, sheet, range }) => [name, { sheet, range }] as const);
    this.writeCount++;
    this.change({ sheets, names: new Map([...this.state.names, ...added]) });
    await this.select(plan.firstInput);
  }

  async write(patches: readonly SheetPatch[]): Promise<void> {
    this.refuse("write", patches[0]?.sheet ?? "");
    if (patches.length === 0) return;
    for (const { sheet, cells } of patches) {
      const found = this.demandSheet(sheet);
      this.demandWritable(sheet);
      if (cells.some(({ address }) => isLocked(found, address))) throw new WorkbookError("sheet-protected", sheet);
    }
    this.writeCount++;
    this.change({ ...this.state, sheets: patches.reduce(applyPatch, this.state.sheets) });
  }

  async changeNames({ removed, added }: NameChange): Promise<void> {
    const first = added[0]?.sheet ?? "";
    this.refuse("changeNames", first);
    const places = added.map(
      ({ name, sheet, range }) => [name, { sheet: this.demandSheet(sheet).name, range }] as const,
    );
    this.demandWritable(first);
    this.writeCount++;
    const kept = [...this.state.names].filter(([name]) => !removed.includes(name));
    this.change({ ...this.state, names: new Map([...kept, ...places]) });
  }

  async select({ sheet, range }: RangeAddress): Promise<void> {
    this.refuse("select", sheet);
    const { name, isHidden } = this.demandSheet(sheet);
    if (isHidden) throw new WorkbookError("host-failed", sheet);
    this.userSelects({ sheet: name, range: formatRange(parseRange(range)) });
  }

  async protect(sheets: readonly string[], isOn: boolean): Promise<void> {
    this.refuse("protect", sheets[0] ?? "");
    const found = sheets.map((sheet) => this.demandSheet(sheet));
    this.demandWritable(sheets[0] ?? "");
    this.writeCount++;
    this.change({
      ...this.state,
      sheets: this.state.sheets.map((sheet) => (found.includes(sheet) ? { ...sheet, isProtected: isOn } : sheet)),
    });
  }

  onChanged(listener: (changed: readonly RangeAddress[]) => void): Unsubscribe {
    return this.changes.add(listener);
  }

  onSelected(listener: (selected: RangeAddress) => void): Unsubscribe {
    return this.selections.add(listener);
  }

  /** The next call of this method is refused with this code. */
  refuseNext(method: Refusable, code: WorkbookErrorCode): void {
    this.refusals.set(method, code);
  }

  /** The user types or pastes: rows of values from the first cell on; a text that begins with "=" is a formula, null empties. */
  userEnters({ sheet, range }: RangeAddress, rows: readonly (readonly SheetValue[])[]): void {
    const { top, left } = parseRange(range);
    const cells = rows.flatMap((row, down) =>
      row.map((value, right) => ({ address: cellAt(top + down, left + right), ...contentOf(value) })),
    );
    const found = this.demandSheet(sheet);
    if (cells.some(({ address }) => isLocked(found, address))) throw new WorkbookError("sheet-protected", sheet);
    this.change({ ...this.state, sheets: applyPatch(this.state.sheets, { sheet, cells }) });
  }

  userSelects(selected: RangeAddress): void {
    this.selected = selected;
    this.selections.tell(selected);
  }

  /** Inserts rows before row `at` (0-based); with a negative count deletes rows from there on. Names and formulas follow. */
  userShiftsRows(sheet: string, at: number, count: number): void {
    const found = this.demandSheet(sheet);
    const shifted = shiftSheetRows(found, at, count, (formula) => shiftFormula(formula, at, count));
    this.change({
      sheets: this.state.sheets.map((one) => (one === found ? shifted : one)),
      names: this.mapNames((place) => {
        if (place.sheet !== found.name) return place;
        const range = shiftRows(place.range, at, count);
        return range === undefined ? undefined : { ...place, range };
      }),
    });
  }

  userRenamesSheet(sheet: string, name: string): void {
    const found = this.demandSheet(sheet);
    this.change({
      sheets: this.state.sheets.map((one) => (one === found ? { ...one, name } : one)),
      names: this.mapNames((place) => (place.sheet === found.name ? { ...place, sheet: name } : place)),
    });
    if (this.selected.sheet === found.name) this.selected = { ...this.selected, sheet: name };
  }

  userDeletesSheet(sheet: string): void {
    const found = this.demandSheet(sheet);
    this.change({
      sheets: this.state.sheets.filter((one) => one !== found),
      names: this.mapNames((place) => (place.sheet === found.name ? undefined : place)),
    });
    const first = this.state.sheets.find(({ isHidden }) => !isHidden)?.name ?? "";
    if (this.selected.sheet === found.name) this.userSelects({ sheet: first, range: "A1" });
  }

  /** Takes the last change back, whoever made it. False when there is none. */
  undo(): boolean {
    const before = this.done[this.done.length - 1];
    if (before === undefined) return false;
    const undone = [...this.undone, this.state];
    this.done = this.done.slice(0, -1);
    this.show(before);
    this.undone = undone;
    return true;
  }

  redo(): boolean {
    const after = this.undone[this.undone.length - 1];
    if (after === undefined) return false;
    this.undone = this.undone.slice(0, -1);
    this.done = [...this.done, this.state];
    this.show(after);
    return true;
  }

  /** How many steps undo() can go back. */
  get undoSteps(): number {
    return this.done.length;
  }

  get selection(): RangeAddress {
    return this.selected;
  }

  /** The sheet as it stands, with styles and validations. */
  sheet(name: string): MemorySheet {
    return this.demandSheet(name);
  }

  cell({ sheet, range }: RangeAddress): MemoryCell {
    return cellOf(this.demandSheet(sheet), canonical(range));
  }

  private change(next: State): void {
    this.done = [...this.done, this.state];
    this.undone = [];
    this.show(this.calculated(next));
  }

  private show(next: State): void {
    const before = this.state;
    this.state = next;
    const changed = next.sheets.flatMap((sheet) =>
      changedRanges(
        before.sheets.find(({ name }) => name === sheet.name),
        sheet,
      ).map((range) => ({ sheet: sheet.name, range })),
    );
    if (changed.length > 0) this.changes.tell(changed);
  }

  private calculated(state: State): State {
    if (this.recalculate === undefined) return state;
    const results = this.recalculate(state.sheets);
    return { ...state, sheets: state.sheets.map((sheet) => withResults(sheet, results.get(sheet.name))) };
  }

  private mapNames(move: (place: RangeAddress) => RangeAddress | undefined): State["names"] {
    return new Map([...this.state.names].map(([name, place]) => [name, place === undefined ? undefined : move(place)]));
  }

  private findSheet(name: string): MemorySheet | undefined {
    return this.state.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  private demandSheet(name: string): MemorySheet {
    const found = this.findSheet(name);
    if (found === undefined) throw new WorkbookError("sheet-not-found", name);
    return found;
  }

  private demandWritable(sheet: string): void {
    if (this.isReadOnly) throw new WorkbookError("workbook-read-only", sheet);
  }

  private refuse(method: Refusable, sheet: string): void {
    const code = this.refusals.get(method);
    this.refusals.delete(method);
    if (code !== undefined) throw new WorkbookError(code, sheet);
  }
}

function applyPatch(sheets: readonly MemorySheet[], patch: SheetPatch): readonly MemorySheet[] {
  return sheets.map((sheet) =>
    sheet.name.toLowerCase() === patch.sheet.toLowerCase() ? patchSheet(sheet, patch) : sheet,
  );
}

function withResults(sheet: MemorySheet, results: ReadonlyMap<Address, SheetValue> | undefined): MemorySheet {
  if (results === undefined) return sheet;
  const changed = [...results].flatMap(([address, value]): [Address, MemoryCell][] => {
    const cell = cellOf(sheet, address);
    return cell.formula === null || cell.value === value ? [] : [[address, { ...cell, value }]];
  });
  return changed.length === 0 ? sheet : { ...sheet, cells: new Map([...sheet.cells, ...changed]) };
}

/** What a user's entry becomes. True and false are not entered by hand in a report, so they stay text. */
function contentOf(value: SheetValue): { readonly value?: string | number; readonly formula?: `=${string}` } {
  if (value === null) return {};
  if (typeof value === "boolean") return { value: value ? "TRUE" : "FALSE" };
  if (typeof value === "string" && isFormula(value)) return { formula: value };
  return { value };
}

const isFormula = (text: string): text is `=${string}` => text.startsWith("=");

function rowsOf(range: Address): readonly (readonly Address[])[] {
  const { top, left, bottom, right } = parseRange(range);
  return Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (_unused, across) => cellAt(top + down, left + across)),
  );
}
