import { allFormats } from "../../../src/formats/all-formats";
import { factNamesOf } from "../../../src/narrative/fact-names";
import type { FormReport } from "../../../src/narrative/fact-values";
import { chapterText, lineWriter, narrate } from "../../../src/narrative/narrate";
import { parseTemplate } from "../../../src/narrative/parse-template";
import { blankReport, type CellId, type UnitType } from "../../../src/report/report";
import { unitTypes } from "../../../src/report/unit-types";
import { formOf } from "../../../src/rules/report-form";

type Figures = Readonly<Record<CellId, number>>;

const formFor = (format: string) => formOf({ format, tables: new Map(), localRows: [] }, allFormats);

/** A report with these inputs, and 0 in all others; totals are left to be added up. */
function reportOf(
  figures: Figures,
  facts: Readonly<Record<string, string>>,
  unit = "",
  type: UnitType = "township",
): FormReport {
  const form = formFor("2021");
  const inputs = [...form.cells.values()].filter(({ id, addends }) => addends === undefined || id in figures);
  return {
    form,
    report: {
      ...blankReport("2021", 2025, unit, type),
      cells: new Map(inputs.map(({ id }) => [id, figures[id] ?? 0])),
      facts: new Map(Object.entries(facts)),
    },
  };
}

/** Each kind of unit: its name, how it calls itself, how it speaks of all that it reports on. */
const units: readonly (readonly [UnitType, string, string, string])[] = [
  ["city", "长春市人民政府", "我市", "全市"],
  ["county", "榆树县人民政府", "我县", "全县"],
  ["department", "长春市财政局", "我局", "我局"],
  ["office", "榆树县人民政府办公室", "我办", "我办"],
  ["township", "其塔木镇人民政府", "我镇", "我镇"],
  ["subdistrict", "兴隆街道办事处", "我街道", "我街道"],
  ["zone", "长春高新区管理委员会", "管委会", "管委会"],
];

const governments: readonly UnitType[] = ["city", "county", "township"];

const busy: Figures = {
  "disclosure/regulatory-rules/in-force": 0,
  "disclosure/normative-documents/issued": 2,
  "disclosure/normative-documents/repealed": 1,
  "disclosure/normative-documents/in-force": 9,
  "disclosure/licenses/decisions": 30,
  "disclosure/penalties/decisions": 88,
  "disclosure/administrative-fees/amount": 14_500_000,
  "requests/newly-received/natural-person": 10,
  "requests/newly-received/commercial-enterprise": 2,
  "requests/carried-in/natural-person": 1,
  "requests/disclosed/natural-person": 8,
  "requests/partly-disclosed/commercial-enterprise": 1,
  "requests/withheld-third-party/natural-person": 1,
  "requests/unavailable-not-held/natural-person": 1,
  "requests/unavailable-needs-creating/commercial-enterprise": 1,
  "requests/carried-out/natural-person": 1,
  "disputes/reconsideration/upheld": 1,
};

const facts = {
  website: "长春市政府信息公开网",
  "website-address": "www.example.gov.cn",
  "published-items": "120",
  "policy-readings": "3",
  "full-time-staff": "1",
  "part-time-staff": "2",
  trainings: "2",
  trained: "45",
  "accountability-cases": "0",
  "problem-1": "公开目录更新不及时。",
  "measure-1": "每季度核对一次目录",
  fee: "400",
  "fee-notices": "1",
  "fee-billed": "400.00",
};

const lessBefore: Figures = {
  "requests/newly-received/total": 10,
  "disclosure/licenses/decisions": 30,
  "disclosure/penalties/decisions": 80,
  "disclosure/administrative-fees/amount": 10_000_000,
};

const moreBefore: Figures = {
  "requests/newly-received/total": 16,
  "disclosure/licenses/decisions": 40,
  "disclosure/penalties/decisions": 110,
  "disclosure/administrative-fees/amount": 14_500_000,
};

interface Golden {
  readonly disclosure: string;
  readonly requests: string;
  readonly management: string;
  readonly rules: string;
  readonly rest: readonly string[];
  readonly sixth: string;
}

