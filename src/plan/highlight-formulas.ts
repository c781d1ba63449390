import type { TableFormat } from "../report/report-format";
import type { Rule } from "../rules/rule";
import type { CellPosition, Rectangle } from "../workbook/address";
import { cellAt, formatRange, parseCell } from "../workbook/address";
import type { Address, Highlight } from "../workbook/workbook-plan";
import { type Candidate, candidatesFor, type CheckPlaces, FORMULA_LIMIT } from "./highlight-kinds";
import { drawAddresses, patternOf, type PositionOf, rectanglesOf } from "./plan-formulas";

type HighlightGrade = Highlight["grade"];

const gradesByStrength: readonly HighlightGrade[] = ["suspect", "broken", "incomplete", "blank"];

/**
 * The native conditional formats of a table, strongest first. Cell for cell they give what the checker's `marks`
 * gives: only for rules that hold for every report (no `appliesTo`) and demand something (severity error).
 */
export function highlightsOf(
  table: TableFormat,
  rules: readonly Rule[],
  positionOf: PositionOf,
  checks?: CheckPlaces,
): readonly Highlight[] {
  const judged = rules.filter((rule) => rule.table === table.id && rule.appliesTo === undefined);
  const candidates = [...candidatesFor(judged, positionOf, checks), ...blanks(table, positionOf)];
  return gradesByStrength.flatMap((grade) =>
    combine(
      candidates.filter((candidate) => candidate.grade === grade),
      positionOf,
    ),
  );
}

function blanks(table: TableFormat, positionOf: PositionOf): readonly Candidate[] {
  const draw = drawAddresses(positionOf);
  return table.cells
    .filter(({ id, addends }) => addends === undefined && positionOf(id) !== undefined)
    .map(({ id }) => ({ target: id, grade: "blank", formulas: [`ISBLANK(${draw([id], "both")})`] }));
}

/** One highlight for all cells whose formulas are the same one filled along. */
function combine(candidates: readonly Candidate[], positionOf: PositionOf): readonly Highlight[] {
  const alike = new Map<string, { readonly grade: HighlightGrade; readonly formulas: Map<Address, string> }>();
  const patterns = new Map<string, (from: CellPosition) => string>();
  for (const { target, grade, formulas } of candidates) {
    const at = positionOf(target);
    if (at === undefined) continue;
    for (const formula of formulas) {
      if (formula.length > FORMULA_LIMIT) throw new Error(`longer than ${FORMULA_LIMIT} characters: ${formula}`);
      const pattern = patterns.get(formula) ?? patternOf(formula);
      patterns.set(formula, pattern);
      const group = alike.get(pattern(at)) ?? { grade, formulas: new Map<Address, string>() };
      group.formulas.set(cellAt(at.row, at.column), formula);
      alike.set(pattern(at), group);
    }
  }
  return [...alike.values()].flatMap(({ grade, formulas }) =>
    cornered(rectanglesOf([...formulas.keys()].map(parseCell))).map((rectangles) => {
      const ranges = rectangles.map(formatRange);
      const formula = formulas.get(cornerOf(ranges[0] ?? ""));
      if (formula === undefined) throw new Error(`no formula for ${ranges.join(" ")}`);
      return { ranges, formula, grade };
    }),
  );
}

const cornerOf = (range: Address): Address => range.split(":")[0] ?? range;

/**
 * Spreadsheets disagree on whether a formula is relative to the first range or to the corner of them all; so in each
 * list the first range has that corner.
 */
function cornered(rectangles: readonly Rectangle[]): readonly (readonly Rectangle[])[] {
  const [first] = rectangles;
  if (first === undefined) return [];
  const together = rectangles.filter(({ left }) => left >= first.left);
  return [together, ...cornered(rectangles.filter(({ left }) => left < first.left))];
}
