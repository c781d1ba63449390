/** A place on a page, in points from its top left corner. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Words as they are drawn, of one line. */
export interface PlacedText extends Area {
  readonly text: string;
}

/** A page as it is drawn: what PDF and OFD have in common. */
export interface PlacedPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PlacedText[];
  /** Straight lines along the page, as borders of tables are; each is thin one way. */
  readonly rules: readonly Area[];
  /** The words lie unseen behind a picture: a machine has read them, with its mistakes. */
  readonly isScan: boolean;
}

export const middleOf = ({ left, top, right, bottom }: Area): { readonly x: number; readonly y: number } => ({
  x: (left + right) / 2,
  y: (top + bottom) / 2,
});
