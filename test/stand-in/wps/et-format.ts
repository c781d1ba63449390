import { parseRange } from "../../../src/workbook/address";
import type { Address } from "../../../src/workbook/workbook-plan";
import { cellOf, type ConditionalFormat, type EngineSheet, type Look, rowsOf } from "../engine-state";
import { firstCellOf, recount } from "./et-address";
import { EtError } from "./et-error";
import { asked, type EtPlace, mayWrite } from "./et-session";

/** Cells of one sheet, as the objects of this file need them. */
export interface EtCells extends EtPlace {
  readonly sheet: EngineSheet;
  readonly areas: readonly Address[];
}

/** What all the cells have in common; null where they differ. */
export function common<K extends keyof Look>({ sheet, areas }: EtCells, key: K): Look[K] | null {
  const values = new Set(
    areas.flatMap((area) => rowsOf(area).flat()).map((address) => cellOf(sheet, address).look[key]),
  );
  const [first] = values;
  return values.size === 1 && first !== undefined ? first : null;
}

export function dress(cells: EtCells, change: (look: Look, address: Address, area: Address) => Partial<Look>): void {
  if (!mayWrite(cells)) return;
  asked(() => {
    for (const range of cells.areas)
      cells.engine.dress({ sheet: cells.sheet.id, range }, (look, address) => ({
        ...look,
        ...change(look, address, range),
      }));
  });
}

/** 0xBBGGRR as "#RRGGBB" and back. */
export const toColor = (color: unknown): string => {
  if (typeof color !== "number") throw new EtError(`不是颜色: ${String(color)}`);
  const parts = [color & 0xff, (color >> 8) & 0xff, (color >> 16) & 0xff];
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
};

const fromColor = (color: string): number =>
  [5, 3, 1].reduce((sum, at) => sum * 0x100 + parseInt(color.slice(at, at + 2), 16), 0);

export class EtFont {
  constructor(private readonly cells: EtCells) {}
  get Name(): unknown {
    return common(this.cells, "fontName");
  }
  set Name(name: unknown) {
    dress(this.cells, () => ({ fontName: String(name) }));
  }
  get Size(): unknown {
    return common(this.cells, "fontSize");
  }
  set Size(size: unknown) {
    dress(this.cells, () => ({ fontSize: Number(size) }));
  }
  get Bold(): unknown {
    return common(this.cells, "isBold");
  }
  set Bold(isBold: unknown) {
    dress(this.cells, () => ({ isBold: Boolean(isBold) }));
  }
  get Color(): unknown {
    return common(this.cells, "fontColor");
  }
  set Color(color: unknown) {
    const fontColor = toColor(color);
    dress(this.cells, () => ({ fontColor }));
  }
}

const NO_FILL = -4142;

export class EtInterior {
  constructor(private readonly cells: EtCells) {}
  get Color(): unknown {
    return common(this.cells, "fill");
  }
  set Color(color: unknown) {
    const fill = toColor(color);
    dress(this.cells, () => ({ fill }));
  }
  set Pattern(pattern: unknown) {
    if (pattern !== NO_FILL) throw new EtError(`没有这种图案: ${String(pattern)}`);
    asked(() => {
      for (const range of this.cells.areas)
        this.cells.engine.dress({ sheet: this.cells.sheet.id, range }, ({ fill: _, ...look }) => look);
    });
  }
}

const CONTINUOUS = 1;
const edgeNames: ReadonlyMap<number, readonly (keyof Look & ("top" | "left" | "bottom" | "right"))[]> = new Map([
  [7, ["left"]],
  [8, ["top"]],
  [9, ["bottom"]],
  [10, ["right"]],
  [11, ["left", "right"]],
  [12, ["top", "bottom"]],
]);

