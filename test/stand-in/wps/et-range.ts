import { formatRange, parseCell, parseRange } from "../../../src/workbook/address";
import type { Address } from "../../../src/workbook/workbook-plan";
import { cellOf, type EngineCell, type EngineSheet, type Look, rowsOf } from "../engine-state";
import type { SpreadsheetEngine } from "../engine";
import { addressOf } from "./et-address";
import { EtError } from "./et-error";
import { common, dress, EtBorders, EtConditions, EtFont, EtInterior, EtValidation, type EtCells } from "./et-format";
import { asked, type EtSession, mayWrite } from "./et-session";
import type { EtWorksheet } from "./et-sheet";
import { entriesFor, formulaOf, shaped, value2Of } from "./et-values";

const horizontals: ReadonlyMap<unknown, string> = new Map([
  [-4131, "Left"],
  [-4108, "Center"],
  [-4152, "Right"],
]);
const verticals: ReadonlyMap<unknown, string> = new Map([
  [-4160, "Top"],
  [-4108, "Center"],
]);

/** Cells in one or more areas of a sheet. What is not known of a member, behaviours.ts says. */
export class EtRange implements EtCells {
  readonly session: EtSession;
  readonly engine: SpreadsheetEngine;
  readonly sheet: EngineSheet;
  readonly Font: EtFont;
  readonly Interior: EtInterior;
  readonly Borders: EtBorders;
  readonly FormatConditions: EtConditions;
  readonly Validation: EtValidation;

  constructor(
    readonly Worksheet: EtWorksheet,
    readonly areas: readonly Address[],
  ) {
    this.session = Worksheet.session;
    this.engine = Worksheet.engine;
    this.sheet = Worksheet.state;
    this.Font = new EtFont(this);
    this.Interior = new EtInterior(this);
    this.Borders = new EtBorders(this);
    this.FormatConditions = new EtConditions(this);
    this.Validation = new EtValidation(this);
  }

  get Row(): number {
    return parseRange(this.first).top + 1;
  }
  get Column(): number {
    return parseRange(this.first).left + 1;
  }
  get Rows() {
    const { top, bottom } = parseRange(this.first);
    return { Count: bottom - top + 1 };
  }
  get Columns() {
    const { left, right } = parseRange(this.first);
    return { Count: right - left + 1 };
  }
  get Areas() {
    return { Count: this.areas.length, Item: (at: number) => this.Worksheet.Range(this.areas[at - 1] ?? "") };
  }
  Address(rowAbsolute = true, columnAbsolute = true): string {
    return addressOf(this.areas, rowAbsolute, columnAbsolute);
  }

  get Value2(): unknown {
    this.engine.calculate();
    return shaped(
      this.table((cell) => value2Of(cell, this.session.behaviours)),
      this.session.behaviours,
    );
  }
  set Value2(written: unknown) {
    this.enter(written);
  }
  get Formula(): unknown {
    return shaped(
      this.table((cell) => formulaOf(cell, this.session.behaviours)),
      this.session.behaviours,
    );
  }
  set Formula(written: unknown) {
    this.enter(written);
  }
  ClearContents(): void {
    if (!mayWrite(this)) return;
    const isTorn = this.sheet.merges.some((merge) => {
      const cells = rowsOf(merge).flat();
      const own = cells.filter((cell) => this.cells.includes(cell));
      return own.length > 0 && own.length < cells.length;
    });
    if (isTorn) throw new EtError("不能对合并单元格作部分更改");
    asked(() => {
      for (const range of this.areas)
        this.engine.enter(
          { sheet: this.sheet.id, range },
          rowsOf(range).map((row) => row.map(() => null)),
          "add-in",
        );
    });
  }

