import { coverCells, formatRange, parseCell, parseReference } from "../../src/workbook/address";
import type { RangeAddress, SheetValue } from "../../src/workbook/workbook";
import type { Address } from "../../src/workbook/workbook-plan";
import { recalculate } from "../contract/recalculate";
import {
  type Axis,
  cellOf,
  type EngineCell,
  type EngineSheet,
  type EngineState,
  emptySheet,
  type Look,
  rowsOf,
  shiftSheet,
} from "./engine-state";
import { readEntry } from "./entry";
import { moveReferences } from "./formula-references";

export type Author = "user" | "add-in" | "co-author";

export type Change = "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted";

/** What happened in the workbook. Sheets are told by their id. `before` and `after` only where a single cell was edited. */
export type EngineEvent =
  | {
      readonly kind: "changed";
      readonly sheet: string;
      readonly range: Address;
      readonly change: Change;
      readonly author: Author;
      readonly before?: SheetValue;
      readonly after?: SheetValue;
    }
  | {
      readonly kind: "renamed";
      readonly sheet: string;
      readonly before: string;
      readonly after: string;
      readonly author: Author;
    }
  | { readonly kind: "added" | "deleted"; readonly sheet: string; readonly author: Author }
  | { readonly kind: "calculated" | "activated"; readonly sheet: string }
  | { readonly kind: "selected" };

export type RefusalCode =
  "sheet-protected" | "structure-protected" | "read-only" | "no-such-sheet" | "name-taken" | "not-possible";

/** The program will not do it. */
export class EngineRefusal extends Error {
  constructor(readonly code: RefusalCode) {
    super(code);
  }
}

export interface EngineOptions {
  readonly isReadOnly?: boolean;
  readonly isStructureProtected?: boolean;
}

/**
 * A spreadsheet program without a screen: sheets, formulas that really calculate, names that follow, an undo stack.
 * It knows no host's object model; a host's stand-in is written over it, and `SpreadsheetUser` does what a user can do.
 */
export class SpreadsheetEngine {
  state: EngineState;
  isReadOnly: boolean;
  isStructureProtected: boolean;
  /** The user is inside a cell that was not left with Enter yet. */
  isEditing = false;
  /** Formulas stay as they are until this ends. */
  isCalculatedByHand = false;
  /** The id of the sheet that is shown. */
  activeSheet: string;
  /** The areas of the selection on the active sheet, the first one with the cursor. */
  selection: readonly Address[] = ["A1"];
  /** What undo would go back to, the latest step last. */
  undoSteps: EngineState[] = [];
  /** How often something other than undo emptied the undo stack while there was anything on it. */
  undoLosses = 0;
  private nextId = 1;
  private isDirty = false;
  private readonly listeners = new Set<(event: EngineEvent) => void>();

  constructor(sheets: readonly string[] = ["Sheet1"], options: EngineOptions = {}) {
    this.state = { sheets: sheets.map((name) => emptySheet(this.freeId(), name)), names: new Map() };
    this.activeSheet = this.state.sheets[0]?.id ?? "";
    this.isReadOnly = options.isReadOnly ?? false;
    this.isStructureProtected = options.isStructureProtected ?? false;
  }

