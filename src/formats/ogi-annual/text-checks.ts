import type { TextCheck, TextCheckOf } from "../../rules/text-rules";
import { notRepeated } from "./cross-year-checks";
import { decisionFigures } from "./decision-figures";
import {
  DENIES,
  OF_ALL,
  OF_DISPUTES,
  OF_YEARS,
  allAlike,
  allHandled,
  needing,
  noDecisions,
  noDisputes,
  noRequests,
  nothingCarried,
  nothingForYears,
  nothingLastYear,
} from "./denials";
import { disputeEnds, noLitigationOfAWay } from "./dispute-denials";
import { disputeQuantities, disputeRates } from "./dispute-quantities";
import { allAskers, allOfOneLine, noAskers, noLines } from "./line-denials";
import { governments } from "./narrative-asked";
import { leftInChecks } from "./left-in-checks";
import { rankingsOf } from "./rankings";
import type { RequestQuantities } from "./request-quantities";
import { handledTotal, requestCell, requesterTotal } from "./requests";
import { typingChecks } from "./typing-checks";

const SILENT = "只对照说得明确的数，一种口径对得上就不提醒。";

/** Numbers and denials that are held against the tables. */
const against = {
  kind: "claims",
  quantities: [],
  denials: [],
  severity: "explain",
  basis: "practice",
  source: `公开的年报里，正文和表对不上是最常见的错误。${SILENT}`,
} as const;

/** The checks of what the text counts, given what chapter 三 of a format counts. */
const claims = ({ asked, handled, received, outcomes }: RequestQuantities): readonly TextCheckOf<"claims">[] => [
  {
    ...against,
    id: "NA-NEW",
    title: "正文里收到、受理申请的件数和第三部分一致",
    advice: "请核对正文和表，改正其中一处；口径不同的，请在正文里写明，或者写说明。",
    quantities: asked,
    denials: needing(DENIES, noAskers),
  },
  {
    ...against,
    id: "NA-RESULT",
    title: "正文里各类办理结果的件数和第三部分一致",
    advice: "请核对正文和表，改正其中一处；口径不同的，请写说明。",
    quantities: handled,
    denials: needing(DENIES, [...nothingCarried, ...noLines(outcomes)]),
  },
  {
    ...against,
    id: "NA-ALL-ALIKE",
    title: "正文说均予以公开、均为自然人的，第三部分没有别的",
    advice: "请核对正文和表，改正其中一处。",
    denials: needing(OF_ALL, [...allOfOneLine(outcomes), ...allAlike(outcomes), ...allAskers]),
    instead: "不是这样",
  },
  {
    ...against,
    id: "NA-ALL-DONE",
    title: "正文说全部办结、办结率 100% 的，第三部分结转下年度为 0",
    advice: "请核对正文和表；有结转的，请写明按时办结，或者写说明。",
    denials: needing(OF_ALL, allHandled),
    instead: "结转下年度",
  },
  {
    ...against,
    id: "NA-FIRST",
    title: "正文说首次、连续两年没有的，上年年报里也没有",
    advice: "请核对上年年报，改正正文；口径不同的，请写说明。",
    denials: needing(OF_YEARS, nothingLastYear),
  },
  {
    ...against,
    id: "NA-ZERO",
    title: "正文说没有收到申请的，第三部分本年新收为 0",
    advice: "请核对正文和表，改正其中一处。",
    denials: needing(DENIES, noRequests),
    noneOf: received,
  },
  {
    ...against,
    id: "NA-T4",
    title: "正文里行政复议、行政诉讼的件数和第四部分一致",
    advice: "请核对正文和表，改正其中一处；口径不同的，请写说明。",
    quantities: disputeQuantities,
    denials: needing(DENIES, [...nothingForYears, ...noLitigationOfAWay, ...noDisputes]),
  },
  {
    ...against,
    id: "NA-T2-DECISIONS",
    title: "正文里作出行政许可、行政处罚、行政强制决定的件数和第二部分一致",
    advice: "请核对正文和表，改正其中一处；口径不同的，请写说明。",
    quantities: decisionFigures,
    denials: needing(DENIES, noDecisions),
  },
  {
    ...against,
    id: "NA-T4-OUTCOME",
    title: "正文说均维持、未被纠错的，和第四部分一致",
    severity: "warning",
    advice: "请核对正文和表；有尚未审结的，不能说“均”。",
    denials: needing(OF_DISPUTES, disputeEnds),
    instead: "不是这样的结果",
  },
];