  get NumberFormat(): unknown {
    return common(this, "numberFormat");
  }
  set NumberFormat(format: unknown) {
    dress(this, () => ({ numberFormat: String(format) }));
  }
  set HorizontalAlignment(at: unknown) {
    this.align("horizontal", horizontals.get(at));
  }
  set VerticalAlignment(at: unknown) {
    this.align("vertical", verticals.get(at));
  }
  get WrapText(): unknown {
    return common(this, "wraps");
  }
  set WrapText(wraps: unknown) {
    dress(this, () => ({ wraps: Boolean(wraps) }));
  }
  get Locked(): unknown {
    return common(this, "isLocked");
  }
  set Locked(isLocked: unknown) {
    dress(this, () => ({ isLocked: Boolean(isLocked) }));
  }

  /** In characters; the points are what was measured in WPS 12.1. */
  set ColumnWidth(characters: number) {
    this.size("columnWidths", characters * 5.625 + 3.35);
  }
  set RowHeight(points: number) {
    this.size("rowHeights", points);
  }

  get MergeCells(): unknown {
    const merged = new Set(this.sheet.merges.flatMap((merge) => rowsOf(merge).flat()));
    const answers = new Set(this.cells.map((cell) => merged.has(cell)));
    const [first] = answers;
    return answers.size === 1 ? first : null;
  }
  get MergeArea(): EtRange {
    const own = parseCell(this.cells[0] ?? "A1");
    const merge = this.sheet.merges.find((one) => {
      const { top, left, bottom, right } = parseRange(one);
      return own.row >= top && own.row <= bottom && own.column >= left && own.column <= right;
    });
    return this.Worksheet.Range(merge ?? this.first);
  }
  Merge(): void {
    if (this.sheet.isProtected) throw new EtError("工作表受保护");
    const [, ...covered] = this.cells;
    const isLosing = covered.some((cell) => cellOf(this.sheet, cell).value !== null);
    if (isLosing && this.session.switches.DisplayAlerts) throw new EtError("有一个对话框在等");
    this.sheet.merges = [...this.sheet.merges, this.first];
    for (const cell of covered) this.sheet.cells.set(cell, { ...cellOf(this.sheet, cell), value: null, formula: null });
  }

  Select(): boolean {
    if (this.engine.activeSheet !== this.sheet.id) throw new EtError("Range 类的 Select 方法无效");
    const { switches, behaviours } = this.session;
    if (!switches.ScreenUpdating && behaviours.cursorWhileScreenIsOff === "stays") return true;
    this.session.isSelecting = true;
    try {
      asked(() => this.engine.show(this.sheet.id, this.areas));
    } finally {
      this.session.isSelecting = false;
    }
    return true;
  }

  private get first(): Address {
    return this.areas[0] ?? "A1";
  }

  private get cells(): readonly Address[] {
    return this.areas.flatMap((area) => rowsOf(area).flat());
  }

  /** The first area row by row: what blocks are read from. */
  private table(read: (cell: EngineCell) => unknown): readonly (readonly unknown[])[] {
    return rowsOf(this.first).map((row) => row.map((address) => read(cellOf(this.sheet, address))));
  }

  private enter(written: unknown): void {
    if (!mayWrite(this)) return;
    asked(() => {
      for (const range of this.areas) {
        const { top, left, bottom, right } = parseRange(range);
        const entries = entriesFor(written, bottom - top + 1, right - left + 1, this.session.behaviours);
        this.engine.enter({ sheet: this.sheet.id, range }, entries, "add-in");
      }
    });
    this.engine.clearUndo();
    this.engine.calculate();
  }

  private align(side: "horizontal" | "vertical", place: string | undefined): void {
    if (place === undefined) throw new EtError("没有这种对齐");
    dress(this, (): Partial<Look> => (side === "horizontal" ? { horizontal: place } : { vertical: place }));
  }

  private size(sizes: "columnWidths" | "rowHeights", points: number): void {
    if (!(points >= 0 && points < 2000) || this.sheet.isProtected) throw new EtError("大小不对");
    for (const area of this.areas.map((one) => formatRange(parseRange(one)))) {
      const { top, bottom, left, right } = parseRange(area);
      const [first, last] = sizes === "columnWidths" ? [left, right] : [top, bottom];
      for (let at = first; at <= last; at++) this.sheet[sizes].set(at, points);
    }
  }
}
