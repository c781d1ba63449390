import { allFormats } from "../../../src/formats/all-formats";
import type { Manuscript } from "../../../src/report/manuscript";
import { proofread } from "../../../src/proofreader/proofread";
import { isIdentityNumber } from "../../../src/proofreader/kinds/personal-data";
import { blankReport, type Report } from "../../../src/report/report";
import { formOf } from "../../../src/rules/report-form";

const township = blankReport("2021", 2024, "某市某区河口镇人民政府", "township");
const form = formOf(township, allFormats);

function rulesIn(text: string, part: Partial<Report> = {}, chapter = "1"): readonly string[] {
  return proofread({ ...township, ...part, text: new Map([[chapter, text]]) }, form).map(({ rule }) => rule.slice(5));
}

describe("names", () => {
  const subdistrict: Partial<Report> = { unit: "某市某区河口街道办事处", unitType: "subdistrict" };
  const bureau: Partial<Report> = { unit: "青山县教育局", unitType: "department" };
  const county: Partial<Report> = { unit: "青山县人民政府", unitType: "county" };
  it.each<[string, Partial<Report>, readonly string[]]>([
    ["2024年，我镇认真落实条例。", subdistrict, ["na-unit"]],
    ["为全镇政务公开打下基础。", subdistrict, ["na-unit"]],
    ["河口镇人民政府突出重点。", subdistrict, ["na-unit"]],
    ["我街道认真落实条例，我区、我市也有要求。", subdistrict, []],
    ["健全镇村两级公开制度，完善安全镇街目录。", subdistrict, []],
    ["我区扎实推进改革，我街道积极响应。", subdistrict, []],
    ["由街道党政办公室编制，区人民政府办公室指导各镇、街道。", subdistrict, []],
    ["2024年，我镇认真落实县委、县政府部署。", {}, []],
    ["2024年，我乡认真落实条例。", {}, ["na-unit"]],
    ["平安镇人民政府高度重视政务公开。", {}, ["na-unit"]],
    ["各镇人民政府、乡镇人民政府都有同样的要求。", {}, []],
    ["按照省州县的有关要求。", {}, ["na-unit"]],
    ["按照省州县的有关要求。", { unit: "某州某县河口镇人民政府" }, []],
    ["2024年，我县共收到申请3件。", {}, ["na-unit"]],
    ["我县认真落实条例。", {}, ["na-unit"]],
    ["全县政务公开工作会议要求规范公开，我镇认真落实，全县率先建成专区。", {}, []],
    ["我镇公开经验在全县推广，为全区高质量发展服务。", {}, []],
    ["我办认真落实条例，自我局限，我委托第三方评估。", {}, []],
    ["2024年，我局共收到申请3件。", {}, ["na-unit"]],
    ["2024年，全县共收到申请3件，我局认真落实。", bureau, []],
    ["我镇认真落实条例。", bureau, ["na-unit"]],
    ["我委认真落实条例。", bureau, ["na-unit"]],
    ["我厅认真落实条例。", bureau, ["na-unit"]],
    ["我县、我市政务公开工作有序推进，服务全市、全省大局。", bureau, []],
    ["统筹全局，全局上下认真落实。", bureau, []],
    ["2024年，青山县卫生健康局共收到申请3件。", bureau, ["na-unit"]],
    ["2024年，县教育局共收到申请3件，教育局认真办理。", bureau, []],
    ["我局认真落实条例。", { unit: "青山县发展和改革委员会", unitType: "department" }, ["na-unit"]],
    ["发改局共收到申请3件。", { unit: "青山县发展和改革委员会", unitType: "department" }, []],
    ["我局认真落实条例。", { unit: "青山县人民政府办公室", unitType: "office" }, ["na-unit"]],
    ["我办认真落实条例，全县公开信息3条，我县有序推进。", { unit: "青山县人民政府办公室", unitType: "office" }, []],
    ["我镇认真落实条例。", county, ["na-unit"]],
    ["我局认真落实条例。", county, ["na-unit"]],
    ["我市共收到申请3件。", county, ["na-unit"]],
    ["我旗认真落实条例。", county, ["na-unit"]],
    ["清河县人民政府共收到申请3件。", county, ["na-unit"]],
    ["青山县教育局主动公开信息3条，河口镇人民政府组织开展培训。", county, []],
    ["我县认真落实条例，全省、全市部署要求落地。", county, []],
    ["我县认真落实条例。", { unit: "某市青山区人民政府", unitType: "county" }, ["na-unit"]],
    ["我县认真落实条例。", { unit: "宁平市人民政府", unitType: "city" }, ["na-unit"]],
    ["全省部署，我州认真落实。", { unit: "青山州人民政府", unitType: "city" }, []],
    ["我市认真落实条例。", { unit: "青山州人民政府", unitType: "city" }, ["na-unit"]],
    ["我局认真落实条例，我镇配合。", { unit: "某县统计局", unitType: "department" }, ["na-unit"]],
  ])("in %s", (text, part, rules) => expect(rulesIn(text, part)).toEqual(rules));
});

