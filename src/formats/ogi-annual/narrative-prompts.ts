import type { ProblemPrompt } from "../../report/narrative-format";

/** Problems that the figures and what was entered suggest. Each is only offered; the clerk takes it over, rewords it, or not. */
export const prompts: readonly ProblemPrompt[] = [
  {
    when: "复议结果纠正 > 0",
    problem: "有{复议结果纠正}件行政复议结果被纠正，依申请公开答复不够规范",
    measure: "逐件查明被纠正的原因，答复发出前增加合法性审核",
  },
  {
    when: "诉讼结果纠正 > 0",
    problem: "有{诉讼结果纠正}件行政诉讼结果被纠正，答复的事实和依据说明不够充分",
    measure: "逐件复盘败诉案件，修订答复文书，重要答复请法律顾问把关",
  },
  {
    when: "总计·补正后申请内容仍不明确 > 0",
    problem: "有{总计·补正后申请内容仍不明确}件申请补正后内容仍不明确，对申请人的指引不够",
    measure: "改写公开指南和补正告知书，列出补正要点，补正前主动与申请人沟通",
  },
  {
    when: "结转下年度 > 0",
    problem: "年末还有{结转下年度}件申请没有办结",
    measure: "逐件列出办理时限，临近到期的提前提醒",
  },
  {
    when: "总计·信访举报投诉类申请 > 0",
    problem: "收到信访举报投诉类申请{总计·信访举报投诉类申请}件，公众对依申请公开的范围还不熟悉",
    measure: "在申请页面和受理窗口写明申请范围，同时告知信访、投诉的办理渠道",
  },
  {
    when: "本年新收 增长 且 无法提供 > 0",
    problem: "申请量增长，其中{无法提供}件因不掌握等原因无法提供，主动公开与公众需求还有差距",
    measure: "梳理申请集中的事项，能公开的转为主动公开",
  },
  {
    when: "解读篇数 = 0",
    problem: "全年没有发布政策解读",
    measure: "政策文件与解读材料同步起草、同步审核、同步发布",
  },
  {
    when: "培训次数 = 0",
    problem: "全年没有组织政府信息公开培训，经办人员业务不够熟悉",
    measure: "每年至少组织一次培训，重点讲答复时限和不予公开的情形",
  },
];
