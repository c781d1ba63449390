import type { CellId } from "../report/report";
import { isControl } from "../report/report";
import type { Finding } from "../rules/finding";
import { isBalance } from "../rules/kinds/all-kinds";
import type { BalanceRule, ReadId, Rule } from "../rules/rule";
import type { Judged } from "../checker/checker";
import type { Suspicion } from "./suspicion";
import { isGuess } from "./offers";
import { brokenLines, crossingsOf, isImplied } from "../checker/marks";

/** What a person would call one mistake: all the broken rules that it explains. */
export interface Mistake {
  /** The same for as long as its first finding stays broken, so that a list does not jump. */
  readonly id: string;
  /** At least one; the one that says most comes first. */
  readonly findings: readonly Finding[];
  /** The cell that is probably wrong; without repairs, the one at which the broken rows and columns cross, where there is just one. */
  readonly cell: CellId | undefined;
  /** What would mend it, where somebody looked. */
  readonly suspicion?: Suspicion;
}

/**
 * Groups the findings so that one mistake is shown once, not once per rule it breaks. In the order of the rules. Rules
 * that one repair mends are one mistake; where no repair is known, rows and columns that cross are. `given` are cells
 * that are known to be right. Every broken rule is in exactly one mistake.
 */
export function groupMistakes(
  judged: readonly Judged[],
  suspicions: readonly Suspicion[] = [],
  given: ReadonlySet<ReadId> = new Set(),
): readonly Mistake[] {
  const told = judged.filter(({ finding }) => finding !== undefined);
  if (told.length === 0) return [];
  const lines = brokenLines(judged);
  const findingOf: FindingOf = new Map(told.map(({ rule, finding }) => [rule, finding]));
  const repaired = suspicions.flatMap((suspicion) => groupBySuspicion(suspicion, judged));
  const taken = new Set<Rule>(repaired.flatMap(({ rules }) => rules));
  const others = groupLines(
    lines.filter((rule) => !taken.has(rule)),
    findingOf,
  );
  const groups = [...repaired, ...others];
  const grouped = new Map<Rule, readonly Rule[]>();
  groups.forEach(({ rules }) => rules.forEach((rule) => grouped.set(rule, rules)));
  const implied = told.flatMap(({ rule, verdict }) =>
    isBalance(rule) && verdict === "broken" && isImplied(rule, judged) ? rule : [],
  );

  const mistakes = told.flatMap(({ rule, finding }): readonly Mistake[] => {
    if (finding === undefined) return [];
    const isImpliedBySisters = isBalance(rule) && implied.includes(rule);
    if (isImpliedBySisters && sistersOf(rule, lines).length > 0) return [];
    const rules = grouped.get(rule) ?? [rule];
    if (rules[0] !== rule) return [];
    const repeated = implied.filter((one) => one !== rule && sistersOf(one, lines)[0] === rule);
    const findings = [...rules, ...repeated].flatMap((one) => findingOf.get(one) ?? []);
    const group = groups.find((one) => one.rules === rules);
    const suspicion = group?.suspicion ?? suspicions.find(({ broken }) => broken.includes(rule.id));
    const id = `${finding.rule} ${finding.control ?? finding.cells[0] ?? finding.table}`;
    const cell = group?.cell !== undefined && !given.has(group.cell) ? group.cell : undefined;
    return [{ id, findings, cell, ...(suspicion === undefined ? {} : { suspicion }) }];
  });
  return foldEntries(mistakes);
}

/** A figure that cannot be right explains why its row and its column do not agree: its own words come first. */
function foldEntries(mistakes: readonly Mistake[]): readonly Mistake[] {
  const isEntry = ({ findings }: Mistake) => findings[0]?.code === "not-a-count" && findings[0].control === undefined;
  const lines = mistakes.filter(({ findings }) => findings[0]?.code === "unbalanced");
  const folded = new Map<Mistake, Mistake>();
  for (const entry of mistakes.filter(isEntry)) {
    const [cell] = entry.findings[0]?.cells ?? [];
    const around = lines.filter(
      ({ findings }) => cell !== undefined && findings.some(({ cells }) => cells.includes(cell)),
    );
    const line = around.find((one) => one.cell === cell) ?? around[0];
    if (line !== undefined && !folded.has(line)) folded.set(line, entry);
  }
  const lineOf = new Map([...folded].map(([line, entry]) => [entry, line]));
  return mistakes.flatMap((mistake) => {
    if (folded.has(mistake)) return [];
    const line = lineOf.get(mistake);
    if (line === undefined) return mistake;
    return {
      ...line,
      id: mistake.id,
      findings: [...mistake.findings, ...line.findings],
      cell: mistake.findings[0]?.cells[0],
    };
  });
}

/** The broken rules of the same kind that an implied one adds up. */
function sistersOf(rule: BalanceRule, lines: readonly BalanceRule[]): readonly BalanceRule[] {
  return lines.filter((other) => other.check === rule.check);
}

