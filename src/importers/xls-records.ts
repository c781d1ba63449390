import { ImportError } from "./import-error";

/** A record of a workbook stream, and where the next one begins. */
export interface XlsRecord {
  readonly id: number;
  readonly data: DataView;
  readonly next: number;
}

const HEADER = 4;

/** The record at this place; undefined at the end of the stream. */
export function recordAt(stream: DataView, place: number): XlsRecord | undefined {
  if (place + HEADER > stream.byteLength) return undefined;
  const length = stream.getUint16(place + 2, true);
  const start = place + HEADER;
  if (start + length > stream.byteLength) throw new ImportError({ code: "broken-zip", part: undefined });
  const data = new DataView(stream.buffer, stream.byteOffset + start, length);
  return { id: stream.getUint16(place, true), data, next: start + length };
}

const IS_WIDE = 1;
const HAS_PRONUNCIATION = 4;
const HAS_RUNS = 8;

/** Reads texts that may go on in the records that follow. */
export class XlsTexts {
  private part = 0;
  private at: number;

  constructor(
    private readonly parts: readonly DataView[],
    start: number,
  ) {
    this.at = start;
  }

  /** A text with its length in two bytes before it, and what belongs to it behind. */
  next(): string {
    const length = this.number(2);
    const flags = this.number(1);
    const runs = (flags & HAS_RUNS) === 0 ? 0 : this.number(2);
    const pronunciation = (flags & HAS_PRONUNCIATION) === 0 ? 0 : this.number(4);
    const text = this.characters(length, (flags & IS_WIDE) !== 0);
    this.pass(runs * 4 + pronunciation);
    return text;
  }

  private characters(length: number, isWide: boolean): string {
    let text = "";
    let isWideHere = isWide;
    for (let count = 0; count < length; count++) {
      // Where a text goes on in the next record, that one says anew how it is written.
      if (this.moveOn()) isWideHere = (this.number(1) & IS_WIDE) !== 0;
      text += String.fromCharCode(this.number(isWideHere ? 2 : 1));
    }
    return text;
  }

  private number(bytes: 1 | 2 | 4): number {
    this.moveOn();
    const { data, at } = this.here();
    this.at += bytes;
    if (bytes === 1) return data.getUint8(at);
    return bytes === 2 ? data.getUint16(at, true) : data.getUint32(at, true);
  }

  private pass(bytes: number): void {
    let left = bytes;
    while (left > 0) {
      this.moveOn();
      const step = Math.min(left, this.here().data.byteLength - this.at);
      this.at += step;
      left -= step;
    }
  }

  /** To the next record, where this one is at its end. */
  private moveOn(): boolean {
    if (this.at < this.here().data.byteLength) return false;
    this.part++;
    this.at = 0;
    return true;
  }

  private here(): { readonly data: DataView; readonly at: number } {
    const data = this.parts[this.part];
    if (data === undefined) throw new RangeError("a text without its end");
    return { data, at: this.at };
  }
}

/** A text of so many characters that stands whole in its record. */
export function textAt(data: DataView, at: number, length: number): string {
  const isWide = (data.getUint8(at) & IS_WIDE) !== 0;
  let text = "";
  for (let index = 0; index < length; index++)
    text += String.fromCharCode(isWide ? data.getUint16(at + 1 + index * 2, true) : data.getUint8(at + 1 + index));
  return text;
}
