import {
  AlignmentType,
  BuilderElement,
  Document,
  Footer,
  Header,
  HeightRule,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  XmlComponent,
  type IParagraphStyleOptions,
  type IStylesOptions,
  type ITableOptions,
} from "docx";
import type {
  DocxBlock,
  DocxCell,
  DocxContent,
  DocxFont,
  DocxParagraph,
  DocxRun,
  DocxStyle,
  DocxTable,
} from "./docx-content";
import { propertyParts } from "./document-properties";
import { escapedHtml } from "./printable-text";

/** Twentieths of a point. */
const TWIPS = 20;
const TWIPS_PER_MILLIMETRE = 1440 / 25.4;
const A4 = { width: 11906, height: 16838 };
/** From the edge of the page. */
const HEADER_MILLIMETRES = 15;
/** 页码 stands 7 mm below the text. */
const FOOTER_ABOVE_EDGE = 0.7;

/** The document as a docx file. The texts must be printable. Only this file knows the library that writes it. */
export async function writeDocx(content: DocxContent): Promise<Uint8Array> {
  const { styles, margins, blocks, header, pageNumbers } = content;
  const sizeOf = new Map(styles.map(({ id, size }) => [id, size]));
  const byRole = new Map(styles.map((style) => [style.role, style]));
  const width = A4.width - twips(margins.left) - twips(margins.right);
  const isTwoSided = pageNumbers?.place === "outside";
  const headers = header === undefined ? undefined : () => new Header({ children: [paragraph(header, sizeOf)] });
  const document = new Document({
    evenAndOddHeaderAndFooters: isTwoSided,
    compatibility: { version: 15 },
    theme: { fonts: { headings: themeFont(byRole.get("heading-1")), body: themeFont(byRole.get("body")) } },
    styles: stylesOf(styles),
    sections: [
      {
        properties: {
          page: {
            size: A4,
            margin: {
              top: twips(margins.top),
              bottom: twips(margins.bottom),
              left: twips(margins.left),
              right: twips(margins.right),
              header: twips(Math.min(HEADER_MILLIMETRES, margins.top)),
              footer: twips(margins.bottom * FOOTER_ABOVE_EDGE),
            },
          },
        },
        ...(headers === undefined
          ? {}
          : { headers: { default: headers(), ...(isTwoSided ? { even: headers() } : {}) } }),
        ...(pageNumbers === undefined ? {} : { footers: footersOf(pageNumbers, sizeOf) }),
        children: blocks.map((block) => drawn(block, width, sizeOf)),
      },
    ],
  });
  const parts = { ...propertyParts(content), "word/fontTable.xml": fontTable(content) };
  const overrides = Object.entries(parts).map(([path, data]) => ({ path, data }));
  return Packer.pack(document, "uint8array", false, overrides);
}

type Sizes = ReadonlyMap<string, number>;

const drawn = (block: DocxBlock, width: number, sizeOf: Sizes): Paragraph | Table =>
  block.kind === "table" ? table(block, width) : paragraph(block, sizeOf);

function stylesOf(styles: readonly DocxStyle[]): IStylesOptions {
  const byRole = new Map(styles.map((style) => [style.role, style]));
  const builtIn = (role: DocxStyle["role"]) => {
    const style = byRole.get(role);
    return style === undefined ? {} : { run: runOf(style), paragraph: paragraphOf(style) };
  };
  const body = byRole.get("body");
  return {
    default: {
      document: body === undefined ? {} : { run: { ...runOf(body), language: { value: "en-US", eastAsia: "zh-CN" } } },
      title: builtIn("title"),
      heading1: builtIn("heading-1"),
      heading2: builtIn("heading-2"),
      heading3: builtIn("heading-3"),
    },
    paragraphStyles: styles
      .filter(({ role }) => role === "other" || role === "body")
      .map((style): IParagraphStyleOptions => ({
        id: style.id,
        name: style.name,
        quickFormat: true,
        ...(style.role === "other" ? { basedOn: "Normal" } : {}),
        run: runOf(style),
        paragraph: paragraphOf(style),
      })),
  };
}

function runOf({ font, size, isBold = false, color = "000000" }: DocxStyle) {
  return { font: fontOf(font), size: size * 2, bold: isBold, color, italics: false };
}

function paragraphOf(style: DocxStyle) {
  const { size, align, lineHeight, before = 0, after = 0, firstLineIndent = 0, keepsWithNext = false } = style;
  const outlineLevel = headings.indexOf(style.role);
  return {
    ...(outlineLevel < 0 ? {} : { outlineLevel }),
    alignment: alignments[align],
    keepNext: keepsWithNext,
    keepLines: keepsWithNext,
    spacing: {
      before: before * TWIPS,
      after: after * TWIPS,
      ...(lineHeight === undefined
        ? { line: 240, lineRule: LineRuleType.AUTO }
        : { line: lineHeight * TWIPS, lineRule: LineRuleType.EXACT }),
    },
    indent: { firstLine: firstLineIndent * size * TWIPS, firstLineChars: firstLineIndent * 100 },
  };
}

/** In the order of their levels; readers that do not know Word's styles by their ids find headings by these. */
const headings: readonly DocxStyle["role"][] = ["heading-1", "heading-2", "heading-3"];

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  both: AlignmentType.BOTH,
} as const;

/** What text that somebody adds without a style is set in. */
const themeFont = (style: DocxStyle | undefined) =>
  style === undefined ? {} : { latin: style.font.latin, eastAsia: style.font.name };

