import { allFormats } from "../../../src/formats/all-formats";
import { proofread } from "../../../src/proofreader/proofread";
import type { Manuscript } from "../../../src/report/manuscript";
import { blankReport } from "../../../src/report/report";
import { formOf } from "../../../src/rules/report-form";

const bureau = blankReport("2021", 2024, "青山县教育局", "department");
const form = formOf(bureau, allFormats);
const five =
  "我局主动公开信息217条，收到政府信息公开申请3件，规范公文公开属性审核，优化网站栏目设置，加强考核和培训，推进政务公开各项任务落实到位。";
const long = [
  five,
  "围绕群众关心的教育、招生和就学，全年召开座谈会听取意见，把群众的评价作为改进工作的方向，及时回应社会关切，做好政策解读。",
  "围绕优化营商环境，公开办事指南和流程，方便企业办事，减少跑动次数，让数据多跑路、群众少跑腿，受到企业和群众的好评，取得了实效。",
].join("");

/** The rules that a whole text breaks, with these words in their places. */
function rulesIn(words: Partial<Record<"preface" | "1" | "5" | "6", string>>): readonly string[] {
  const manuscript: Manuscript = {
    isWhole: true,
    headings: form.format.chapters.map(({ id, title }) => ({ chapter: id, text: title })),
    passages: new Map([
      ["title", "青山县教育局2024年政府信息公开工作年度报告"],
      ["preface", words.preface ?? "本报告依据《条例》编制，统计期限为2024年1月1日至2024年12月31日。"],
      ["1", words["1"] ?? long],
      ["5", words["5"] ?? "公开不够及时。下一步，将加强培训。"],
      ["6", words["6"] ?? "本年度未收取信息处理费。"],
    ]),
  };
  return proofread(bureau, form, manuscript).map(({ rule }) => rule.slice(5));
}

it("finds nothing in a whole text that is right", () => {
  expect(rulesIn({})).toEqual([]);
});

describe("the preface", () => {
  const period = "统计期限为2024年1月1日至2024年12月31日。";
  const basis = "本报告依据《条例》编制。";
  const six =
    "总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项";
  it.each<[string, readonly string[]]>([
    [`${basis}数据统计期限自2024年1月1日起至2024年12月31日止。`, []],
    [`${basis}统计时间为2024.1.1-2024.12.31。`, []],
    [`${basis}统计期限自2024年1月1日起，至2024年12月31日止。`, []],
    [`${basis}统计时限为2024年1至12月。`, []],
    [`${basis}统计期限自20241月1日起至202412月31日止。`, ["na-year"]],
    [`${basis}统计时限为20241月1日起。`, ["na-year"]],
    [`${basis}统计期限为2023.1.1-2023.12.31。`, ["na-year"]],
    [`${basis}统计期限为２０２４年１月１日至１２月３１日。`, []],
    [basis, ["st-period"]],
    [period, ["st-period"]],
    [`${basis}${period}本报告由${six}六个部分组成。`, []],
    [`${basis}${period}本报告由总体情况、主动公开、依申请公开、存在问题和其他事项六个部分组成。`, ["st-parts"]],
    [`${basis}${period}本报告分为四个部分。`, ["st-parts"]],
    [
      `${basis}${period}全文包括概述、主动公开、依申请公开、收费及减免情况、复议诉讼情况、问题和改进六个部分。`,
      ["st-parts"],
    ],
    [`${basis}${period}全文包括因政府信息公开申请行政复议、提起行政诉讼的情况等。`, ["st-parts"]],
    [`${basis}${period}全文共六部分。`, []],
    [`${basis}${period}其中第二、三、四部分为表格，一部分数据来自统计台账。`, []],
    [`${basis}${period}按照《关于做好2024年政府信息公开工作年度报告有关事项的通知》编制。`, []],
    [`${period}根据《条例》第三十一条编制。`, ["st-lawref"]],
    [`${basis}${period}根据国办公开办函〔2019〕60号编制。`, ["st-lawref"]],
    [`${basis}${period}按照《关于政府信息公开工作年度报告有关事项的通知》编制。`, ["st-lawref"]],
    [`${period}根据《政府信息公开条例》（国务院令第492号）编制。`, ["st-lawref"]],
    [`${period}根据《政府信息公开条例》（国务院令第711号）编制。`, []],
    [`${period}根据《条例》和国办公开办函〔2021〕30号编制。`, []],
    [`${basis}${period}按照贵办《关于报送年报的通知》要求编制。`, ["st-leftover"]],
  ])("in %s", (preface, rules) => expect(rulesIn({ preface })).toEqual(rules));
});

