import { allFormats } from "../../../src/formats/all-formats";
import { chapterText, narrate } from "../../../src/narrative/narrate";
import { parseTemplate } from "../../../src/narrative/parse-template";
import { nameMissing } from "../../../src/messages/text-findings";
import { missingContent } from "../../../src/proofreader/missing-content";
import { proofread } from "../../../src/proofreader/proofread";
import { blankReport, type CellId, type UnitType } from "../../../src/report/report";
import { unitTypes } from "../../../src/report/unit-types";
import { formOf, type ReportForm } from "../../../src/rules/report-form";
import { drawFrom, drawOne, type Draw } from "../narrative/draw";

const units: Readonly<Record<UnitType, readonly string[]>> = {
  city: ["长春市人民政府", "大理白族自治州人民政府", "锡林郭勒盟行政公署", "吉林省人民政府"],
  county: ["榆树县人民政府", "洪泽区人民政府", "鄂温克族自治旗人民政府"],
  department: ["长春市财政局", "榆树县发展和改革委员会", "吉林省教育厅", "榆树县档案馆"],
  office: ["榆树县人民政府办公室", "吉林省人民政府办公厅"],
  township: ["其塔木镇人民政府", "沐石河乡人民政府", "巴彦温都尔苏木人民政府"],
  subdistrict: ["兴隆街道办事处"],
  zone: ["长春高新区管理委员会"],
};

/** What a clerk may type where words are asked. */
const words: Readonly<Record<string, string>> = {
  compiler: "党政办公室",
  address: "解放路12号",
  postcode: "130000",
  telephone: "0431-82352001",
  "e-mail": "zwgk@example.gov.cn",
  website: "市政府门户网站",
  "website-address": "www.example.gov.cn",
  opening: "本报告按照条例的要求编制",
  "reading-forms": "图解、视频",
  "key-areas": "教育、医疗、养老",
  assessment: "纳入年度考核，占2分",
  "public-review": "开展社会评议1次，满意率98%",
  "problem-1": "公开目录更新不及时",
  "measure-1": "每季度核对一次目录，落实到人",
  "problem-2": "经办人员业务不够熟悉",
  "measure-2": "每年组织一次培训，重点讲答复时限",
  "other-matters": "无其他需要报告的事项",
};

/** Figures that balance: inputs drawn, totals added up. In most reports nearly all are 0. */
function figuresOf(form: ReportForm, draw: Draw): ReadonlyMap<CellId, number> {
  const odds = drawOne([2, 4, 12, 60], draw);
  const inputs = new Map<CellId, number>();
  for (const { id, addends, value } of form.cells.values())
    if (addends === undefined) inputs.set(id, draw(odds) > 0 ? 0 : (1 + draw(40)) * (value === "amount" ? 100_000 : 1));
  const sumOf = (id: CellId): number =>
    form.cells.get(id)?.addends?.reduce((sum, addend) => sum + sumOf(addend), 0) ?? inputs.get(id) ?? 0;
  return new Map([...form.cells.keys()].map((id) => [id, sumOf(id)]));
}

function factsOf({ narrative }: ReportForm, type: UnitType, draw: Draw): ReadonlyMap<string, string> {
  const facts = new Map<string, string>();
  for (const { id, kind, unitTypes: only } of narrative.asked) {
    if (draw(3) === 0 || (only !== undefined && !only.includes(type))) continue;
    const typed = kind === "text" ? words[id] : String(draw(30));
    if (typed !== undefined) facts.set(id, typed);
  }
  return facts;
}

/** One report, its text generated, and what the checks of the text say. */
function generate(seed: number) {
  const draw = drawFrom(seed);
  const format = drawOne(allFormats, draw).format.id;
  const form = formOf({ format, tables: new Map(), localRows: [] }, allFormats);
  const type = drawOne(unitTypes, draw);
  const year = format === "2021" ? 2025 : 2020;
  const report = {
    ...blankReport(format, year, drawOne(units[type], draw), type),
    cells: figuresOf(form, draw),
    facts: factsOf(form, type, draw),
  };
  const before = { ...report, year: year - 1, cells: figuresOf(form, draw) };
  const previous = draw(2) === 0 ? undefined : { form, report: before };
  const { template } = parseTemplate(form.narrative.templates[type], form);
  const { chapters } = narrate(template, { form, report }, previous);
  const text = new Map(chapters.map((chapter) => [chapter.id, chapterText(chapter)]));
  const findings = proofread({ ...report, text, ...(previous && { previous: before }) }, form);
  return { report, form, unit: report.unit, text, findings };
}

/** What is lacking is lacking: nobody entered it. */
const LACKING = /^text\/(?:st-five|st-ch5|st-ch6|st-govassess|xt-fee-ch6)$/;

it("generates no text that the checks of the text find fault with", () => {
  const faults: string[] = [];
  for (let seed = 1; seed <= 700; seed++) {
    const { unit, text, findings } = generate(seed);
    for (const { rule, chapter, start, quote } of findings) {
      if (!LACKING.test(rule)) faults.push(`${seed} ${unit} ${rule}: ${quote} in ${text.get(chapter)?.slice(start)}`);
    }
  }
  expect(faults).toEqual([]);
});

it("generates texts that the checks do read: another figure of requests is found", () => {
  const changed = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].flatMap((seed) => {
    const { report, form, text } = generate(seed);
    const chapter = text.get("1") ?? "";
    const wrong = chapter.replace(
      /新收政府信息公开申请(\d+)件/,
      (_, count) => `新收政府信息公开申请${Number(count) + 3}件`,
    );
    if (wrong === chapter) return [];
    return [proofread({ ...report, text: new Map([...text, ["1", wrong]]) }, form).map(({ rule }) => rule)];
  });
  expect(changed.length).toBeGreaterThan(5);
  expect(changed.filter((rules) => !rules.includes("text/na-new"))).toEqual([]);
});

it("says beforehand what the checks will miss, in the same words", () => {
  for (let seed = 1; seed <= 100; seed++) {
    const { report, form, text, findings } = generate(seed);
    const foreseen = nameMissing(missingContent({ ...report, text }, form), form);
    const missed = nameMissing(findings, form);
    expect([seed, missed.filter((name) => !foreseen.includes(name))]).toEqual([seed, []]);
  }
  const { report, form } = generate(1);
  const nothing = { ...report, unit: "其塔木镇人民政府", unitType: "township" as const, text: new Map() };
  expect(nameMissing(missingContent(nothing, form), form)).toEqual([
    "工作考核",
    "社会评议",
    "责任追究",
    "五、存在的主要问题及改进情况",
    "六、其他需要报告的事项",
  ]);
});
