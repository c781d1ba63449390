import { allFormats } from "../../../src/formats/all-formats";
import { proofread } from "../../../src/proofreader/proofread";
import { blankReport } from "../../../src/report/report";
import { formOf } from "../../../src/rules/report-form";

const bureau = blankReport("2021", 2024, "青山县教育局", "department");
const form = formOf(bureau, allFormats);

/** What is found in the words of chapter 一, without what asks for more words. */
function found(text: string): readonly (readonly [rule: string, quote: string])[] {
  return proofread({ ...bureau, text: new Map([["1", text]]) }, form).map(({ rule, quote }) => [rule.slice(5), quote]);
}

describe("left over", () => {
  it.each([
    ["共收到政府信息公开申请X件。", "X"],
    ["主动公开信息NN条，培训2次。", "NN"],
    ["全年开展培训x场。", "x"],
    ["开展培训？次，参训人员众多。", "？"],
    ["网站发布信息……条，其中图解多篇。", "……"],
    ["接待群众〔数字〕人次。", "〔数字〕"],
    ["发布信息1280条（数据待核）。", "（数据待核）"],
    ["（以下内容请各单位据实填写）公开信息多条。", "（以下内容请各单位据实填写）"],
    ["20XX年，我局认真落实条例。", "20XX年"],
    ["202X年以来持续推进。", "202X年"],
    ["○○县教育局认真落实条例。", "○○"],
    ["共办理△△件。", "△△"],
    ["我局主动公开信息（　）条。", "（　）"],
    ["我局主动公开信息____条。", "____"],
    ["（此处填写本单位开展培训的情况）", "（此处填写本单位开展培训的情况）"],
    ["（请根据实际情况填写）我局认真落实条例。", "（请根据实际情况填写）"],
    ["开展评议1次，满意率（待核实）。", "（待核实）"],
    ["全年公开信息待填条。", "待填"],
    ["<p>我局认真落实条例。</p>", "<p>"],
    ["我局&nbsp;认真落实条例。", "&nbsp;"],
    ["## 主动公开\n我局认真落实条例。", "##"],
    ["我局认真落实条例。\\n下一步加强培训。", "\\n"],
    ["某某县教育局认真落实条例。", "某某"],
  ])("is told: %s", (text, words) => {
    expect(found(text).map(([rule, quote]) => [rule, quote.trim()])).toContainEqual(["st-leftover", words]);
  });

  it.each([
    "二〇二四年，我局认真落实条例。",
    "群众关心怎么办？件件有着落，公开预算、决算等……条理清楚。",
    "热线#12315，按1#键转人工，请各村据实填报目录。",
    "A4纸打印5份，U盘1个，LED屏3块，APP推送12条。",
    "5G基站信息和PDF格式文件一并公开。",
    "整改有待完善的栏目3个，待补正的申请已告知。",
    "对待核实的举报线索认真办理。",
    "（以下简称《条例》）和（详见附件1）。",
    "推进“互联网+政务服务”，网址http://www.example.gov.cn/。",
    "公开条件、文件、信件、证件各类要件齐全。",
    "共收到申请件3件，其中2件邮寄。",
    "不断完善待遇、等待时间公示。",
  ])("is not: %s", (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("a number left out", () => {
  it.each([
    ["共收到政府信息公开申请  件，均已答复。", "请  件"],
    ["主动公开政府信息 条，其中网站公开 条。", "息 条"],
    ["累计发布政务信息条，其中动态类居多。", "累计发布政务信息条"],
    ["全年共召开新闻发布会场次，及时回应关切。", "共召开新闻发布会场次"],
    ["共收到申请\u3000件。", "请\u3000件"],
    ["共办理群众建议条，答复率100%。", "共办理群众建议条"],
    ["开展培训 次，覆盖全局。", "训 次"],
    ["印发制度 份。", "度 份"],
  ])("is told: %s", (text, words) => {
    expect(found(text)).toContainEqual(["st-no-number", words]);
  });

  it.each([
    "共收到政府信息公开申请 3 件，均已答复。",
    "未收到依申请公开申请件。",
    "共发布信息百余条，共召开会议多次。",
    "共收到信件、邮件，均及时转办。",
    "共公开行政规范性文件，方便群众查阅。",
    "共办理复议案件，均已审结。",
    "共制发公文，均明确公开属性。",
    "共开展培训三场次，覆盖各科室。",
    "编发简报第二 期，刊发信息。",
  ])("is not: %s", (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("a writing tool's own words", () => {
  it.each([
    "好的，以下是为您起草的年度报告。",
    "以下是一份政府信息公开工作年度报告的范文：",
    "以上是根据您提供的材料整理的初稿。",
    "希望以上内容对您有所帮助。",
    "作为一个人工智能助手，我无法核实数据。",
    "以上内容仅供参考。",
    "请根据实际情况进行修改。",
    "您可以根据实际情况调整数据。",
    "如需进一步修改，请告诉我。",
  ])("are told: %s", (text) => {
    expect(found(text).map(([rule]) => rule)).toContain("st-tool");
  });

  it.each([
    "根据实际情况，我局修改了公开指南。",
    "以下情况不予公开。",
    "希望广大群众参与评议。",
    "引入人工智能客服，方便群众咨询。",
    "如需查阅，请联系我局办公室。",
    "当然也存在一些不足。",
    "结合本单位实际，完善公开目录。",
    "当然，我们也清醒地认识到存在的不足。",
    "如有疑问，请联系我们。",
    "以上数据均为全年统计。",
  ])("are not: %s", (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("slips of the hand", () => {
  it.each([
    ["认真落实的的要求。", "st-doubled", "的的"],
    ["主动公开和和依申请公开并重。", "st-doubled", "和和"],
    ["政府信息公开工作公开工作有序推进。", "st-doubled", "公开工作公开工作"],
    ["进一步完善完善制度。", "st-doubled", "完善完善"],
    ["我局认真落实条例。。", "st-doubled", "。。"],
    ["加强培训，，提升能力。", "st-doubled", "，，"],
    ["加强培训、，提升能力。", "st-doubled", "、，"],
    ["依法依规办理申请，提高了了质量。", "st-doubled", "了了"],
    ["未发生行政复议、行政复议。", "st-terms", "行政复议、行政复议"],
    ["因政府信息公开被申请行政复议、行政处罚0件。", "st-terms", "被申请行政复议、行政处罚"],
    ["没有行政复议、行政诉颂。", "st-terms", "行政诉颂"],
    ["制定规范行文件管理办法。", "st-terms", "规范行文件"],
    ["认真做好以申请公开工作。", "st-terms", "以申请公开"],
    ["制定《公开制度，并落实。", "st-pairs", "制定《公开制度，并落实"],
    ["开展培训（含线上，共3次。", "st-pairs", "开展培训（含线上，共3次。"],
    ["落实“公开为常态要求。", "st-pairs", "落实“公开为常态要求。"],
    ["开展培训）共3次。", "st-pairs", "开展培训）共3次。"],
    ["一是加强领导；三是加强培训。", "st-series", "三是"],
    ["一是加强领导；二是加强培训；二是加强考核。", "st-series", "二是"],
    ["（一）加强领导。\n（三）加强培训。", "st-series", "（三）"],
    ["1.加强领导。\n3.加强培训。", "st-series", "3."],
    ["一是加强领导；一是加强培训。", "st-series", "一是"],
  ])("are told: %s", (text, rule, words) => {
    expect(found(text)).toContainEqual([rule, words]);
  });

  it.each([
    "慢慢形成机制，一一答复，层层落实，件件有回音。",
    "一件一件办理，一步一步推进，逐条逐条核对。",
    "青山县人民政府政府信息公开工作由办公室负责。",
    "以方便群众为目的的公开，的的确确有效。",
    "为了了解群众需求，开展调查。",
    "深入研究研究，再讨论讨论。",
    "行政复议、行政诉讼均为0件，行政复议和行政应诉工作有序。",
    "开展行政许可、行政处罚、行政强制信息公示。",
    "办理行政复议、行政调解案件。",
    "1）公开目录；2）公开指南。",
    "制定《关于贯彻〈条例〉的意见》（青教发〔2024〕3号）。",
    "一是加强领导；二是加强培训。下一步，一是完善制度；二是加强考核。",
    "这一是非曲直自有公论，三是其次。",
    "（一）加强领导。\n（二）加强培训。\n改进措施：\n（一）完善制度。",
    "1.5万人次受益。\n3.2万人次参加。",
    "他说：“公开。”，群众满意……",
    "普及及时公开知识，以及及时更新，合并并公开，理由由申请人说明，服从从严要求。",
    "未发生行政复议、行政败诉案件，未发生行政复议、行政复议后诉讼。",
    "1.加强领导。\n2.2024年组织培训2次。\n3.加强考核。",
    "推动存在在线服务不足的问题解决，参与与监督并重。",
  ])("are not: %s", (text) => {
    const slips = ["st-doubled", "st-terms", "st-pairs", "st-series", "st-marks", "st-end"];
    expect(found(text).filter(([rule]) => slips.includes(rule))).toEqual([]);
  });
});

describe("a paragraph without its end", () => {
  const whole = "我局认真贯彻落实《条例》，坚持以公开为常态、不公开为例外，全年主动公开各类政府信息，群众满意。";
  const cut = "我局加强组织领导，明确专人负责。继续推进公开平台建设，完善网站栏目，定期检查公开内容，确保";
  it.each([
    [`${whole}\n${cut}\n${whole}`, true],
    [`${whole}\n${whole}${cut}，`, true],
    [`${cut}`, true],
    [`${whole}\n政府信息公开工作情况\n${whole}`, false],
    [`${cut}\n${cut}\n${cut}`, false],
    [`${whole}\n${whole}`, false],
  ])("is told unless lines are broken by a program: %#", (text, isTold) => {
    const rules = found(text).map(([rule]) => rule);
    expect(rules.includes("st-end")).toBe(isTold);
  });
});

describe("half-width marks", () => {
  it.each([
    ["我局加强领导,明确责任；开展培训。", ["st-marks"]],
    ["我局加强领导;明确责任，开展培训。", ["st-marks"]],
    ["我局加强领导，明确责任。", []],
    ["上午9:30召开会议，共1,234人次。", []],
    ["我局加强领导,明确责任", []],
  ])("are told where the text has full-width ones: %s", (text, rules) => {
    expect(found(text).map(([rule]) => rule)).toEqual(rules);
  });
});
