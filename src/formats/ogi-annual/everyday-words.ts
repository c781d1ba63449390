import type { CaseLookup } from "../../report/report-format";

// The words in which clerks speak of a case, and the row that it is counted in. 条例 is 《中华人民共和国政府信息公开条例》
// (国务院令第 711 号). "local" where the regulation leaves it open and the competent office decides: the answer says so.

const law = "law" as const;
const local = "local" as const;

const disclosed: readonly CaseLookup[] = [
  {
    situation: "全部给了申请人",
    words: ["全部公开", "全部提供", "提供了信息", "给了复印件", "给了材料", "同意公开"],
    row: "requests/disclosed",
    certainty: law,
    article: "条例第三十六条第二项",
  },
  {
    situation: "已经公开过的，告知去哪里看",
    words: ["已经公开", "已公开", "主动公开过", "网上有", "官网", "网址", "告知获取方式", "政府网站"],
    row: "requests/disclosed",
    certainty: law,
    article: "条例第三十六条第一项",
  },
  {
    situation: "国有土地上房屋征收、拆迁的决定和补偿结果",
    words: ["国有土地上房屋征收", "房屋征收", "征收决定", "拆迁", "棚改", "补偿结果", "补偿方案", "安置补偿"],
    row: "requests/disclosed",
    certainty: local,
    article: "条例第二十一条；《国有土地上房屋征收与补偿条例》第二十九条",
  },
  {
    situation: "集体土地征收的公告、批文、补偿",
    words: ["征地", "征收土地", "土地征收", "征地批文", "征地公告", "青苗费"],
    row: "requests/disclosed",
    certainty: local,
    article: "条例第二十一条",
  },
  {
    situation: "政府采购、招投标的结果",
    words: ["政府采购", "采购合同", "采购结果", "招投标", "招标", "中标", "成交公告"],
    row: "requests/disclosed",
    certainty: local,
    article: "条例第二十条第九项",
  },
  {
    situation: "预算、决算、三公经费",
    words: ["预算", "决算", "三公经费", "部门预算", "财政资金"],
    row: "requests/disclosed",
    certainty: local,
    article: "条例第二十条第七项",
  },
  {
    situation: "规划、计划、统计公报",
    words: ["国民经济规划", "五年规划", "专项规划", "统计公报", "统计信息"],
    row: "requests/disclosed",
    certainty: local,
    article: "条例第二十条第三、四项",
  },
  {
    situation: "低保、救助、惠农补贴的名单和标准",
    words: ["低保", "特困", "临时救助", "扶贫款", "惠农补贴", "耕地补贴", "救灾款"],
    row: "requests/disclosed",
    certainty: local,
    article: "条例第二十一条",
  },
  {
    situation: "权责清单、办事指南、许可条件",
    words: ["权责清单", "权力清单", "办事指南", "许可条件", "办理流程"],
    row: "requests/disclosed",
    certainty: local,
    article: "条例第二十条第五项",
  },
  {
    situation: "收费的依据和标准",
    words: ["收费标准", "收费依据", "收费项目"],
    row: "requests/disclosed",
    certainty: local,
    article: "条例第二十条第八项",
  },
];

const partly: readonly CaseLookup[] = [
  {
    situation: "遮住一部分再给",
    words: ["遮挡", "打码", "涂黑", "隐去", "区分处理", "部分提供", "只给一部分", "给了一部分"],
    row: "requests/partly-disclosed",
    certainty: law,
    article: "条例第三十七条",
  },
];

