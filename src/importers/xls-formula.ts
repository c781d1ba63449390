import { cellAt, type CellPosition } from "../workbook/address";

/** There is a formula, of a kind that is not known here: nothing is computed from it. */
export const UNKNOWN_FORMULA = "=?";

/** Operators between two operands, as [MS-XLS] numbers them. */
const OPERATORS: ReadonlyMap<number, string> = new Map(
  ["+", "-", "*", "/", "^", "&", "<", "<=", "=", ">=", ">", "<>"].map((sign, index) => [3 + index, sign]),
);
const FUNCTIONS: ReadonlyMap<number, string> = new Map([
  [0, "COUNT"],
  [1, "IF"],
  [4, "SUM"],
  [5, "AVERAGE"],
  [6, "MIN"],
  [7, "MAX"],
  [344, "SUBTOTAL"],
]);

/** Formulas that several cells share, by the place of the first: what stands in the record of each cell is only that place. */
export type SharedFormulas = ReadonlyMap<string, DataView>;

export const sharedKey = (row: number, column: number): string => `${row} ${column}`;

/** The formula of a cell, with a leading "="; the expression begins with its length in two bytes. */
export function formulaText(expression: DataView, cell: CellPosition, shared: SharedFormulas): string {
  try {
    const text = new Expression(expression, cell).text();
    if (text !== undefined) return `=${text}`;
    const first = sharedKey(expression.getUint16(3, true), expression.getUint16(5, true));
    const own = expression.getUint8(2) === SHARED ? shared.get(first) : undefined;
    const moved = own === undefined ? undefined : new Expression(own, cell).text();
    return moved === undefined ? UNKNOWN_FORMULA : `=${moved}`;
  } catch (error) {
    if (error instanceof RangeError) return UNKNOWN_FORMULA; // cut off, or longer than its record
    throw error;
  }
}

const SHARED = 0x01;
const WHOLE = 0x1e;
const DECIMAL = 0x1f;
const ATTRIBUTE = 0x19;
const ATTRIBUTE_SUM = 0x10;
const ATTRIBUTE_CHOICE = 0x04;
const PARENTHESES = 0x15;
const MINUS = 0x13;
const TEXT = 0x17;
const FUNCTION = 0x22;
const CELL = 0x24;
const AREA = 0x25;
const CELL_FROM_HERE = 0x2c;
const AREA_FROM_HERE = 0x2d;

/** Operands and operators in the order of computing. */
class Expression {
  private readonly stack: string[] = [];
  private at = 2;
  private readonly end: number;

  constructor(
    private readonly data: DataView,
    private readonly cell: CellPosition,
  ) {
    this.end = 2 + data.getUint16(0, true);
  }

  /** Undefined where something in it is not known here. */
  text(): string | undefined {
    while (this.at < this.end) if (!this.step()) return undefined;
    return this.stack.length === 1 ? this.stack[0] : undefined;
  }

  private step(): boolean {
    const token = this.byte();
    // What is asked of an operand, its value or its place, is told by two bits more.
    const kind = token >= 0x40 ? (token & 0x1f) | 0x20 : token;
    const operator = OPERATORS.get(kind);
    if (operator !== undefined) return this.join(2, ([one = "", other = ""]) => one + operator + other);
    switch (kind) {
      case WHOLE:
        return this.push(String(this.word()));
      case DECIMAL:
        this.at += 8;
        return this.push(String(this.data.getFloat64(this.at - 8, true)));
      case PARENTHESES:
        return this.join(1, ([inside = ""]) => `(${inside})`);
      case MINUS:
        return this.join(1, ([operand = ""]) => `-${operand}`);
      case TEXT:
        return this.quoted();
      case ATTRIBUTE:
        return this.attribute();
      case FUNCTION:
        return this.call(this.byte(), this.word() & 0x7fff);
      case CELL:
      case CELL_FROM_HERE: {
        const row = this.word();
        return this.push(this.nameOf(row, this.word(), kind === CELL_FROM_HERE));
      }
      case AREA:
      case AREA_FROM_HERE: {
        const [top, bottom, left, right] = [this.word(), this.word(), this.word(), this.word()];
        const isFromHere = kind === AREA_FROM_HERE;
        return this.push(`${this.nameOf(top, left, isFromHere)}:${this.nameOf(bottom, right, isFromHere)}`);
      }
      default:
        return false;
    }
  }

  private attribute(): boolean {
    const kind = this.byte();
    const more = this.word();
    if (kind === ATTRIBUTE_SUM) return this.call(1, 4);
    if (kind === ATTRIBUTE_CHOICE) this.at += (more + 1) * 2;
    return true;
  }

  private quoted(): boolean {
    const length = this.byte();
    const size = (this.byte() & 1) === 0 ? 1 : 2;
    this.at += length * size;
    return this.push('""');
  }

  private call(count: number, id: number): boolean {
    const name = FUNCTIONS.get(id);
    return name !== undefined && this.join(count, (operands) => `${name}(${operands.join(",")})`);
  }

  private join(count: number, text: (operands: readonly string[]) => string): boolean {
    if (this.stack.length < count) return false;
    const operands = this.stack.splice(this.stack.length - count, count);
    return this.push(text(operands));
  }

  private push(text: string): boolean {
    this.stack.push(text);
    return true;
  }

  /** The two highest bits of a column say whether row and column move along; those of a shared formula count from its cell. */
  private nameOf(row: number, column: number, isFromHere: boolean): string {
    const movesAlong = { row: isFromHere && (column & 0x8000) !== 0, column: isFromHere && (column & 0x4000) !== 0 };
    const plain = column & 0xff;
    return cellAt(
      movesAlong.row ? (this.cell.row + row) & 0xffff : row,
      movesAlong.column ? (this.cell.column + plain) & 0xff : plain,
    );
  }

  private byte(): number {
    return this.data.getUint8(this.at++);
  }

  private word(): number {
    this.at += 2;
    return this.data.getUint16(this.at - 2, true);
  }
}
