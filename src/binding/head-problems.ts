import type { HeadMatch } from "./match-heads";
import type { MatchProblem } from "./table-match";
import type { ShapeBlock } from "./table-shape";

/** On a sheet with other things above the table: people put a unit line or an empty row between the heads. */
export const SPARE_HEAD_ROWS = 2;

/** What is to be told of the heads of a block. */
export function headProblems(block: ShapeBlock, { columns, isUnclear }: HeadMatch): readonly MatchProblem[] {
  const labels = block.heads.filter((_, index) => columns[index] === undefined).map(({ text }) => text);
  return labels.length === 0 ? [] : [{ code: isUnclear ? "columns-unclear" : "columns-missing", labels }];
}
