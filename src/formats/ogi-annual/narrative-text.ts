import type { UnitType } from "../../report/report";
import { governments, withGazette } from "./narrative-asked";

/** The lines that are not the same in every format. */
export interface FormatLines {
  /** What chapter 二 says of fees or purchases. `opening` begins a paragraph: the year, and the unit as it speaks of itself. */
  readonly money: (opening: string) => string;
  /** What chapter 二 says of normative documents. */
  readonly documents: (opening: string) => string;
  /** What is said of 规章, whoever may make them: also that there was none. */
  readonly regulatoryRules: (opening: string) => string;
  /** The condition under which anybody else speaks of 规章. */
  readonly hasRegulatoryRules: string;
}

const preface = `# 前言
{单位}按照《中华人民共和国政府信息公开条例》和《{格式名称}》（{格式文号}）的要求编制本报告。
<本报告由{编制机关}具体编制。>

本报告共六个部分：总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项。
所列数据的统计期限为{年度}年1月1日至{年度}年12月31日。

<本报告电子版可在{网站名称}<（{网址}）>查阅、下载。>
［地址 已填 或 电话 已填 或 电子邮箱 已填］对本报告有疑问的，请联系编制机关（<地址：{地址}>，<邮编：{邮编}>，<电话：{电话}>，<电子邮箱：{电子邮箱}>）。`;

const overview = `# 一、总体情况
［开头 已填］{开头}。
［否则］现将{单位}{年度}年政府信息公开工作情况报告如下。`;

const disclosure = (opening: string, { money }: FormatLines): string => `## 主动公开
<${opening}主动公开政府信息{主动公开条数}条<，{主动公开条数：同比}>。>
<${opening}<通过政府网站发布{网站发布条数}条>，<通过政务新媒体发布{新媒体发布条数}条>。>
<${opening}公开{重点领域}等重点领域信息{重点领域条数}条。>
<${opening}发布政策解读{解读篇数}篇<，采用{解读形式}等形式>。>
<${opening}回应社会关切{回应件数}件。>
［行政许可 = 0 且 行政处罚 = 0 且 行政强制 = 0］${opening}没有作出行政许可、行政处罚和行政强制决定。
［否则］${opening}<作出行政许可决定{行政许可}件<（{行政许可：同比}）>>，<作出行政处罚决定{行政处罚}件<（{行政处罚：同比}）>>，<作出行政强制决定{行政强制}件<（{行政强制：同比}）>>。
${money(opening)}`;

/** A whole with its parts: all of one kind is said in words, a single case is no “其中”. A part that is blank decides nothing. */
function wholeWithParts(whole: string, sentence: string, parts: readonly (readonly [fact: string, label: string])[]) {
  const list = parts.map(([fact, label]) => `<${label}{${fact}}件>`).join("、");
  const lines = [
    ...parts.map(([fact, label]) => [`${fact} 已填 且 ${whole} > 1 且 ${fact} = ${whole}`, `，均为${label}`] as const),
    [`${whole} = 1`, `<，${list}>`] as const,
    [`${whole} > 0`, `<，其中${list}>`] as const,
  ];
  return lines
    .map(([condition, words], index) => `［${index === 0 ? "" : "否则 "}${condition}］${sentence}${words}。`)
    .join("\n");
}

const outcomes = ["予以公开", "部分公开", "不予公开", "无法提供", "不予处理", "其他处理"].map(
  (label) => [label, label] as const,
);

/** 行政复议 or 行政诉讼: `kind` names both the cases and the facts. */
const disputes = (kind: "复议" | "诉讼", opening: string): string =>
  wholeWithParts(`行政${kind}`, `${opening}发生因政府信息公开引起的行政${kind}{行政${kind}}件`, [
    [`${kind}结果维持`, "结果维持"],
    [`${kind}结果纠正`, "结果纠正"],
    [`${kind}其他结果`, "其他结果"],
    [`${kind}尚未审结`, "尚未审结"],
  ]);

const requests = (opening: string): string => `## 依申请公开
［本年新收 = 0 且 上年结转 = 0］${opening}没有收到政府信息公开申请，也没有上年结转的申请。
［否则 本年新收 = 0］${opening}没有收到新的政府信息公开申请，上年结转{上年结转}件。
［否则］${opening}新收政府信息公开申请{本年新收}件<，{本年新收：同比}><；上年结转{上年结转}件>。
［本年新收 = 1 且 自然人申请 = 1］新收的申请由自然人提出。
［否则 本年新收 = 1 且 法人申请 = 1］新收的申请由法人或其他组织提出。
［否则 本年新收 > 0 且 自然人申请 = 本年新收］新收的申请均由自然人提出。
［否则 本年新收 > 0 且 法人申请 = 本年新收］新收的申请均由法人或其他组织提出。
［否则 本年新收 > 0］<新收的申请中，<自然人提出{自然人申请}件>，<法人或其他组织提出{法人申请}件>。>
${wholeWithParts("办结", `${opening}共办结{办结}件`, outcomes)}
［否则 受理 > 0］年内没有办结的申请。
［结转下年度 > 0］结转下年度继续办理{结转下年度}件。
［否则 受理 > 0］没有结转下年度继续办理的申请。
［行政复议 = 0 且 行政诉讼 = 0］${opening}没有发生因政府信息公开引起的行政复议和行政诉讼。
［否则 行政复议 = 0］${opening}没有发生因政府信息公开引起的行政复议。
${disputes("复议", opening).replace("［", "［否则 ")}
${disputes("诉讼", opening)}
［否则 行政复议 > 0］没有发生因政府信息公开引起的行政诉讼。`;

