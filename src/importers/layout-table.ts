import type { TableBox } from "./source-blocks";

/** A box with so many characters is a passage of text. */
const PASSAGE = 300;
/** A table of figures has more boxes that say something. */
const FEWEST_FILLED = 12;

/** Whether a table only puts things beside and below each other, as old pages and forms do; `isAround` tells what holds a table. */
export function isLayoutTable<Box extends TableBox>(boxes: readonly Box[], isAround: (box: Box) => boolean): boolean {
  if (boxes.every(({ column }) => column === 0)) return true;
  const plain = boxes.filter((box) => !isAround(box));
  const filled = plain.filter(({ text }) => text.trim() !== "");
  if (filled.length >= FEWEST_FILLED) return false;
  return plain.length < boxes.length || filled.some(({ text }) => text.length > PASSAGE);
}
