import type { CellId, CellValue, Report } from "../../src/report/report";
import { blankReport } from "../../src/report/report";
import type { FormatCell } from "../../src/report/report-format";
import type { ReportForm } from "../../src/rules/report-form";

/** Gives the same numbers for the same seed, from 0 up to but not including `below`. */
export type Dice = (below: number) => number;

/** mulberry32: small, and good enough to pick cells. */
export function diceOf(seed: number): Dice {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

/** A report whose totals and balances all hold, with figures as small offices have them. */
export function balancedReport(form: ReportForm, dice: Dice): Report {
  const cells = new Map<CellId, CellValue>();
  const all = [...form.cells.values()];
  for (const { id, addends } of all) if (addends === undefined) cells.set(id, dice(3) === 0 ? dice(40) : 0);
  for (const rule of form.rules) {
    // What came in is set to what went out, column by column.
    if (rule.kind !== "balance" || rule.reaches.length === 0 || rule.control !== undefined) continue;
    const [received, carriedIn] = rule.left as readonly CellId[];
    const [, carriedOut] = rule.right as readonly CellId[];
    if (received === undefined || carriedIn === undefined || carriedOut === undefined) continue;
    const handled = rule.reaches.reduce((sum, cell) => sum + numberIn(cells.get(cell)), 0);
    cells.set(carriedIn, 0);
    cells.set(received, handled + numberIn(cells.get(carriedOut)));
  }
  return { ...blankReport(form.format.id, form.format.firstYear, "试验镇人民政府"), cells: withTotals(cells, all) };
}

/** The totals as formulas give them: blank until everything they add up is a number. */
export function withTotals(cells: ReadonlyMap<CellId, CellValue>, all: readonly FormatCell[]): Map<CellId, CellValue> {
  const filled = new Map(cells);
  const addendsOf = new Map(all.flatMap(({ id, addends }) => (addends === undefined ? [] : [[id, addends] as const])));
  addendsOf.forEach((_, id) => filled.delete(id));
  // Totals of totals need a second round.
  for (let round = 0; round < 2; round++) {
    for (const [id, addends] of addendsOf) {
      const values = addends.map((addend) => filled.get(addend));
      if (values.every((value) => typeof value === "number"))
        filled.set(
          id,
          values.reduce((sum, value) => sum + value, 0),
        );
    }
  }
  return filled;
}

/** One to five things that happen to a form: slips, blanks, texts, a total left at 0, figures that changed places, 核对数. */
export function alter(report: Report, form: ReportForm, dice: Dice): Report {
  const cells = new Map(report.cells);
  const controls = new Map(report.controls);
  const all = [...form.cells.values()];
  const one = <Item>(items: readonly Item[]): Item => items[dice(items.length)] as Item;
  const totals = all.filter(({ addends }) => addends !== undefined);
  const alterations: readonly (() => void)[] = [
    () => cells.set(one(all).id, dice(60)),
    () => cells.set(one(all).id, dice(60)),
    () => cells.delete(one(all).id),
    () => cells.set(one(all).id, one(["约20", "20余件", "见附件", "140", "１", "19件", "—"])),
    () => cells.set(one(all).id, -1 - dice(9)),
    () => cells.set(one(all).id, 1.5),
    () => cells.set(one(totals).id, 0),
    () => swap(cells, one(all).id, one(all).id),
    () => {
      const from = dice(all.length);
      for (const { id } of all.slice(from, from + 1 + dice(40))) cells.delete(id);
    },
    () => {
      const kept = dice(all.length);
      for (const { id } of all.slice(kept)) cells.delete(id);
    },
    ...Array.from({ length: 4 }, () => () => {
      const controlled = form.tables.flatMap(({ rowControls, columnControls }) => [...rowControls, ...columnControls]);
      const cell = one(controlled);
      controls.set(
        cell,
        dice(2) === 0
          ? numberIn(cells.get(cell))
          : dice(4) === 0
            ? one(["见台账", "5", "１２"])
            : numberIn(cells.get(cell)) + 1 + dice(9),
      );
    }),
  ];
  for (let left = 1 + dice(5); left > 0; left--) one(alterations)();
  return { ...report, cells, controls };
}

/** What a sheet can hold besides figures and texts: an error value, a formula that shows nothing, a full-width space. */
export const oddContents = { error: "#DIV/0!", nothing: '=""', space: "　" } as const;

/** Up to two of the odd contents in inputs of the report, as the text that stands for each. */
export function withOddContents(report: Report, form: ReportForm, dice: Dice): Report {
  const cells = new Map(report.cells);
  const inputs = [...form.cells.values()].filter(({ addends }) => addends === undefined);
  const odd = Object.values(oddContents);
  for (let left = dice(3); left > 0; left--) {
    const [input, content] = [inputs[dice(inputs.length)], odd[dice(odd.length)]];
    if (input !== undefined && content !== undefined) cells.set(input.id, content);
  }
  return { ...report, cells };
}

function swap(cells: Map<CellId, CellValue>, one: CellId, other: CellId): void {
  const [first, second] = [cells.get(one), cells.get(other)];
  if (first === undefined || second === undefined) return;
  cells.set(one, second);
  cells.set(other, first);
}

const numberIn = (value: CellValue | undefined): number => (typeof value === "number" ? value : 0);
