import { parseRange } from "../../src/workbook/address";
import type { Address } from "../../src/workbook/workbook-plan";
import type { SpreadsheetEngine } from "./engine";
import { cellOf, type ConditionalFormat, type EngineSheet, type Look, rowsOf } from "./engine-state";
import { RichCollection, RichError, RichObject } from "./rich-object";

/** Cells of one sheet, as the objects of this file need them. */
export interface Cells {
  readonly engine: SpreadsheetEngine;
  readonly sheet: EngineSheet;
  readonly areas: readonly Address[];
}

/** What all the cells have in common; null where they differ, as Excel answers. */
function common<K extends keyof Look>({ sheet, areas }: Cells, key: K): Look[K] | null {
  const values = new Set(
    areas.flatMap((area) => rowsOf(area).flat()).map((address) => cellOf(sheet, address).look[key]),
  );
  const [first] = values;
  return values.size === 1 && first !== undefined ? first : null;
}

/** Properties of cells, by the host's word for them. */
class RichLooks extends RichObject {
  constructor(
    protected readonly cells: Cells,
    private readonly keys: Readonly<Record<string, keyof Look>>,
  ) {
    super();
  }
  override has(member: string): boolean {
    return member in this.keys || super.has(member);
  }
  override get(member: string): unknown {
    const key = this.keys[member];
    return key === undefined ? super.get(member) : common(this.cells, key);
  }
  override set(member: string, value: unknown): void {
    const key = this.keys[member];
    if (key === undefined) return super.set(member, value);
    for (const range of this.cells.areas)
      this.cells.engine.dress({ sheet: this.cells.sheet.id, range }, (look) => ({ ...look, [key]: value }));
  }
}

const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"];

class RichBorder extends RichObject {
  Color = "#000000";
  Weight = "Thin";
  constructor(
    private readonly cells: Cells,
    private readonly index: string,
  ) {
    super();
  }
  get Style() {
    return null;
  }
  set Style(style: string | null) {
    if (style === null) return;
    for (const range of this.cells.areas) {
      const { top, bottom, left, right } = parseRange(range);
      // The program has no inner line where there is nothing between.
      if (this.index === "InsideHorizontal" && top === bottom) throw new RichError("InvalidArgument");
      if (this.index === "InsideVertical" && left === right) throw new RichError("InvalidArgument");
      this.cells.engine.dress({ sheet: this.cells.sheet.id, range }, (look, address) => {
        const { top: row, left: column } = parseRange(address);
        const inside = this.index === "InsideHorizontal";
        const across = this.index === "InsideVertical";
        return {
          ...look,
          ...((this.index === "EdgeTop" && row === top) || (inside && row > top) ? { top: style } : {}),
          ...((this.index === "EdgeBottom" && row === bottom) || (inside && row < bottom) ? { bottom: style } : {}),
          ...((this.index === "EdgeLeft" && column === left) || (across && column > left) ? { left: style } : {}),
          ...((this.index === "EdgeRight" && column === right) || (across && column < right) ? { right: style } : {}),
        };
      });
    }
  }
}

class RichBorders extends RichCollection<RichBorder> {
  constructor(private readonly cells: Cells) {
    super();
  }
  override find(index: string) {
    return edges.includes(index) ? new RichBorder(this.cells, index) : undefined;
  }
}

class RichFill extends RichLooks {
  constructor(cells: Cells) {
    super(cells, { Color: "fill" });
  }
  Clear(): void {
    this.set("Color", undefined);
  }
}

export class RichFormat extends RichLooks {
  readonly Font: RichLooks;
  readonly Fill: RichLooks;
  readonly Borders: RichBorders;
  readonly Protection: RichLooks;
  constructor(cells: Cells) {
    super(cells, { HorizontalAlignment: "horizontal", VerticalAlignment: "vertical", WrapText: "wraps" });
    this.Font = new RichLooks(cells, { Name: "fontName", Size: "fontSize", Bold: "isBold", Color: "fontColor" });
    this.Fill = new RichFill(cells);
    this.Borders = new RichBorders(cells);
    this.Protection = new RichLooks(cells, { Locked: "isLocked" });
  }
  get ColumnWidth() {
    return this.cells.sheet.columnWidths.get(parseRange(this.cells.areas[0] ?? "A1").left) ?? 48;
  }
  set ColumnWidth(points: number) {
    this.size("columnWidths", points);
  }
  get RowHeight() {
    return this.cells.sheet.rowHeights.get(parseRange(this.cells.areas[0] ?? "A1").top) ?? 15;
  }
  set RowHeight(points: number) {
    this.size("rowHeights", points);
  }
  private size(sizes: "columnWidths" | "rowHeights", points: number): void {
    if (!(points >= 0 && points <= 2000)) throw new RichError("InvalidArgument");
    if (this.cells.sheet.isProtected) throw new RichError("AccessDenied", 403);
    for (const area of this.cells.areas) {
      const { top, bottom, left, right } = parseRange(area);
      const [first, last] = sizes === "columnWidths" ? [left, right] : [top, bottom];
      for (let index = first; index <= last; index++) this.cells.sheet[sizes].set(index, points);
    }
  }
}

