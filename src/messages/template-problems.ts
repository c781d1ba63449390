import type { TemplateProblem } from "../narrative/template";

/** What is wrong with a line of a template, and what to do, as one Chinese sentence. */
export function describeTemplateProblem(problem: TemplateProblem): string {
  return `第 ${problem.line} 行：${reasonOf(problem)}`;
}

function reasonOf(problem: TemplateProblem): string {
  switch (problem.code) {
    case "no-chapter":
      return "还没有写是哪一部分，请在前面加一行，如“# 一、总体情况”。";
    case "unknown-chapter":
      return `没有“${problem.found}”这一部分，可以写 ${problem.known.join("、")}。`;
    case "repeated-chapter":
      return `“${problem.found}”写了两次，请并成一处。`;
    case "else-without-condition":
      return "［否则］前面没有带［条件］的一行，请检查顺序。";
    case "condition-open":
      return "条件少了右边的“］”。";
    case "empty-line":
      return "这里没有内容，请写上，或者删掉这一行。";
    case "no-sentence-end":
      return "句末没有句号，请补上。";
    case "gap-open":
      return "少了右边的“}”。";
    case "gap-close":
      return "“}”前面没有“{”。";
    case "optional-open":
      return "少了右边的“>”。";
    case "optional-close":
      return "“>”前面没有“<”。";
    case "opening-open":
      return "少了右边的“〗”。";
    case "opening-close":
      return "“〗”前面没有“〖”。";
    case "unknown-fact":
      return `没有叫“${problem.found}”的数据${problem.similar.length === 0 ? "" : `，是不是${problem.similar.map((name) => `“${name}”`).join("或")}`}？`;
    case "unknown-wording":
      return `“${problem.found}”这种写法不认识，冒号后面可以写 同比、增减、上年、占 某数、占比变化 某数。`;
    case "unknown-condition":
      return `条件“${problem.found}”看不懂，请写成“本年新收 > 0”“本年新收 增长”“培训次数 已填”或“有上年”，并列的用“ 且 ”“ 或 ”连接，前后空格。`;
    case "not-a-number":
      return `“${problem.found}”是文字，不能比较大小或算百分比。`;
    default:
      return problem satisfies never;
  }
}