describe("years", () => {
  it.each<[string, readonly string[]]>([
    ["统计期限自2023年1月1日起至2023年12月31日止。", ["na-year"]],
    ["统计期限自2024年1月1日起至2024年12月31日止。", []],
    ["统计期限自2024年1月1日起至2024年12月30日止。", ["na-year"]],
    ["2023年，我镇主动公开信息32条。", ["na-year"]],
    ["自2023年以来，我镇主动公开信息32条。", []],
    ["2022年度，全镇共受理申请3件。", ["na-year"]],
    ["2023年以来，我镇主动公开信息32条。", ["na-year"]],
    ["二〇二三年，我镇主动公开信息32条。", ["na-year"]],
    ["２０２３年，我镇主动公开信息32条。", ["na-year"]],
    ["我镇2023年共收到申请3件。", ["na-year"]],
    ["全镇2023年度累计公开信息32条。", ["na-year"]],
    ["2023年河口镇认真落实条例，公开信息32条。", ["na-year"]],
    ["2023年，河口镇人民政府认真落实条例。", ["na-year"]],
    ["2023年未收到政府信息公开申请。", ["na-year"]],
    ["2023年，在区委、区政府领导下，政务公开工作有序推进。", ["na-year"]],
    ["（一）2023年政府信息公开工作扎实推进。", ["na-year"]],
    ["我镇认真落实条例，2023年共收到申请3件。", ["na-year"]],
    ["政务公开稳步推进；2023年度全年共公开信息32条。", ["na-year"]],
    ["落实整改责任，2023年共发现问题3个，已全部整改。", []],
    ["完善目录，2023年制定的制度继续执行。", []],
    ["2023年，我镇公开信息30条，2024年公开32条。", []],
    ["2023年印发的制度继续执行。", []],
    ["2019年以来，我镇主动公开信息320条。", []],
    ["2023年度考核中，我镇排名第二。", []],
    ["2023年，省政府公布了新的目录。", []],
    ["2023年公开的信息已全部归档。", []],
    ["《2023年政务公开工作要点》已落实。", []],
    ["2023年政务公开工作要点已落实。", []],
    ["2023年12月，新办公楼启用。", []],
    ["我镇2023年底建成公开专区。", []],
    ["2023年，我镇被列为全区试点单位。", []],
    ["（一）2023年政府信息公开工作存在问题的改进情况。", []],
    ["2026年，我镇计划新建专区。", []],
    ["公开2023年度部门决算，收到2023年度报告意见1条。", []],
    ["与2023年相比，我镇公开数量增加。", []],
    ["2023年上级反馈的问题，我镇已全部整改。", []],
    ["2025年，我镇将加强公开。", []],
    ["2023年底，我镇制定《河口镇2023年公开制度》。", []],
    ["开展2023年1月1日至12月31日专项整治档案归集。", []],
  ])("in %s", (text, rules) => expect(rulesIn(text)).toEqual(rules));
});

describe("what was left in", () => {
  it.each<[string, readonly string[]]>([
    ["制定《河口镇政府* 公开制度》。", ["st-leftover"]],
    ["面积 3*4 米，电话138****1234。", []],
    ["××镇认真落实条例。", ["st-leftover"]],
    ["【主动公开】发布信息。", ["st-leftover"]],
    ["主动公开{{条数}}条。", ["st-leftover"]],
    ["我镇注重用数据反映情况，做好公开。", ["na-boiler"]],
    ["我镇用数据说话，做好公开。", []],
    ["部分地区重视不够。", ["na-generic"]],
    ["（一）公开不及时。(二)解读不够。", ["st-brackets"]],
    ["(一)公开不及时。", []],
    ["联系人身份证11010519491231002X。", ["st-privacy"]],
    ["编号110105194912310021。", []],
    ["受害人13812345678反映。", ["st-privacy"]],
    ["联系电话：13812345678。", []],
  ])("in %s", (text, rules) => expect(rulesIn(text)).toEqual(rules));

  it("tells a real identity number by its checksum", () => {
    expect(isIdentityNumber("11010519491231002X")).toBe(true);
    expect(isIdentityNumber("110105194912310021")).toBe(false);
  });

  it("says nothing of generic words in the report of a whole county", () => {
    expect(rulesIn("部分地区重视不够。", { unitType: "county", unit: "某县人民政府" })).toEqual([]);
  });
});

