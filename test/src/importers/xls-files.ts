import type { CellSpan } from "../../../src/workbook/workbook";
import { compoundFileOf } from "./compound-files";

/** A sheet as a test writes it down. */
export interface XlsSheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
  readonly spans?: readonly CellSpan[];
  readonly isHidden?: boolean;
}

const bytesOf = (value: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => Math.floor(value / 256 ** index) % 256);
const word = (value: number): readonly number[] => bytesOf(value, 2);
const long = (value: number): readonly number[] => bytesOf(value, 4);
const wide = (text: string): readonly number[] => [...text].flatMap((letter) => word(letter.charCodeAt(0)));
const double = (value: number): readonly number[] => [...new Uint8Array(new Float64Array([value]).buffer)];

export const record = (id: number, ...data: readonly (readonly number[])[]): readonly number[] => {
  const content = data.flat();
  return [...word(id), ...word(content.length), ...content];
};

export const beginning = (kind: number, version = 0x600): readonly number[] =>
  record(0x809, word(version), word(kind), word(0), word(0), long(0), long(0));
const END = record(0x0a);

/** The stream of an old workbook: every text in its own cell, every number in full. Number formats by their cell format. */
export function xlsStream(sheets: readonly XlsSheet[], extra: readonly (readonly number[])[] = []): Uint8Array {
  const bodies = sheets.map(({ rows, spans = [] }) => [
    ...beginning(0x10),
    ...rows.flatMap((line, row) => line.flatMap((value, column) => cellRecord(row, column, value))),
    ...(spans.length === 0 ? [] : record(0xe5, word(spans.length), ...spans.map(spanOf))),
    ...END,
  ]);
  const listed = (places: readonly number[]): readonly number[] => [
    ...beginning(0x05),
    ...extra.flat(),
    ...sheets.flatMap(({ name, isHidden = false }, index) =>
      record(0x85, long(places[index] ?? 0), [isHidden ? 1 : 0, 0, name.length, 1], wide(name)),
    ),
    ...END,
  ];
  let place = listed([]).length;
  const places = bodies.map((body) => (place += body.length) - body.length);
  return Uint8Array.from([...listed(places), ...bodies.flat()]);
}

export const xlsFile = (sheets: readonly XlsSheet[], extra?: readonly (readonly number[])[]): Uint8Array =>
  compoundFileOf(new Map([["Workbook", xlsStream(sheets, extra)]]));

const spanOf = ({ row, column, rows, columns }: CellSpan): readonly number[] =>
  [row, row + rows - 1, column, column + columns - 1].flatMap(word);

function cellRecord(row: number, column: number, value: string | number | boolean | null): readonly number[] {
  const place = [...word(row), ...word(column), ...word(0)];
  if (typeof value === "string") return record(0x204, place, word(value.length), [1], wide(value));
  if (typeof value === "number") return record(0x203, place, double(value));
  return value === null ? [] : record(0x205, place, [value ? 1 : 0, 0]);
}
