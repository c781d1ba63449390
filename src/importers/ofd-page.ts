import type { Area, PlacedText } from "../layout/placed-page";
import { rulesOfPath, type PathStep } from "../layout/rules-of-path";
import { ImportError } from "./import-error";
import type { DecodeText } from "./platform";
import { readXml, type XmlAttributes } from "./xml";

/** A part of the file. */
export interface OfdPart {
  readonly bytes: Uint8Array;
  readonly path: string;
  readonly decode: DecodeText;
}

/** Of one page: no report has so many. */
const MOST_MARKS = 60_000;

/** What a page of an OFD draws. */
export class OfdPage {
  readonly texts: PlacedText[] = [];
  readonly rules: Area[] = [];
  /** The ids of what lies behind it. */
  readonly templates: string[] = [];
  box = "";
  private drawn: Drawn | undefined;
  private code: TextCode = { x: 0, y: 0, across: [], down: [] };
  private marks = 0;
  private clips = 0;

  constructor({ bytes, path, decode }: OfdPart) {
    readXml(
      bytes,
      path,
      {
        open: (name, attributes) => this.open(name, attributes),
        close: (name, text) => this.close(name, text),
      },
      decode,
    );
  }

  private open(name: string, attributes: XmlAttributes): void {
    if (name === "Clips") this.clips++;
    if (name === "Template") this.templates.push(attributes.get("TemplateID") ?? "");
    if (name === "TextObject" || name === "PathObject") this.drawn = drawnBy(name, attributes);
    if (name === "TextCode")
      this.code = {
        x: numberOf(attributes.get("X"), this.code.x),
        y: numberOf(attributes.get("Y"), this.code.y),
        across: distances(attributes.get("DeltaX")),
        down: distances(attributes.get("DeltaY")),
      };
  }

  private close(name: string, text: string): void {
    if (name === "Clips") this.clips--;
    if (name === "PhysicalBox") this.box = text;
    if (name === "TextObject" || name === "PathObject") this.drawn = undefined;
    const { drawn } = this;
    if (drawn === undefined || this.clips > 0) return;
    if (++this.marks > MOST_MARKS) throw new ImportError({ code: "too-crowded-pages" });
    if (name === "TextCode") for (const one of placedCharacters(text, drawn, this.code)) this.texts.push(one);
    if (name === "AbbreviatedData") for (const one of rulesOfPath(stepsOf(text, drawn), drawn)) this.rules.push(one);
  }
}

type Matrix = readonly [number, number, number, number, number, number];

/** What an object says of all that it draws. */
interface Drawn {
  readonly left: number;
  readonly top: number;
  readonly matrix: Matrix;
  readonly size: number;
  readonly scale: number;
  readonly isStroked: boolean;
  readonly isFilled: boolean;
}

interface TextCode {
  readonly x: number;
  readonly y: number;
  /** From one character to the next. */
  readonly across: readonly number[];
  readonly down: readonly number[];
}

function drawnBy(name: string, attributes: XmlAttributes): Drawn {
  const [left = 0, top = 0] = numbersIn(attributes.get("Boundary"));
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersIn(attributes.get("CTM"));
  const isText = name === "TextObject";
  return {
    left,
    top,
    matrix: [a, b, c, d, e, f],
    size: numberOf(attributes.get("Size"), 0),
    scale: numberOf(attributes.get("HScale"), 1),
    isStroked: !isText && attributes.get("Stroke") !== "false",
    isFilled: !isText && attributes.get("Fill") === "true",
  };
}

const numbersIn = (text: string | undefined): readonly number[] =>
  (text ?? "")
    .trim()
    .split(/\s+/)
    .filter((one) => one !== "")
    .map(Number);

const numberOf = (text: string | undefined, otherwise: number): number => {
  const value = Number(text ?? otherwise);
  return Number.isFinite(value) ? value : otherwise;
};

/** As many as one text can have. */
const MOST_DISTANCES = 10_000;

