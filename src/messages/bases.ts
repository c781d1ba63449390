import type { Basis } from "../rules/rule";

/** How sure a demand is, in words. */
export const basisNames: Readonly<Record<Basis, string>> = {
  official: "文件明文规定",
  "official-label": "表格的栏目和表头写明",
  "official-penalty": "通知和考核列为问题",
  arithmetic: "算术上必然",
  "local-guide": "地方的填报说明，各地可能不同",
  practice: "填报的通行做法，文件没有写明",
  "law-change": "法律法规改动之后应当如此",
  derived: "从文件的规定推出",
  heuristic: "经验判断，只是提醒",
};
