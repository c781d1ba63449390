import type { Topic } from "../../rules/quantity";

/** Who asked, by which way, for what: only a part of the requests. */
export const A_PART_OF_REQUESTS =
  /当面|现场|来访|上门|信函|邮寄|邮政|快递|信件|来信|来函|书面|网络|网上|网站|门户|线上|线下|电子|邮件|邮箱|传真|电话|平台|系统|在线|窗口|大厅|微信|渠道|方式|途径|通过|自然人|公民|个人|群众|村民|居民|法人|企业|公司|组织提|科研|律师|转办|转来|转交|移交|移送|复议|诉讼|举报|投诉|信访|咨询|热线|补正|撤回|撤销|留言|建议|提案|意见|涉及|关于|涉|类|重复|要求|有效|首次|再次|征求|第三方|延期|超期|逾期|土地|征收|拆迁|规划|财政|教育|环保|工程|住房|养老|代表|配合|协助|指导|培训/;

/** Words of other work, which receives and finishes cases, too. */
export const OTHER_WORK =
  /热线|工单|信访|投诉|举报|咨询|留言|提案|议案|建议|来电|来信|来访|信箱|诉求|矛盾|纠纷|调解|仲裁|许可|审批|政务服务|便民|登记证|补贴|救助|低保|立案|执法|查处|处罚|案卷|案源|项目|审计|巡察|清单|整改|问题|稿件|合同|来文|发文|公文|督查|督办|宅基地|舆情|业务/;

/** What numbers of a report may be of. Of what names two at one place, the first is meant. */
export const topics: readonly Topic[] = [
  {
    id: "disputes",
    named:
      /(?:行政)?复议[^，。；\d]{0,12}(?:、|和|及|与|或)[^，。；、\d]{0,10}诉讼(?:案件|案)?|(?:行政)?诉讼[^，。；\d]{0,6}(?:、|和|及|与|或)[^，。；、\d]{0,10}复议(?:案件|申请|案)?/g,
  },
  {
    id: "litigation",
    named: /复议后(?:提?起|被提?起)?(?:行政)?(?:起?诉讼?)|未经复议(?:直接)?(?:提?起|被提?起)?(?:行政)?(?:起?诉讼?)/g,
  },
  { id: "reconsideration", named: /(?:行政)?复议(?:案件|申请|案)?/g },
  { id: "litigation", named: /(?:行政)?诉讼|应诉|起诉/g },
  {
    id: "requests",
    named:
      /政府信息依?申请公开|信息公开(?:的)?申请|信息公开[^，。；、\d议诉]{0,6}申请|依申请(?:公开)?|信息公开答复|申请公开|公开申请(?!人)/g,
    parts: A_PART_OF_REQUESTS,
  },
  { id: "rules", named: /(?:政府|地方政府|行政)?规章(?!制度)/g },
  { id: "documents", named: /(?:行政)?规范性文件/g },
  { id: "decisions", named: /行政许可|行政处罚|行政强制|许可、处罚[、和](?:行政)?强制/g },
  {
    id: "others",
    named:
      /热线|工单|信访|投诉|举报|咨询|留言|提案|议案|建议|来电|来信|来访|信箱|诉求|(?:许可|低保|救助|项目|专利|补贴|资格|入学|调解|仲裁)申请/g,
  },
  { id: "applications", named: /申请(?![人书表])/g, givesWayTo: "requests", parts: A_PART_OF_REQUESTS },
];

/** What may be said of requests in several ways, and how the wordings have it. */
export const sameWords: readonly (readonly [RegExp, string])[] = [
  [
    /(?:政府)?信息依申请公开|依申请公开(?:政府信息)?|申请公开(?:政府信息|信息)?|(?:政府)?(?:信息)?公开申请|依申请/g,
    "申请",
  ],
  [/政府信息申请|(?:政府)?信息公开(?:依)?申请|信息申请|(?:政府)?信息公开(?=答复)|申请(?:政府)?信息公开/g, "申请"],
  [/申请的?(?:申请|公开|办理事项|事项|案件|办件|件|事件|工作|业务|书|表|数|量|答复件|答复书)+/g, "申请"],
  [/行政(?=复议|诉讼|规范性文件)|情形|情况|属于|案件(?=[^/]{0,1}$)/g, ""],
  [/(?:复议)(?:申请|案件|案)/g, "复议"],
  [/诉讼(?:案件|案)/g, "诉讼"],
];