/** Written by hand as a careful clerk of 其塔木镇 would; the other units differ where it says 我镇, and in what only they report. */
const golden: Readonly<Record<"zero" | "first" | "growth" | "fall", Golden>> = {
  zero: {
    disclosure: "（一）主动公开。2025年，全域没有作出行政许可、行政处罚和行政强制决定。没有收取行政事业性收费。",
    requests:
      "（二）依申请公开。2025年，全域没有收到政府信息公开申请，也没有上年结转的申请。没有发生因政府信息公开引起的行政复议和行政诉讼。",
    management: "（三）政府信息管理。2025年，全域没有制发、废止行政规范性文件。",
    rules: "没有制发、废止规章。",
    rest: [],
    sixth: "2025年，我镇没有收取政府信息公开信息处理费。",
  },
  first: {
    disclosure:
      "（一）主动公开。2025年，全域主动公开政府信息120条。发布政策解读3篇。作出行政许可决定30件，作出行政处罚决定88件。收取行政事业性收费14.5万元。",
    requests:
      "（二）依申请公开。2025年，全域新收政府信息公开申请12件；上年结转1件。新收的申请中，自然人提出10件，法人或其他组织提出2件。共办结12件，其中予以公开8件、部分公开1件、不予公开1件、无法提供2件。结转下年度继续办理1件。发生因政府信息公开引起的行政复议1件，结果维持1件。没有发生因政府信息公开引起的行政诉讼。",
    management: "（三）政府信息管理。2025年，全域制发行政规范性文件2件，废止1件，现行有效9件。",
    rules: "没有制发、废止规章。",
    rest: [
      "（四）政府信息公开平台建设。政府信息通过长春市政府信息公开网（www.example.gov.cn）公开。",
      "（五）监督保障。从事政府信息公开工作的有专职人员1人、兼职人员2人。组织政府信息公开培训2次，45人次参加。",
    ],
    sixth: "2025年，我镇发出政府信息公开信息处理费收费通知1件，金额400元，实际收取信息处理费400元。",
  },
  growth: {
    disclosure:
      "（一）主动公开。2025年，全域主动公开政府信息120条。发布政策解读3篇。作出行政许可决定30件（与上年持平），作出行政处罚决定88件（同比增长10%）。收取行政事业性收费14.5万元，同比增长45%。",
    requests:
      "（二）依申请公开。2025年，全域新收政府信息公开申请12件，同比增长20%；上年结转1件。新收的申请中，自然人提出10件，法人或其他组织提出2件。共办结12件，其中予以公开8件、部分公开1件、不予公开1件、无法提供2件。结转下年度继续办理1件。发生因政府信息公开引起的行政复议1件，结果维持1件。没有发生因政府信息公开引起的行政诉讼。",
    management: "（三）政府信息管理。2025年，全域制发行政规范性文件2件，废止1件，现行有效9件。",
    rules: "没有制发、废止规章。",
    rest: [
      "（四）政府信息公开平台建设。政府信息通过长春市政府信息公开网（www.example.gov.cn）公开。",
      "（五）监督保障。从事政府信息公开工作的有专职人员1人、兼职人员2人。组织政府信息公开培训2次，45人次参加。",
    ],
    sixth: "2025年，我镇发出政府信息公开信息处理费收费通知1件，金额400元，实际收取信息处理费400元。",
  },
  fall: {
    disclosure:
      "（一）主动公开。2025年，全域主动公开政府信息120条。发布政策解读3篇。作出行政许可决定30件（同比下降25%），作出行政处罚决定88件（同比下降20%）。收取行政事业性收费14.5万元，与上年持平。",
    requests:
      "（二）依申请公开。2025年，全域新收政府信息公开申请12件，同比下降25%；上年结转1件。新收的申请中，自然人提出10件，法人或其他组织提出2件。共办结12件，其中予以公开8件、部分公开1件、不予公开1件、无法提供2件。结转下年度继续办理1件。发生因政府信息公开引起的行政复议1件，结果维持1件。没有发生因政府信息公开引起的行政诉讼。",
    management: "（三）政府信息管理。2025年，全域制发行政规范性文件2件，废止1件，现行有效9件。",
    rules: "没有制发、废止规章。",
    rest: [
      "（四）政府信息公开平台建设。政府信息通过长春市政府信息公开网（www.example.gov.cn）公开。",
      "（五）监督保障。从事政府信息公开工作的有专职人员1人、兼职人员2人。组织政府信息公开培训2次，45人次参加。",
    ],
    sixth: "2025年，我镇发出政府信息公开信息处理费收费通知1件，金额400元，实际收取信息处理费400元。",
  },
};

const NO_CASES = "没有发生因政府信息公开工作被追究责任的情形。";

/** The supervision of a government tells of 责任追究, too; where nothing else is told it stands alone. */
function restFor(rest: readonly string[], type: UnitType, all: string): readonly string[] {
  if (!governments.includes(type)) return rest;
  const [platform, supervision] = rest;
  return platform === undefined
    ? [`（四）监督保障。2025年，${all}${NO_CASES}`]
    : [platform, `${supervision}${NO_CASES}`];
}

const cases = units.flatMap((unit) =>
  (
    [
      ["zero", {}, { fee: "0", "accountability-cases": "0" }, undefined],
      ["first", busy, facts, undefined],
      ["growth", busy, facts, lessBefore],
      ["fall", busy, facts, moreBefore],
    ] as const
  ).map((scenario) => [unit[0], scenario[0], unit, scenario] as const),
);

