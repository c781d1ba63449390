import type { PlacedPage } from "../layout/placed-page";

/** Why a PDF gives no pages. */
export type PdfProblem = "broken-pages" | "locked-pages" | "too-many-pages" | "too-crowded-pages";

/** What comes of reading a PDF. It is plain: it comes from another thread. */
export type PdfAnswer = { readonly pages: readonly PlacedPage[] } | { readonly problem: PdfProblem };

/** What reading one PDF may cost. A report has some twenty pages. */
export const pdfBudget = {
  pages: 150,
  /** Of one page: words, and strokes of what is drawn. */
  marks: 60_000,
  /** Milliseconds of the processor's work; a report takes a third of a second. */
  time: 1500,
  /** Bytes of one stream once it is inflated. */
  stream: 24_000_000,
} as const;
