import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { allFormats } from "../../../src/formats/all-formats";
import { matchesOf } from "../../../src/proofreader/manuscript";
import { proofread } from "../../../src/proofreader/proofread";
import { blankReport, type CellId, type Report } from "../../../src/report/report";
import { formOf } from "../../../src/rules/report-form";
import { checksOfKind } from "../../../src/rules/text-rules";

/** 新收 112, 结转 9, 予以 60, 部分 13, 不予 6, 无法 26, 不予处理 3, 其他 11, 总计 119, 结转下年 2; 复议 7, 诉讼 3. */
const figures: Readonly<Record<string, number>> = {
  "requests/newly-received/natural-person": 104,
  "requests/newly-received/commercial-enterprise": 8,
  "requests/newly-received/total": 112,
  "requests/carried-in/natural-person": 9,
  "requests/carried-in/total": 9,
  "requests/disclosed/total": 60,
  "requests/partly-disclosed/total": 13,
  "requests/withheld-third-party/total": 6,
  "requests/unavailable-not-held/total": 26,
  "requests/not-processed-repeated/total": 3,
  "requests/other-rest/total": 11,
  "requests/handled-total/natural-person": 111,
  "requests/handled-total/commercial-enterprise": 8,
  "requests/handled-total/total": 119,
  "requests/carried-out/total": 2,
  "disputes/reconsideration/upheld": 5,
  "disputes/reconsideration/corrected": 1,
  "disputes/reconsideration/pending": 1,
  "disputes/reconsideration/total": 7,
  "disputes/direct-litigation/upheld": 1,
  "disputes/direct-litigation/total": 1,
  "disputes/litigation-after-reconsideration/upheld": 2,
  "disputes/litigation-after-reconsideration/total": 2,
  "disclosure/normative-documents/issued": 3,
  "disclosure/normative-documents/repealed": 2,
  "disclosure/normative-documents/in-force": 20,
  "disclosure/administrative-fees/amount": 25_100_000, // 25.1 万元
};

const base = blankReport("2021", 2023, "某市市场监督管理局", "department");
const form = formOf(base, allFormats);

function reportWith(
  text: string,
  changed: Readonly<Record<string, number>> = {},
  part: Partial<Report> = {},
  chapter = "1",
): Report {
  const filled = [...form.cells.keys()].map((id): [CellId, number] => [id, changed[id] ?? figures[id] ?? 0]);
  return { ...base, cells: new Map(filled), text: new Map([[chapter, text]]), ...part };
}

const rulesIn = (report: Report): readonly string[] => proofread(report, form).map(({ rule }) => rule.slice(5));
const quotesIn = (report: Report): readonly string[] => proofread(report, form).map(({ quote }) => quote);

describe("numbers that agree with the tables in one reading", () => {
  it.each([
    "2023年，我局共收到政府信息公开申请112件，上年结转9件。",
    "2023年1月1日至12月31日，收到公民、法人和其他组织提交的政府信息公开申请112件。",
    "全年共受理政府信息公开申请121件，其中新收112件，上年结转9件。已答复119件，结转下年度2件。",
    "全年办理依申请公开119件。",
    "共收到依申请公开一百一十二件，均在法定期限内答复。",
    "共收到１１２件政府信息公开申请，其中自然人104件，法人或其他组织8件。",
    "收到申请的办理结果：依申请公开中，予以公开60件、部分公开13件、不予公开6件、无法提供26件、不予处理3件、其他处理11件。",
    "办理政府信息公开申请119件，予以公开及部分公开73件。",
    "因政府信息公开被申请行政复议7件、提起行政诉讼3件。",
    "因政府信息公开引起的行政复议和行政诉讼共10件。",
    "本年制发行政规范性文件3件，废止2件，现行有效20件。",
    "共收取行政事业性收费25.1万元。",
    "共收取行政事业性收费251000元。",
    "收到政府信息公开申请112件，答复的119件申请中，予以公开60件，占50.4%。",
  ])("are not spoken of: %s", (text) => expect(rulesIn(reportWith(text))).toEqual([]));
});

