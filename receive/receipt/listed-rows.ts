import type { UnitState } from "../../src/collection/collect-units";
import { unitStates } from "../../src/messages/unit-states";
import type { UnitRow } from "../../src/receipt/overview";

export type RowOrder = "state" | "unit" | "errors";

/** How the list is looked at. */
export interface ListView {
  readonly state: UnitState | "all";
  readonly order: RowOrder;
  readonly search: string;
}

/** The rows that are listed, in their order. What is searched stands in the unit's name, its kind or the name of a file. */
export function listedRows(rows: readonly UnitRow[], { state, order, search }: ListView): readonly UnitRow[] {
  const wanted = plain(search);
  const holds = ({ unit, kind, files }: UnitRow): boolean =>
    [unit, kind, ...files].some((one) => plain(one).includes(wanted));
  const found = rows.filter((row) => (state === "all" || row.state === state) && (wanted === "" || holds(row)));
  return found.sort((one, other) => compare(one, other, order) || byName(one, other));
}

function compare(one: UnitRow, other: UnitRow, order: RowOrder): number {
  switch (order) {
    case "state":
      return unitStates.indexOf(one.state) - unitStates.indexOf(other.state);
    case "errors":
      return other.errors - one.errors || other.explains - one.explains;
    case "unit":
      return 0;
    default:
      return order satisfies never;
  }
}

const names = new Intl.Collator("zh-CN");
const byName = (one: UnitRow, other: UnitRow): number => names.compare(one.unit, other.unit);
const plain = (text: string): string => text.replace(/\s+/g, "").toLowerCase();
