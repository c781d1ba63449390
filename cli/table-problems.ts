import type { ReadReport } from "../src/binding/read-report";
import { describeSourceRemark } from "../src/messages/source-remarks";
import { describeTableProblems } from "../src/messages/several-table-problems";
import { describeTableProblem } from "../src/messages/table-problems";
import { isDamage } from "../src/binding/table-problem";
import type { Failure } from "../src/messages/unread-reports";

/** Something to tell of one table. */
export interface OddTable extends Failure {
  readonly table: string;
}

/** The same as sentences: what is so of several tables is told once. */
export const odditySentences = ({ problems, form }: Pick<ReadReport, "problems" | "form">): readonly string[] =>
  describeTableProblems(
    problems.filter((problem) => !isDamage(problem)),
    form.tables,
  );

/** What is to be told of the file itself. */
export const remarksOn = ({ remarks }: ReadReport): readonly Failure[] =>
  remarks.map((remark) => ({ code: remark.code, message: describeSourceRemark(remark) }));

/** What is unusual about the tables, though every figure could be read. */
export function oddities({ problems, form }: Pick<ReadReport, "problems" | "form">): readonly OddTable[] {
  return problems
    .filter((problem) => !isDamage(problem))
    .map((problem) => {
      const { code, table } = problem;
      return { code, table, message: describeTableProblem(problem, form.tables) };
    });
}
