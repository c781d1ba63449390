import { allFormats } from "../../../src/formats/all-formats";
import type { FormReport } from "../../../src/narrative/fact-values";
import { narrate, printerOf, type Paragraph } from "../../../src/narrative/narrate";
import { parseTemplate } from "../../../src/narrative/parse-template";
import type { Template } from "../../../src/narrative/template";
import { blankReport, type CellId, type CellValue, type UnitType } from "../../../src/report/report";
import { unitTypes } from "../../../src/report/unit-types";
import { formOf, type ReportForm } from "../../../src/rules/report-form";
import { drawOne, type Draw } from "./draw";

/** A chapter as it was generated once, and as it is generated after some figures changed. */
export interface RandomNarrative {
  readonly base: readonly Paragraph[];
  readonly fresh: readonly Paragraph[];
  readonly print: (fact: string) => string | undefined;
}

const forms = new Map<string, ReportForm>(
  allFormats.map(({ format }) => [
    format.id,
    formOf({ format: format.id, tables: new Map(), localRows: [] }, allFormats),
  ]),
);
const templates = new Map<string, Template>();

function templateOf(format: string, form: ReportForm, type: UnitType): Template {
  const key = `${format} ${type}`;
  const template = templates.get(key) ?? parseTemplate(form.narrative.templates[type], form).template;
  templates.set(key, template);
  return template;
}

const units: Readonly<Record<UnitType, string>> = {
  city: "长春市人民政府",
  county: "榆树县人民政府",
  department: "长春市财政局",
  office: "榆树县人民政府办公室",
  township: "其塔木镇人民政府",
  subdistrict: "兴隆街道办事处",
  zone: "长春高新区管理委员会",
};

/** Small figures, so that many are equal: the hard case. 0 is rarer than in life, because sentences leave it out. */
const SMALL = [0, 1, 1, 1, 2, 2, 2, 3, 3, 4];
/** What was typed as text, each in one place only. */
const words = [
  "市政府门户网站",
  "教育、医疗",
  "每季度核对一次",
  "增派专职人员1名",
  "目录更新不及时",
  "党政办公室",
  "纳入年度考核，占2分",
  "满意率98%",
  "指南3年没有修订",
  "解放路12号",
  "专人每月检查1遍",
  "回复偏慢",
  "与2家媒体合作",
  "基层人手不足",
  "分管领导审核",
  "召开座谈会4场",
];

/** Real templates over random small figures, two reports of one office; some figures differ between the two. */
export function randomNarrative(draw: Draw): RandomNarrative {
  const format = drawOne([...forms.keys()], draw);
  const form = forms.get(format);
  if (form === undefined) throw new Error(format);
  const type = drawOne(unitTypes, draw);
  const template = templateOf(format, form, type);
  const size = drawOne([1, 1, 1, 7, 31], draw);
  const older = randomReport(form, type, size, draw);
  const newer = changedReport(older, size, draw);
  const previous = draw(3) === 0 ? undefined : randomReport(form, type, size, draw);
  const chapter = drawOne(["1", "1", "1", "1", "1", "1", "preface", "5", "6"], draw);
  const part = { chapters: template.chapters.filter(({ id }) => id === chapter) };
  const chapterOf = (report: FormReport) => narrate(part, report, previous).chapters[0]?.paragraphs ?? [];
  return { base: chapterOf(older), fresh: chapterOf(newer), print: printerOf(newer, previous) };
}

function randomReport(form: ReportForm, type: UnitType, size: number, draw: Draw): FormReport {
  const figure = (): number => drawOne(SMALL, draw) * size;
  const cells = new Map<CellId, number>(
    [...form.cells.values()].map(({ id, value }) => [id, value === "amount" ? figure() * 100_000 : figure()]),
  );
  const facts = new Map<string, string>();
  const start = draw(words.length);
  for (const { id, kind } of form.narrative.asked) {
    if (draw(8) === 0) continue;
    const text = words[(start + facts.size) % words.length] ?? "";
    facts.set(id, kind === "text" ? text : kind === "count" ? typedCount(figure(), draw) : String(figure()));
  }
  const addsUp = draw(4) > 0;
  const report = { ...blankReport(form.format.id, 2025, units[type], type), facts };
  return { form, report: { ...report, cells: addsUp ? withTotals(cells, form) : cells } };
}

/** Some counts are typed as clerks write what nobody counts one by one. */
const typedCount = (count: number, draw: Draw): string =>
  count > 0 && draw(6) === 0 ? drawOne([`近${count}00`, `${count}000余`, `1.${count % 10}万`], draw) : String(count);

/** Totals that are the sums of what they add up, as in most reports: so “均为” is said only where all others are 0. */
function withTotals(cells: ReadonlyMap<CellId, CellValue>, form: ReportForm): ReadonlyMap<CellId, CellValue> {
  const valueOf = (id: CellId): CellValue => {
    const addends = form.cells.get(id)?.addends;
    return addends?.reduce<number>((sum, addend) => sum + Number(valueOf(addend)), 0) ?? cells.get(id) ?? 0;
  };
  return new Map([...cells.keys()].map((id) => [id, valueOf(id)]));
}

/** Every third figure is another one; few come from 0 or go to 0, since then other sentences are written. */
function changedReport({ form, report }: FormReport, size: number, draw: Draw): FormReport {
  const changed = (value: number, step: number): number => {
    if (draw(3) > 0) return value;
    if (draw(40) === 0) return 0;
    return value === 0 ? value : drawOne([1, 2, 3, 4, 5, 6], draw) * size * step;
  };
  const isAmount = (id: CellId): boolean => form.cells.get(id)?.value === "amount";
  const cells = new Map(
    [...report.cells].map(
      ([id, value]) => [id, typeof value === "number" ? changed(value, isAmount(id) ? 100_000 : 1) : value] as const,
    ),
  );
  const facts = new Map(
    [...(report.facts ?? [])].map(([id, typed]) => {
      if (/^\d+$/.test(typed)) return [id, String(changed(Number(typed), 1))] as const;
      if (/^近?\d[\d.]*[余万]*$/.test(typed)) return [id, draw(3) > 0 ? typed : typed.replace(/\d/, "7")] as const;
      return [id, draw(20) === 0 ? `${typed}及其他` : typed] as const;
    }),
  );
  return {
    form,
    report: { ...report, cells: isBalanced(report.cells, form) ? withTotals(cells, form) : cells, facts },
  };
}

function isBalanced(cells: ReadonlyMap<CellId, CellValue>, form: ReportForm): boolean {
  return [...withTotals(cells, form)].every(([id, value]) => cells.get(id) === value);
}
