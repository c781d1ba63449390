import type { ReadReport } from "../binding/read-report";
import { isDamage } from "../binding/table-problem";
import { describeTableProblems } from "./several-table-problems";
import { tablesNotRead } from "./text-findings";

/** What stopped a reading, for people and programs. */
export interface Failure {
  readonly code: string;
  readonly message: string;
}

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
