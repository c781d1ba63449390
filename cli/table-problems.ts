import type { ReadReport } from "../src/binding/read-report";
import { describeSourceRemark } from "../src/messages/source-remarks";
import { tablesNotRead } from "../src/messages/text-findings";
import { describeTableProblems } from "../src/messages/several-table-problems";
import { describeTableProblem } from "../src/messages/table-problems";
import { isDamage } from "../src/binding/table-problem";
import type { Failure } from "./describe-failure";

/** Half a table: some figures could not be read, so nothing can be said of them. Undefined where all could. */
export function damageIn({ problems, form, isWordsOnly }: ReadReport): Failure | undefined {
  if (isWordsOnly) return undefined;
  const damage = problems.filter(isDamage);
  const [first] = damage;
  if (first === undefined) return undefined;
  const sentences = describeTableProblems(damage, form.tables);
  return { code: first.code, message: sentences.join("") };
}

/** Why not all of the report can be judged: half a table, or words without any. */
export const unreadIn = (read: ReadReport): Failure | undefined =>
  read.isWordsOnly ? { code: "tables-not-read", message: tablesNotRead(read) } : damageIn(read);

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
