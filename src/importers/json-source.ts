import { ImportError } from "./import-error";

/**
 * The JSON text once more, with every number that JavaScript would change (9007199254740993, 1e400) as a string of the
 * same letters: so it is told as what stood there. Throws an ImportError for a key that stands twice in one object, of
 * which JSON.parse would keep the last. The text must be JSON already.
 */
export function exactJson(json: string): string {
  const pieces: string[] = [];
  let copied = 0;
  const open: OpenContainer[] = [];
  for (let at = 0; at < json.length;) {
    const char = json.charAt(at);
    if (char === '"') {
      const end = endOfString(json, at);
      noteString(json.slice(at, end), open);
      at = end;
    } else if (isNumberStart(char)) {
      const end = endOfNumber(json, at);
      const number = json.slice(at, end);
      if (!isExact(number)) {
        pieces.push(json.slice(copied, at), `"${number}"`);
        copied = end;
      }
      at = end;
    } else {
      noteMark(char, open);
      at++;
    }
  }
  return copied === 0 ? json : pieces.join("") + json.slice(copied);
}

/** An object or a list that is not closed yet. */
interface OpenContainer {
  /** undefined in a list. */
  readonly keys: Set<string> | undefined;
  /** The key whose value is being read. */
  key: string;
  isKeyNext: boolean;
}

function noteMark(char: string, open: OpenContainer[]): void {
  const inner = open[open.length - 1];
  if (char === "{") open.push({ keys: new Set(), key: "", isKeyNext: true });
  else if (char === "[") open.push({ keys: undefined, key: "", isKeyNext: false });
  else if (char === "}" || char === "]") open.pop();
  else if (char === "," && inner?.keys !== undefined) inner.isKeyNext = true;
}

function noteString(literal: string, open: readonly OpenContainer[]): void {
  const inner = open[open.length - 1];
  if (inner?.keys === undefined || !inner.isKeyNext) return;
  const key = literal.includes("\\") ? String(JSON.parse(literal)) : literal.slice(1, -1);
  if (inner.keys.has(key)) {
    const path = open.slice(0, -1).flatMap((one) => (one.keys === undefined ? [] : [one.key]));
    throw new ImportError({ code: "json-repeated-key", path: path.join("."), key });
  }
  inner.keys.add(key);
  inner.key = key;
  inner.isKeyNext = false;
}

/** Behind the closing quotation mark. */
function endOfString(json: string, start: number): number {
  for (let at = start + 1; at < json.length; at++) {
    const char = json.charAt(at);
    if (char === "\\") at++;
    else if (char === '"') return at + 1;
  }
  return json.length;
}

function endOfNumber(json: string, start: number): number {
  let end = start + 1;
  while (/[\d.eE+-]/.test(json.charAt(end))) end++;
  return end;
}

const isNumberStart = (char: string): boolean => char === "-" || (char >= "0" && char <= "9");

/** The digits come back as they were written; how the exponent is written does not matter. */
function isExact(number: string): boolean {
  const isShort = number.length <= SURELY_EXACT && !/e/i.test(number);
  return isShort || decimalOf(number) === decimalOf(String(Number(number)));
}

/** JavaScript keeps fifteen digits; what is no longer than that, sign and point included, has no more of them. */
const SURELY_EXACT = 15;

/** 12.50 and 125e-1 are both "125 -1": digits without zeros around them, and the power of ten. */
function decimalOf(number: string): string {
  const match = /^-?(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(number);
  if (match === null) return number; // Infinity
  const [, whole = "", fraction = "", exponent = "0"] = match;
  const digits = (whole + fraction).replace(/^0+/, "");
  let end = digits.length;
  while (digits[end - 1] === "0") end--;
  const power = Number(exponent) - fraction.length + digits.length - end;
  return end === 0 ? "0" : `${digits.slice(0, end)} ${power}`;
}