/** “3 3 1.5”, and “g 20 3” for twenty times 3. */
function distances(text: string | undefined): readonly number[] {
  const words = (text ?? "").trim().split(/\s+/);
  const found: number[] = [];
  for (let at = 0; at < words.length && found.length < MOST_DISTANCES; at++) {
    if (words[at] === "g") {
      const count = Math.min(numberOf(words[at + 1], 0), MOST_DISTANCES - found.length);
      for (let time = 0; time < count; time++) found.push(numberOf(words[at + 2], 0));
      at += 2;
    } else if (words[at] !== "") found.push(numberOf(words[at], 0));
  }
  return found;
}

/** OFD counts in millimetres. */
export const POINTS = 72 / 25.4;

const at = ({ left, top, matrix: [a, b, c, d, e, f] }: Drawn, x: number, y: number) => ({
  x: (left + a * x + c * y + e) * POINTS,
  y: (top + b * x + d * y + f) * POINTS,
});

const SAME_LINE = 0.3;
const BELOW_BASE = 0.15;
const ABOVE_BASE = 0.8;
/** Of a character's height: a gap that nothing but the next column explains. */
const WIDE_GAP = 1.5;

const widthOf = (character: string): number => (/[\u0020-\u00ff]/.test(character) ? 0.5 : 1);

interface Piece {
  text: string;
  /** Where it ends, and its base line. */
  end: number;
  readonly line: number;
  readonly points: { readonly x: number; readonly y: number }[];
}

/** The characters of a text where they stand; those beside each other are one. */
function placedCharacters(text: string, drawn: Drawn, code: TextCode): readonly PlacedText[] {
  const { size, scale } = drawn;
  const pieces: Piece[] = [];
  let { x, y } = code;
  let width = 0;
  [...text].forEach((character, index) => {
    if (index > 0) {
      x += stepAfter(index - 1, code.across) ?? (code.down.length > 0 ? 0 : width);
      y += stepAfter(index - 1, code.down) ?? 0;
    }
    width = size * scale * widthOf(character);
    const last = pieces[pieces.length - 1];
    const corners = [at(drawn, x, y + size * BELOW_BASE), at(drawn, x + width, y - size * ABOVE_BASE)];
    const isOnLine = last !== undefined && Math.abs(y - last.line) < size * SAME_LINE;
    if (isOnLine && x - last.end < size * WIDE_GAP && x >= last.end - size) {
      last.text += character;
      for (const corner of corners) last.points.push(corner);
      last.end = x + width;
    } else pieces.push({ text: character, points: corners, end: x + width, line: y });
  });
  return pieces
    .filter((piece) => piece.text.trim() !== "" && piece.points.every((one) => Number.isFinite(one.x + one.y)))
    .map((piece) => ({ text: piece.text, ...around(piece.points) }));
}

/** Of the last one a producer may say that all others are as wide. */
const stepAfter = (index: number, steps: readonly number[]): number | undefined =>
  steps[index] ?? steps[steps.length - 1];

function around(points: readonly { readonly x: number; readonly y: number }[]): Area {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left, top, right, bottom };
}

/** How many numbers follow each letter of a path. */
const LENGTHS: Readonly<Record<string, number>> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 };
function stepsOf(path: string, drawn: Drawn): readonly PathStep[] {
  const words = path.trim().split(/\s+/);
  const steps: PathStep[] = [];
  for (let next = 0; next < words.length;) {
    const letter = words[next] ?? "";
    const length = LENGTHS[letter];
    if (length === undefined) break;
    const [x = 0, y = 0] = [Number(words[next + length - 1]), Number(words[next + length])];
    if (letter === "C") steps.push({ kind: "close" });
    else {
      const kind = letter === "L" ? "line" : letter === "M" || letter === "S" ? "move" : "curve";
      steps.push({ kind, ...at(drawn, x, y) });
    }
    next += length + 1;
  }
  return steps;
}
