import { Checker } from "../src/checker/checker";
import { marks } from "../src/checker/marks";
import { findRepairs } from "../src/repairs/find-repairs";
import { groupMistakes, type Mistake } from "../src/repairs/mistakes";
import { repairsTold } from "../src/repairs/offers";
import { CELLS_IN_PEACE } from "../src/repairs/repair-question";
import { controlOf, type CellId } from "../src/report/report";
import type { FormatCell } from "../src/report/report-format";
import type { ReadId } from "../src/rules/rule";
import { repeatableNumbers, type Measurement } from "./measure";
import { figureSlips, nearCells, type FigureSlip, type Figures } from "./slips";
import { randomRequests, realTables, type TrueTable } from "./true-reports";

type Draw = (limit: number) => number;

const SEED = 15;
const CASES = 1000;
const modes = ["typed totals", "核对数", "formula totals"] as const;
type Mode = (typeof modes)[number];

/** Independent slips are cards of their own; and what the sheet paints is what the first card speaks of. */
export function measureCards(): Promise<Measurement> {
  const draw = repeatableNumbers(SEED);
  const tables = [
    ...realTables("requests").tables,
    ...Array.from({ length: 60 }, (_, index) => randomRequests(draw, index % 4 === 0 ? "2019" : "2021")),
  ];
  const lines: string[] = [];
  const all = { twofold: 0, told: 0 };
  let isKept = true;
  for (const count of [2, 3])
    for (const mode of ["typed totals", "核对数"] as const) {
      const outcomes = Array.from({ length: CASES / 2 }, () => apart(some(tables, draw), mode, count, draw));
      const twofold = outcomes.filter((one) => one.isTwofold);
      const single = outcomes.filter((one) => !one.isTwofold);
      const merged = single.filter((one) => one.isMerged).length;
      const named = shareNamed(single, count);
      const told = twofold.filter((one) => one.isTold || one.named === count).length;
      if (merged > 0 || named < 0.98) isKept = false;
      all.twofold += twofold.length;
      all.told += told;
      lines.push(
        `${count} slips, ${mode}: ${merged} of ${single.length} merged, named first ${percent(named)}; ` +
          `with a second solution ${twofold.length}: one card ${twofold.filter((one) => one.isMerged).length}, ` +
          `the true one told in ${told}, named first ${percent(shareNamed(twofold, count))}`,
      );
    }
  if (all.told < all.twofold * 0.98) isKept = false;
  lines.push(
    `with a second solution, in all: the true one told in ${percent(all.told / all.twofold)} of ${all.twofold}`,
  );
  for (const mode of modes) {
    const outcomes = Array.from({ length: CASES }, () => painted(some(tables, draw), mode, draw));
    const shown = outcomes.filter((one) => one !== "nothing").length;
    const wrong = outcomes.filter((one) => one === "elsewhere").length;
    if (wrong > 0) isKept = false;
    lines.push(
      `1 slip, ${mode}: ${shown} of ${CASES} paint a cell, ${wrong} of them one that is not in the first card`,
    );
  }
  return Promise.resolve({
    claim:
      "independent slips: never one card, each named first in 98 %; where other cells would do as well (off by as much, " +
      `or by 0 in all), one card may tell both solutions, the true one in 98 %; a painted cell is in the first card; seed ${SEED}`,
    isKept,
    lines,
  });
}

interface Outcome {
  /** Other cells than the true ones satisfy all rules as well. */
  readonly isTwofold: boolean;
  readonly isMerged: boolean;
  /** The true correction is among those that the cards tell, for each slip. */
  readonly isTold: boolean;
  readonly named: number;
}

const shareNamed = (outcomes: readonly Outcome[], count: number): number =>
  outcomes.reduce((sum, one) => sum + one.named, 0) / Math.max(outcomes.length * count, 1);

