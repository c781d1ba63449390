import { plainNumber } from "../report/plain-number";
import { parseRange, type CellPosition, type Rectangle } from "../workbook/address";
import type { RangeReading, SheetValue } from "../workbook/workbook";

/**
 * What simple formulas of a sheet give: numbers, the four operations, SUM and SUBTOTAL over cells that were read. Undefined
 * for everything else, and where a cell is not known.
 */
export interface FormulaEvaluator {
  valueAt(position: CellPosition): number | undefined;
}

/** `isAlone`: nothing is known of cells outside the reading; otherwise they are blank. Positions are those of the grid. */
export function evaluatorOf(reading: RangeReading, isAlone: boolean): FormulaEvaluator {
  return new GridEvaluator(reading, isAlone);
}

const LONGEST = 1000;
const DEEPEST = 40;
/** So many cells are looked at for one table; a sum over whole columns again and again is nobody's form. */
const MOST_STEPS = 500_000;

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?|\.\d+)|(\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Z]{1,3}\$?[1-9]\d{0,6})?)(?![\w(!])|(SUM|SUBTOTAL)(?=\()|([-+*/(),]))/y;

type Token =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "cells"; readonly area: Rectangle }
  | { readonly kind: "name" | "sign"; readonly text: string };

class GridEvaluator implements FormulaEvaluator {
  private readonly known = new Map<string, number | undefined>();
  /** Formulas that are being worked out: one that asks for itself has no value. */
  private readonly pending = new Set<string>();
  private readonly corner: CellPosition;
  private steps = 0;

  constructor(
    private readonly reading: RangeReading,
    private readonly isAlone: boolean,
  ) {
    const { top, left } = parseRange(reading.range);
    this.corner = { row: top, column: left };
  }

  valueAt(position: CellPosition): number | undefined {
    return this.formulaAt(position, 0);
  }

  private formulaAt({ row, column }: CellPosition, depth: number): number | undefined {
    const formula = this.reading.formulas[row]?.[column];
    if (formula == null || depth > DEEPEST) return undefined;
    const key = `${row} ${column}`;
    if (this.known.has(key)) return this.known.get(key);
    this.pending.add(key);
    const tokens = tokensOf(formula);
    const value =
      tokens === undefined ? undefined : new Expression(tokens, (area, way) => this.cellsIn(area, way, depth)).value();
    const plain = value === undefined || !Number.isFinite(value) ? undefined : plainNumber(value);
    this.pending.delete(key);
    this.known.set(key, plain);
    return plain;
  }

  /** The numbers in these cells; blanks are left out. Undefined where one is not known. */
  private cellsIn(area: Rectangle, way: Way, depth: number): readonly number[] | undefined {
    const { values, formulas } = this.reading;
    const [top, left] = [area.top - this.corner.row, area.left - this.corner.column];
    const [bottom, right] = [area.bottom - this.corner.row, area.right - this.corner.column];
    const isOutside = top < 0 || left < 0 || bottom >= values.length || right >= (values[0]?.length ?? 0);
    if (isOutside && this.isAlone) return undefined;
    const found: number[] = [];
    for (let row = Math.max(top, 0); row <= Math.min(bottom, values.length - 1); row++) {
      for (let column = Math.max(left, 0); column <= Math.min(right, (values[row]?.length ?? 0) - 1); column++) {
        if (++this.steps > MOST_STEPS) return undefined;
        const formula = formulas[row]?.[column] ?? null;
        const isLeftOut = formula !== null && way === "subtotal" && /^=\s*SUBTOTAL\(/i.test(formula);
        if (isLeftOut) continue;
        const value =
          formula === null
            ? plainValue(values[row]?.[column] ?? null, way)
            : this.computed({ row, column }, way, depth);
        if (value === undefined) return undefined;
        if (value !== null) found.push(value);
      }
    }
    return found;
  }

  /** What we compute, else what the file says that somebody else computed. */
  private computed(position: CellPosition, way: Way, depth: number): number | null | undefined {
    if (this.pending.has(`${position.row} ${position.column}`)) return undefined;
    const computed = this.formulaAt(position, depth + 1);
    if (computed !== undefined) return computed;
    const stored = this.reading.values[position.row]?.[position.column] ?? null;
    return stored === null ? undefined : plainValue(stored, way);
  }
}

/** Sums pass over words; a single cell with words in it is not counted with. */
type Way = "sum" | "subtotal" | "cell";

function plainValue(value: SheetValue, way: Way): number | null | undefined {
  if (typeof value === "number") return value;
  if (value === null) return null;
  if (typeof value === "string" && value.startsWith("#")) return undefined;
  return way === "cell" ? undefined : null;
}

function tokensOf(formula: string): readonly Token[] | undefined {
  const text = formula.toUpperCase();
  if (text.length > LONGEST || !text.startsWith("=")) return undefined;
  const tokens: Token[] = [];
  TOKEN.lastIndex = 1;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const match = TOKEN.exec(text);
    if (match === null) return undefined;
    const [, number, cells, name, sign] = match;
    if (number !== undefined) tokens.push({ kind: "number", value: Number(number) });
    else if (cells !== undefined) {
      const area = areaOf(cells);
      if (area === undefined) return undefined;
      tokens.push({ kind: "cells", area });
    } else if (name !== undefined) tokens.push({ kind: "name", text: name });
    else tokens.push({ kind: "sign", text: sign ?? "" });
  }
  return tokens;
}