/** One edge of a range; without a number all edges of all its cells. */
export class EtBorder {
  Weight: unknown;
  Color: unknown;
  constructor(
    private readonly cells: EtCells,
    private readonly edge?: number,
  ) {}
  get LineStyle(): unknown {
    const [first = "top"] = edgeNames.get(this.edge ?? 9) ?? [];
    return common(this.cells, first) === "Continuous" ? CONTINUOUS : NO_FILL;
  }
  set LineStyle(style: unknown) {
    const line = style === CONTINUOUS ? "Continuous" : "None";
    if (this.edge === undefined && this.cells.session.behaviours.bordersAtOnce === "ignored") return;
    dress(this.cells, (_, address, area) => {
      if (this.edge === undefined) return { top: line, bottom: line, left: line, right: line };
      const sides = edgeNames.get(this.edge) ?? [];
      const isInner = this.edge > 10;
      const drawn = sides.filter((side) => isOuter(address, area, side) !== isInner);
      return Object.assign({}, ...drawn.map((side) => ({ [side]: line }))) as Partial<Look>;
    });
  }
}

function isOuter(address: Address, area: Address, side: "top" | "left" | "bottom" | "right"): boolean {
  return parseRange(address)[side] === parseRange(area)[side];
}

export class EtBorders extends EtBorder {
  constructor(private readonly all: EtCells) {
    super(all);
  }
  Item(edge: number): EtBorder {
    if (!edgeNames.has(edge)) throw new EtError(`没有这条边: ${edge}`);
    return new EtBorder(this.all, edge);
  }
}

class EtConditionFont {
  constructor(private readonly format: ConditionalFormat) {}
  set Color(color: unknown) {
    this.format.fontColor = toColor(color);
  }
  set Bold(isBold: unknown) {
    this.format.isBold = Boolean(isBold);
  }
}

class EtConditionInterior {
  constructor(private readonly format: ConditionalFormat) {}
  get Color(): unknown {
    return this.format.fill === undefined ? null : fromColor(this.format.fill);
  }
  set Color(color: unknown) {
    this.format.fill = toColor(color);
  }
}

export class EtCondition {
  readonly Font: EtConditionFont;
  readonly Interior: EtConditionInterior;
  constructor(
    private readonly cells: EtCells,
    private readonly format: ConditionalFormat,
  ) {
    this.Font = new EtConditionFont(format);
    this.Interior = new EtConditionInterior(format);
  }
  get Formula1(): string {
    return recount(this.format.formula, firstCellOf(this.format.ranges[0] ?? "A1"), frameOf(this.cells));
  }
  get StopIfTrue(): unknown {
    return this.format.stopsIfTrue;
  }
  set StopIfTrue(stops: unknown) {
    this.format.stopsIfTrue = Boolean(stops);
  }
  SetLastPriority(): void {
    const { sheet } = this.cells;
    sheet.conditionalFormats = [...sheet.conditionalFormats.filter((one) => one !== this.format), this.format];
  }
  Delete(): void {
    const { sheet } = this.cells;
    sheet.conditionalFormats = sheet.conditionalFormats.filter((one) => one !== this.format);
  }
}

const BY_FORMULA = 2;
const LONGEST_FORMULA = 256;

export class EtConditions {
  constructor(private readonly cells: EtCells) {}
  get Count(): number {
    return this.cells.sheet.conditionalFormats.length;
  }
  Item(at: number): EtCondition | undefined {
    const found = this.cells.sheet.conditionalFormats[at - 1];
    return found && new EtCondition(this.cells, found);
  }
  Add(type: unknown, _operator: unknown, formula: unknown): EtCondition {
    const { sheet, areas, session } = this.cells;
    if (sheet.isProtected) throw new EtError("工作表受保护");
    if (type !== BY_FORMULA || typeof formula !== "string" || !formula.startsWith("=")) throw new EtError("条件不对");
    if (formula.length > LONGEST_FORMULA) throw new EtError("公式太长");
    const own = session.behaviours.highlightSeparator === "semicolon" ? ";" : ",";
    const plain = formula.replace(/"[^"]*"|'[^']*'|[,;]/g, (part) => {
      if (/^[,;]$/.test(part) && part !== own) throw new EtError("公式有错");
      return part === ";" ? "," : part;
    });
    const format: ConditionalFormat = {
      id: `format-${sheet.conditionalFormats.length + 1}`,
      ranges: areas,
      formula: recount(plain, frameOf(this.cells), firstCellOf(areas[0] ?? "A1")),
      fill: undefined,
      fontColor: undefined,
      isBold: undefined,
      stopsIfTrue: false,
    };
    if (session.behaviours.newHighlight === "first") sheet.conditionalFormats.unshift(format);
    else sheet.conditionalFormats.push(format);
    return new EtCondition(this.cells, format);
  }
}