  onEvent(listener: (event: EngineEvent) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  tell(event: EngineEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }

  get sheets(): readonly EngineSheet[] {
    return this.state.sheets;
  }

  /** By name, without case, or by id. */
  findSheet(key: string): EngineSheet | undefined {
    return this.state.sheets.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
  }

  demandSheet(key: string): EngineSheet {
    const found = this.findSheet(key);
    if (found === undefined) throw new EngineRefusal("no-such-sheet");
    return found;
  }

  /** The cell with its formula calculated. */
  cell({ sheet, range }: RangeAddress): EngineCell {
    this.calculate();
    return cellOf(this.demandSheet(sheet), range);
  }

  /** Enters row by row; undefined leaves a cell alone, null empties it. */
  enter({ sheet, range }: RangeAddress, rows: readonly (readonly (SheetValue | undefined)[])[], author: Author): void {
    const found = this.demandSheet(sheet);
    this.demandUnlocked(found, range);
    const before = new Map<Address, EngineCell>();
    const after = new Map<Address, EngineCell>();
    rowsOf(range).forEach((line, down) =>
      line.forEach((address, across) => {
        const entry = rows[down]?.[across];
        if (entry === undefined) return;
        const old = cellOf(found, address);
        before.set(address, old);
        after.set(address, { ...readEntry(entry, old.look.numberFormat), look: old.look });
      }),
    );
    for (const [address, cell] of after) found.cells.set(address, cell);
    this.isDirty = true;
    const isSingle = rowsOf(range).length === 1 && rowsOf(range)[0]?.length === 1;
    if (isSingle) this.calculate();
    this.tell({
      kind: "changed",
      sheet: found.id,
      range,
      change: "RangeEdited",
      author,
      ...(isSingle ? { before: before.get(range)?.value ?? null, after: cellOf(found, range).value } : {}),
    });
  }

  /** One cell changes, and nobody is told of it. */
  putSilently({ sheet, range }: RangeAddress, value: SheetValue): void {
    const found = this.demandSheet(sheet);
    found.cells.set(range, { ...cellOf(found, range), value, formula: null });
    this.isDirty = true;
  }

  /** Changes how the cells look. */
  dress({ sheet, range }: RangeAddress, dress: (look: Look, address: Address) => Look): void {
    const found = this.demandSheet(sheet);
    if (found.isProtected) throw new EngineRefusal("sheet-protected");
    for (const address of rowsOf(range).flat()) {
      const cell = cellOf(found, address);
      found.cells.set(address, { ...cell, look: dress(cell.look, address) });
    }
  }

  /** Puts a sheet at the end, or a finished one that another workbook held. */
  addSheet(name: string, author: Author, drawn: Partial<Omit<EngineSheet, "id" | "name">> = {}): EngineSheet {
    this.demandStructure();
    if (this.findSheet(name) !== undefined) throw new EngineRefusal("name-taken");
    const sheet = { ...emptySheet(this.freeId(), name), ...drawn };
    this.state.sheets.push(sheet);
    this.isDirty = true;
    this.tell({ kind: "added", sheet: sheet.id, author });
    return sheet;
  }

  deleteSheet(key: string, author: Author): void {
    this.demandStructure();
    const gone = this.demandSheet(key);
    if (this.state.sheets.length === 1) throw new EngineRefusal("not-possible");
    this.state.sheets = this.state.sheets.filter((sheet) => sheet !== gone);
    this.move((place) => (sameName(place.sheet, gone.name) ? undefined : place));
    this.tell({ kind: "deleted", sheet: gone.id, author });
    if (this.activeSheet !== gone.id) return;
    const next = this.state.sheets.find(({ visibility }) => visibility === "Visible");
    if (next !== undefined) this.show(next.id, ["A1"]);
  }

  renameSheet(key: string, name: string, author: Author): void {
    this.demandStructure();
    const sheet = this.demandSheet(key);
    const before = sheet.name;
    const taken = this.findSheet(name);
    if (taken !== undefined && taken !== sheet) throw new EngineRefusal("name-taken");
    this.move((place) => (sameName(place.sheet, before) ? { ...place, sheet: name } : place));
    sheet.name = name;
    this.tell({ kind: "renamed", sheet: sheet.id, before, after: name, author });
  }

  /** Inserts rows or columns before `at` (from 0); with a negative count deletes them from there on. Names and formulas follow. */
  shift(key: string, axis: Axis, at: number, count: number, author: Author): void {
    const sheet = this.demandSheet(key);
    if (sheet.isProtected) throw new EngineRefusal("sheet-protected");
    const probe = emptySheet("", "");
    this.move((place) => {
      if (!sameName(place.sheet, sheet.name)) return place;
      probe.merges = [place.range];
      shiftSheet(probe, axis, at, count);
      const [range] = probe.merges;
      return range === undefined ? undefined : { ...place, range };
    });
    shiftSheet(sheet, axis, at, count);
    const last = at + Math.abs(count) - 1;
    const range =
      axis === "rows" ? `A${at + 1}:XFD${last + 1}` : formatRange({ top: 0, bottom: 1_048_575, left: at, right: last });
    const noun = axis === "rows" ? "Row" : "Column";
    this.tell({
      kind: "changed",
      sheet: sheet.id,
      range,
      change: `${noun}${count > 0 ? "Inserted" : "Deleted"}`,
      author,
    });
  }

  /** Shows a sheet and selects there. */
  show(key: string, areas: readonly Address[]): void {
    const sheet = this.demandSheet(key);
    if (sheet.visibility !== "Visible") throw new EngineRefusal("not-possible");
    const isOther = this.activeSheet !== sheet.id;
    this.activeSheet = sheet.id;
    this.selection = areas;
    if (isOther) this.tell({ kind: "activated", sheet: sheet.id });
    this.tell({ kind: "selected" });
  }

  /** The range that a name of the workbook stands for; undefined where it is gone. */
  placeOfName(name: string): RangeAddress | undefined {
    const place = parseReference(this.state.names.get(name) ?? "");
    return place !== undefined && this.findSheet(place.sheet) !== undefined ? place : undefined;
  }

  /** Brings every formula up to date. */
  calculate(): void {
    if (!this.isDirty || this.isCalculatedByHand) return;
    this.isDirty = false;
    const results = recalculate(this.state.sheets);
    for (const sheet of this.state.sheets) {
      let hasChanged = false;
      for (const [address, value] of results.get(sheet.name) ?? []) {
        const cell = cellOf(sheet, address);
        if (cell.formula === null || cell.value === value) continue;
        sheet.cells.set(address, { ...cell, value });
        hasChanged = true;
      }
      if (hasChanged) this.tell({ kind: "calculated", sheet: sheet.id });
    }
  }

  /** Must be called before a step that undo can take back. */
  pushUndo(): void {
    this.undoSteps.push(structuredClone(this.state));
  }

  /** As most programs do after an add-in wrote. */
  clearUndo(): void {
    if (this.undoSteps.length > 0) this.undoLosses++;
    this.undoSteps = [];
  }

  /** Takes the last step back; false when there is none. */
  undo(): boolean {
    const before = this.undoSteps.pop();
    if (before === undefined) return false;
    const after = this.state;
    this.state = before;
    this.isDirty = true;
    this.calculate();
    for (const sheet of before.sheets) {
      const old = after.sheets.find(({ id }) => id === sheet.id);
      for (const range of differences(old, sheet))
        this.tell({ kind: "changed", sheet: sheet.id, range, change: "RangeEdited", author: "user" });
    }
    if (this.findSheet(this.activeSheet) === undefined) this.show(before.sheets[0]?.id ?? "", ["A1"]);
    return true;
  }

  demandUnlocked(sheet: EngineSheet, range: Address): void {
    if (!sheet.isProtected) return;
    const isLocked = rowsOf(range).some((line) => line.some((address) => cellOf(sheet, address).look.isLocked));
    if (isLocked) throw new EngineRefusal("sheet-protected");
  }

  private demandStructure(): void {
    if (this.isStructureProtected) throw new EngineRefusal("structure-protected");
  }

  private move(move: (place: RangeAddress) => RangeAddress | undefined): void {
    for (const sheet of this.state.sheets) {
      for (const [address, cell] of sheet.cells)
        if (cell.formula !== null)
          sheet.cells.set(address, { ...cell, formula: moveReferences(cell.formula, sheet.name, move) });
      for (const format of sheet.conditionalFormats) format.formula = moveReferences(format.formula, sheet.name, move);
    }
    for (const [name, formula] of this.state.names) this.state.names.set(name, moveReferences(formula, "", move));
    this.isDirty = true;
  }

  private freeId(): string {
    return `{00000000-0000-4000-8000-${String(this.nextId++).padStart(12, "0")}}`;
  }
}

const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Ranges that cover the cells whose content differs. */
function differences(before: EngineSheet | undefined, after: EngineSheet): readonly Address[] {
  const old = before ?? emptySheet("", "");
  const addresses = [...new Set([...old.cells.keys(), ...after.cells.keys()])].filter((address) => {
    const one = cellOf(old, address);
    const other = cellOf(after, address);
    return one.value !== other.value || one.formula !== other.formula;
  });
  return coverCells(addresses.map(parseCell)).map(formatRange);
}
