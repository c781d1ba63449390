import type { Aspect } from "../../rules/text-rules";

/** Titles met in published reports: “五、存在问题及改进情况”, “四、因政府信息公开工作被申请行政复议、提起行政诉讼情况”. */
export const chapterStems: ReadonlyMap<string, RegExp> = new Map([
  ["1", /^(?:工作)?总体情况$|^概述$/],
  ["2", /^主动公开政府信息(?:的)?情况$/],
  ["3", /^收到和处理政府信息公开申请(?:的)?情况$/],
  ["4", /^.{0,16}行政复议.{0,8}行政诉讼(?:的)?情况$/],
  ["5", /^(?:政府信息公开工作)?存在(?:的)?(?:主要)?问题(?:及|和|与|以及)(?:下一步)?改进(?:的)?(?:情况|措施)$/],
  ["6", /^其[他它]需要(?:报告|说明)(?:的)?事项$/],
]);

/** 条例第五十条第（四）项. */
export const governmentDuties: readonly Aspect[] = [
  { label: "工作考核", stems: /考核/ },
  { label: "社会评议", stems: /评议|测评|满意度|评价/ },
  { label: "责任追究", stems: /责任追究|追责|问责|追究责任/ },
];

/** Sentences of the format and its explanations, recognised by a piece that nobody writes by chance. */
export const instructions: readonly string[] = [
  "注重用数据反映情况",
  "人民群众较为关注、对社会影响较大的政府信息主动公开情况",
  "反映本机关制发文件、开展行政执法活动等重要工作开展情况",
  "全面客观反映政府信息公开申请接收和办理情况",
  "便于政府信息公开工作主管部门全面掌握工作动态",
  "收取信息处理费情况在此处报告",
  "（文字描述）",
];