const withheld: readonly CaseLookup[] = [
  {
    situation: "国家秘密、涉密文件",
    words: ["国家秘密", "涉密", "密件", "机密", "绝密", "定密"],
    row: "requests/withheld-state-secret",
    certainty: law,
    article: "条例第十四条",
  },
  {
    situation: "法律、行政法规不让公开",
    words: ["法律禁止公开", "法律不让公开", "未成年人犯罪", "法律规定保密"],
    row: "requests/withheld-forbidden-by-law",
    certainty: law,
    article: "条例第十四条",
  },
  {
    situation: "公开了会影响安全、稳定",
    words: ["三安全一稳定", "影响稳定", "社会稳定", "公共安全", "国家安全", "经济安全", "维稳"],
    row: "requests/withheld-security-and-stability",
    certainty: law,
    article: "条例第十四条",
  },
  {
    situation: "商业秘密",
    words: ["商业秘密", "企业报价", "技术秘密", "企业的账", "经营数据"],
    row: "requests/withheld-third-party",
    certainty: law,
    article: "条例第十五条、第三十二条",
  },
  {
    situation: "别人的隐私、个人信息",
    words: [
      "个人隐私",
      "隐私",
      "身份证号",
      "家庭住址",
      "别人的电话",
      "银行账号",
      "病历",
      "第三方不同意",
      "征求意见不同意",
    ],
    row: "requests/withheld-third-party",
    certainty: law,
    article: "条例第十五条、第三十二条",
  },
  {
    situation: "工资、绩效、考勤等人事管理信息",
    words: ["工资", "绩效", "奖金", "考勤", "年度考核", "人事任免", "编制人数", "招考", "职称评审", "人事管理"],
    row: "requests/withheld-internal-affairs",
    certainty: local,
    article: "条例第十六条第一款",
  },
  {
    situation: "食堂、用车、值班等后勤和内部流程",
    words: ["食堂", "公务用车", "后勤", "值班表", "内部流程", "收文登记", "签收单", "内部制度", "用印", "传阅单"],
    row: "requests/withheld-internal-affairs",
    certainty: law,
    article: "条例第十六条第一款",
  },
  {
    situation: "会议纪要、会议记录",
    words: ["会议纪要", "会议记录", "党组会", "班子会", "专题会", "常务会", "讨论记录", "会议录音"],
    row: "requests/withheld-process-information",
    certainty: local,
    article: "条例第十六条第二款",
  },
  {
    situation: "内部请示、批示、往来函",
    words: ["内部请示", "请示", "批示", "批复请示", "往来函", "磋商", "征求意见函", "汇报材料", "签报"],
    row: "requests/withheld-process-information",
    certainty: law,
    article: "条例第十六条第二款",
  },
  {
    situation: "草稿、征求意见稿、过程稿",
    words: ["草稿", "过程稿", "征求意见稿", "送审稿", "修改稿", "没有定稿"],
    row: "requests/withheld-process-information",
    certainty: law,
    article: "条例第十六条第二款",
  },
  {
    situation: "执法案卷",
    words: [
      "执法案卷",
      "处罚案卷",
      "案卷",
      "询问笔录",
      "现场检查笔录",
      "立案审批表",
      "执法记录仪",
      "执法视频",
      "调查材料",
    ],
    row: "requests/withheld-enforcement-file",
    certainty: law,
    article: "条例第十六条第二款",
  },
  {
    situation: "不动产登记、房产档案",
    words: ["不动产登记", "房产档案", "房产证", "产权档案", "房屋登记", "土地登记", "宅基地登记"],
    row: "requests/withheld-administrative-inquiry",
    certainty: law,
    article: "条例第三十六条第七项",
  },
  {
    situation: "工商登记档案",
    words: ["工商档案", "工商登记", "企业登记", "企业内档", "注册资料", "营业执照档案"],
    row: "requests/withheld-administrative-inquiry",
    certainty: law,
    article: "条例第三十六条第七项",
  },
  {
    situation: "户籍、婚姻、社保等有专门查询办法的",
    words: ["户籍", "户口", "婚姻登记", "结婚登记", "社保缴费", "公积金", "车辆登记", "驾驶证"],
    row: "requests/withheld-administrative-inquiry",
    certainty: local,
    article: "条例第三十六条第七项",
  },
  {
    situation: "已经移交档案馆的档案",
    words: ["档案", "档案馆", "历史档案", "移交档案", "档案局", "人事档案"],
    row: "requests/withheld-administrative-inquiry",
    certainty: local,
    article: "条例第三十六条第七项",
  },
];

