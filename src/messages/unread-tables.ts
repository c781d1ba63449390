import { tableOf, type TableId } from "../report/report";
import type { ReadReport } from "../binding/read-report";
import { isDamage } from "../binding/table-problem";

/** By table, the mark that a written report bears where not all of its figures could be read: a blank would be taken for what stood there. */
export function unreadTables({
  problems,
  form,
  report,
  isWordsOnly,
}: Pick<ReadReport, "problems" | "form" | "report" | "isWordsOnly">): ReadonlyMap<TableId, string> {
  const unread = new Set(problems.filter(isDamage).map(({ table }) => table));
  const marked = form.tables.filter(({ id }) => isWordsOnly || unread.has(id));
  return new Map(
    marked.map(({ id, label }) => {
      const isAnyRead = [...report.cells.keys()].some((cell) => tableOf(cell) === id);
      return [id, isAnyRead ? `${label}的表没有读全，缺的数需补填。` : `${label}的表没有读出，需补填。`];
    }),
  );
}