/** Shares, changes, orders and parts. */
const ofTheNumbers = ({ wholes, wholesByName, rates, outcomes }: RequestQuantities) =>
  [
    {
      id: "NA-PCT",
      kind: "proportions",
      title: "正文里的百分比、增减和件数相符",
      severity: "warning",
      basis: "practice",
      source: `公开的年报里常有百分比算错、增减说反的。${SILENT}`,
      advice: "请重新计算。",
      usualWhole: requestCell(handledTotal, requesterTotal),
      wholeNamed:
        /^(?:收到|受理|新收|收办|办理|办结|答复|全部|总|当年|申请|结果|处理|总体|量|数|比例|比重|百分比|比|约|达){0,8}$/,
      wholes,
      wholesByName,
      rates: [...rates, ...disputeRates],
    },
    {
      id: "NA-ORDER",
      kind: "rankings",
      title: "正文说最多、其次、为主的，和表里的次序一致",
      severity: "explain",
      basis: "practice",
      source: "公开的年报里，类别的次序常是上年的。说的是别的口径、别的渠道的，不提醒。",
      advice: "请核对正文和表，改正次序；口径不同的，请写说明。",
      rankings: rankingsOf(outcomes),
    },
    {
      id: "NA-COUNTS",
      kind: "parts",
      title: "“其中”各项不多于总数",
      severity: "warning",
      basis: "practice",
      source: "各项以“其他”收尾的，应当等于总数；没有列全的，不能多于总数。按渠道分的可能重复，不加。",
      advice: "请核对总数和各项。",
    },
  ] as const satisfies readonly TextCheck[];

const ofTheWords = [
  {
    id: "NA-YEAR",
    kind: "years",
    title: "标题、统计期限和正文的年度一致",
    severity: "explain",
    basis: "practice",
    source: "上年的年度没有改掉，是通报里点名的问题。",
    advice: "请改成本年度；确实说的是往年的，请写明“上年”，或者写说明。",
    deedsIn: ["overview", "problems"],
  },
  {
    id: "NA-UNIT",
    kind: "unit-names",
    title: "正文里的单位名称和自称是本单位的",
    severity: "explain",
    basis: "practice",
    source: "留着别的单位的名称，是通报里点名的问题。编制的办公室、上级单位不算。",
    advice: "请改成本单位的名称；引用旧文件名称的，请写说明。",
  },
  {
    id: "NA-BOILER",
    kind: "instructions",
    title: "正文里没有照抄《格式》的填写要求",
    severity: "explain",
    basis: "practice",
    source: "填写要求是写给填报人看的，公开的年报里有整句抄进正文的。",
    advice: "请删去这一句，写本单位的实际情况。",
    pieces: [
      "注重用数据反映情况",
      "人民群众较为关注、对社会影响较大的政府信息主动公开情况",
      "反映本机关制发文件、开展行政执法活动等重要工作开展情况",
      "全面客观反映政府信息公开申请接收和办理情况",
      "便于政府信息公开工作主管部门全面掌握工作动态",
      "收取信息处理费情况在此处报告",
      "文字描述）",
      "主要包括主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障等5个方面",
      "概述本行政机关贯彻落实",
      "该部分以表格形式报告",
      "不同渠道和方式公开相同信息计",
      "本列数据的勾稽关系为",
      "区分处理的，只计这一情形",
      "发出收费通知的件数和总金额以及实际收取的总金额",
    ],
  },
  {
    id: "NA-GENERIC",
    kind: "words",
    title: "正文说的是本单位，不是“部分地区”“各级政府部门”",
    severity: "tip",
    basis: "practice",
    source: "单个单位的年报写“部分地区”“多数部门”，像是套用的文字。",
    advice: "请写本单位的具体情况。",
    // A report of a whole city or county, or of an authority of a city, may well speak of some of its parts.
    unitTypes: ["department", "office", "township", "subdistrict", "zone"],
    notNamed: /省|自治区|[厅部署]$|^[^县区旗]{2,6}市[^县区旗]*$/,
    patterns: [/部分地区|一些地区|个别地区|各地区各部门普遍|多数部门|大多数部门|各级政府部门存在/g],
    code: "generic",
    says: "写的是{words}，不像是说本单位。",
  },
] as const satisfies readonly TextCheck[];