const unavailable: readonly CaseLookup[] = [
  {
    situation: "信息不存在，查了没有",
    words: ["不存在", "没有这个信息", "没有找到", "查无", "没制作过", "没有保存", "丢了", "灭失", "检索"],
    row: "requests/unavailable-not-held",
    certainty: law,
    article: "条例第三十六条第四项",
  },
  {
    situation: "不归本机关负责公开",
    words: [
      "不归我们",
      "不是我们",
      "其他部门",
      "别的部门",
      "别的单位",
      "不属于本机关",
      "非本机关",
      "上级机关制作",
      "转给",
    ],
    row: "requests/unavailable-not-held",
    certainty: law,
    article: "条例第三十六条第五项",
  },
  {
    situation: "党务信息、党委文件",
    words: ["党务", "党委文件", "党组织", "党员", "纪委", "组织部", "党内"],
    row: "requests/unavailable-not-held",
    certainty: local,
    article: "条例第二条",
  },
  {
    situation: "村务信息、村委会的账",
    words: ["村务", "村委会", "村集体", "村账", "居委会", "村民小组"],
    row: "requests/unavailable-not-held",
    certainty: local,
    article: "条例第二条；《中华人民共和国村民委员会组织法》第三十条",
  },
  {
    situation: "法院、检察院的信息",
    words: ["法院", "判决书", "检察院", "刑事", "侦查", "立案侦查"],
    row: "requests/unavailable-not-held",
    certainty: local,
    article: "条例第二条",
  },
  {
    situation: "没有现成的，要汇总、统计、加工",
    words: ["汇总", "统计一下", "加工", "分析", "重新制作", "另行制作", "现成", "整理成表", "翻译"],
    row: "requests/unavailable-needs-creating",
    certainty: law,
    article: "条例第三十八条",
  },
  {
    situation: "补正以后还是不清楚",
    words: ["补正后仍不明确", "补正了还是", "补正后还", "仍然不明确", "还是不清楚", "还是看不懂"],
    row: "requests/unavailable-still-unclear",
    certainty: law,
    article: "条例第三十条",
  },
];

const notProcessed: readonly CaseLookup[] = [
  {
    situation: "信访件",
    words: ["信访", "上访", "诉求", "来访", "信访局"],
    row: "requests/not-processed-petition",
    certainty: law,
    article: "条例第三十九条第一款",
  },
  {
    situation: "投诉、举报、12345 热线",
    words: ["投诉", "举报", "12345", "热线", "市长信箱", "网上留言", "检举", "控告"],
    row: "requests/not-processed-petition",
    certainty: law,
    article: "条例第三十九条第一款",
  },
  {
    situation: "咨询政策、要求解释答复",
    words: ["咨询", "询问", "请问", "解释", "政策解答", "为什么", "要求答复", "要求履职", "要求查处", "要求解决"],
    row: "requests/not-processed-petition",
    certainty: local,
    article: "条例第三十九条第一款",
  },
  {
    situation: "重复申请",
    words: ["重复申请", "重复", "同样的申请", "又申请", "再次申请", "第二次申请", "已经答复过", "申请过"],
    row: "requests/not-processed-repeated",
    certainty: law,
    article: "条例第三十六条第六项",
  },
  {
    situation: "要公报、年鉴、书报",
    words: ["公报", "年鉴", "报纸", "报刊", "书籍", "出版物", "杂志", "地方志"],
    row: "requests/not-processed-publication",
    certainty: law,
    article: "条例第三十九条第二款",
  },
  {
    situation: "一下子申请几十件，没有正当理由",
    words: ["大量申请", "大量", "反复申请", "频繁", "几十件", "上百件", "滥用", "明显超过合理范围", "无正当理由"],
    row: "requests/not-processed-excessive",
    certainty: law,
    article: "条例第三十五条",
  },
  {
    situation: "要求盖章、确认、重新出具",
    words: ["确认", "重新出具", "盖章", "出具证明", "开证明", "真实性", "核实是否真实"],
    row: "requests/not-processed-confirmation",
    certainty: local,
    article: "国办公开办函〔2021〕30号 附件 第三部分（五）5",
  },
];

