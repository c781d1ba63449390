import type { JsonProblem } from "../importers/import-error";

/** What is wrong with a Report JSON text, and what to do, as one Chinese sentence. */
export function describeJsonProblem(problem: JsonProblem): string {
  switch (problem.code) {
    case "json-too-long":
      return `内容有 ${problem.length} 个字，超过 ${problem.limit} 个，不像年度报告，没有读。`;
    case "not-json":
      return "不是完整的 JSON，可能被截断或改坏了，请重新导出这个文件。";
    case "json-wrong-type":
      return problem.path === ""
        ? "这个 JSON 不是一份报告，最外层应是一对大括号 {…}。"
        : `“${problem.path}”的写法不对，这里应写${typeNames[problem.expected]}，请改正后再试。`;
    case "json-year":
      return `年度“${problem.year}”不对，请写四位数字的年度，例如 2025。`;
    case "json-no-format":
      return `没有写明报告格式，请加上 "format"（可以是 ${problem.formats.join("、")}）。`;
    case "json-unknown":
      return `${problem.path === "" ? "最外层" : `“${problem.path}”`}里的“${problem.found}”不认识，可以写 ${problem.known.join("、")}。`;
    case "json-repeated-key":
      return `${problem.path === "" ? "最外层" : `“${problem.path}”`}里的“${problem.key}”写了两次，不知道用哪一个，请只留一个。`;
    case "json-unknown-cells":
      return `“${problem.path}”里有 ${problem.cells.length} 格不属于这个报告格式：${listed(problem.cells)}，请检查格名和报告格式。`;
    default:
      return problem satisfies never;
  }
}

const MOST_CELLS = 5;

const listed = (cells: readonly string[]): string =>
  cells.slice(0, MOST_CELLS).join("、") + (cells.length > MOST_CELLS ? "等" : "");

const typeNames = {
  object: "一对大括号 {…}",
  list: "一对方括号 […]",
  text: "文字",
  number: "数字",
  date: "日期，例如 2026-01-31",
  value: "数字或文字",
} as const;
