/** "title", "preface", or the number of a chapter: "1" to "6". */
export type PassageId = string;

/** A heading as it stands in a text: “1、 总体情况”. */
export interface Heading {
  readonly text: string;
  readonly chapter: string;
}

/** The words of a report, passage by passage. */
export interface Manuscript {
  /** The whole text was there to read: what it lacks is lacking. Otherwise only chapters are known. */
  readonly isWhole: boolean;
  readonly passages: ReadonlyMap<PassageId, string>;
  /** The headings of the chapters in the order of the text; empty where only the chapters are known. */
  readonly headings: readonly Heading[];
}
