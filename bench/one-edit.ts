import { HyperFormula } from "hyperformula";
import { Checker } from "../src/checker/checker";
import type { CellId } from "../src/report/report";
import { balancedFigures, cellsRead, equalities } from "./balances";
import { milliseconds, repeatableNumbers, requireSame, sideBySide, times, type Measurement } from "./measure";

const LEAST_RATIO = 50;
const EDITS = 20_000;
const COMPARED_EDITS = 2_000;

/** One edit, and the equalities that read the cell brought up to date, against HyperFormula computing their differences. */
export async function measureOneEdit(): Promise<Measurement> {
  const draw = repeatableNumbers(2021);
  const figures = balancedFigures(draw);
  const edits: readonly Edit[] = Array.from({ length: EDITS }, () => {
    const row = draw(cellsRead.length);
    return { row, cell: cellsRead[row] as CellId, value: draw(30) };
  });
  const checker = new Checker(equalities, figures, { year: 2025, unitType: undefined, formulaTotals: new Set() });
  const sheet = differencesIn(figures);
  const ours = ({ cell, value }: Edit) => checker.edit(cell, value);
  const theirs = ({ row, value }: Edit) => sheet.setCellContents({ sheet: 0, row, col: 0 }, value);

  requireSame(checker.findings.length, 0, "before any edit");
  for (const edit of edits.slice(0, COMPARED_EDITS)) {
    ours(edit);
    theirs(edit);
    requireSame(
      checker.findings.map(({ rule }) => rule),
      brokenIn(sheet),
      "after an edit",
    );
  }
  const measured = await sideBySide(
    () => edits.forEach(ours),
    () => edits.forEach(theirs),
    { rounds: 7, warmUps: 2 },
  );
  sheet.destroy();
  return {
    claim: `one edit, ${equalities.length} equalities: at least ${LEAST_RATIO}× faster than HyperFormula ${HyperFormula.version}`,
    isKept: measured.ratio >= LEAST_RATIO,
    lines: [
      `same broken equalities after each of ${COMPARED_EDITS} edits`,
      `ours ${milliseconds(measured.ours / EDITS)} an edit, HyperFormula ${milliseconds(measured.theirs / EDITS)}: ${times(measured.ratio)}`,
    ],
  };
}

interface Edit {
  readonly row: number;
  readonly cell: CellId;
  readonly value: number;
}

const brokenIn = (sheet: HyperFormula): readonly string[] =>
  equalities.filter((_, row) => sheet.getCellValue({ sheet: 0, row, col: 1 }) !== 0).map(({ id }) => id);

/** Column A holds the figures, column B one difference for each equality. */
function differencesIn(figures: ReadonlyMap<string, number>): HyperFormula {
  const rowOf = new Map<string, number>(cellsRead.map((cell, row) => [cell, row + 1]));
  const sum = (side: readonly string[]) => `SUM(${side.map((cell) => `A${rowOf.get(cell) ?? 0}`).join(",")})`;
  const rows = cellsRead.map((cell, row) => {
    const rule = equalities[row];
    return [figures.get(cell) ?? null, rule === undefined ? null : `=${sum(rule.left)}-${sum(rule.right)}`];
  });
  return HyperFormula.buildFromArray(rows, { licenseKey: "gpl-v3" });
}
