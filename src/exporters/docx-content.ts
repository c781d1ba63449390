/** Sizes are in points, page margins in millimetres. */
export interface DocxStyle {
  readonly id: string;
  /** As Word's list of styles shows it. The built-in ones go by their ids. */
  readonly name: string;
  /** title and heading-1 to heading-3 are Word's own, so that its navigation and screen readers know them. */
  readonly role: "body" | "title" | "heading-1" | "heading-2" | "heading-3" | "other";
  readonly font: DocxFont;
  readonly size: number;
  readonly isBold?: boolean;
  /** RRGGBB */
  readonly color?: string;
  readonly align: "left" | "center" | "right" | "both";
  /** Exactly this high, or as high as the text needs. */
  readonly lineHeight?: number;
  readonly before?: number;
  readonly after?: number;
  /** In characters of the text. */
  readonly firstLineIndent?: number;
  /** Stays on the page of what follows. */
  readonly keepsWithNext?: boolean;
}

/** A font by the name that offices ask for, and what stands in where a machine lacks it. */
export interface DocxFont {
  readonly name: string;
  /** For digits and Latin letters. */
  readonly latin: string;
  readonly fallbacks: readonly string[];
}

export interface DocxRun {
  /** A line feed is a line break. */
  readonly text: string;
  readonly font?: DocxFont;
  readonly color?: string;
  readonly isBold?: boolean;
}

export interface DocxParagraph {
  readonly kind: "paragraph";
  /** The id of a style. */
  readonly style: string;
  readonly runs: readonly DocxRun[];
  /** In characters of the text. */
  readonly rightIndent?: number;
  readonly startsPage?: boolean;
}

export interface DocxCell {
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly align: "left" | "center";
  readonly isBold?: boolean;
  /** Left and right of the text, where it is not that of the table. */
  readonly sideMargin?: number;
}

export interface DocxTable {
  readonly kind: "table";
  /** For who hears the document. */
  readonly caption: string;
  readonly description: string;
  /** Shares of the width between the margins. */
  readonly columnWidths: readonly number[];
  /** Repeated on every page that the table goes on to. */
  readonly headerRows: number;
  /** The cells that begin in each row, from the left. */
  readonly rows: readonly (readonly DocxCell[])[];
  /** The id of the style of its paragraphs. */
  readonly style: string;
  /** Goes to the next page as a whole where it does not fit, as long as it fits there. */
  readonly isKeptTogether: boolean;
  /** In points; rows grow with what they hold. */
  readonly leastRowHeight: number;
  /** Between the text of a cell and the rules around it, in points. */
  readonly cellMargins: { readonly sides: number; readonly aboveAndBelow: number };
}

export type DocxBlock = DocxParagraph | DocxTable;

/** A whole document as plain data, in the words of a word processor. */
export interface DocxContent {
  readonly title: string;
  readonly unit: string;
  readonly styles: readonly DocxStyle[];
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  readonly blocks: readonly DocxBlock[];
  /** Above every page. */
  readonly header: DocxParagraph | undefined;
  /** The id of the style of the page number: outside as GB/T 9704 asks, right on odd pages and left on even ones. */
  readonly pageNumbers: { readonly style: string; readonly place: "outside" | "center" } | undefined;
}
