import { allFormats } from "../../../src/formats/all-formats";
import { describeTemplateProblem } from "../../../src/messages/template-problems";
import { chapterText, narrate, printerOf } from "../../../src/narrative/narrate";
import { parseTemplate } from "../../../src/narrative/parse-template";
import { blankReport, type CellId } from "../../../src/report/report";
import { formOf } from "../../../src/rules/report-form";

const form = formOf({ format: "2021", tables: new Map(), localRows: [] }, allFormats);

const reportOf = (figures: Readonly<Record<CellId, number>>, facts: Readonly<Record<string, string>> = {}) => ({
  form,
  report: {
    ...blankReport("2021", 2025, "其塔木镇人民政府", "township"),
    cells: new Map(Object.entries(figures) as [CellId, number][]),
    facts: new Map(Object.entries(facts)),
  },
});

const received = "requests/newly-received/total";
const disclosed = "requests/disclosed/total";
const handled = "requests/handled-total/total";

function textOf(line: string, now = reportOf({}), before?: ReturnType<typeof reportOf>): string {
  const { template, problems } = parseTemplate(`# 一、总体情况\n${line}`, form);
  expect(problems).toEqual([]);
  return narrate(template, now, before).chapters.map(chapterText).join("").trim();
}

it.each<readonly [string, string, number, number | undefined]>([
  ["同比增长12.5%。", "{本年新收：同比}。", 9, 8],
  ["同比下降25%。", "{本年新收：同比}。", 12, 16],
  ["与上年持平。", "{本年新收：同比}。", 8, 8],
  ["比上年增加5件。", "{本年新收：同比}。", 5, 0],
  ["同比下降100%。", "{本年新收：同比}。", 0, 5],
  ["比上年增加1件。", "{本年新收：同比}。", 9001, 9000],
  ["比上年减少3件。", "{本年新收：增减}。", 5, 8],
  ["上年8件。", "上年{本年新收：上年}件。", 5, 8],
  ["", "{本年新收：同比}。", 5, undefined],
  ["新收5件。", "新收{本年新收}件<，{本年新收：同比}>。", 5, undefined],
  ["涨了。", "［本年新收 增长］涨了。\n［否则］没涨。", 9, 8],
  ["没涨。", "［本年新收 增长］涨了。\n［否则］没涨。", 9, undefined],
])("prints “%s” for %s with %i against %s", (expected, line, now, before) => {
  expect(
    textOf(line, reportOf({ [received]: now }), before === undefined ? undefined : reportOf({ [received]: before })),
  ).toBe(expected);
});

it("prints shares, and their change in percentage points", () => {
  const now = reportOf({ [disclosed]: 3, [handled]: 4 });
  expect(
    textOf("占{予以公开：占 办结}，{予以公开：占比变化 办结}。", now, reportOf({ [disclosed]: 7, [handled]: 10 })),
  ).toBe("占75%，比上年提高5个百分点。");
  expect(textOf("占{予以公开：占 办结}。", reportOf({ [disclosed]: 2, [handled]: 3 }))).toBe("占66.7%。");
  expect(textOf("占{予以公开：占 办结}。", reportOf({ [disclosed]: 0, [handled]: 0 }))).toBe("");
});

it("says what opens a paragraph only where the sentence is its first, whichever is printed", () => {
  const lines =
    "<〖{年度}年，{自称}〗培训{培训次数}次。>\n<〖{年度}年，{自称}〗检查{检查次数}次。>\n<〖我镇〗<设专区{政务公开专区数}个>。>";
  const withFacts = (facts: Readonly<Record<string, string>>) => textOf(lines, reportOf({}, facts));
  expect(withFacts({ trainings: "2", inspections: "3" })).toBe("2025年，我镇培训2次。检查3次。");
  expect(withFacts({ inspections: "3", "open-government-areas": "1" })).toBe("2025年，我镇检查3次。设专区1个。");
  expect(withFacts({ "open-government-areas": "1" })).toBe("我镇设专区1个。");
  expect(withFacts({})).toBe("");
});

it.each([
  ["新收〖{年度}年。", "少了右边的“〗”"],
  ["新收{本年新收}件〗。", "“〗”前面没有“〖”"],
  ["<〖{年度}年>，〗新收。", "“>”前面没有“<”"],
])("says what is wrong with %s", (line, words) => {
  const [problem] = parseTemplate(`# 一、总体情况\n${line}`, form).problems;
  expect(problem && describeTemplateProblem(problem)).toContain(words);
});

