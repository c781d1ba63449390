import { decodeXml } from "./decode-xml";
import { ImportError } from "./import-error";
import type { DecodeText } from "./platform";

/** The attributes of one tag. Lent: ask before returning. */
export interface XmlAttributes {
  /** By the whole name, prefix included. */
  get(name: string): string | undefined;
  /** By the name after a prefix, where there is one: id finds r:id. */
  getPrefixed(name: string): string | undefined;
}

/** Names of tags come without their prefix: x:row is "row". */
export interface XmlReader {
  open?(name: string, attributes: XmlAttributes): void;
  /** Asked after open: whether to pass over what stands inside, down to the next end tag of this name. */
  skips?(name: string): boolean;
  /** `text` is what stood directly before the end tag, after the last other tag. */
  close?(name: string, text: string): void;
  /** Each piece of text as it comes, where what stands between two tags matters. */
  words?(text: string): void;
  /** Once this tag has ended, the rest does not matter. */
  readonly stopAfter?: string;
  /** A run of tags that a part is mostly made of, read in one go. */
  readonly run?: XmlRun;
}

/** Tags that stand inside the root, one after another, as nearly every program writes them; read tag by tag where they do not. */
export interface XmlRun {
  /** Sticky; matches whole tags only. */
  readonly pattern: RegExp;
  /** `plain` gives what a matched piece of text means. */
  take(match: RegExpExecArray, plain: (written: string) => string): void;
}

/** Nothing that offices write is nested deeper. */
const DEEPEST = 100;

/**
 * Reads the part tag by tag, several times faster than a parser that keeps all of XML's rules. Throws an ImportError
 * for a document type definition (entities defined there grow without bound) and for tags that do not fit together.
 */
export function readXml(bytes: Uint8Array, part: string, reader: XmlReader, decode?: DecodeText): void {
  new XmlScanner(decodeXml(bytes, part, decode), part, reader).scan();
}

const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const EQUALS = 61;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const COLON = 58;

class XmlScanner implements XmlAttributes {
  private at = 0;
  private readonly open: string[] = [];
  private text = "";
  private hasRoot = false;
  private isDone = false;
  /** Four places for each attribute: where its name starts and ends, and its value. Most are never asked for. */
  private readonly places: number[] = [];
  private attributeCount = 0;
  /** Asked once for the whole part, not for each of its many short texts. */
  private readonly hasReturns: boolean;
  private readonly hasEntities: boolean;
  private readonly meaning = (written: string): string => this.plain(written);

  constructor(
    private readonly source: string,
    private readonly part: string,
    private readonly reader: XmlReader,
  ) {
    this.hasReturns = source.includes("\r");
    this.hasEntities = source.includes("&");
  }

  scan(): void {
    const { source } = this;
    const run = this.hasReturns ? undefined : this.reader.run;
    while (!this.isDone) {
      const tag = source.indexOf("<", this.at);
      this.takeText(tag < 0 ? source.length : tag);
      if (tag < 0) break;
      if (run !== undefined && this.takeRun(run, tag)) continue;
      const next = source.charCodeAt(tag + 1);
      if (next === SLASH) this.endTag(tag);
      else if (next === BANG) this.markup(tag);
      else if (next === QUESTION) this.at = this.after("?>", tag + 2);
      else this.startTag(tag);
    }
    if (!this.isDone && (this.open.length > 0 || !this.hasRoot)) this.broken();
  }

  private takeRun({ pattern, take }: XmlRun, tag: number): boolean {
    if (this.open.length === 0) return false;
    pattern.lastIndex = tag;
    const match = pattern.exec(this.source);
    if (match === null) return false;
    this.at = pattern.lastIndex;
    this.text = "";
    take(match, this.meaning);
    return true;
  }

  get(name: string): string | undefined {
    for (let index = 0; index < this.attributeCount; index++) {
      const start = this.placeOf(index, 0);
      const isIt = this.placeOf(index, 1) - start === name.length && this.source.startsWith(name, start);
      if (isIt) return this.valueOf(index);
    }
    return undefined;
  }

  getPrefixed(name: string): string | undefined {
    for (let index = 0; index < this.attributeCount; index++) {
      const written = this.source.slice(this.placeOf(index, 0), this.placeOf(index, 1));
      if (written.length > name.length && localName(written) === name) return this.valueOf(index);
    }
    return undefined;
  }

  private placeOf(attribute: number, which: 0 | 1 | 2 | 3): number {
    return this.places[attribute * 4 + which] ?? 0;
  }

  private valueOf(attribute: number): string {
    return this.plain(this.source.slice(this.placeOf(attribute, 2), this.placeOf(attribute, 3)));
  }