describe("what the tables do not count, or only in part", () => {
  it.each([
    "区政府办代表区政府受理政府信息公开申请17件，均已在法定期限内予以答复。",
    "通过网络收到政府信息公开申请40件。",
    "收到当面提交的政府信息公开申请4件。",
    "收到政府信息公开申请约110件。",
    "上年收到政府信息公开申请95件。",
    "1至6月收到政府信息公开申请50件。",
    "上半年，收到政府信息公开申请50件。",
    "办理人大建议12件、政协提案9件，均已答复。",
    "收到行政复议申请43件，审结40件。",
    "全年审理行政复议案件120件，未发生行政诉讼。",
    "主动公开政府信息1511条，其中予以公开政策解读12条。",
    "公开规范性文件5件，解读3件。",
    "清理规范性文件20件，废止4件、失效2件。",
    "组织业务培训3次，参加人员120人次。",
    "回复网民留言165件，办结12345热线2300件。",
    "未收到涉及第三方权益的政府信息公开申请。",
    "未收到通过邮寄方式提交的政府信息公开申请。",
    "未出现因政府信息公开被行政复议撤销的情况。",
    "2022年共收到政府信息公开申请95件，比2021年多。",
    "减免行政事业性收费12万元。",
  ])("is not held against them: %s", (text) => expect(rulesIn(reportWith(text))).toEqual([]));

  it("asks only for the year where a sentence of another year counts something", () => {
    expect(rulesIn(reportWith("2022年，收到政府信息公开申请95件。"))).toEqual(["na-year"]);
  });
});

describe("numbers that no reading of the tables explains", () => {
  it.each([
    ["2023年，我局共收到政府信息公开申请121件。", "na-new", "我局共收到政府信息公开申请121件"],
    ["全年共受理依申请公开115件。", "na-new", "全年共受理依申请公开115件"],
    ["收到１１３件政府信息公开申请。", "na-new", "收到１１３件"],
    ["本年收到依申请公开112件，其中自然人112件。", "na-new", "其中自然人112件"],
    ["办理政府信息公开申请119件，予以公开及部分公开60件。", "na-result", "予以公开及部分公开60件"],
    ["依申请公开方面，无法提供25件，不予处理3件。", "na-result", "无法提供25件"],
    ["收到政府信息公开申请112件，上年结转8件。", "na-result", "上年结转8件"],
    ["收到政府信息公开申请112件，结转至2024年继续办理3件。", "na-result", "结转至2024年继续办理3件"],
    ["因政府信息公开被申请行政复议6件。", "na-t4", "因政府信息公开被申请行政复议6件"],
    ["因政府信息公开引发行政诉讼两起。", "na-t4", "因政府信息公开引发行政诉讼两起"],
    ["本年制发规范性文件4件。", "na-t2", "本年制发规范性文件4件"],
    ["现行有效规范性文件为21件。", "na-t2", "现行有效规范性文件为21件"],
    ["共收取行政事业性收费251000万元。", "na-fee", "共收取行政事业性收费251000万元"],
  ])("are told with their words: %s", (text, rule, quote) => {
    expect(rulesIn(reportWith(text))).toEqual([rule]);
    expect(quotesIn(reportWith(text))).toEqual([quote]);
  });

  it("name the cells, and stand where the quote stands", () => {
    const text = "第一段。\n2023年，我局共收到政府信息公开申请121件。";
    const [finding] = proofread(reportWith(text), form);
    expect(finding?.cells).toEqual(["requests/newly-received/total"]);
    expect(text.slice(finding?.start, (finding?.start ?? 0) + (finding?.quote.length ?? 0))).toBe(finding?.quote);
  });

  it("are not known while a cell is blank", () => {
    const report = reportWith("我局共收到政府信息公开申请121件。");
    expect(rulesIn({ ...report, cells: new Map() })).toEqual([]);
  });
});

