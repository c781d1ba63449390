import type { AskedFact } from "../../report/narrative-format";
import type { UnitType } from "../../report/report";

/** Whoever art. 50(4) of the 《政府信息公开条例》 obliges to report 工作考核、社会评议、责任追究. */
export const governments: readonly UnitType[] = ["city", "county", "township"];

/** Whoever publishes a 政府公报. */
export const withGazette: readonly UnitType[] = ["city", "county", "office"];

const preface = "前言（封面与前言）";
const overview = "第一部分的开头";
const disclosure = "主动公开";
const management = "政府信息管理";
const platform = "平台建设";
const supervision = "监督保障";
const problemGroup = "第五部分：问题和措施";
const others = "第六部分：其他事项";

/** What became of the problems that last year's report told. */
export const SOLVED_PROBLEMS = "last-years-problems";

const numerals = ["一", "二", "三", "四"] as const;

/** Pairs of ids: a problem and its measure. */
export const problems = numerals.map((_, index) => [`problem-${index + 1}`, `measure-${index + 1}`] as const);

/** What the text tells and no table holds, in the order in which the form asks for it. */
export const asked: readonly AskedFact[] = [
  {
    id: "compiler",
    label: "编制机关",
    kind: "text",
    group: preface,
    hint: "具体编制报告的机构，如“××县人民政府办公室”",
  },
  { id: "address", label: "地址", kind: "text", group: preface },
  { id: "postcode", label: "邮编", kind: "text", group: preface },
  { id: "telephone", label: "电话", kind: "text", group: preface, hint: "写办公电话，不写个人手机" },
  { id: "e-mail", label: "电子邮箱", kind: "text", group: preface },
  { id: "website", label: "网站名称", kind: "text", group: preface, hint: "也用在“平台建设”" },
  { id: "website-address", label: "网址", kind: "text", group: preface },
  {
    id: "opening",
    label: "开头",
    kind: "text",
    group: overview,
    hint: "本单位惯用的第一句话；不填写“现将……报告如下”",
  },
  { id: "published-items", label: "主动公开条数", kind: "count", unit: "条", group: disclosure },
  { id: "website-items", label: "网站发布条数", kind: "count", unit: "条", group: disclosure },
  { id: "new-media-items", label: "新媒体发布条数", kind: "count", unit: "条", group: disclosure },
  { id: "policy-readings", label: "解读篇数", kind: "count", unit: "篇", group: disclosure },
  {
    id: "reading-forms",
    label: "解读形式",
    kind: "text",
    group: disclosure,
    hint: "如“图解、视频、新闻发布会”；与篇数一起填",
  },
  { id: "responses", label: "回应件数", kind: "count", unit: "件", group: disclosure, hint: "回应社会关切的件数" },
  {
    id: "key-areas",
    label: "重点领域",
    kind: "text",
    group: disclosure,
    hint: "如“教育、医疗、养老”；与条数一起填",
  },
  { id: "key-area-items", label: "重点领域条数", kind: "count", unit: "条", group: disclosure },
  { id: "reviewed-documents", label: "公开属性认定件数", kind: "count", unit: "件", group: management },
  {
    id: "items-reviewed-before-publication",
    label: "公开前审查件数",
    kind: "count",
    unit: "件",
    group: management,
  },
  { id: "platforms", label: "平台数", kind: "count", unit: "个", group: platform, hint: "政府信息公开平台的个数" },
  { id: "new-media-accounts", label: "新媒体账号数", kind: "count", unit: "个", group: platform },
  { id: "reading-places", label: "查阅场所数", kind: "count", unit: "处", group: platform },
  { id: "open-government-areas", label: "政务公开专区数", kind: "count", unit: "个", group: platform },
  { id: "notice-boards", label: "公示栏数", kind: "count", unit: "处", group: platform },
  {
    id: "gazette-issues",
    label: "公报期数",
    kind: "count",
    unit: "期",
    group: platform,
    unitTypes: withGazette,
  },
  {
    id: "digital-gazette-issues",
    label: "数字公报期数",
    kind: "count",
    unit: "期",
    group: platform,
    unitTypes: withGazette,
  },
  { id: "full-time-staff", label: "专职人数", kind: "count", unit: "人", group: supervision },
  { id: "part-time-staff", label: "兼职人数", kind: "count", unit: "人", group: supervision },
  { id: "trainings", label: "培训次数", kind: "count", unit: "次", group: supervision },
  { id: "trained", label: "培训人次", kind: "count", unit: "人次", group: supervision, hint: "与培训次数一起填" },
  { id: "inspections", label: "检查次数", kind: "count", unit: "次", group: supervision },
  {
    id: "assessment",
    label: "工作考核情况",
    kind: "text",
    group: supervision,
    hint: "写一句，如“纳入年度考核，占2分”",
    unitTypes: governments,
  },
  {
    id: "public-review",
    label: "社会评议情况",
    kind: "text",
    group: supervision,
    hint: "写一句，如“开展社会评议1次，满意率98%”",
    unitTypes: governments,
  },
  {
    id: "accountability-cases",
    label: "责任追究件数",
    kind: "count",
    unit: "件",
    group: supervision,
    hint: "没有发生填 0",
    unitTypes: governments,
  },
  ...numerals.flatMap((numeral, index): readonly AskedFact[] => [
    { id: `problem-${index + 1}`, label: `问题${numeral}`, kind: "text", group: problemGroup },
    { id: `measure-${index + 1}`, label: `措施${numeral}`, kind: "text", group: problemGroup },
  ]),
  {
    id: SOLVED_PROBLEMS,
    label: "上年问题的整改",
    kind: "text",
    group: problemGroup,
    hint: "上年写的问题今年怎么样了；没有上年年报就空着",
  },
  { id: "fee", label: "信息处理费", kind: "amount", unit: "元", group: others, hint: "本年实际收取的，没有收取填 0" },
  { id: "fee-notices", label: "收费通知件数", kind: "count", unit: "件", group: others },
  { id: "fee-billed", label: "收费通知金额", kind: "amount", unit: "元", group: others },
  { id: "other-matters", label: "其他事项", kind: "text", group: others, hint: "还要报告的，写一两句；没有就空着" },
];
