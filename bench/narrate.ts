import { Liquid } from "liquidjs";
import type { FormReport } from "../src/narrative/fact-values";
import { narrate, paragraphText } from "../src/narrative/narrate";
import { parseTemplate } from "../src/narrative/parse-template";
import { blankReport } from "../src/report/report";
import { balancedFigures, form } from "./balances";
import { milliseconds, repeatableNumbers, requireSame, sideBySide, timeOf, times, type Measurement } from "./measure";

const LIMIT = 5;

/** One paragraph in both languages: choices, gaps, a list of what is not 0. */
const paragraph = `# 一、总体情况
［本年新收 = 0］{年度}年，{自称}没有收到政府信息公开申请。
［否则］{年度}年，{自称}新收政府信息公开申请{本年新收}件。
［办结 > 0］全年办结{办结}件，其中<予以公开{予以公开}件>、<部分公开{部分公开}件>、<不予公开{不予公开}件>、<无法提供{无法提供}件>。`;

const liquid = `{% if received == 0 %}{{ year }}年，{{ self }}没有收到政府信息公开申请。
{%- else %}{{ year }}年，{{ self }}新收政府信息公开申请{{ received }}件。{% endif %}
{%- if handled > 0 %}全年办结{{ handled }}件，其中
{%- assign sign = "" %}
{%- for outcome in outcomes %}{% if outcome.count > 0 %}{{ sign }}{{ outcome.label }}{{ outcome.count }}件{% assign sign = "、" %}{% endif %}{% endfor %}。{% endif %}`;

const outcomeLabels = ["予以公开", "部分公开", "不予公开", "无法提供"];

/** All chapters in a few milliseconds; and one paragraph beside a template engine that only gives back a string. */
export async function measureNarrative(): Promise<Measurement> {
  const current = reportOf(1);
  const previous = reportOf(2);
  const { template } = parseTemplate(form.narrative.templates.county, form);
  let whole = Infinity;
  for (let round = 0; round < 60; round++)
    whole = Math.min(whole, await timeOf(() => void narrate(template, current, previous)));

  const ours = parseTemplate(paragraph, form).template;
  const engine = new Liquid();
  const theirs = engine.parse(liquid);
  const write = (): string =>
    narrate(ours, current, undefined)
      .chapters.flatMap((one) => one.paragraphs.map(paragraphText))
      .join("");
  const render = (): string => String(engine.renderSync(theirs, contextOf(current)));
  requireSame(write(), render(), "the paragraph on requests");
  const {
    ours: own,
    theirs: rival,
    ratio,
  } = await sideBySide(
    () => void write(),
    () => void render(),
    { rounds: 200, warmUps: 50 },
  );
  return {
    claim: `all chapters are generated in under ${LIMIT} ms`,
    isKept: whole < LIMIT,
    lines: [
      `all chapters of a county, compared with last year: ${milliseconds(whole)}`,
      `one paragraph: ${milliseconds(own)}, every number with its cells; LiquidJS, a string: ${milliseconds(rival)} (${times(ratio)})`,
    ],
  };
}

function reportOf(seed: number): FormReport {
  return {
    form,
    report: {
      ...blankReport("2021", 2025, "榆树县人民政府", "county"),
      cells: balancedFigures(repeatableNumbers(seed)),
    },
  };
}

/** What the rival is handed: it cannot add up cells itself. */
function contextOf({ report }: FormReport): object {
  const sumOf = (label: string): number =>
    (form.narrative.figures.find((figure) => figure.label === label)?.cells ?? []).reduce(
      (sum, cell) => sum + Number(report.cells.get(cell)),
      0,
    );
  return {
    year: report.year,
    self: "我县",
    received: sumOf("本年新收"),
    handled: sumOf("办结"),
    outcomes: outcomeLabels.map((label) => ({ label, count: sumOf(label) })),
  };
}