const management = (opening: string, makesRules: boolean, lines: FormatLines): string => `## 政府信息管理
${makesRules ? lines.regulatoryRules(opening) : onlyWhere(lines.hasRegulatoryRules, lines.regulatoryRules(opening))}
${lines.documents(opening)}
<${opening}对{公开属性认定件数}件公文作了公开属性认定。>
<${opening}对{公开前审查件数}件拟公开的政府信息作了公开前审查。>`;

const platform = (who: string, hasGazette: boolean): string => `## 政府信息公开平台建设
<政府信息通过{网站名称}<（{网址}）>公开。>
<〖${who}〗建设政府信息公开平台{平台数}个。>
<〖${who}〗开设政务新媒体账号{新媒体账号数}个。>
<〖${who}〗<设置政府信息查阅场所{查阅场所数}处>，<设置政务公开专区{政务公开专区数}个>，<设置公示栏{公示栏数}处>。>${
  hasGazette ? `\n<〖${who}〗<编印政府公报{公报期数}期>，<发布数字公报{数字公报期数}期>。>` : ""
}`;

const supervision = (who: string, opening: string, isGovernment: boolean): string => `## 监督保障
<从事政府信息公开工作的有<专职人员{专职人数}人>、<兼职人员{兼职人数}人>。>
<〖${who}〗组织政府信息公开培训{培训次数}次<，{培训人次}人次参加>。>
<〖${who}〗开展政府信息公开工作检查{检查次数}次。>${isGovernment ? governmentDuties(opening) : ""}`;

const governmentDuties = (opening: string): string => `
<工作考核方面，{工作考核情况}。>
<社会评议方面，{社会评议情况}。>
［责任追究件数 = 0］${opening}没有发生因政府信息公开工作被追究责任的情形。
［否则］${opening}因政府信息公开工作追究责任{责任追究件数}件。`;

const problems = `# 五、存在的主要问题及改进情况
［问题一 已填 且 措施一 已填］{年度}年工作中存在的主要问题和改进措施如下。

<（一）{问题一}。改进措施：{措施一}。>

<（二）{问题二}。改进措施：{措施二}。>

<（三）{问题三}。改进措施：{措施三}。>

<（四）{问题四}。改进措施：{措施四}。>

<上年问题的整改情况：{上年问题的整改}。>`;

const others = `# 六、其他需要报告的事项
［收费通知件数 已填 且 收费通知件数 > 0］{年度}年，{自称}发出政府信息公开信息处理费收费通知{收费通知件数}件<，金额{收费通知金额}元>，实际收取信息处理费{信息处理费}元。
［否则 信息处理费 = 0］{年度}年，{自称}没有收取政府信息公开信息处理费。
［否则］{年度}年，{自称}实际收取政府信息公开信息处理费{信息处理费}元。

<{其他事项}。>`;

/** The lines in every choice of a group, each only where this holds as well. */
const onlyWhere = (condition: string, lines: string): string =>
  lines
    .split("\n")
    .map((line) => {
      const [, isElse = "", own = "", rest = line] = /^［(否则)? ?([^］]*)］(.*)$/.exec(line) ?? [];
      return `［${isElse === "" ? "" : "否则 "}${[condition, own].filter((part) => part !== "").join(" 且 ")}］${rest}`;
    })
    .join("\n");

/** A set of templates for each kind of unit. A city and a county add up all their units and say 全市, 全县. */
export function templatesWith(lines: FormatLines): Readonly<Record<UnitType, string>> {
  const whole: readonly UnitType[] = ["city", "county"];
  const templateOf = (type: UnitType): string => {
    const who = whole.includes(type) ? "{全域}" : "{自称}";
    const opening = `〖{年度}年，${who}〗`;
    const chapters = [
      preface,
      overview,
      disclosure(opening, lines),
      requests(opening),
      management(opening, type === "city", lines),
      platform(who, withGazette.includes(type)),
      supervision(who, opening, governments.includes(type)),
      problems,
      others,
    ];
    return `${chapters.join("\n\n")}\n`;
  };
  return {
    city: templateOf("city"),
    county: templateOf("county"),
    department: templateOf("department"),
    office: templateOf("office"),
    township: templateOf("township"),
    subdistrict: templateOf("subdistrict"),
    zone: templateOf("zone"),
  };
}