/** Those of the format of 2021, which splits 其他处理. */
const otherOf2021: readonly CaseLookup[] = [
  {
    situation: "通知补正，过期没补",
    words: ["逾期不补正", "没有补正", "没补正", "不补正", "没来补", "一直没补"],
    row: "requests/other-not-supplemented-in-time",
    certainty: law,
    article: "条例第三十条；国办公开办函〔2021〕30号 附件 第三部分（六）1",
  },
  {
    situation: "通知缴费，过期没缴",
    words: ["没缴费", "不缴费", "没交钱", "逾期不缴", "信息处理费", "没交费"],
    row: "requests/other-fee-unpaid",
    certainty: law,
    article: "国办函〔2020〕109号；国办公开办函〔2021〕30号 附件 第三部分（六）2",
  },
  {
    situation: "申请人撤回、终止",
    words: ["撤回", "撤销申请", "不要了", "放弃申请", "终止", "联系不上", "退信"],
    row: "requests/other-rest",
    certainty: local,
    article: "国办公开办函〔2021〕30号 附件 第三部分（六）3",
  },
];

/** The same cases where 其他处理 is one row. */
const otherOf2019: readonly CaseLookup[] = otherOf2021.map((one) => ({
  ...one,
  row: "requests/other",
  article: "国办公开办函〔2019〕60号 附件 第三部分（六）",
  certainty: local,
}));

const received: readonly CaseLookup[] = [
  {
    situation: "今年收到的、还没办完的",
    words: ["年底没办完", "还没办完", "没办结", "未办结", "正在办", "延期", "跨年"],
    row: "requests/carried-out",
    certainty: "label",
    article: "国办公开办函〔2021〕30号 附件 第三部分 四",
  },
  {
    situation: "去年收到、今年才办的",
    words: ["去年收到", "去年的申请", "上年没办完", "去年没办完"],
    row: "requests/carried-in",
    certainty: "label",
    article: "国办公开办函〔2021〕30号 附件 第三部分 二",
  },
  {
    situation: "当面、信函、网上收到的申请",
    words: ["当面申请", "信函申请", "网上申请", "邮寄申请", "传真", "收到的申请"],
    row: "requests/newly-received",
    certainty: law,
    article: "条例第二十九条",
  },
];

const disputes: readonly CaseLookup[] = [
  {
    situation: "被申请行政复议",
    words: ["行政复议", "复议", "复议决定", "复议机关"],
    row: "disputes/reconsideration",
    certainty: law,
    article: "条例第五十条第三项",
  },
  {
    situation: "被起诉，没有经过复议",
    words: ["直接起诉", "被告", "打官司", "起诉", "应诉", "行政诉讼"],
    row: "disputes/direct-litigation",
    certainty: law,
    article: "条例第五十条第三项；国办公开办函〔2016〕201号",
  },
  {
    situation: "复议以后又起诉",
    words: ["复议后起诉", "复议后又起诉", "对复议决定不服起诉"],
    row: "disputes/litigation-after-reconsideration",
    certainty: law,
    article: "条例第五十条第三项；国办公开办函〔2016〕201号",
  },
];

const proactive: readonly CaseLookup[] = [
  {
    situation: "发的红头文件、规范性文件",
    words: ["红头文件", "规范性文件", "管理办法", "实施细则", "发文"],
    row: "disclosure/normative-documents",
    certainty: law,
    article: "条例第二十条第一项",
  },
  {
    situation: "罚款、处罚决定",
    words: ["罚款", "处罚决定", "行政处罚", "罚单"],
    row: "disclosure/penalties",
    certainty: law,
    article: "条例第二十条第六项",
  },
  {
    situation: "许可、审批、发证",
    words: ["行政许可", "审批", "发证", "许可证", "批准"],
    row: "disclosure/licenses",
    certainty: law,
    article: "条例第二十条第五项",
  },
  {
    situation: "查封、扣押、强制拆除",
    words: ["查封", "扣押", "强制拆除", "强拆", "行政强制", "代履行"],
    row: "disclosure/compulsions",
    certainty: law,
    article: "条例第二十条第六项",
  },
  {
    situation: "行政事业性收费的钱数",
    words: ["行政事业性收费", "事业性收费", "收了多少费"],
    row: "disclosure/administrative-fees",
    certainty: law,
    article: "条例第二十条第八项",
  },
];

/** Every word that 这件填哪一行 knows, of all formats: rows that a form does not have are left out by whoever asks. */
export const everydayWords: readonly CaseLookup[] = [
  ...disclosed,
  ...partly,
  ...withheld,
  ...unavailable,
  ...notProcessed,
  ...otherOf2021,
  ...otherOf2019,
  ...received,
  ...disputes,
  ...proactive,
];