type FindingOf = ReadonlyMap<Rule, Finding | undefined>;

interface LineGroup {
  readonly rules: readonly Rule[];
  readonly cell: CellId | undefined;
  readonly suspicion?: Suspicion;
}

/** The broken rules that the same change mends. */
function groupBySuspicion(suspicion: Suspicion, judged: readonly Judged[]): readonly LineGroup[] {
  if (suspicion.repairs.length === 0 && suspicion.certainty !== "ledger") return [];
  const explained = judged.filter(({ rule, verdict }) => verdict === "broken" && isExplained(rule, suspicion, judged));
  const rules = explained.map(({ rule }) => rule);
  const [first, ...more] = isGuess(suspicion) ? (suspicion.repairs[0]?.corrections ?? []) : [];
  const cell = first === undefined || more.length > 0 || isControl(first.cell) ? undefined : first.cell;
  return rules.length === 0 ? [] : [{ rules, cell, suspicion }];
}

const isExplained = (
  rule: Rule,
  { broken, joint = [], witnesses = [] }: Suspicion,
  judged: readonly Judged[],
): boolean =>
  isBalance(rule)
    ? (broken.includes(rule.id) || joint.includes(rule.id)) && !isImplied(rule, judged)
    : witnesses.includes(rule);

/**
 * Rules that share a crossing belong together. Where the differences tell the crossings apart (each broken line has
 * exactly one crossing whose row and column are off by as much), each crossing is a mistake of its own.
 */
function groupLines(lines: readonly BalanceRule[], findingOf: FindingOf): readonly LineGroup[] {
  const crossings = crossingsAmong(lines);
  return connect(lines, crossings).flatMap((rules): readonly LineGroup[] => {
    const within = crossings.filter(({ row }) => rules.includes(row));
    const cells = [...new Set(within.map(({ cell }) => cell))];
    if (cells.length < 2) return [{ rules, cell: cells[0] }];
    const agreeing = within.filter((crossing) => isOffByAsMuch(crossing, findingOf));
    return splitByCell(rules, agreeing) ?? [{ rules, cell: undefined }];
  });
}

/** One group for each cell, or undefined where some rule would belong to several or to none. */
function splitByCell(rules: readonly BalanceRule[], crossings: readonly Crossing[]): readonly LineGroup[] | undefined {
  const cells = [...new Set(crossings.map(({ cell }) => cell))];
  const groups = cells.map((cell): LineGroup => {
    const met = crossings.filter((crossing) => crossing.cell === cell).flatMap(({ row, column }) => [row, column]);
    return { rules: rules.filter((rule) => met.includes(rule)), cell };
  });
  const isPartition = rules.every((rule) => groups.filter((group) => group.rules.includes(rule)).length === 1);
  return isPartition ? groups : undefined;
}

/** Changing the cell by one and the same amount would mend both rules, as far as their differences tell. */
function isOffByAsMuch({ row, column, cell }: Crossing, findingOf: FindingOf): boolean {
  const [ofRow, ofColumn] = [row, column].map((rule) => shiftNeeded(rule, cell, findingOf.get(rule)));
  if (ofRow === undefined || ofColumn === undefined) return false;
  return ofRow.isSigned && ofColumn.isSigned ? ofRow.by === ofColumn.by : Math.abs(ofRow.by) === Math.abs(ofColumn.by);
}

/** By how much the cell would have to change; without its sign where it reaches the rule through a total. */
function shiftNeeded(rule: BalanceRule, cell: CellId, finding: Finding | undefined) {
  if (finding === undefined || !("left" in finding)) return undefined;
  const by = finding.right - finding.left;
  if (rule.left.includes(cell)) return { by, isSigned: true };
  if (rule.right.includes(cell)) return { by: -by, isSigned: true };
  return { by, isSigned: false };
}

interface Crossing {
  readonly row: BalanceRule;
  readonly column: BalanceRule;
  readonly cell: CellId;
}

function crossingsAmong(lines: readonly BalanceRule[]): readonly Crossing[] {
  const columns = lines.filter(({ line }) => line?.axis === "column");
  return lines
    .filter(({ line }) => line?.axis === "row")
    .flatMap((row) => columns.flatMap((column) => crossingsOf(row, column).map((cell) => ({ row, column, cell }))));
}

/** The connected parts of the graph whose edges are crossings; the first rule of a part is the first of all rules. */
function connect(lines: readonly BalanceRule[], crossings: readonly Crossing[]): readonly (readonly BalanceRule[])[] {
  const parts = new Map(lines.map((rule) => [rule, new Set([rule])]));
  for (const { row, column } of crossings) {
    const merged = new Set([...(parts.get(row) ?? []), ...(parts.get(column) ?? [])]);
    merged.forEach((rule) => parts.set(rule, merged));
  }
  return [...new Set(parts.values())].map((part) => lines.filter((rule) => part.has(rule)));
}
