import { isAmong, type CellId, type Cells } from "./report";

/** How figures that were read stand to those of a form that is being filled in. */
export interface ComparedCells {
  /** Not filled in yet. */
  readonly blank: readonly CellId[];
  /** Filled in with something else. */
  readonly different: readonly CellId[];
  readonly same: readonly CellId[];
  /** Read, and no cell of the form. */
  readonly strange: readonly CellId[];
}

/** Compares figures cell by cell. Cells with formulas compute their own: they are left out. */
export function compareCells(
  read: Cells,
  standing: Cells,
  cells: ReadonlySet<CellId>,
  computed: ReadonlySet<CellId>,
): ComparedCells {
  const ids = [...read.keys()].filter((id) => !isAmong(computed, id));
  const ofForm = ids.filter((id) => isAmong(cells, id));
  return {
    blank: ofForm.filter((id) => !standing.has(id)),
    different: ofForm.filter((id) => standing.has(id) && standing.get(id) !== read.get(id)),
    same: ofForm.filter((id) => standing.get(id) === read.get(id)),
    strange: ids.filter((id) => !isAmong(cells, id)),
  };
}
