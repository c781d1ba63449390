import { Engine, type NestedCondition } from "json-rules-engine";
import type { CellId } from "../src/report/report";
import type { Rule, ShareRule } from "../src/rules/rule";

/**
 * The rules as json-rules-engine takes them, for reports without blanks: a rule fires where it is broken. Each cell is a
 * fact; a sum is a fact worked out from the cells, kept simple: as a plain function, without a promise for each cell.
 */
export function engineFor(
  rules: readonly Rule[],
): (figures: ReadonlyMap<CellId, number>) => Promise<readonly string[]> {
  const engine = new Engine();
  let current: ReadonlyMap<string, number> = new Map();
  const sumOf = (name: string, side: readonly string[]): string => {
    engine.addFact(name, () => side.reduce((sum, cell) => sum + (current.get(cell) ?? 0), 0));
    return name;
  };
  const shareOf = (name: string, { whole, limit }: ShareRule): string => {
    engine.addFact(name, () => limit * (current.get(whole) ?? 0) + 1e-9);
    return name;
  };
  engine.addOperator<number, boolean>("isFigure", (value, isFigure) => Number.isSafeInteger(value) === isFigure);
  rules.forEach((rule, index) => {
    engine.addRule({
      conditions: { all: [conditionOf(rule, `rule-${index}`, { sumOf, shareOf })] },
      event: { type: rule.id },
    });
  });
  return async (figures) => {
    current = figures;
    const { events } = await engine.run(Object.fromEntries(figures));
    return events.map(({ type }) => type);
  };
}

/** Each gives the name of a fact that it adds. */
interface WorkedOut {
  sumOf(name: string, side: readonly string[]): string;
  shareOf(name: string, rule: ShareRule): string;
}

function conditionOf(rule: Rule, name: string, { sumOf, shareOf }: WorkedOut): NestedCondition {
  switch (rule.kind) {
    case "balance": {
      const right = sumOf(`${name}-right`, rule.right);
      return { fact: sumOf(`${name}-left`, rule.left), operator: "notEqual", value: { fact: right } };
    }
    case "at-most": {
      const larger = sumOf(`${name}-larger`, rule.larger);
      return { fact: sumOf(`${name}-smaller`, rule.smaller), operator: "greaterThan", value: { fact: larger } };
    }
    case "share":
      return {
        all: [
          { fact: rule.whole, operator: "greaterThanInclusive", value: rule.from },
          { fact: rule.part, operator: "greaterThan", value: { fact: shareOf(`${name}-limit`, rule) } },
        ],
      };
    case "entry": {
      const wrong: NestedCondition[] = [{ fact: rule.cell, operator: "isFigure", value: false }];
      if (rule.value !== "change") wrong.push({ fact: rule.cell, operator: "lessThan", value: 0 });
      return { any: wrong };
    }
    case "expected-zero":
      return { any: rule.cells.map((cell) => ({ fact: cell, operator: "greaterThan", value: 0 })) };
    case "below":
      return { fact: rule.cell, operator: "greaterThanInclusive", value: rule.limit };
    case "filled":
      return { any: rule.cells.map((cell) => ({ fact: cell, operator: "equal", value: null })) };
    case "carry-over":
    case "jump":
    case "repeated":
    case "format-year":
      throw new Error(`${rule.id} is not measured`);
    default:
      return rule satisfies never;
  }
}
