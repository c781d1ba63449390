import type { Report } from "../report/report";
import type { ReportForm } from "../rules/report-form";

/** A number that texts tell and no table holds, over all units. */
export interface TextFactSum {
  readonly id: string;
  /** 主动公开条数, 解读篇数 */
  readonly label: string;
  readonly unit: string;
  readonly sum: number;
  readonly units: ReadonlyMap<string, number>;
  /** Units of which nobody knows it: they are not in the sum. */
  readonly missing: readonly string[];
}

/** How texts say the facts that most of them tell. */
const sayings: Readonly<Record<string, RegExp>> = {
  "published-items": /(?:主动公开|公开发布|发布)(?:各类)?(?:政府|政务)?信息(?:共计?|累计|总计|总数为?|数量)?(\d+)条/g,
  "policy-readings": /解读(?:材料|信息|稿件|文章|产品|文稿)?(?:共计?|累计)?(\d+)[篇条件]/g,
};

export interface FactSource {
  readonly unit: string;
  readonly report: Pick<Report, "facts" | "text">;
}

/** Adds up what reports keep as asked facts, or else say in their text in so many words, each number once. */
export function sumTextFacts(sources: readonly FactSource[], { narrative }: ReportForm): readonly TextFactSum[] {
  const counted = narrative.asked.filter(({ kind }) => kind === "count");
  return counted.flatMap(({ id, label, unit = "" }): readonly TextFactSum[] => {
    const found = sources.map((one) => ({ unit: one.unit, value: valueOf(id, one.report) }));
    const units = new Map(found.flatMap((one) => (one.value === undefined ? [] : [[one.unit, one.value] as const])));
    if (units.size === 0) return [];
    const sum = [...units.values()].reduce((all, value) => all + value, 0);
    const missing = found.filter(({ value }) => value === undefined).map((one) => one.unit);
    return [{ id, label, unit, sum, units, missing }];
  });
}

function valueOf(id: string, { facts, text }: FactSource["report"]): number | undefined {
  const kept = facts.get(id)?.trim() ?? "";
  if (/^\d+$/.test(kept)) return Number(kept);
  const saying = sayings[id];
  if (saying === undefined) return undefined;
  const words = [...text.values()]
    .join("\n")
    .normalize("NFKC")
    .replace(/[ \t,\u3000]/g, "");
  const said = new Set([...words.matchAll(saying)].map(([, digits]) => Number(digits)));
  const [only] = said;
  return said.size === 1 ? only : undefined;
}
