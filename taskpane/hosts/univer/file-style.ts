import {
  BooleanNumber,
  BorderStyleTypes,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type { BorderLineStyle, BorderSide, CellStyle, Color } from "hucre";
import { horizontals } from "./cells";

const verticals = { top: VerticalAlign.TOP, center: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM } as const;
const lines: ReadonlyMap<BorderLineStyle, BorderStyleTypes> = new Map([
  ["thin", BorderStyleTypes.THIN],
  ["hair", BorderStyleTypes.HAIR],
  ["dotted", BorderStyleTypes.DOTTED],
  ["dashed", BorderStyleTypes.DASHED],
  ["medium", BorderStyleTypes.MEDIUM],
  ["thick", BorderStyleTypes.THICK],
  ["double", BorderStyleTypes.DOUBLE],
]);
const lineNames: ReadonlyMap<BorderStyleTypes, BorderLineStyle> = new Map(
  [...lines].map(([name, type]) => [type, name]),
);

const edges = [
  ["t", "top"],
  ["r", "right"],
  ["b", "bottom"],
  ["l", "left"],
] as const;

const textOf = (map: Readonly<Record<string, number>>, value: number): string | undefined =>
  Object.keys(map).find((key) => map[key] === value);

/** The style of a file's cell as the grid has it; what the grid does not know is left out. */
export function gridStyle({ font, fill, border, alignment, numFmt }: CellStyle): IStyleData {
  const color = rgbOf(font?.color);
  const background =
    fill?.type === "pattern" && fill.pattern !== "none" ? rgbOf(fill.fgColor ?? fill.bgColor) : undefined;
  const horizontal = pick(horizontals, alignment?.horizontal);
  const vertical = pick(verticals, alignment?.vertical);
  return {
    ...(font?.name === undefined ? {} : { ff: font.name }),
    ...(font?.size === undefined ? {} : { fs: font.size }),
    ...(font?.bold === true ? { bl: BooleanNumber.TRUE } : {}),
    ...(font?.italic === true ? { it: BooleanNumber.TRUE } : {}),
    ...(font?.underline ? { ul: { s: BooleanNumber.TRUE } } : {}),
    ...(font?.strikethrough === true ? { st: { s: BooleanNumber.TRUE } } : {}),
    ...(color === undefined ? {} : { cl: { rgb: color } }),
    ...(background === undefined ? {} : { bg: { rgb: background } }),
    ...(horizontal === undefined ? {} : { ht: horizontal }),
    // A cell that says nothing stands at the bottom in a file, but in the middle in the grid.
    vt: vertical ?? VerticalAlign.BOTTOM,
    ...(alignment?.wrapText === true ? { tb: WrapStrategy.WRAP } : {}),
    ...(numFmt === undefined || numFmt === "General" ? {} : { n: { pattern: numFmt } }),
    ...(border === undefined
      ? {}
      : { bd: Object.fromEntries(edges.flatMap(([key, side]) => gridEdge(key, border[side]))) }),
  };
}

/** The style of the grid's cell as a file has it. */
export function fileStyle(style: IStyleData, isUnlocked: boolean): CellStyle {
  const horizontal = textOf(horizontals, style.ht ?? 0) as keyof typeof horizontals | undefined; // the keys of the map
  const vertical = textOf(verticals, style.vt ?? 0) as keyof typeof verticals | undefined; // the keys of the map
  const background = fileColor(style.bg?.rgb);
  const border = Object.fromEntries(edges.flatMap(([key, side]) => fileEdge(side, style.bd?.[key])));
  return {
    font: {
      ...(style.ff ? { name: style.ff, charset: CHINESE } : {}),
      ...(style.fs === undefined ? {} : { size: style.fs }),
      ...(style.bl === BooleanNumber.TRUE ? { bold: true } : {}),
      ...(style.it === BooleanNumber.TRUE ? { italic: true } : {}),
      ...(style.ul?.s === BooleanNumber.TRUE ? { underline: true } : {}),
      ...(style.st?.s === BooleanNumber.TRUE ? { strikethrough: true } : {}),
      ...colorPart(style.cl?.rgb),
    },
    alignment: {
      ...(horizontal === undefined ? {} : { horizontal }),
      ...(vertical === undefined ? {} : { vertical }),
      ...(style.tb === WrapStrategy.WRAP ? { wrapText: true } : {}),
    },
    ...(background === undefined ? {} : { fill: { type: "pattern", pattern: "solid", fgColor: background } }),
    ...(Object.keys(border).length === 0 ? {} : { border }),
    ...(style.n?.pattern === undefined ? {} : { numFmt: style.n.pattern }),
    ...(isUnlocked ? { protection: { locked: false } } : {}),
  };
}

/** "#RRGGBB" of a file's colour; undefined for theme colours, which the grid does not know. */
export const rgbOf = (color: Color | undefined): string | undefined =>
  color?.rgb === undefined ? undefined : `#${color.rgb.slice(-6).toUpperCase()}`;

/** A file's colour for "#rrggbb" and "rgb(r, g, b)", which are what the grid holds. */
export function fileColor(color: Nullable<string>): Color | undefined {
  if (!color) return undefined;
  if (/^#[0-9a-f]{6}$/i.test(color)) return { rgb: color.slice(1).toUpperCase() };
  const parts = /^rgba?\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})/.exec(color)?.slice(1, 4);
  if (parts === undefined) return undefined;
  return { rgb: parts.map((part) => Math.min(255, Number(part)).toString(16).padStart(2, "0").toUpperCase()).join("") };
}

/** The character set that makes Excel take a font for Chinese. */
const CHINESE = 134;

function colorPart(color: Nullable<string>): { color?: Color } {
  const known = fileColor(color);
  return known === undefined ? {} : { color: known };
}

function gridEdge(key: string, side: BorderSide | undefined): [string, { s: BorderStyleTypes; cl: { rgb: string } }][] {
  if (side === undefined) return [];
  return [[key, { s: lines.get(side.style) ?? BorderStyleTypes.THIN, cl: { rgb: rgbOf(side.color) ?? "#000000" } }]];
}

function fileEdge(side: string, edge: Nullable<IBorderStyleData>): [string, BorderSide][] {
  if (!edge || edge.s === BorderStyleTypes.NONE) return [];
  return [[side, { style: lineNames.get(edge.s) ?? "thin", color: fileColor(edge.cl.rgb) ?? { rgb: "000000" } }]];
}

const pick = <T>(map: Readonly<Record<string, T>>, key: string | undefined): T | undefined =>
  key !== undefined && Object.keys(map).includes(key) ? map[key] : undefined;
