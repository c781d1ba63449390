import { figureOf, tableOf, type CellId } from "../report/report";
import type { FormatCell } from "../report/report-format";
import type { ReadId } from "../rules/rule";
import type { CellValue } from "../report/report";
import { combineRepairs } from "./combine-repairs";
import { findMoves, isBrokenWhileOpen, type MoveRepair } from "./find-moves";
import { costOfSlips, isReasoned, type Repair } from "./rank-repairs";
import { CELLS_WHILE_TYPING, type RepairQuestion } from "./repair-question";
import { type Suspicion, suspicionOf } from "./suspicion";
import { findWrongFigures } from "./wrong-figures";

/** What it costs that somebody went wrong once more. */
const EACH_MISTAKE = 0.4;

/** How many ways to explain the same by single figures are told beside a block that moved. */
const MOST_RIVALS = 4;

/**
 * Every probable mistake behind the broken balances, in the order of the rules: a block that stands in the wrong place
 * is one, else each wrong figure is. Never changes anything itself.
 */
export function findRepairs(question: RepairQuestion): readonly Suspicion[] {
  const plain = findWrongFigures(question);
  const { strays = [], witnesses = [] } = question;
  const broken = witnesses.flatMap(({ rule, verdict }) => (verdict === "broken" ? rule.table : []));
  const doubted = new Set<string>([...strays.map(({ table }) => table), ...broken]);
  const isOpen = isBrokenWhileOpen(question);
  const isSettled = isExplained(plain, question) && !isOpen;
  if (isSettled && doubted.size === 0) return plain;
  // What is doubted in one table says nothing of another.
  const alone = findMoves(question, { isAlone: true, ...(isSettled ? { tables: doubted } : {}) });
  // What may be wrong besides is looked for when nobody is typing.
  const isPatient = question.mostCells > CELLS_WHILE_TYPING && (isUnknown(plain) || isOpen);
  const moves =
    alone.length > 0 || !isPatient
      ? alone
      : findMoves(question, { isAlone: false, ...(isSettled ? { tables: doubted } : {}) });
  const [first] = moves;
  if (first === undefined) return plain;
  const rivals = plain.filter((one) => rulesOf(one).some((rule) => first.mends.includes(rule)));
  const isKnown = rivals.length > 0 && !isUnknown(rivals);
  const cost = rivals.reduce(
    (sum, { repairs: [likeliest] }) => sum + (likeliest ? costOfSlips(likeliest) + EACH_MISTAKE : 0),
    0,
  );
  if (isKnown && cost < first.cost && rivals.length > 1) return plain;
  const rest = findWrongFigures({ ...question, values: valuesAfter(question, first) });
  const same = moves.filter((move) => keyOf(move) === keyOf(first));
  const isWhole = rivals.flatMap(rulesOf).length === first.mends.length;
  const others = isWhole && isKnown ? combineRepairs(rivals, MOST_RIVALS).map(asSlips) : [];
  const moved = { ...suspicionOf(first.mends, [...same, ...others], false), witnesses: first.witnesses };
  return [moved, ...rest];
}

/** Single figures say it all, and where blanks may be lines that a block left empty, for a reason. */
function isExplained(suspicions: readonly Suspicion[], { cells, values }: RepairQuestion): boolean {
  const hasBlanks = (table: string): boolean =>
    [...cells.values()].some(({ id }) => tableOf(id) === table && !values.has(id));
  return suspicions.every(({ repairs: [first] }) => {
    const [only, ...more] = first?.corrections ?? [];
    if (first === undefined || only === undefined || more.length > 0) return false;
    return isReasoned(first) || !hasBlanks(tableOf(figureOf(only.cell)));
  });
}

const rulesOf = ({ broken, joint = [] }: Suspicion): readonly string[] => [...broken, ...joint];

const isUnknown = (suspicions: readonly Suspicion[]): boolean => suspicions.some(({ repairs }) => repairs.length === 0);

const asSlips = (repair: Repair): Repair => ({ ...repair, cost: costOfSlips(repair), fit: 0 });

const keyOf = ({ mends }: MoveRepair): string => mends.join();

/** The figures once a block is back in its place, with the totals that the sheet then works out. */
function valuesAfter(
  { values, cells, formulaTotals }: RepairQuestion,
  { corrections }: MoveRepair,
): Map<ReadId, CellValue> {
  const after = new Map(values);
  corrections.forEach(({ cell, to }) => (to === undefined ? after.delete(cell) : after.set(cell, to)));
  formulaTotals.forEach((id) => {
    const sum = sumOf(id, cells, after);
    if (sum === undefined) after.delete(id);
    else after.set(id, sum);
  });
  return after;
}

function sumOf(
  id: CellId,
  cells: ReadonlyMap<CellId, FormatCell>,
  values: ReadonlyMap<ReadId, CellValue>,
): number | undefined {
  let sum = 0;
  for (const addend of cells.get(id)?.addends ?? []) {
    const value = values.get(addend);
    if (typeof value !== "number") return undefined;
    sum += value;
  }
  return sum;
}
