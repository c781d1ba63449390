import { numberOf, printedNumber, trendOf, type FactSources } from "./print-fact";
import type { Comparison, Condition } from "./template";

/** Whether a condition holds; undefined where that hangs on something that is not filled in. */
export function holds(condition: Condition, sources: FactSources): boolean | undefined {
  switch (condition.kind) {
    case "previous":
      return (sources.before !== undefined) === condition.isThere;
    case "filled":
      return (sources.now(condition.name).value !== undefined) === condition.isFilled;
    case "trend": {
      if (numberOf(sources.now(condition.name)) === undefined) return undefined;
      // Without a number of last year nothing grew and nothing fell.
      const trend = trendOf(condition.name, sources);
      if (trend === undefined) return false;
      return condition.trend === "same" ? trend === 0 : condition.trend === "up" ? trend > 0 : trend < 0;
    }
    case "compare": {
      const left = printedNumber(sources.now(condition.name));
      const { to } = condition;
      const right = typeof to === "number" ? to : printedNumber(sources.now(to.name));
      return left === undefined || right === undefined ? undefined : compare(left, condition.comparison, right);
    }
    case "all":
      return decided(condition.conditions, sources, false);
    case "any":
      return decided(condition.conditions, sources, true);
    default:
      return condition satisfies never;
  }
}

/** One false decides 且, one true decides 或; otherwise all must be known. */
function decided(conditions: readonly Condition[], sources: FactSources, deciding: boolean): boolean | undefined {
  const answers = conditions.map((condition) => holds(condition, sources));
  if (answers.includes(deciding)) return deciding;
  return answers.includes(undefined) ? undefined : !deciding;
}

function compare(left: number, comparison: Comparison, right: number): boolean {
  switch (comparison) {
    case "=":
      return left === right;
    case "!=":
      return left !== right;
    case ">":
      return left > right;
    case "<":
      return left < right;
    case ">=":
      return left >= right;
    case "<=":
      return left <= right;
    default:
      return comparison satisfies never;
  }
}