class RichRule extends RichObject {
  static override readonly scalars = ["Formula"];
  constructor(private readonly format: ConditionalFormat) {
    super();
  }
  get Formula() {
    return this.format.formula;
  }
  set Formula(formula: string) {
    if (!formula.startsWith("=") || formula.length > 256) throw new RichError("InvalidArgument");
    this.format.formula = formula;
  }
}

class RichRuleFont extends RichObject {
  constructor(private readonly format: ConditionalFormat) {
    super();
  }
  get Color() {
    return this.format.fontColor;
  }
  set Color(color: string | undefined) {
    this.format.fontColor = color;
  }
  get Bold() {
    return this.format.isBold;
  }
  set Bold(isBold: boolean | undefined) {
    this.format.isBold = isBold;
  }
}

class RichRuleFill extends RichObject {
  constructor(private readonly format: ConditionalFormat) {
    super();
  }
  get Color() {
    return this.format.fill;
  }
  set Color(color: string | undefined) {
    this.format.fill = color;
  }
}

class RichRuleFormat extends RichObject {
  readonly Font: RichRuleFont;
  readonly Fill: RichRuleFill;
  constructor(format: ConditionalFormat) {
    super();
    this.Font = new RichRuleFont(format);
    this.Fill = new RichRuleFill(format);
  }
}

class RichCustom extends RichObject {
  readonly Rule: RichRule;
  readonly Format: RichRuleFormat;
  constructor(format: ConditionalFormat) {
    super();
    this.Rule = new RichRule(format);
    this.Format = new RichRuleFormat(format);
  }
}

class RichConditionalFormat extends RichObject {
  static override readonly scalars = ["Id", "Type", "Priority", "StopIfTrue"];
  readonly Type = "Custom";
  readonly Custom: RichCustom;
  constructor(private readonly format: ConditionalFormat) {
    super();
    this.Custom = new RichCustom(format);
  }
  override get _Id() {
    return this.format.id;
  }
  get Id() {
    return this.format.id;
  }
  /** All of ours and of the tests are of this type. */
  get CustomOrNullObject() {
    return this.Custom;
  }
  get StopIfTrue() {
    return this.format.stopsIfTrue;
  }
  set StopIfTrue(stops: boolean) {
    this.format.stopsIfTrue = stops;
  }
}

export class RichConditionalFormats extends RichCollection<RichConditionalFormat> {
  constructor(private readonly cells: Cells) {
    super();
  }
  override items() {
    return this.cells.sheet.conditionalFormats.map((format) => new RichConditionalFormat(format));
  }
  override find(id: string) {
    return this.items().find(({ Id }) => Id === id);
  }
  /** A new one comes before those that are there. */
  Add(type: unknown): RichConditionalFormat {
    if (type !== "Custom") throw new RichError("ApiNotFound", 404);
    const { sheet, areas } = this.cells;
    if (sheet.isProtected) throw new RichError("AccessDenied", 403);
    const format: ConditionalFormat = {
      id: `added-${sheet.conditionalFormats.length + 1}`,
      ranges: areas,
      formula: "",
      fill: undefined,
      fontColor: undefined,
      isBold: undefined,
      stopsIfTrue: false,
    };
    sheet.conditionalFormats.unshift(format);
    return new RichConditionalFormat(format);
  }
}

export class RichValidation extends RichObject {
  private readonly entry: { ranges: readonly Address[]; rule: unknown; alert: unknown; ignoresBlanks: boolean };
  constructor(private readonly cells: Cells) {
    super();
    this.entry = { ranges: cells.areas, rule: undefined, alert: undefined, ignoresBlanks: true };
  }
  get Rule(): unknown {
    return this.entry.rule;
  }
  set Rule(rule: unknown) {
    if (typeof rule !== "object" || rule === null) throw new RichError("InvalidArgument");
    if (this.cells.sheet.isProtected) throw new RichError("AccessDenied", 403);
    this.entry.rule = rule;
    this.cells.sheet.validations = [...this.cells.sheet.validations, this.entry];
  }
  get ErrorAlert(): unknown {
    return this.entry.alert;
  }
  set ErrorAlert(alert: unknown) {
    this.entry.alert = alert;
  }
  get IgnoreBlanks(): boolean {
    return this.entry.ignoresBlanks;
  }
  set IgnoreBlanks(ignores: boolean) {
    this.entry.ignoresBlanks = ignores;
  }
}
