import { describeFinding } from "../messages/findings";
import { nameOfCell } from "../messages/cell-names";
import { printValue } from "../report/read-value";
import { AMOUNT_SCALE } from "../report/report-format";
import { type CellValue, figureOf, isControl, isPrevious } from "../report/report";
import { judge } from "../rules/judge";
import { idsReadBy } from "../rules/reads";
import type { ReportForm } from "../rules/report-form";
import type { ReadId, Rule } from "../rules/rule";
import type { Verdict } from "../rules/verdict";

/** Figures that keep a rule, or break it. */
export interface RuleExample {
  /** Only what is not 0; null is a blank. As people write it. */
  readonly figures: Readonly<Record<string, string | null>>;
  readonly words: string;
}

export interface RuleExamples {
  readonly passes: RuleExample | undefined;
  readonly fails: RuleExample | undefined;
}

/** What stands in the cells that a rule reads, where that is not 0, and in what year. */
interface Trial {
  readonly year: number;
  readonly changes: ReadonlyMap<ReadId, CellValue | undefined>;
}

/** Looked for among simple figures and judged as any report is: what the rule itself says of them. */
export function examplesOf(rule: Rule, form: ReportForm): RuleExamples {
  const ids = [...new Set(idsReadBy(rule))];
  const year = form.format.firstYear;
  const trial = (changes: Trial["changes"], ofYear = year): Trial => ({ changes, year: ofYear });
  const tried = [...ids.slice(0, MOST_TRIED), ...ids.slice(-1)];
  const one = (count: number) => tried.map((id) => trial(new Map([[id, count * scaleOf(id, form)]])));
  const all = trial(new Map(ids.map((id) => [id, SOME * scaleOf(id, form)])));
  const passes = [...pairsOf(tried, form).map((pair) => trial(pair)), ...one(FEW), ...one(SOME), all, trial(new Map())];
  const fails = [
    ...[1, SOME, 5 * SOME, MANY, -1].flatMap(one),
    all,
    ...tried.map((id) => trial(new Map([[id, undefined]]))),
    trial(new Map(), form.format.firstYear - 1),
  ];
  return {
    passes: exampleAmong(passes, { rule, form, ids, verdict: "satisfied" }),
    fails: exampleAmong(fails, { rule, form, ids, verdict: "broken" }),
  };
}

const FEW = 3;
const SOME = 20;
const MANY = 200_000;
/** More cells than these need not be tried: some of both sides are among them. */
const MOST_TRIED = 12;

/** Two cells with the same figure: what one side says the other says too. */
function pairsOf(ids: readonly ReadId[], form: ReportForm): readonly Trial["changes"][] {
  return ids.flatMap((one, index) =>
    ids.slice(index + 1).map((other) => new Map([one, other].map((id) => [id, FEW * scaleOf(id, form)]))),
  );
}

const scaleOf = (id: ReadId, form: ReportForm): number =>
  form.cells.get(figureOf(id))?.value === "amount" ? AMOUNT_SCALE : 1;

interface Search {
  readonly rule: Rule;
  readonly form: ReportForm;
  readonly ids: readonly ReadId[];
  readonly verdict: Verdict;
}

function exampleAmong(trials: readonly Trial[], { rule, form, ids, verdict }: Search): RuleExample | undefined {
  for (const { changes, year } of trials) {
    const values = new Map<ReadId, CellValue>(ids.map((id) => [id, 0]));
    for (const [id, value] of changes) {
      if (value === undefined) values.delete(id);
      else values.set(id, value);
    }
    const unitType = rule.appliesTo?.unitTypes[0];
    const judged = judge(rule, values, { year, unitType, formulaTotals: new Set() });
    if (judged.verdict !== verdict) continue;
    const printed = [...changes].map(([id, value]) => [id, printedIn(form, id, value)] as const);
    const said = judged.finding && describeFinding(judged.finding, { form, valueOf: (id) => values.get(id) });
    return { figures: Object.fromEntries(printed), words: said ?? figuresInWords(printed, { form, ids, year }) };
  }
  return undefined;
}

const printedIn = (form: ReportForm, id: ReadId, value: CellValue | undefined): string | null =>
  value === undefined ? null : printValue(value, form.cells.get(figureOf(id))?.value ?? "count");

const MOST_NAMED = 4;

function figuresInWords(
  printed: readonly (readonly [ReadId, string | null])[],
  { form, ids, year }: Pick<Search, "form" | "ids"> & Pick<Trial, "year">,
): string {
  if (ids.length === 0) return `${year} 年度的年报，用的是这种格式的表。`;
  const named = printed.slice(0, MOST_NAMED).map(([id, figure]) => `${nameOf(id, form)} ${figure ?? "不填"}`);
  if (named.length === 0) return "有关的格都是 0。";
  const more = printed.length > MOST_NAMED ? `等 ${printed.length} 格` : "";
  return `${named.join("，")}${more}${printed.length < ids.length ? "，有关的别的格是 0" : ""}。`;
}

const nameOf = (id: ReadId, form: ReportForm): string =>
  `${isPrevious(id) ? "上年" : isControl(id) ? "核对数" : ""}“${nameOfCell(form, figureOf(id)).cell}”`;
