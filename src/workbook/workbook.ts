import type { Address, PlannedName, SheetPatch, WorkbookPlan } from "./workbook-plan";

export interface RangeAddress {
  readonly sheet: string;
  /** A1 notation without the sheet and without dollars, such as "B4:H30". */
  readonly range: Address;
}

/** A cell as the host holds it: null is an empty cell; a formula error is its text, such as "#REF!". */
export type SheetValue = number | string | boolean | null;

/** A rectangle of a sheet; formulas begin with "=" and are null where the cell holds none. */
export interface RangeReading extends RangeAddress {
  readonly values: readonly (readonly SheetValue[])[];
  readonly formulas: readonly (readonly (string | null)[])[];
  /** The number formats of its cells; null where a number shows as it is. Absent where that is so of all of them. */
  readonly formats?: readonly (readonly (string | null)[])[];
  /** The year from which the workbook counts its days; absent where that is 1900, as nearly always. */
  readonly datesFrom?: 1904;
  /** Cells that are joined, where it is known; rows and columns are counted from 0 at the corner of the range. */
  readonly spans?: readonly CellSpan[];
}

/** Cells that are joined to one: the value stands in the first. */
export interface CellSpan {
  readonly row: number;
  readonly column: number;
  /** At least 1. */
  readonly rows: number;
  readonly columns: number;
}

export interface SheetOutline {
  readonly name: string;
  readonly isHidden: boolean;
  readonly isProtected: boolean;
}

export interface WorkbookOutline {
  readonly sheets: readonly SheetOutline[];
  /** Workbook names that begin with "nianbao"; undefined where the range is gone (#REF!). */
  readonly names: ReadonlyMap<string, RangeAddress | undefined>;
  readonly activeSheet: string;
  readonly isReadOnly: boolean;
}

/** What the host can do, as far as the pane must know. */
export interface HostTraits {
  /** A batch that we write can be taken back with the host's own undo. */
  readonly undoesWrites: boolean;
  /** onChanged misses nothing. Where some edits go untold, the pane reads again whenever the selection moves. */
  readonly tellsEveryChange: boolean;
}

/** Workbook names that go, and those that come. */
export interface NameChange {
  readonly removed: readonly string[];
  readonly added: readonly PlannedName[];
}

export type Unsubscribe = () => void;

/**
 * What the add-in needs of a spreadsheet program. Every implementation passes test/contract. Each method is one
 * batch; a refusal is a WorkbookError and leaves the workbook as it was.
 */
export interface Workbook {
  readonly traits: HostTraits;
  outline(): Promise<WorkbookOutline>;
  /** Empty array in, empty array out; sheet-not-found when any sheet is missing. */
  read(addresses: readonly RangeAddress[]): Promise<readonly RangeReading[]>;
  /** Adds the plan's sheets after the last one, with their names; sheet-exists if one is taken, before anything is written. */
  insert(plan: WorkbookPlan): Promise<void>;
  write(patches: readonly SheetPatch[]): Promise<void>;
  /**
   * Takes names away and gives others to ranges of sheets that are there; one that is taken means the new place from then
   * on. No cell is touched. sheet-not-found when any sheet is missing, before anything is changed.
   */
  changeNames(change: NameChange): Promise<void>;
  /** Shows the sheet and selects the range. Never a write. */
  select(address: RangeAddress): Promise<void>;
  /** Protects everything but unlocked cells, without a password, or lifts that protection. */
  protect(sheets: readonly string[], isOn: boolean): Promise<void>;
  /**
   * After the user, or we, changed cells; several changes may come as one call. Whole rows and columns reach to the
   * sheet's edge. Empty where the host says that something changed, but not where.
   */
  onChanged(listener: (changed: readonly RangeAddress[]) => void): Unsubscribe;
  /** After the selection moved, or another sheet was shown. */
  onSelected(listener: (selected: RangeAddress) => void): Unsubscribe;
}