  private takeText(end: number): void {
    if (end > this.at) {
      const piece = this.source.slice(this.at, end);
      if (this.open.length > 0) this.addText(this.plain(piece));
      else if (piece.trim() !== "") this.broken();
    }
    this.at = end;
  }

  private addText(text: string): void {
    this.text += text;
    this.reader.words?.(text);
  }

  private endTag(tag: number): void {
    const { source } = this;
    const name = this.open.pop();
    if (name === undefined || !source.startsWith(name, tag + 2)) this.broken();
    let at = tag + 2 + name.length;
    while (isSpace(source.charCodeAt(at))) at++;
    if (source.charCodeAt(at) !== GREATER) this.broken();
    this.at = at + 1;
    this.close(localName(name));
  }

  private close(name: string): void {
    const { text } = this;
    this.text = "";
    this.reader.close?.(name, text);
    this.isDone = name === this.reader.stopAfter;
  }

  private startTag(tag: number): void {
    const { source } = this;
    let at = tag + 1;
    while (!isNameEnd(source.charCodeAt(at))) at++;
    const name = source.slice(tag + 1, at);
    if (name === "" || (this.open.length === 0 && this.hasRoot)) this.broken();
    this.hasRoot = true;
    at = this.readAttributes(at);
    const isEmpty = source.charCodeAt(at) === SLASH;
    if (isEmpty) at++;
    if (source.charCodeAt(at) !== GREATER) this.broken();
    this.at = at + 1;
    this.text = "";
    this.reader.open?.(localName(name), this);
    if (isEmpty) this.close(localName(name));
    else if (this.open.push(name) > DEEPEST) this.broken();
    else if (this.reader.skips?.(localName(name)) === true)
      this.at = this.after(`</${name}`, this.at) - name.length - 2;
  }

  /** Takes the attributes from here on; answers where the tag goes on behind them. */
  private readAttributes(start: number): number {
    const { source } = this;
    this.attributeCount = 0;
    let at = start;
    for (;;) {
      while (isSpace(source.charCodeAt(at))) at++;
      const first = source.charCodeAt(at);
      if (first === GREATER || first === SLASH) return at;
      const nameStart = at;
      while (source.charCodeAt(at) !== EQUALS && !isNameEnd(source.charCodeAt(at))) at++;
      const nameEnd = at;
      while (isSpace(source.charCodeAt(at))) at++;
      if (nameEnd === nameStart || source.charCodeAt(at) !== EQUALS) this.broken();
      at++;
      while (isSpace(source.charCodeAt(at))) at++;
      const quote = source.charCodeAt(at);
      if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) this.broken();
      const end = source.indexOf(quote === DOUBLE_QUOTE ? '"' : "'", at + 1);
      if (end < 0) this.broken();
      const place = this.attributeCount++ * 4;
      this.places[place] = nameStart;
      this.places[place + 1] = nameEnd;
      this.places[place + 2] = at + 1;
      this.places[place + 3] = end;
      at = end + 1;
    }
  }

  private markup(tag: number): void {
    const { source } = this;
    if (source.startsWith("<!--", tag)) this.at = this.after("-->", tag + 4);
    else if (source.startsWith("<![CDATA[", tag) && this.open.length > 0) {
      this.at = this.after("]]>", tag + 9);
      this.addText(source.slice(tag + 9, this.at - 3));
    } else if (source.startsWith("<!DOCTYPE", tag)) throw new ImportError({ code: "doctype", part: this.part });
    else this.broken();
  }

  private after(end: string, from: number): number {
    const at = this.source.indexOf(end, from);
    return at < 0 ? this.broken() : at + end.length;
  }

  /** The text with its entities and line ends as XML means them. */
  private plain(written: string): string {
    const text = this.hasReturns ? written.replace(/\r\n?/g, "\n") : written;
    return this.hasEntities && text.includes("&")
      ? text.replace(/&([^;&]{0,10});?/g, (_, entity: string) => this.character(entity))
      : text;
  }

  private character(entity: string): string {
    const known = ENTITIES.get(entity);
    if (known !== undefined) return known;
    const digits = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}))$/.exec(entity);
    const code = digits === null ? NaN : digits[1] === undefined ? Number(digits[2]) : parseInt(digits[1], 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : this.broken();
  }

  private broken(): never {
    throw new ImportError({ code: "broken-xml", part: this.part });
  }
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;

/** NaN, the end of the text, ends a name too. */
const isNameEnd = (code: number): boolean =>
  isSpace(code) || code === GREATER || code === SLASH || code === LESS || Number.isNaN(code);

function localName(name: string): string {
  for (let at = 0; at < name.length; at++) if (name.charCodeAt(at) === COLON) return name.slice(at + 1);
  return name;
}