describe("what is said not to have happened", () => {
  const none = { "requests/newly-received/total": 0 };
  it.each([
    ["本年度未收到政府信息公开申请。", {}, ["na-zero"]],
    ["本年度没有收到公民、法人或其他组织的政府信息公开申请。", {}, ["na-zero"]],
    ["本年度未收到政府信息公开申请。", none, []],
    ["本年度收到政府信息公开申请2件。", none, ["na-zero"]],
    ["未发生因政府信息公开申请行政复议、提起行政诉讼的情况。", {}, ["na-t4"]],
    ["无因政府信息公开引发的行政复议、行政诉讼案件。", {}, ["na-t4"]],
    ["行政复议7件，均获维持。", {}, ["na-t4-outcome"]],
    ["因政府信息公开被提起行政诉讼3件，均被维持。", {}, []],
    ["行政复议7件，已审结的均获维持。", {}, []],
    ["全年未被纠错。", {}, ["na-t4-outcome"]],
    ["全年零败诉。", { "disputes/reconsideration/corrected": 0 }, []],
  ])("is held against the tables: %s", (text, changed, rules) => {
    expect(rulesIn(reportWith(text, changed))).toEqual(rules);
  });
});

describe("shares and changes", () => {
  const previous = (figure: number): Partial<Report> => ({
    previous: {
      format: "2021",
      tables: new Map(),
      year: 2022,
      unit: base.unit,
      text: new Map(),
      cells: new Map<CellId, number>([
        ["requests/newly-received/total", figure],
        ["requests/carried-in/total", 0],
        ["requests/handled-total/total", figure],
      ]),
    },
  });
  const received = "2023年，我局共收到政府信息公开申请112件，";
  it.each([
    [`${received}同比增长12.0%。`, 100, []],
    [`${received}同比增长12%。`, 100, []],
    [`${received}同比增长11.2%。`, 100, ["na-pct"]],
    [`${received}同比下降12%。`, 100, ["na-pct"]],
    [`${received}同比下降10.4%。`, 125, []],
    [`${received}与上年持平。`, 112, []],
    [`${received}与上年持平。`, 100, ["na-pct"]],
    [`${received}较上年增加12件。`, 100, []],
    [`${received}较上年减少12件。`, 100, ["na-pct"]],
    [`${received}较上年100件增长15%。`, 100, ["na-pct"]],
    [`${received}政务新媒体关注量同比增长30%。`, 100, []],
  ])("are worked out again: %s after %i", (text, before, rules) => {
    expect(rulesIn(reportWith(text, {}, previous(before)))).toEqual(rules);
  });

  it("are not known without last year's figure", () => {
    expect(rulesIn(reportWith(`${received}同比增长40%。`))).toEqual([]);
  });

  it("of the whole are held against every whole", () => {
    expect(rulesIn(reportWith("收到政府信息公开申请112件，其中自然人104件，占92.9%。"))).toEqual([]);
    expect(rulesIn(reportWith("收到政府信息公开申请112件，其中自然人104件，占82.9%。"))).toEqual(["na-pct"]);
  });
});

describe("parts of a total", () => {
  it.each([
    ["主动公开信息306条，其中政府网站216条、微信22条、公众号299条。", []],
    ["主动公开信息217条，其中工作动态125条、通知公告92条。", []],
    ["主动公开信息10条，其中财政信息2条、机构职能1条、政策文件3条、其他3条。", ["na-counts"]],
    ["主动公开信息10条，其中财政信息2条、机构职能1条、政策文件3条。", []],
    ["主动公开信息10条，其中财政信息6条、机构职能1条、政策文件4条。", ["na-counts"]],
    ["主动公开信息10条，其中财政信息6条（含预算3条）、机构职能1条、政策文件3条。", []],
  ])("come to no more than it: %s", (text, rules) => expect(rulesIn(reportWith(text))).toEqual(rules));
});

it("looks at denials only where their words stand, and misses none", () => {
  const folder = path.join(__dirname, "..", "..", "corpus");
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .flatMap((name) => matchesOf(/"text": ?"([^"]*)"/g, readFileSync(path.join(folder, name), "utf8")))
    .map(({ 1: text = "" }) => text);
  const denials = allFormats.flatMap(({ text }) => checksOfKind(text, "claims").flatMap((check) => check.denials));
  const missed = denials.flatMap(({ pattern, needs }) =>
    texts.filter((text) => needs?.test(text) === false && pattern.test(text)),
  );
  expect(texts.length).toBeGreaterThan(1000);
  expect(missed).toEqual([]);
});
