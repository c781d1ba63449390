import type { ImportedReport } from "../src/importers/imported-report";
import { describeTableProblem } from "../src/messages/table-problems";
import type { TableProblem } from "../src/binding/table-problem";
import type { Failure } from "./describe-failure";

/** Half a table: some figures could not be read, so nothing can be said of them. Undefined where all could. */
export function damageIn({ problems, form }: ImportedReport): Failure | undefined {
  const damage = problems.filter(isDamage);
  const [first] = damage;
  if (first === undefined) return undefined;
  const sentences = damage.map((problem) => describeTableProblem(problem, form.tables));
  return { code: first.code, message: sentences.join("") };
}

/** What is unusual about the tables, though every figure could be read. */
export function oddities({ problems, form }: ImportedReport): readonly (Failure & { readonly table: string })[] {
  return problems
    .filter((problem) => !isDamage(problem))
    .map((problem) => {
      const { code, table } = problem;
      return { code, table, message: describeTableProblem(problem, form.tables) };
    });
}

/** Some figures of the table could not be read. */
export function isDamage({ code }: TableProblem): boolean {
  switch (code) {
    case "table-missing":
    case "range-lost":
    case "rows-missing":
    case "columns-missing":
    case "columns-unclear":
    case "rows-unclear":
      return true;
    case "rows-reordered":
    case "extra-rows":
      return false;
    default:
      return code satisfies never;
  }
}
