import { allFormats } from "../../../src/formats/all-formats";
import { everydayWords } from "../../../src/formats/ogi-annual/everyday-words";
import { formOf } from "../../../src/rules/report-form";
import { casesOf, findCases } from "../../../taskpane/panels/fill/find-cases";

const formIn = (format: string) => formOf({ format, tables: new Map(), localRows: [] }, allFormats);
const form = formIn("2021");
const cases = casesOf(form, everydayWords);
const answer = (phrase: string): string => findCases(cases, phrase)[0]?.row.split("/")[1] ?? "";

/** How clerks ask, and the row that is right; "" where nothing must be said. */
const phrases: readonly (readonly [row: string, phrases: readonly string[]])[] = [
  [
    "disclosed",
    ["全部提供给申请人了", "网上有的，告诉他网址", "我们官网上已公开", "要拆迁补偿方案", "国有土地上房屋征收的决定"],
  ],
  [
    "disclosed",
    ["要征地批文", "申请政府采购合同", "要中标结果", "要部门预算", "问三公经费", "低保名单", "要办事指南", "收费标准"],
  ],
  ["partly-disclosed", ["打码以后给的", "隐去名字后提供", "做了区分处理", "只给一部分"]],
  ["withheld-state-secret", ["文件是涉密的", "机密文件", "属于国家秘密"]],
  ["withheld-forbidden-by-law", ["法律不让公开的", "未成年人犯罪记录"]],
  ["withheld-security-and-stability", ["怕影响稳定", "涉及公共安全", "关系国家安全"]],
  [
    "withheld-third-party",
    ["是企业的商业秘密", "涉及个人隐私", "要别人的身份证号", "第三方不同意公开", "邻居的家庭住址", "技术秘密"],
  ],
  [
    "withheld-internal-affairs",
    ["要干部工资表", "单位的绩效奖金", "食堂采买的账", "公务用车记录", "值班表", "考勤记录", "人事任免", "收文登记本"],
  ],
  [
    "withheld-process-information",
    ["党组会会议纪要", "常务会会议记录", "内部请示", "领导批示", "和发改局的磋商函", "征求意见稿", "文件草稿"],
  ],
  ["withheld-process-information", ["会议纪要", "专题会讨论记录", "过程稿"]],
  ["withheld-enforcement-file", ["执法案卷", "要看处罚案卷", "询问笔录", "执法记录仪的视频", "现场检查笔录"]],
  [
    "withheld-administrative-inquiry",
    [
      "要查不动产登记",
      "查房产档案",
      "企业工商档案",
      "企业内档",
      "婚姻登记记录",
      "户籍资料",
      "在档案馆里的档案",
      "老档案",
    ],
  ],
  [
    "unavailable-not-held",
    [
      "信息不存在",
      "查了没有找到",
      "档案里查无",
      "不归我们管",
      "其他部门制作的",
      "党务信息",
      "党委文件",
      "村务公开的账",
      "村委会的合同",
      "法院的判决书",
    ],
  ],
  ["unavailable-needs-creating", ["要我们汇总一下", "需要另行制作", "没有现成的", "要做数据分析", "按年份加工整理"]],
  ["unavailable-still-unclear", ["补正了还是不清楚", "补正后仍不明确"]],
  [
    "not-processed-petition",
    [
      "信访件",
      "来信上访",
      "12345转来的",
      "投诉邻居违建",
      "举报企业排污",
      "市长信箱留言",
      "咨询政策",
      "要求答复为什么",
      "要求查处违建",
      "热线工单",
    ],
  ],
  ["not-processed-repeated", ["重复申请", "同样的又申请了一次", "已经答复过的", "第二次申请同一个"]],
  ["not-processed-publication", ["要政府公报", "要年鉴", "要统计年鉴这种出版物", "要一本地方志"]],
  ["not-processed-excessive", ["一次申请几十件", "频繁申请，没有正当理由", "滥用申请权", "大量申请"]],
  ["not-processed-confirmation", ["要求盖章确认", "要我们开证明", "让重新出具一份"]],
  ["other-not-supplemented-in-time", ["通知补正后一直没补", "逾期不补正", "没补正"]],
  ["other-fee-unpaid", ["信息处理费没缴费", "逾期不缴费", "不缴费"]],
  ["other-rest", ["申请人撤回了", "他说不要了", "联系不上申请人"]],
  ["carried-out", ["年底没办完", "延期到明年", "还没办结"]],
  ["carried-in", ["去年收到今年办的", "上年没办完的"]],
  ["newly-received", ["当面申请", "网上申请的"]],
  ["reconsideration", ["被复议了", "行政复议决定"]],
  ["direct-litigation", ["被直接起诉", "当了被告"]],
  ["litigation-after-reconsideration", ["复议后又起诉"]],
  ["normative-documents", ["今年发的红头文件", "管理办法"]],
  ["penalties", ["罚款", "行政处罚决定"]],
  ["licenses", ["发的许可证", "行政审批"]],
  ["compulsions", ["查封扣押", "强制拆除"]],
  ["administrative-fees", ["行政事业性收费"]],
  [
    "",
    [
      "停车位",
      "发票报销",
      "天气预报",
      "打印机坏了",
      "开会签到",
      "元旦放假",
      "你好",
      "测试",
      "网络故障",
      "领导电话多少",
    ],
  ],
  ["", ["快递", "作风建设", "双减", "河长制", "消防演练", "疫苗接种", "植树", "招商", "驻村", "学区划分"]],
];

const all = phrases.flatMap(([row, asked]) => asked.map((phrase) => [phrase, row] as const));

it("knows a hundred everyday words and more, each with its source, and no word for two rows of one form", () => {
  const words = everydayWords.flatMap((one) => one.words ?? []);
  expect(new Set(words).size).toBeGreaterThanOrEqual(100);
  for (const { situation, words: own = [], article } of everydayWords) {
    expect([situation, article]).toEqual([situation, expect.stringMatching(/条|号/)]);
    for (const word of own) expect([word, word.length >= 2]).toEqual([word, true]);
  }
  for (const format of ["2019", "2021"]) {
    const known = casesOf(formIn(format), everydayWords).flatMap(({ words: own = [] }) => own);
    expect(known.filter((word, at) => known.indexOf(word) !== at)).toEqual([]);
  }
});

it("names only rows that some format has", () => {
  const rows = new Set(
    allFormats.flatMap(({ format }) =>
      format.tables.flatMap(({ id, rows: own }) => own.map((row) => `${id}/${row.id}`)),
    ),
  );
  expect(everydayWords.filter(({ row }) => !rows.has(row))).toEqual([]);
});

it("answers 120 phrases and more: right, wrong, silent", () => {
  const told = all.map(([phrase, row]) => ({ phrase, row, found: answer(phrase) }));
  const wrong = told.filter(({ row, found }) => found !== "" && found !== row);
  const silent = told.filter(({ row, found }) => found === "" && row !== "");
  expect(told.length).toBeGreaterThanOrEqual(120);
  expect(silent).toEqual([]);
  // Both 档案 and 查无 are words of two characters: the second answer is the right one.
  expect(wrong.map(({ phrase }) => phrase)).toEqual(["档案里查无"]);
  expect(findCases(cases, "档案里查无").map(({ row }) => row)).toContain("requests/unavailable-not-held");
});

it("leads to the one row for 其他处理 in the format of 2019", () => {
  const old = casesOf(formIn("2019"), everydayWords);
  expect(findCases(old, "申请人撤回了")[0]?.row).toBe("requests/other");
  expect(findCases(old, "逾期不补正")[0]?.row).toBe("requests/other");
});
