import { cellAt, formatRange, parseRange } from "../../src/workbook/address";
import type { RangeAddress, SheetValue } from "../../src/workbook/workbook";
import type { SpreadsheetEngine } from "./engine";
import { cellOf, rowsOf } from "./engine-state";

/** What a person does in the sheet, and what reaches it from elsewhere. Every step can be undone, as far as the host can. Sheets go by name. */
export class SpreadsheetUser {
  constructor(private readonly engine: SpreadsheetEngine) {}

  /** One cell; a text is read as the program reads typing, null empties the cell. */
  types(cell: RangeAddress, entry: SheetValue): void {
    this.pastes(cell, [[entry]]);
  }

  /** A block from the first cell of the range on. */
  pastes({ sheet, range }: RangeAddress, rows: readonly (readonly SheetValue[])[]): void {
    this.engine.pushUndo();
    this.engine.enter({ sheet, range: blockAt(range, rows) }, rows, "user");
    this.engine.calculate();
  }

  /** Drags the first cell of a range over the rest of it. */
  fills({ sheet, range }: RangeAddress): void {
    const { top, left } = parseRange(range);
    const model = cellOf(this.engine.demandSheet(sheet), cellAt(top, left));
    this.pastes(
      { sheet, range },
      rowsOf(range).map((row) => row.map(() => model.value)),
    );
  }

  insertsRows(sheet: string, at: number, count = 1): void {
    this.shifts(sheet, "rows", at, count);
  }

  deletesRows(sheet: string, at: number, count = 1): void {
    this.shifts(sheet, "rows", at, -count);
  }

  insertsColumns(sheet: string, at: number, count = 1): void {
    this.shifts(sheet, "columns", at, count);
  }

  deletesColumns(sheet: string, at: number, count = 1): void {
    this.shifts(sheet, "columns", at, -count);
  }

  renamesSheet(sheet: string, name: string): void {
    this.engine.pushUndo();
    this.engine.renameSheet(sheet, name, "user");
  }

  /** No program can take this back. */
  deletesSheet(sheet: string): void {
    this.engine.deleteSheet(sheet, "user");
    this.engine.undoSteps = [];
    this.engine.calculate();
  }

  selects({ sheet, range }: RangeAddress, ...furtherAreas: readonly string[]): void {
    this.engine.show(sheet, [range, ...furtherAreas]);
  }

  /** Is inside a cell until `stopsEditing`. */
  startsEditing(): void {
    this.engine.isEditing = true;
  }

  stopsEditing(): void {
    this.engine.isEditing = false;
  }

  /** Picks from a cell's drop-down list: some programs change the cell and tell nobody. */
  picksFromList(cell: RangeAddress, value: SheetValue): void {
    this.engine.pushUndo();
    this.engine.putSilently(cell, value);
  }

  /** Somebody else types in the same workbook. It is not this user's to undo. */
  coAuthorTypes({ sheet, range }: RangeAddress, entry: SheetValue): void {
    this.engine.enter({ sheet, range }, [[entry]], "co-author");
    this.engine.calculate();
  }

  coAuthorDeletesSheet(sheet: string): void {
    this.engine.deleteSheet(sheet, "co-author");
    this.engine.calculate();
  }

  undoes(): boolean {
    return this.engine.undo();
  }

  private shifts(sheet: string, axis: "rows" | "columns", at: number, count: number): void {
    this.engine.pushUndo();
    this.engine.shift(sheet, axis, at, count, "user");
    this.engine.calculate();
  }
}

function blockAt(range: string, rows: readonly (readonly SheetValue[])[]): string {
  const { top, left } = parseRange(range);
  const width = Math.max(...rows.map((row) => row.length));
  return formatRange({ top, left, bottom: top + rows.length - 1, right: left + width - 1 });
}
