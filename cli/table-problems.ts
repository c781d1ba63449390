import type { ReadReport } from "../src/binding/read-report";
import { describeTableProblem } from "../src/messages/table-problems";
import { isDamage } from "../src/binding/table-problem";
import type { Failure } from "./describe-failure";

/** Half a table: some figures could not be read, so nothing can be said of them. Undefined where all could. */
export function damageIn({ problems, form }: ReadReport): Failure | undefined {
  const damage = problems.filter(isDamage);
  const [first] = damage;
  if (first === undefined) return undefined;
  const sentences = damage.map((problem) => describeTableProblem(problem, form.tables));
  return { code: first.code, message: sentences.join("") };
}

/** What is unusual about the tables, though every figure could be read. */
export function oddities({ problems, form }: ReadReport): readonly (Failure & { readonly table: string })[] {
  return problems
    .filter((problem) => !isDamage(problem))
    .map((problem) => {
      const { code, table } = problem;
      return { code, table, message: describeTableProblem(problem, form.tables) };
    });
}
