import type { TextFactSum } from "../collection/text-facts";
import { besideSum } from "../collection/cell-units";
import { groupLabels, type UnitGroup } from "../collection/roster";
import { sumsByGroup, type Sums } from "../collection/sum-reports";
import { nameOfCell } from "../messages/cell-names";
import { sheetNumber } from "../report/read-value";
import type { CellId, CellValue } from "../report/report";
import type { ReportForm } from "../rules/report-form";
import type { List, ListColumn, ListValue } from "./list-sheet";

/** What stands beside a sum, where it is known. */
export interface BesideFacts {
  /** The county's own report, by its unit. */
  readonly county: { readonly unit: string; readonly cells: ReadonlyMap<CellId, CellValue> } | undefined;
  /** The sum of last year's reports. */
  readonly lastYear: ReadonlyMap<CellId, number> | undefined;
}

/** Where the units of a kind stand in the detail sheet: the columns of a cell's figures and of the kinds. */
export interface DetailPlaces {
  /** As a formula names it: '各单位数据'!$C$5:$C$124 */
  readonly figuresOf: (cell: CellId) => string | undefined;
  readonly kinds: string;
}

const figure = (head: string): ListColumn => ({ head, width: 12, style: "list-figure" });

export const groupName = (group: UnitGroup | undefined): string =>
  group === undefined ? "未注明类型" : groupLabels[group];

/** 分类汇总: each cell by kind of unit, and beside it the county's own report and last year's sum. */
export function groupList(sums: Sums, form: ReportForm, beside: BesideFacts, places: DetailPlaces): List {
  const groups = [...sumsByGroup(sums)];
  const differing = new Set(
    beside.county === undefined ? [] : besideSum(sums.cells, beside.county.cells, form).map(({ cell }) => cell),
  );
  const columns: readonly ListColumn[] = [
    figure("部分"),
    { head: "栏目", width: 44, style: "list-unit" },
    figure("合计"),
    ...groups.map(([group]) => figure(groupName(group))),
    ...(beside.county === undefined ? [] : [figure(`${beside.county.unit}年报`), figure("是否一致")]),
    ...(beside.lastYear === undefined ? [] : [figure("上年合计"), figure("比上年")]),
  ];
  const rows = [...form.cells.values()].map(({ id, value }): readonly ListValue[] => {
    const shown = (number: number): number => sheetNumber(number, value);
    const { table, cell } = nameOfCell(form, id);
    const sum = sums.cells.get(id) ?? 0;
    const own = beside.county?.cells.get(id);
    const before = beside.lastYear?.get(id) ?? 0;
    return [
      table,
      cell,
      shown(sum),
      ...groups.map(([group, cells]) => byKind(id, groupName(group), shown(cells.get(id) ?? 0), places)),
      ...(beside.county === undefined
        ? []
        : [typeof own === "number" ? shown(own) : own, differing.has(id) ? "请核实" : ""]),
      ...(beside.lastYear === undefined ? [] : [shown(before), shown(sum - before)]),
    ];
  });
  const note =
    differing.size > 0
      ? `本级年报有 ${differing.size} 格和各单位之和不同：请核实本级的数是不是另算在里面。`
      : "各类之和等于合计。";
  return { name: "分类汇总", title: "分类汇总", note, columns, rows };
}

function byKind(cell: CellId, kind: string, result: number, { figuresOf, kinds }: DetailPlaces): ListValue {
  const figures = figuresOf(cell);
  return figures === undefined ? result : { formula: `=SUMIF(${kinds},"${kind}",${figures})`, result };
}

/** 文字中的数: what the texts tell and no table holds, unit by unit, with sums. */
export function factList(facts: readonly TextFactSum[], units: readonly string[]): List {
  const columns: readonly ListColumn[] = [
    { head: "单位", width: 28, style: "list-unit" },
    ...facts.map(({ label, unit }) => figure(unit === "" ? label : `${label}（${unit}）`)),
  ];
  const rows = [
    ["合计", ...facts.map(({ sum }) => sum)],
    ...units.map((unit) => [unit, ...facts.map((fact) => fact.units.get(unit))]),
  ];
  return {
    name: "文字中的数",
    title: "文字中的数",
    note: "按各单位填报的和正文里写明的数相加；空白的是没有写，没有计入。",
    columns,
    rows,
  };
}
