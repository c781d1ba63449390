import type { FormatCell, ValueKind } from "../report/report-format";
import { formatRange } from "../workbook/address";
import type { TablePlacement } from "./placement";
import { cellPositions, controlPositions } from "./placement";
import { rectanglesOf } from "./plan-formulas";
import type { Validation } from "../workbook/workbook-plan";

type Demand = Omit<Validation, "ranges">;

const demands: Readonly<Record<ValueKind, (unit: string | undefined) => Demand>> = {
  count: (unit) => ({
    kind: "whole",
    minimum: 0,
    title: `这里填${countName(unit)}`,
    message: `这里填${countName(unit)}：0 或正整数，没有就填 0。不要写单位和文字。`,
  }),
  change: () => ({
    kind: "whole",
    minimum: undefined,
    title: "这里填增减数",
    message: "这里填整数：增加填正数，减少填负数（减 4 填 -4），没有变化填 0。",
  }),
  amount: (unit) => ({
    kind: "decimal",
    minimum: 0,
    title: "这里填金额",
    message: `这里填金额${unit === undefined ? "" : `（单位：${unit}）`}：0 或正数，可以带小数，没有就填 0。不要写单位和文字。`,
  }),
};

const countName = (unit: string | undefined): string => (unit === undefined ? "数量" : `${unit}数`);

/** What a 核对数 takes. */
export const controlDemand: Demand = {
  kind: "whole",
  minimum: 0,
  title: "这里填核对数",
  message: "这里填台账上的合计：0 或正整数；不核对就空着。",
};

/** What the cells of a table take; totals as well, since a typed total must be a number too. */
export function tableValidations(placement: TablePlacement): readonly Validation[] {
  const positions = cellPositions(placement);
  const alike = new Map<string, FormatCell[]>();
  for (const cell of placement.table.cells) {
    const key = `${cell.value} ${cell.unit ?? ""}`;
    alike.set(key, [...(alike.get(key) ?? []), cell]);
  }
  return [...alike.values()].flatMap((cells) => {
    const [first] = cells;
    if (first === undefined) return [];
    const places = cells.flatMap(({ id }) => positions.get(id) ?? []);
    return { ...demands[first.value](first.unit), ranges: rectanglesOf(places).map(formatRange) };
  });
}

export function controlValidations(placement: TablePlacement): readonly Validation[] {
  const places = [...controlPositions(placement).values()];
  return places.length === 0 ? [] : [{ ...controlDemand, ranges: rectanglesOf(places).map(formatRange) }];
}
