import type { TableFormat } from "../report/report-format";
import type { TableProblem } from "../binding/table-problem";
import { describeTableProblem, placesOf } from "./table-problems";

/**
 * What is wrong with the tables, a sentence each; what is so of several, such as the tables of two units in one file, is
 * told once.
 */
export function describeTableProblems(
  problems: readonly TableProblem[],
  tables: readonly Pick<TableFormat, "id" | "label">[],
): readonly string[] {
  const told = new Set<TableProblem["code"]>();
  return problems.flatMap((problem): readonly string[] => {
    const alike = problems.filter(({ code }) => code === problem.code);
    const isSeveral = new Set(alike.map(({ table }) => table)).size > 1;
    const sentence = isSeveral ? sentenceOn(alike, namesOf(alike, tables)) : undefined;
    if (sentence === undefined) return [describeTableProblem(problem, tables)];
    if (told.has(problem.code)) return [];
    told.add(problem.code);
    return [sentence];
  });
}

function sentenceOn(alike: readonly TableProblem[], names: string): string | undefined {
  const [first] = alike;
  const places = alike.flatMap((problem) =>
    problem.code === "repeated" ? problem.places : "place" in problem ? [problem.place] : [],
  );
  switch (first?.code) {
    case "table-missing":
      return `没有找到${names}的表。请检查文件是不是缺页；确实没有这些表的，在年报助手里打开文件补插。`;
    case "repeated":
      return (
        `${names}的表都不止一张（${placesOf(places)}），可能是几个单位或者几年的，分不清用哪一张，没有读取。` +
        "请一个单位（一年）一个文件，或者在每张表的上面写明单位和年度；不用的请删除、隐藏。"
      );
    case "other-copy":
      return `${names}的表还有别的（${placesOf(places)}），没有用它们。请看一眼读的是不是该用的，不用的请删除。`;
    case "hidden":
      return `${names}的表在隐藏的工作表上（${placesOf(places)}）。请取消隐藏，看一眼是不是要报的。`;
    default:
      return undefined;
  }
}

const PART = /^第(.)部分$/;

/** 第二、四部分. */
function namesOf(problems: readonly TableProblem[], tables: readonly Pick<TableFormat, "id" | "label">[]): string {
  const labels = tables.filter(({ id }) => problems.some(({ table }) => table === id)).map(({ label }) => label);
  const parts = labels.flatMap((label) => PART.exec(label)?.[1] ?? []);
  return parts.length === labels.length ? `第${parts.join("、")}部分` : labels.join("、");
}