it.each(cases)("writes the chapters of a %s: %s", (type, name, [, unit, self, all], [, figures, asked, before]) => {
  const current = reportOf(figures, asked, unit, type);
  const previous = before === undefined ? undefined : reportOf(before, {});
  const { template } = parseTemplate(current.form.narrative.templates[type], current.form);
  const texts = new Map(narrate(template, current, previous).chapters.map((one) => [one.id, chapterText(one)]));
  const { disclosure, requests, management, rules, rest, sixth } = golden[name];
  // Who makes 规章 tells of them first; only the first sentence of a paragraph says the year and who.
  const documents = type === "city" ? management.replace("全域", `全域${rules}`) : management;
  const first = [disclosure, requests, documents, ...restFor(rest, type, all)];
  expect(texts.get("1")?.split("\n")).toEqual(
    [`现将${unit}2025年政府信息公开工作情况报告如下。`, ...first].map((line) => `　　${line.replace(/全域/g, all)}`),
  );
  expect(texts.get("5")).toBe(
    name === "zero"
      ? ""
      : "　　2025年工作中存在的主要问题和改进措施如下。\n　　（一）公开目录更新不及时。改进措施：每季度核对一次目录。",
  );
  expect(texts.get("6")).toBe(`　　${sixth.replace("我镇", self)}`);
});

it("says in the preface whom to ask, as far as it was told", () => {
  const { form, report } = reportOf({}, { telephone: "0431-82352001", compiler: "其塔木镇党政办" }, "其塔木镇人民政府");
  const { template } = parseTemplate(form.narrative.templates.township, form);
  const [preface] = narrate(template, { form, report }, undefined).chapters;
  expect(preface && chapterText(preface)).toBe(
    "　　其塔木镇人民政府按照《中华人民共和国政府信息公开条例》和《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）的要求编制本报告。本报告由其塔木镇党政办具体编制。\n" +
      "　　本报告共六个部分：总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项。所列数据的统计期限为2025年1月1日至2025年12月31日。\n" +
      "　　对本报告有疑问的，请联系编制机关（电话：0431-82352001）。",
  );
});

it("writes nothing of what is blank, and never takes a blank for 0", () => {
  const form = formFor("2021");
  const report = blankReport("2021", 2025, "其塔木镇人民政府", "township");
  const { template } = parseTemplate(form.narrative.templates.township, form);
  const narrative = narrate(template, { form, report }, undefined);
  const text = narrative.chapters
    .filter(({ id }) => id !== "preface")
    .map(chapterText)
    .join("");
  expect(text).toBe("　　现将其塔木镇人民政府2025年政府信息公开工作情况报告如下。");
  expect(narrative.missing.map(({ heading }) => heading)).toEqual([
    "主动公开",
    "依申请公开",
    "政府信息管理",
    "政府信息公开平台建设",
    "监督保障",
  ]);
});

it("leaves no “其中” without its parts where only the totals are filled", () => {
  const form = formFor("2021");
  const cells = new Map<CellId, number>([
    ["requests/newly-received/total", 9],
    ["requests/carried-in/total", 0],
    ["requests/handled-total/total", 9],
    ["requests/carried-out/total", 0],
  ]);
  const report = { ...blankReport("2021", 2025, "其塔木镇人民政府", "township"), cells };
  const { template } = parseTemplate(form.narrative.templates.township, form);
  const chapter = narrate(template, { form, report }, undefined).chapters.find(({ id }) => id === "1");
  expect(chapter && chapterText(chapter).split("\n")[1]).toBe(
    "　　（一）依申请公开。2025年，我镇新收政府信息公开申请9件。共办结9件。没有结转下年度继续办理的申请。",
  );
});

describe.each(allFormats.map(({ format }) => format.id))("the format %s", (id) => {
  const form = formFor(id);

  it.each(unitTypes)("has templates without a mistake for a %s", (type) => {
    expect(parseTemplate(form.narrative.templates[type], form).problems).toEqual([]);
  });

  it("takes every figure from cells of the form, and calls no two by one name", () => {
    const { figures, asked } = form.narrative;
    expect(figures.flatMap(({ cells }) => cells).filter((cell) => !form.cells.has(cell))).toEqual([]);
    const labels = [...figures, ...asked].map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
    expect(factNamesOf(form).get("自然人·本年新收")).toMatchObject({ kind: "cell" });
  });

  it("adds up its groups of outcomes to what （七）总计 adds up", () => {
    const ofGroup = (label: string) => form.narrative.figures.find((one) => one.label === label)?.cells ?? [];
    const outcomes = ["予以公开", "部分公开", "不予公开", "无法提供", "不予处理", "其他处理"].flatMap(ofGroup);
    const rows = (form.cells.get("requests/handled-total/natural-person")?.addends ?? []).map(
      (cell) => cell.split("/")[1],
    );
    expect(outcomes.map((cell) => cell.split("/")[1])).toEqual(rows);
  });

  it("suggests problems in its own language", () => {
    const { holds, write } = lineWriter({ form, report: blankReport(id, 2025, "") }, undefined);
    for (const { when, problem, measure } of form.narrative.prompts)
      expect([holds(when), typeof write(problem), typeof write(measure)]).toEqual([false, "string", "string"]);
  });
});