it.each([
  ["近300", "近300", "未填"],
  ["3000余", "3000余", "未填"],
  ["1.2万", "1.2万", "比上年增加11000条"],
  ["1,200", "1200", "比上年增加200条"],
])("prints the count %s as it was typed, and compares only what was counted", (typed, printed, growth) => {
  const before = reportOf({}, { "published-items": "1000" });
  const line = "<共{主动公开条数}条<，{主动公开条数：增减}>。>";
  expect(textOf(line, reportOf({}, { "published-items": typed }), before)).toBe(
    growth === "未填" ? `共${printed}条。` : `共${printed}条，${growth}。`,
  );
});

it.each(["近", "三百", "1.23456万", "300件左右", "1.5", "-3", "1.00005万"])("takes %s for no count", (typed) => {
  expect(textOf("<共{主动公开条数}条。>", reportOf({}, { "published-items": typed }))).toBe("");
});

it("takes a blank for neither 0 nor more: no choice is made for it", () => {
  const line = "［本年新收 = 0］没有收到。\n［否则］收到了。";
  expect([textOf(line), textOf(line, reportOf({ [received]: 0 })), textOf(line, reportOf({ [received]: 2 }))]).toEqual([
    "",
    "没有收到。",
    "收到了。",
  ]);
});

it("drops the parts of a list that are 0, with their signs, and reads full-width brackets alike", () => {
  const line = "办结，其中＜甲｛予以公开｝件＞、<乙{部分公开}件>、<丙{总计·重复申请}件>。";
  const figures = { [disclosed]: 2, "requests/partly-disclosed/total": 0, "requests/not-processed-repeated/total": 1 };
  expect(textOf(line, reportOf(figures))).toBe("办结，其中甲2件、丙1件。");
});

it("prints money to the last decimal, and words without the sign that the template sets", () => {
  const now = reportOf(
    { "disclosure/administrative-fees/amount": 14_722_490_000 },
    { fee: "400.50", "other-matters": "无其他事项。" },
  );
  expect(textOf("{收费金额}万元，{信息处理费}元，{其他事项}。", now)).toBe("14722.49万元，400.5元，无其他事项。");
});

it("knows the cells and the operation behind every printed fact", () => {
  const { template } = parseTemplate("# 一、总体情况\n受理{受理}件。", form);
  const { chapters } = narrate(template, reportOf({ [received]: 3, "requests/carried-in/total": 2 }), undefined);
  expect(chapters[0]?.paragraphs[0]?.[0]?.pieces).toEqual([
    "受理",
    { fact: "受理", text: "5", cells: [received, "requests/carried-in/total"], operation: "sum" },
    "件。",
  ]);
  expect(printerOf(reportOf({ [received]: 3 }), reportOf({ [received]: 2 }))("本年新收：同比")).toBe("同比增长50%");
});

it.each<readonly [string, string]>([
  ["收到{本年新收}件。", "第 1 行：还没有写是哪一部分，请在前面加一行，如“# 一、总体情况”。"],
  [
    "# 七、别的",
    "第 1 行：没有“七、别的”这一部分，可以写 前言、一、总体情况、五、存在的主要问题及改进情况、六、其他需要报告的事项。",
  ],
  ["# 二、主动公开政府信息情况", "第 1 行：没有“二、主动公开政府信息情况”这一部分"],
  ["# 前言\n# 前言", "第 2 行：“前言”写了两次"],
  ["# 前言\n收到{本年薪收}件。", "第 2 行：没有叫“本年薪收”的数据，是不是“本年新收”"],
  ["# 前言\n\n收到{本年新收件。", "第 3 行：少了右边的“}”。"],
  ["# 前言\n收到本年新收}件。", "第 2 行：“}”前面没有“{”。"],
  ["# 前言\n收到<{本年新收}件。", "第 2 行：少了右边的“>”。"],
  ["# 前言\n收到{本年新收}>件。", "第 2 行：“>”前面没有“<”。"],
  ["# 前言\n收到{本年新收}件", "第 2 行：句末没有句号，请补上。"],
  ["# 前言\n{本年新收：环比}。", "第 2 行：“环比”这种写法不认识"],
  ["# 前言\n［本年新收 很多］多。", "第 2 行：条件“本年新收 很多”看不懂"],
  ["# 前言\n［本年新收 > 0 多。", "第 2 行：条件少了右边的“］”。"],
  ["# 前言\n［否则］多。", "第 2 行：［否则］前面没有带［条件］的一行"],
  ["# 前言\n{电话：同比}。", "第 2 行：“电话”是文字，不能比较大小或算百分比。"],
  ["# 前言\n［本年新收 > 0］", "第 2 行：这里没有内容"],
])("finds what is wrong with %j", (text, sentence) => {
  const told = parseTemplate(text, form).problems.map(describeTemplateProblem);
  expect(told.join("\n")).toContain(sentence);
});
