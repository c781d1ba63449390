import type { CellId } from "../../../src/report/report";
import { nameOfPlace, tableOfForm } from "../../../src/messages/cell-names";
import type { ReportForm } from "../../../src/rules/report-form";
import { isBalance } from "../../../src/rules/kinds/all-kinds";
import type { BalanceRule, ReadId } from "../../../src/rules/rule";
import type { Verdict } from "../../../src/rules/verdict";
import type { Judged } from "../../../src/checker/checker";

/** The balance rules of a report, by their state. */
export interface BalanceTally {
  /** They hold, and no formula makes them hold: they could have been broken. */
  readonly independent: readonly BalanceRule[];
  /** They hold because one side is a formula that adds up the other. */
  readonly automatic: readonly BalanceRule[];
  /** Those of the 核对数 that agree. */
  readonly controls: readonly BalanceRule[];
  readonly incomplete: readonly BalanceRule[];
  readonly broken: readonly BalanceRule[];
}

export function tallyOf(judged: readonly Judged[], formulaTotals: ReadonlySet<CellId>): BalanceTally {
  const withVerdict = (wanted: Verdict) =>
    judged.flatMap(({ rule, verdict }) => (isBalance(rule) && verdict === wanted ? rule : []));
  const satisfied = withVerdict("satisfied");
  const balances = satisfied.filter(({ control }) => control === undefined);
  return {
    independent: balances.filter((rule) => !isComputed(rule, formulaTotals)),
    automatic: balances.filter((rule) => isComputed(rule, formulaTotals)),
    controls: satisfied.filter(({ control }) => control !== undefined),
    incomplete: withVerdict("incomplete"),
    broken: withVerdict("broken"),
  };
}

/** “7 条列平衡；另有 35 条由公式自动合计；核对数 5 个相符” */
export function describeTally({ independent, automatic, controls }: BalanceTally): string {
  const isAllColumns = independent.every(({ line }) => line?.axis === "column");
  return [
    `${independent.length} 条${isAllColumns ? "列平衡" : "勾稽关系逐条相符"}`,
    ...(automatic.length > 0 ? [`另有 ${automatic.length} 条由公式自动合计`] : []),
    ...(controls.length > 0 ? [`核对数 ${controls.length} 个相符`] : []),
  ].join("；");
}

/** The rules of one check: its title, its table, and the rows or columns that it adds up. */
export interface RuleLines {
  readonly title: string;
  readonly table: string;
  readonly lines: readonly string[];
}

export function linesByCheck(rules: readonly BalanceRule[], form: ReportForm): readonly RuleLines[] {
  return [...new Set(rules.map(({ check }) => check))].map((check) => {
    const ofCheck = rules.filter((rule) => rule.check === check);
    const [first] = ofCheck;
    return {
      title: check.title,
      table: first === undefined ? "" : tableOfForm(form, first.table).label,
      lines: ofCheck.map((rule) => nameOfPlace(rule, form)),
    };
  });
}

function isComputed({ left, right }: BalanceRule, formulaTotals: ReadonlySet<CellId>): boolean {
  return [left, right].some(
    ([only, ...others]) => only !== undefined && others.length === 0 && isIn(formulaTotals, only),
  );
}

const isIn = (cells: ReadonlySet<CellId>, id: ReadId): boolean => (cells as ReadonlySet<ReadId>).has(id);