function areaOf(cells: string): Rectangle | undefined {
  try {
    return parseRange(cells.replace(/\$/g, ""));
  } catch {
    return undefined; // beyond the sheet, such as ZZZ1
  }
}

type CellsIn = (area: Rectangle, way: Way) => readonly number[] | undefined;

/** One formula. Every method takes what it understands and answers undefined where that is not simple. */
class Expression {
  private at = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly cellsIn: CellsIn,
  ) {}

  value(): number | undefined {
    const value = this.sum();
    return this.at === this.tokens.length ? value : undefined;
  }

  private sum(): number | undefined {
    let value = this.product();
    for (let sign = this.takes("+", "-"); sign !== undefined; sign = this.takes("+", "-")) {
      const next = this.product();
      if (value === undefined || next === undefined) return undefined;
      value = sign === "+" ? value + next : value - next;
    }
    return value;
  }

  private product(): number | undefined {
    let value = this.factor();
    for (let sign = this.takes("*", "/"); sign !== undefined; sign = this.takes("*", "/")) {
      const next = this.factor();
      if (value === undefined || next === undefined) return undefined;
      value = sign === "*" ? value * next : value / next;
    }
    return value;
  }

  private factor(): number | undefined {
    const sign = this.takes("+", "-");
    if (sign !== undefined) {
      const value = this.factor();
      return sign === "-" && value !== undefined ? -value : value;
    }
    if (this.takes("(") !== undefined) {
      const value = this.sum();
      return this.takes(")") === undefined ? undefined : value;
    }
    const token = this.tokens[this.at++];
    switch (token?.kind) {
      case "number":
        return token.value;
      case "cells":
        return this.oneCell(token.area);
      case "name":
        return this.added(token.text === "SUBTOTAL");
      case "sign":
      case undefined:
        return undefined;
      default:
        return token satisfies never;
    }
  }

  private oneCell(area: Rectangle): number | undefined {
    if (area.top !== area.bottom || area.left !== area.right) return undefined;
    const cells = this.cellsIn(area, "cell");
    return cells && (cells[0] ?? 0);
  }

  /** The arguments of SUM, or of SUBTOTAL(9, …) and SUBTOTAL(109, …). */
  private added(isSubtotal: boolean): number | undefined {
    if (this.takes("(") === undefined) return undefined;
    if (isSubtotal && !this.takesSumOfSubtotal()) return undefined;
    let total = 0;
    do {
      const value = this.argument(isSubtotal);
      if (value === undefined) return undefined;
      total += value;
    } while (this.takes(",") !== undefined);
    return this.takes(")") === undefined ? undefined : total;
  }

  private takesSumOfSubtotal(): boolean {
    const token = this.tokens[this.at++];
    return token?.kind === "number" && (token.value === 9 || token.value === 109) && this.takes(",") !== undefined;
  }

  private argument(isSubtotal: boolean): number | undefined {
    const token = this.tokens[this.at];
    const next = this.tokens[this.at + 1];
    const isArea = token?.kind === "cells" && next?.kind === "sign" && (next.text === "," || next.text === ")");
    if (!isArea) return this.sum();
    this.at++;
    return this.cellsIn(token.area, isSubtotal ? "subtotal" : "sum")?.reduce((sum, value) => sum + value, 0);
  }

  /** The sign that stands here, if it is one of these. */
  private takes(...signs: readonly string[]): string | undefined {
    const token = this.tokens[this.at];
    if (token?.kind !== "sign" || !signs.includes(token.text)) return undefined;
    this.at++;
    return token.text;
  }
}