/** The cell that a conditional format's relative references count from. */
function frameOf({ session, engine, areas }: EtCells): Address {
  const isActive = session.behaviours.highlightAnchor === "active cell";
  return firstCellOf((isActive ? engine.selection[0] : areas[0]) ?? "A1");
}

const kinds: ReadonlyMap<unknown, string> = new Map([
  [1, "wholeNumber"],
  [2, "decimal"],
]);
const STOP = 1;
const AT_LEAST = 7;

/** The entry rule of the cells. Nothing is changed that is there: it has to go first. */
export class EtValidation {
  constructor(private readonly cells: EtCells) {}
  private get entry() {
    const own = this.cells.areas.join(",");
    const found = this.cells.sheet.validations.find(({ ranges }) => ranges.join(",") === own);
    if (found === undefined) throw new EtError("没有数据有效性");
    return found as {
      ranges: readonly Address[];
      rule: unknown;
      alert: Record<string, unknown>;
      ignoresBlanks: boolean;
    }; // as Add made it
  }
  Add(type: unknown, alert: unknown, operator: unknown, formula: unknown): void {
    const { sheet, areas } = this.cells;
    const kind = kinds.get(type);
    if (kind === undefined || alert !== STOP || operator !== AT_LEAST || typeof formula !== "string")
      throw new EtError("数据有效性不对");
    const taken = new Set(sheet.validations.flatMap(({ ranges }) => ranges).flatMap((range) => rowsOf(range).flat()));
    if (
      sheet.isProtected ||
      areas.some((area) =>
        rowsOf(area)
          .flat()
          .some((cell) => taken.has(cell)),
      )
    )
      throw new EtError("已有数据有效性");
    sheet.validations = [
      ...sheet.validations,
      {
        ranges: areas,
        rule: { [kind]: { formula1: Number(formula), operator: "GreaterThanOrEqualTo" } },
        alert: { showAlert: true, style: "Stop", title: "", message: "" },
        ignoresBlanks: true,
      },
    ];
  }
  Delete(): void {
    const { sheet, areas } = this.cells;
    if (sheet.isProtected) throw new EtError("工作表受保护");
    const freed = new Set(areas.flatMap((area) => rowsOf(area).flat()));
    sheet.validations = sheet.validations.flatMap((one) => {
      const left = one.ranges.flatMap((range) => {
        const cells = rowsOf(range).flat();
        return cells.some((cell) => freed.has(cell)) ? cells.filter((cell) => !freed.has(cell)) : [range];
      });
      return left.length === 0 ? [] : [{ ...one, ranges: left }];
    });
  }
  set IgnoreBlank(ignores: boolean) {
    this.entry.ignoresBlanks = ignores;
  }
  set ErrorTitle(title: string) {
    if (title.length > 32) throw new EtError("标题太长");
    this.entry.alert["title"] = title;
  }
  set ErrorMessage(message: string) {
    if (message.length > 255) throw new EtError("信息太长");
    this.entry.alert["message"] = message;
  }
  set ShowError(shows: boolean) {
    this.entry.alert["showAlert"] = shows;
  }
}