describe("the five aspects", () => {
  it.each<[string, string, readonly string[]]>([
    ["优化网站栏目设置", "在网站发布信息", ["st-five"]],
    ["优化网站栏目设置", "通过政府网站、公众号公开信息", ["st-five"]],
    ["优化网站栏目设置", "维护好政府网站", []],
    ["优化网站栏目设置", "建成政务公开专区", []],
    ["优化网站栏目设置", "加强平台建设", []],
    ["加强考核和培训", "保障公民的监督权", ["st-five"]],
    ["加强考核和培训", "方便群众监督", ["st-five"]],
    ["加强考核和培训", "强化社会监督", []],
    ["加强考核和培训", "明确专人负责", []],
    ["加强考核和培训", "落实监督保障", []],
    ["收到政府信息公开申请3件", "受理奖学金申请的学校30所", ["st-five"]],
    ["收到政府信息公开申请3件", "规范办理依申请公开", []],
  ])("with %s as %s", (words, others, rules) => {
    expect(rulesIn({ "1": long.split(words).join(others) })).toEqual(rules);
  });
});

describe("chapter 六", () => {
  it.each<[string, readonly string[]]>([
    ["无", ["st-ch6"]],
    ["无。", ["st-ch6"]],
    ["暂无", ["st-ch6"]],
    ["", ["st-ch6"]],
    ["无其他需要报告的事项。", ["xt-fee-ch6"]],
    ["本年度未收取信息处理费，没有其他需要报告的事项。", []],
  ])("saying %j", (words, rules) => expect(rulesIn({ "6": words })).toEqual(rules));

  it("with a bare 无 is told softly, and blank in earnest", () => {
    const severityOf = (words: string) =>
      proofread(
        {
          ...bureau,
          text: new Map([
            ["5", "公开不够及时，将加强培训。"],
            ["6", words],
          ]),
        },
        form,
      ).map(({ severity }) => severity);
    expect(severityOf("无")).toEqual(["warning"]);
    expect(severityOf(" ")).toEqual(["error"]);
  });
});

describe("what stands twice", () => {
  const sentence = "我局坚持以公开为常态、不公开为例外，依法依规公开各类政府信息。";
  it.each<[string, readonly string[]]>([
    [`${sentence}\n群众满意。\n${sentence}`, ["st-twice"]],
    [`${sentence}${sentence}${sentence}`, ["st-twice"]],
    [`${sentence}\n${sentence.replace("，", "、")}`, ["st-twice"]],
    [`${sentence}\n${sentence.replace("各类", "重点")}`, []],
    ["未发生行政复议。\n群众满意。\n未发生行政复议。", []],
  ])("in %s", (text, rules) => {
    const found = proofread({ ...bureau, text: new Map([["1", text]]) }, form).map(({ rule }) => rule.slice(5));
    expect(found).toEqual(rules);
  });

  it("is told with last year's sentences", () => {
    const { format, tables, unit } = bureau;
    const previous = { format, tables, unit, year: 2023, cells: new Map(), text: new Map([["1", long]]) };
    const now = `${long.replace("217", "301")}新建专区一处。`;
    const [found] = proofread({ ...bureau, previous, text: new Map([["1", now]]) }, form);
    expect(found?.rule).toBe("text/xy-same");
    expect(found?.code === "like-last-year" ? found.sentences.length : 0).toBe(3);
    expect(
      proofread({ ...bureau, previous, text: new Map([["1", `${"全新的一句话。".repeat(60)}`]]) }, form).map(
        ({ rule }) => rule,
      ),
    ).not.toContain("text/xy-same");
  });
});
