import type { CaseLookup, RowHelp } from "../../report/report-format";

/** Chapter 三 up to （五）, and its totals: counted alike in all formats. */
export const requestHelp: readonly RowHelp[] = [
  {
    row: "requests/newly-received",
    text: "本年 1 月 1 日至 12 月 31 日收到的申请，按件。当面、信函、网络等各渠道都算。",
    article: "第29条",
    certainty: "label",
  },
  {
    row: "requests/carried-in",
    text: "去年没有办结、结转到今年继续办理的申请。应等于去年报告的“结转下年度继续办理”。",
    article: "",
    certainty: "label",
  },
  {
    row: "requests/disclosed",
    text: "向申请人提供了信息，或者信息已经公开、告知了获取方式和途径。",
    article: "第36条第1、2项",
    certainty: "law",
  },
  {
    row: "requests/partly-disclosed",
    text: "信息中有不应公开的内容，作区分处理后提供其余部分。只计在这里，不再计入其他情形；每件申请只计一行。",
    article: "第37条",
    certainty: "label",
  },
  {
    row: "requests/withheld-state-secret",
    text: "依法确定为国家秘密，不予公开。",
    article: "第14条",
    certainty: "law",
  },
  {
    row: "requests/withheld-forbidden-by-law",
    text: "法律、行政法规明确禁止公开。",
    article: "第14条",
    certainty: "law",
  },
  {
    row: "requests/withheld-security-and-stability",
    text: "公开后可能危及国家安全、公共安全、经济安全、社会稳定。",
    article: "第14条",
    certainty: "law",
  },
  {
    row: "requests/withheld-third-party",
    text: "涉及商业秘密、个人隐私等，公开会损害第三方合法权益。",
    article: "第15条、第32条",
    certainty: "law",
  },
  {
    row: "requests/withheld-internal-affairs",
    text: "人事管理、后勤管理、内部工作流程三类内部事务信息。",
    article: "第16条",
    certainty: "law",
  },
  {
    row: "requests/withheld-process-information",
    text: "讨论记录、过程稿、磋商信函、请示报告四类过程性信息。",
    article: "第16条",
    certainty: "law",
  },
  {
    row: "requests/withheld-enforcement-file",
    text: "行政执法案卷信息。",
    article: "第16条",
    certainty: "law",
  },
  {
    row: "requests/withheld-administrative-inquiry",
    text: "工商、不动产登记资料等，法律、行政法规对获取另有专门规定，告知按专门规定查询。",
    article: "第36条第7项",
    certainty: "law",
  },
  {
    row: "requests/unavailable-not-held",
    text: "经检索没有，或者不由本机关负责公开，已告知申请人。",
    article: "第36条第4、5项",
    certainty: "local",
  },
  {
    row: "requests/unavailable-needs-creating",
    text: "没有现成信息，需要加工、分析才能提供。",
    article: "第38条",
    certainty: "law",
  },
  {
    row: "requests/unavailable-still-unclear",
    text: "申请人补正后，申请内容仍然不明确。",
    article: "第30条",
    certainty: "law",
  },
  {
    row: "requests/not-processed-petition",
    text: "以申请公开的形式进行信访、投诉、举报，告知通过相应渠道提出。",
    article: "第39条",
    certainty: "law",
  },
  {
    row: "requests/not-processed-repeated",
    text: "已经答复过，同一申请人重复申请相同信息。",
    article: "第36条第6项",
    certainty: "law",
  },
  {
    row: "requests/not-processed-publication",
    text: "要求提供政府公报、报刊、书籍等公开出版物，告知获取途径。",
    article: "第39条",
    certainty: "law",
  },
  {
    row: "requests/not-processed-excessive",
    text: "数量、频次明显超过合理范围，要求说明理由后理由仍不合理。",
    article: "第35条",
    certainty: "law",
  },
  {
    row: "requests/not-processed-confirmation",
    text: "要求对已经获取的信息进行确认或者重新出具。",
    article: "",
    certainty: "label",
  },
  {
    row: "requests/handled-total",
    text: "（一）至（六）各项之和，自动合计。",
    article: "",
    certainty: "label",
  },
  {
    row: "requests/carried-out",
    text: "到 12 月 31 日还没有办结的申请。明年报告的“上年结转”要与它相等。",
    article: "",
    certainty: "label",
  },
];

/** Chapter 四: the same in all formats. */
export const disputeHelp: readonly RowHelp[] = [
  {
    row: "disputes/reconsideration",
    text: "因政府信息公开工作被申请行政复议的案件，按结果分。还没有结果的计入“尚未审结”。",
    article: "第50条第3项",
    certainty: "label",
  },
  {
    row: "disputes/direct-litigation",
    text: "没有经过复议、直接起诉的案件。复议机关作共同被告的，只计原行为机关，不计复议机关。",
    article: "国办公开办函〔2016〕201号",
    certainty: "law",
  },
  {
    row: "disputes/litigation-after-reconsideration",
    text: "先复议、后起诉的案件。复议机关作共同被告的，只计原行为机关，不计复议机关。",
    article: "国办公开办函〔2016〕201号",
    certainty: "law",
  },
];

/** The local row that any format may carry. */
export const localHelp: readonly RowHelp[] = [
  {
    row: "disclosure/published-total",
    text: "本地要求加填的一行：全年发布的政府信息总条数，不算新闻类、消息类。全国统一格式没有这一行。",
    article: "",
    certainty: "local",
  },
];

/** Cases whose row is the same in all formats. */
export const requestLookup: readonly CaseLookup[] = [
  { situation: "告知去哪里看已经公开的信息", row: "requests/disclosed", certainty: "law" },
  { situation: "一部分能给、一部分不能给", row: "requests/partly-disclosed", certainty: "label" },
  { situation: "有别人的隐私或商业秘密", row: "requests/withheld-third-party", certainty: "law" },
  { situation: "要查工商档案、不动产登记", row: "requests/withheld-administrative-inquiry", certainty: "law" },
  { situation: "信息不存在", row: "requests/unavailable-not-held", certainty: "local" },
  { situation: "不归我们管，告知找哪个机关", row: "requests/unavailable-not-held", certainty: "local" },
  { situation: "补正了还是看不懂", row: "requests/unavailable-still-unclear", certainty: "label" },
  { situation: "实际是信访、投诉、举报", row: "requests/not-processed-petition", certainty: "label" },
  { situation: "同一个人又申请同样的", row: "requests/not-processed-repeated", certainty: "label" },
];