describe("chapters 五 and 六", () => {
  it.each<[string, string, readonly string[]]>([
    ["5", "无", ["st-ch5"]],
    ["5", "公开不够及时。下一步，将加强培训。", []],
    ["5", "本年度工作情况总体良好，群众满意。", ["st-ch5"]],
    ["6", "本年度未收取信息处理费。", []],
    ["6", "没有其他需要报告的事项。", ["st-ch5", "xt-fee-ch6"]],
  ])("%s: %s", (chapter, text, rules) => {
    const five: readonly [string, string][] =
      chapter === "6" && rules.length === 0 ? [["5", "公开不够及时，将加强培训。"]] : [];
    const report = { ...township, text: new Map([...five, [chapter, text]]) };
    expect(proofread(report, form).map(({ rule }) => rule.slice(5))).toEqual(rules);
  });
});

describe("a whole text", () => {
  const titles = form.format.chapters;
  const manuscript = (headings: readonly string[]): Manuscript => ({
    isWhole: true,
    headings: headings.map((text) => ({
      text,
      chapter: [...form.text.chapterStems].find(([, stem]) => stem.test(text.replace(/^.、/, "")))?.[0] ?? "",
    })),
    passages: new Map([
      ["preface", "根据《条例》编制，统计期限自2024年1月1日至2024年12月31日。"],
      ["1", "主动公开、依申请公开、政府信息管理、平台建设、监督保障、考核、评议、责任追究都写到。"],
      ["5", "公开不够及时。下一步，将加强培训。"],
      ["6", "本年度未收取信息处理费。"],
    ]),
  });
  const rulesOf = (headings: readonly string[]) =>
    proofread(township, form, manuscript(headings)).map(({ rule, code }) => [rule, code]);
  const all = titles.map(({ title }) => title);

  it("with the six titles has nothing wrong", () => expect(rulesOf(all)).toEqual([]));

  it("lacks a chapter, has them in another order, or under another title", () => {
    expect(rulesOf(all.slice(0, 5))).toEqual([["text/st-chapters", "chapters-missing"]]);
    expect(rulesOf([...all.slice(0, 4), all[5] ?? "", all[4] ?? ""])).toEqual([
      ["text/st-chapters", "chapters-out-of-order"],
    ]);
    expect(rulesOf([...all.slice(0, 4), "五、存在的主要问题和改进情况", all[5] ?? ""])).toEqual([
      ["text/st-chapters", "title-differs"],
    ]);
  });

  it("has numbers of another kind", () => {
    expect(rulesOf(["1、总体情况", ...all.slice(1)])).toEqual([["text/st-number", "odd-numbers"]]);
  });

  it("lacks aspects, and what a government must report", () => {
    const text = `${"主动公开，".repeat(60)}。`.replace("，。", "。");
    const report = { ...township, text: new Map([["1", text]]) };
    expect(proofread(report, form).map(({ rule }) => rule)).toEqual(["text/st-five", "text/st-govassess"]);
    const office = { ...report, unit: "某县统计局", unitType: "department" as const };
    expect(proofread(office, form).map(({ rule }) => rule)).toEqual(["text/st-five"]);
  });

  it("is longer than the office allows", () => {
    const report = { ...township, lengthLimit: 5, text: new Map([["1", "六个字不算多"]]) };
    expect(proofread(report, form).map(({ rule }) => rule)).toEqual(["text/st-len"]);
    expect(proofread({ ...report, lengthLimit: 6 }, form)).toEqual([]);
  });
});

it("tells a chapter that is last year's words with other figures", () => {
  const text =
    "2024年，我镇主动公开信息32条。".padEnd(20, "") +
    [..."天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜金生丽水玉出昆冈"]
      .join("")
      .repeat(4);
  const { format, tables, unit } = township;
  const previous = {
    format,
    tables,
    unit,
    year: 2023,
    cells: new Map(),
    text: new Map([["1", text.replace("32", "41").replace("2024", "2023")]]),
  };
  expect(rulesIn(text, { previous })).toContain("text/xy-same".slice(5));
  expect(rulesIn([...text].reverse().join(""), { previous })).not.toContain("xy-same");
});

it("makes no check that is switched off", () => {
  expect(rulesIn("2024年，我乡认真落实条例。", { switchedOff: ["NA-UNIT"] })).toEqual([]);
});
