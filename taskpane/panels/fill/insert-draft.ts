import { smallestOf } from "../../../src/report/extremes";
import type { TableId, UnitType } from "../../../src/report/report";
import { type FormatDefinition, formatForYear } from "../../../src/rules/report-form";
import type { NewReport } from "../../actions/insert";
import { proposeSelfName, proposeUnitType } from "../../../src/report/propose-unit";

/** What the user has chosen so far. Undefined where nothing was chosen: a proposal is used then. */
export interface InsertDraft {
  readonly year: number;
  readonly unit: string;
  readonly chosenType: UnitType | undefined;
  readonly chosenSelfName: string | undefined;
  /** Tables that follow another format than that of the year, with the format. */
  readonly tables: ReadonlyMap<TableId, string>;
  readonly localRows: readonly string[];
  readonly hasControls: boolean;
}

/** Before June the report of last year is written, from June on that of this year is prepared. */
export function usualYear(now: Date): number {
  const june = 5;
  return now.getMonth() < june ? now.getFullYear() - 1 : now.getFullYear();
}

export function startingDraft(now: Date): InsertDraft {
  return {
    year: usualYear(now),
    unit: "",
    chosenType: undefined,
    chosenSelfName: undefined,
    tables: new Map(),
    localRows: [],
    hasControls: false,
  };
}

/** From this year back to the first year that has a format. */
export function yearsToChoose(now: Date, definitions: readonly FormatDefinition[]): readonly number[] {
  const first = smallestOf(definitions.map(({ format }) => format.firstYear));
  const last = now.getFullYear();
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, back) => last - back);
}

export const typeOf = ({ unit, chosenType }: InsertDraft): UnitType | undefined => chosenType ?? proposeUnitType(unit);

export function selfNameOf(draft: InsertDraft): string {
  const type = typeOf(draft);
  return draft.chosenSelfName ?? (type === undefined ? "" : proposeSelfName(draft.unit, type));
}

/** What the form says about each missing field; empty where the tables can be inserted. */
export interface DraftFaults {
  readonly unit?: string;
  readonly unitType?: string;
}

export function faultsOf(draft: InsertDraft): DraftFaults {
  return {
    ...(draft.unit.trim() === "" ? { unit: "请填写单位全称，例如 ××镇人民政府。" } : {}),
    ...(typeOf(draft) === undefined ? { unitType: "请选择单位类型。" } : {}),
  };
}

export function formatOf(draft: InsertDraft, definitions: readonly FormatDefinition[]): FormatDefinition | undefined {
  return formatForYear(draft.year, definitions);
}

/** The report that the draft describes. */
export function newReportOf(draft: InsertDraft): NewReport {
  return {
    year: draft.year,
    unit: draft.unit.trim(),
    unitType: typeOf(draft),
    selfName: selfNameOf(draft),
    tables: draft.tables,
    localRows: draft.localRows,
    hasControls: draft.hasControls,
  };
}
