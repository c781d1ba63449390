import type { SourceBlock, SourceDocument } from "../../../src/source/source-document";

/** A document as a test writes it down: a paragraph is its text, a table its rows, each with a bar between its cells. */
export const sketch = ({ blocks }: SourceDocument): readonly (string | readonly string[])[] => blocks.map(sketchOf);

const sketchOf = (block: SourceBlock): string | readonly string[] =>
  block.kind === "paragraph"
    ? block.text
    : block.cells.values.map((row) => row.map((value) => (value === null ? "" : String(value))).join("|"));