const ofTheStructure = [
  {
    id: "ST-CHAPTERS",
    kind: "chapters",
    title: "六个部分齐全，标题和顺序按格式",
    severity: "error",
    basis: "official",
    source: "国办公开办函〔2021〕30号 附件；国办公开办函〔2019〕60号 附件：六个部分的标题",
    advice: "请按格式补齐、改正标题。",
    titleSeverity: "tip",
  },
  {
    id: "ST-NUMBER",
    kind: "chapter-numbers",
    title: "各部分用“一、”至“六、”编号",
    severity: "warning",
    basis: "practice",
    source: "格式里六个部分的编号是“一、”至“六、”；公开的年报里有“1、”“4、”混用的。",
    advice: "请改用“一、”至“六、”。",
  },
  {
    id: "ST-GOVASSESS",
    kind: "duties",
    title: "各级政府的年报写工作考核、社会评议和责任追究结果",
    severity: "explain",
    basis: "official",
    source: "《政府信息公开条例》第五十条第（四）项：各级人民政府还应当包括工作考核、社会评议和责任追究结果情况",
    advice: "请在监督保障里补写；没有的也写明“未发生”。",
    passages: ["overview", "problems", "others"],
    shortest: 200,
    duties: [
      { label: "工作考核", stems: /考核/ },
      { label: "社会评议", stems: /评议|测评|满意度|评价/ },
      { label: "责任追究", stems: /责任追究|追责|问责|追究责任/ },
    ],
    askedOf: [{ unitTypes: governments, named: /人民政府$/, notNamed: /公署$|盟$|兵团$/, severity: "explain" }],
  },
  {
    id: "ST-CH5",
    kind: "substance",
    title: "第五部分写具体问题和改进措施",
    severity: "error",
    basis: "official",
    source: "《政府信息公开条例》第五十条第（五）项：政府信息公开工作存在的主要问题及改进情况",
    advice: "请写具体问题，并逐条写改进措施。",
    passage: "problems",
    shortest: 10,
    patterns: [
      /问题|不足|差距|薄弱|不够|还不|有待|短板|欠缺|不高|不强|不多|滞后|不规范|不及时|困难|弱/,
      /改进|措施|下一步|今后|将|加强|加大|进一步|完善|提高|强化|健全|推进|优化|落实/,
    ],
    lackSeverity: "warning",
  },
  {
    id: "ST-CH6",
    kind: "not-blank",
    title: "第六部分不空缺",
    severity: "error",
    basis: "official",
    source: "《政府信息公开条例》第五十条第（六）项：其他需要报告的事项",
    advice: "没有其他事项的写“无其他需要报告的事项”，信息处理费的收取情况也写在这里。",
    passage: "others",
    bareSeverity: "warning",
  },
  {
    id: "ST-PARTS",
    kind: "form-parts",
    title: "前言说的各部分和格式一致",
    severity: "warning",
    basis: "practice",
    source: "公开的年报里，前言还列着 2019 年以前的部分，或者说六个部分只列五个。",
    advice: "请改成现行格式的六个部分，或者不列。",
    passage: "preface",
    outdated:
      /(?:收费|收取费用)(?:的)?(?:及|和|与|以及)(?:其)?减免(?:的)?(?:情况)?|概述、主动公开|(?:公开的)?政府信息的?收费及减免|因政府信息公开申请(?:提起)?行政复议、(?:提起)?行政诉讼(?:的)?情况/,
    saysOutdated: "{words}是 2019 年以前的写法，现在的格式没有这一部分。",
    parts: [
      { label: "总体情况", stems: /总体情况|概述/ },
      { label: "主动公开政府信息情况", stems: /主动公开/ },
      { label: "收到和处理政府信息公开申请情况", stems: /申请/ },
      { label: "政府信息公开行政复议、行政诉讼情况", stems: /复议|诉讼/ },
      { label: "存在的主要问题及改进情况", stems: /问题|改进/ },
      { label: "其他需要报告的事项", stems: /其[他它](?:需要|事项)|需要?(?:报告|说明)的/ },
    ],
  },
  {
    id: "ST-PERIOD",
    kind: "preface",
    title: "前言写明编制依据和统计期限",
    severity: "tip",
    basis: "practice",
    source: "公开的年报一般在前言里写明依据《政府信息公开条例》，数据自 1 月 1 日至 12 月 31 日。",
    advice:
      "请在标题下面补写，例如“本报告依据《中华人民共和国政府信息公开条例》编制，数据统计期限自 1 月 1 日至 12 月 31 日”。",
    runsInto: "overview",
    parts: [
      { label: "编制依据", stems: /条例》?|办公厅|国办/ },
      { label: "统计期限", stems: /1月1日.{0,12}12月31日|统计(?:期限|时限|时间)|所列数据/ },
    ],
  },
] as const satisfies readonly TextCheck[];