function apart(table: TrueTable, mode: Mode, count: number, draw: Draw): Outcome {
  const spoilt = spoil(table, mode, count, draw);
  const { mistakes } = cardsOf(table, mode, spoilt);
  const firsts = mistakes.flatMap(({ suspicion }) =>
    suspicion === undefined ? [] : [suspicion.repairs[0]?.corrections ?? []],
  );
  const isTrue = ({ cell, to }: { readonly cell: ReadId; readonly to: number | undefined }): boolean =>
    spoilt.has(cell as CellId) && table.figures.get(cell as CellId) === to;
  const told = mistakes.flatMap(({ suspicion }) => (suspicion === undefined ? [] : repairsTold(suspicion)));
  const trulyTold = told
    .filter(({ corrections }) => corrections.every(isTrue))
    .flatMap(({ corrections }) => corrections);
  return {
    isTwofold: makeUp([...spoilt].map(([id, value]) => value - (table.figures.get(id) ?? 0))),
    isTold: [...spoilt.keys()].every((id) => trulyTold.some(({ cell }) => cell === id)),
    isMerged: firsts.some((corrections) => corrections.filter(({ cell }) => spoilt.has(cell as CellId)).length > 1),
    named: firsts.filter((corrections) => corrections.length === 1 && corrections.every(isTrue)).length,
  };
}

function painted(table: TrueTable, mode: Mode, draw: Draw): "nothing" | "first" | "elsewhere" {
  const { mistakes, suspects } = cardsOf(table, mode, spoil(table, mode, 1, draw));
  if (suspects.length === 0) return "nothing";
  const [first] = mistakes;
  const told = first?.suspicion === undefined ? [] : repairsTold(first.suspicion);
  const cells = [first?.cell, ...told.flatMap(({ corrections }) => corrections.map(({ cell }) => cell))];
  return suspects.every((cell) => cells.includes(cell as CellId)) ? "first" : "elsewhere";
}

/** Slips in rows and columns of their own: none has to do with another. */
function spoil(table: TrueTable, mode: Mode, count: number, draw: Draw): Figures {
  const cells = mode === "typed totals" ? table.table.cells : table.table.cells.filter(isInput);
  const near = nearCells(cells);
  for (;;) {
    const spoilt: Figures = new Map();
    const taken: FormatCell[] = [];
    for (let tries = 0; spoilt.size < count && tries < 200; tries++) {
      const cell = some(cells, draw);
      if (taken.some(({ row, column }) => row === cell.row || column === cell.column)) continue;
      const value = some<FigureSlip>(figureSlips, draw).spoil(
        new Map(table.figures),
        cell,
        draw,
        near.get(cell.id) ?? [],
      );
      if (value === undefined || value < 0 || value === table.figures.get(cell.id)) continue;
      spoilt.set(cell.id, value);
      taken.push(cell);
    }
    if (spoilt.size === count) return spoilt;
  }
}

/**
 * Some make up for each other, so that a sum over them holds; or are off by as much, so that the two other corners of
 * their rows and columns say the same: nobody could tell them apart.
 */
const makeUp = (differences: readonly number[]): boolean =>
  new Set(differences.map(Math.abs)).size < differences.length ||
  (differences.length > 2 && differences.reduce((sum, one) => sum + one, 0) === 0);

function cardsOf(
  { form, table, figures }: TrueTable,
  mode: Mode,
  spoilt: Figures,
): { readonly mistakes: readonly Mistake[]; readonly suspects: readonly ReadId[] } {
  const values = new Map<ReadId, number>([...figures, ...spoilt]);
  const totals = table.cells.filter((cell) => !isInput(cell));
  const formulaTotals = new Set(mode === "typed totals" ? [] : totals.map(({ id }) => id));
  if (mode !== "typed totals")
    for (const { id, addends = [] } of totals)
      values.set(
        id,
        addends.reduce((sum, addend) => sum + (values.get(addend) ?? 0), 0),
      );
  if (mode === "核对数")
    for (const cell of [...table.rowControls, ...table.columnControls])
      values.set(controlOf(cell), figures.get(cell) ?? 0);
  const { judged } = new Checker(form.rules, values, { year: undefined, unitType: undefined, formulaTotals });
  const suspicions = findRepairs({
    rules: form.rules,
    cells: form.cells,
    values,
    formulaTotals,
    mostCells: CELLS_IN_PEACE,
  });
  const mistakes = groupMistakes(judged, suspicions).filter(({ findings }) => findings[0]?.severity === "error");
  const suspects = [...marks(judged, values, formulaTotals)].flatMap(([id, grade]) => (grade === "suspect" ? id : []));
  return { mistakes, suspects };
}

const isInput = ({ addends }: FormatCell): boolean => addends === undefined;

const some = <Item>(items: readonly Item[], draw: Draw): Item => items[draw(items.length)] as Item;

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