/** Quotation marks and dashes are as wide as a Chinese character: the hint decides. */
const fontOf = ({ name, latin }: DocxFont) => ({
  ascii: latin,
  hAnsi: latin,
  cs: latin,
  eastAsia: name,
  hint: "eastAsia",
});

function paragraph({ style, runs, rightIndent, startsPage }: DocxParagraph, sizeOf: Sizes): Paragraph {
  const size = sizeOf.get(style);
  if (size === undefined) throw new Error(`no style ${style}`);
  return new Paragraph({
    style,
    children: runs.flatMap(textRuns),
    ...(startsPage === undefined ? {} : { pageBreakBefore: startsPage }),
    ...(rightIndent === undefined ? {} : { indent: { right: Math.round(rightIndent * size * TWIPS), firstLine: 0 } }),
  });
}

function textRuns({ text, font, color, isBold }: DocxRun): readonly TextRun[] {
  const look = {
    ...(font === undefined ? {} : { font: fontOf(font) }),
    ...(color === undefined ? {} : { color }),
    ...(isBold === undefined ? {} : { bold: isBold }),
  };
  return text
    .split("\n")
    .map((line, index) => new TextRun({ ...look, text: line, ...(index > 0 ? { break: 1 } : {}) }));
}

function table(content: DocxTable, width: number): Table {
  const widths = wholeWidths(content.columnWidths, width);
  const { rows, headerRows, isKeptTogether, caption, description } = content;
  const sides = content.cellMargins.sides * TWIPS;
  const ends = content.cellMargins.aboveAndBelow * TWIPS;
  return new CaptionedTable(
    {
      width: { size: width, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      alignment: AlignmentType.CENTER,
      margins: { left: sides, right: sides, top: ends, bottom: ends },
      tableLook: { firstRow: headerRows > 0, firstColumn: true, noHBand: true, noVBand: true },
      rows: rows.map(
        (cells, row) =>
          new TableRow({
            cantSplit: true,
            // Some readers take even a mark that says no for a head.
            ...(row < headerRows ? { tableHeader: true } : {}),
            height: { value: content.leastRowHeight * TWIPS, rule: HeightRule.ATLEAST },
            children: cells.map((cell) => tableCell(cell, content.style, isKeptTogether && row < rows.length - 1)),
          }),
      ),
    },
    caption,
    description,
  );
}

const tableCell = (
  { text, rowSpan, columnSpan, align, isBold, sideMargin }: DocxCell,
  style: string,
  keepNext: boolean,
): TableCell =>
  new TableCell({
    rowSpan,
    columnSpan,
    verticalAlign: VerticalAlign.CENTER,
    ...(sideMargin === undefined
      ? {}
      : { margins: { left: Math.round(sideMargin * TWIPS), right: Math.round(sideMargin * TWIPS) } }),
    children: [
      new Paragraph({
        style,
        ...(keepNext ? { keepNext } : {}),
        alignment: alignments[align],
        children: text === "" ? [] : textRuns({ text, ...(isBold === undefined ? {} : { isBold }) }),
      }),
    ],
  });

/** The library leaves out the two lines of a table that screen readers read first. */
class CaptionedTable extends Table {
  constructor(options: ITableOptions, caption: string, description: string) {
    super(options);
    const properties: unknown = this.root[0];
    if (!(properties instanceof XmlComponent)) throw new Error("a table without properties");
    for (const [name, value] of [
      ["w:tblCaption", caption],
      ["w:tblDescription", description],
    ] as const) {
      properties.addChildElement(new BuilderElement({ name, attributes: { value: { key: "w:val", value } } }));
    }
  }
}

/** Whole twips that add up to the width, none lost by rounding. */
function wholeWidths(shares: readonly number[], width: number): number[] {
  const ends = shares.map((_, index) => shares.slice(0, index + 1).reduce((sum, share) => sum + share, 0));
  return ends.map((end, index) => Math.round(end * width) - Math.round((ends[index - 1] ?? 0) * width));
}

function footersOf({ style, place }: NonNullable<DocxContent["pageNumbers"]>, sizeOf: Sizes) {
  const indent = (sizeOf.get(style) ?? 0) * TWIPS;
  const footer = (alignment: keyof typeof alignments) =>
    new Footer({
      children: [
        new Paragraph({
          style,
          alignment: alignments[alignment],
          ...(alignment === "center" ? {} : { indent: { [alignment]: indent } }),
          children: [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"] })],
        }),
      ],
    });
  return place === "outside" ? { default: footer("right"), even: footer("left") } : { default: footer("center") };
}

/** Where a machine lacks a font, Word looks here for what to take instead. */
function fontTable({ styles, blocks }: DocxContent): string {
  const inRuns = blocks.flatMap((block) => (block.kind === "paragraph" ? block.runs : [])).map(({ font }) => font);
  const fonts = [...styles.map(({ font }) => font), ...inRuns].flatMap((font) => font ?? []);
  const lines = [...new Map(fonts.map((font) => [font.name, font])).values()].map(
    ({ name, fallbacks }) =>
      `<w:font w:name="${escapedHtml(name)}"><w:altName w:val="${escapedHtml(fallbacks.join(","))}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>`,
  );
  const namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="${namespace}">${lines.join("")}</w:fonts>`;
}

const twips = (millimetres: number): number => Math.round(millimetres * TWIPS_PER_MILLIMETRE);
