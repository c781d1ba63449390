import { shiftRows } from "./address";

interface Token {
  readonly text: string;
  readonly kind: "reference" | "quoted" | "other";
}

/** A formula of the same sheet after rows were inserted or deleted above or inside what it refers to. */
export function shiftFormula(formula: string, at: number, count: number): string {
  const tokens = tokensOf(formula);
  let moved = "";
  tokens.forEach(({ text, kind }, index) => {
    const isElsewhere = tokens[index - 1]?.text === "!";
    moved += kind === "reference" && !isElsewhere ? shiftReference(text, at, count) : text;
  });
  return moved;
}

function shiftReference(reference: string, at: number, count: number): string {
  const moved = shiftRows(reference, at, count);
  if (moved === undefined) return "#REF!";
  const corners = moved.split(":");
  return reference
    .split(":")
    .map((corner, index) => withDollars(corner, corners[index] ?? corners[0] ?? ""))
    .join(":");
}

/** The corner `to` with the dollars that `from` carries. */
function withDollars(from: string, to: string): string {
  const digits = firstDigit(to);
  const column = from.startsWith("$") ? "$" : "";
  const row = from.lastIndexOf("$") > 0 ? "$" : "";
  return `${column}${to.slice(0, digits)}${row}${to.slice(digits)}`;
}

function tokensOf(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  let index = 0;
  while (index < formula.length) {
    const start = index;
    const first = formula[index] ?? "";
    if (first === '"' || first === "'") {
      index = closingQuote(formula, index) + 1;
      tokens.push({ text: formula.slice(start, index), kind: "quoted" });
    } else if (isWordPart(first)) {
      while (index < formula.length && isWordPart(formula[index] ?? "")) index++;
      const text = formula.slice(start, index);
      tokens.push({
        text,
        kind: formula[index] !== "(" && formula[index] !== "!" && isReference(text) ? "reference" : "other",
      });
    } else {
      index++;
      tokens.push({ text: first, kind: "other" });
    }
  }
  return tokens;
}

function closingQuote(formula: string, open: number): number {
  const close = formula.indexOf(formula[open] ?? "", open + 1);
  return close < 0 ? formula.length : close;
}

const isWordPart = (letter: string): boolean => /^[\p{L}\p{N}_.$:]$/u.test(letter);

const isReference = (text: string): boolean =>
  /^\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}(:\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6})?$/.test(text);

const firstDigit = (text: string): number => {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) < 58) return index;
  return text.length;
};