const references = (outdated: RegExp): TextCheckOf<"references"> => ({
  id: "ST-LAWREF",
  kind: "references",
  title: "编制依据引用现行的条例和格式",
  severity: "warning",
  basis: "derived",
  source:
    "2007 年的条例在第三十一、三十二条规定年报，2019 年修订后是第四十九、五十条；2021 年度起用国办公开办函〔2021〕30号。",
  advice: "请改为现行条款和文号。",
  passages: ["preface", "overview"],
  outdated,
});

const leftIn = [
  ...leftInChecks,
  ...typingChecks,
  {
    id: "ST-BRACKETS",
    kind: "brackets",
    title: "括号全用全角",
    severity: "tip",
    basis: "practice",
    source: "中文正文用全角括号；同一份年报里全角、半角混用不整齐。",
    advice: "请统一改为“（）”。",
  },
  {
    id: "ST-PRIVACY",
    kind: "personal-data",
    title: "正文里没有身份证号和个人手机号",
    severity: "warning",
    basis: "official",
    source: "《政府信息公开条例》第十五条：涉及个人隐私等公开会对第三方合法权益造成损害的政府信息，行政机关不得公开",
    advice: "年报要向社会公开，请删去；是公开的办公电话的不用改。",
  },
  {
    id: "ST-TWICE",
    kind: "duplicates",
    title: "同一句话不写两遍",
    severity: "warning",
    basis: "practice",
    source: "粘贴时重了的段落，公开的年报里常见。",
    advice: "请删去一处。",
    shortest: 24,
  },
  { ...notRepeated, kind: "repetition", passages: ["overview", "problems"], shortest: 150, likeness: 0.8 },
] as const satisfies readonly TextCheck[];

/** The checks of the written chapters that all formats ask. `outdated`: articles and documents no longer cited. */
export const textChecksWith = (quantities: RequestQuantities, outdated: RegExp) => [
  ...claims(quantities),
  ...ofTheNumbers(quantities),
  ...ofTheWords,
  ...ofTheStructure,
  references(outdated),
  ...leftIn,
];
