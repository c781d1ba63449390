import type { CellId } from "../report/report";
import type { AskedFact, Figure } from "../report/narrative-format";
import type { FormatCell, TableFormat } from "../report/report-format";
import type { ReportForm } from "../rules/report-form";

/** What every report knows of itself: 年度、上年度、单位、自称, what the unit is responsible for, and the form it fills in. */
export type ProfileFact = "year" | "last-year" | "unit" | "self-name" | "area" | "format-name" | "format-source";

/** What a name in a template stands for. */
export type NamedFact =
  | { readonly kind: "figure"; readonly figure: Figure }
  | { readonly kind: "cell"; readonly cell: FormatCell }
  | { readonly kind: "asked"; readonly asked: AskedFact }
  | { readonly kind: "profile"; readonly profile: ProfileFact };

/** Every name that a template of this form may use. */
export type FactNames = ReadonlyMap<string, NamedFact>;

export const profileLabels: Readonly<Record<ProfileFact, string>> = {
  year: "年度",
  "last-year": "上年度",
  unit: "单位",
  "self-name": "自称",
  area: "全域",
  "format-name": "格式名称",
  "format-source": "格式文号",
};

const known = new WeakMap<ReportForm, FactNames>();

/** The names of a form; a figure or an asked fact goes before a cell of the same name. */
export function factNamesOf(form: ReportForm): FactNames {
  const found = known.get(form) ?? putTogether(form);
  known.set(form, found);
  return found;
}

function putTogether(form: ReportForm): FactNames {
  const cells = form.tables.flatMap((table) =>
    table.cells.map((cell): [string, NamedFact] => [cellLabel(table, cell.id), { kind: "cell", cell }]),
  );
  const figures = form.narrative.figures.map((figure): [string, NamedFact] => [
    figure.label,
    { kind: "figure", figure },
  ]);
  const asked = form.narrative.asked.map((one): [string, NamedFact] => [one.label, { kind: "asked", asked: one }]);
  const profile = Object.entries(profileLabels).map(([fact, label]): [string, NamedFact] => [
    label,
    { kind: "profile", profile: fact as ProfileFact }, // the keys of the record
  ]);
  return new Map([...cells, ...figures, ...asked, ...profile]);
}

/** Column and row as the form prints them, in the order in which messages name a cell: 自然人·本年新收. */
function cellLabel({ rows, columns, cellNameOrder }: TableFormat, cell: CellId): string {
  const [, rowId, columnId] = cell.split("/");
  const row = rows.find(({ id }) => id === rowId)?.label ?? "";
  const column = columns.find(({ id }) => id === columnId)?.label ?? "";
  return nameKey(
    (cellNameOrder === "column-row" ? [column, row] : [row, column]).filter((part) => part !== "").join("·"),
  );
}

/** Names are compared without spaces. */
export const nameKey = (name: string): string => name.replace(/\s+/g, "");

export const isNumber = (fact: NamedFact): boolean =>
  fact.kind === "figure" || fact.kind === "cell" || (fact.kind === "asked" && fact.asked.kind !== "text");

/** Names that share most signs with one that is not known, the nearest first. */
export function similarNames(names: FactNames, wanted: string, most = 3): readonly string[] {
  const signs = new Set(wanted);
  const scored = [...names.keys()].map((name) => {
    const shared = [...new Set(name)].filter((sign) => signs.has(sign)).length;
    return { name, score: shared / Math.max(signs.size, new Set(name).size) };
  });
  return scored
    .filter(({ score }) => score >= 0.4)
    .sort((one, other) => other.score - one.score)
    .slice(0, most)
    .map(({ name }) => name);
}
