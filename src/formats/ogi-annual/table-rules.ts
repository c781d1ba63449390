import { controlOf } from "../../report/report";
import type { CellId } from "../../report/report";
import type { TableFormat, ValueKind } from "../../report/report-format";
import type { AtMostRule, Check, EntryRule, ExpectedZeroRule, FilledRule } from "../../rules/rule";
import { nothingBlank } from "../../rules/reading-checks";
import { noRegulatoryRules } from "./checks";

/** One rule for every cell of the table, local rows and 核对数 included: it holds a figure of its kind. */
export function entryRules(table: TableFormat, checks: Readonly<Record<ValueKind, Check>>): readonly EntryRule[] {
  const cells = [...table.cells, ...table.localRows.map(({ cell }) => ({ id: cell, value: "count" as const }))];
  const controls = [...table.rowControls, ...table.columnControls].map((total) => ({
    id: controlOf(total),
    value: "count" as const,
  }));
  return [...cells, ...controls].map(({ id, value }) => ({
    ...baseOf(checks[value], table.id),
    kind: "entry",
    cell: id,
    value,
  }));
}

/** Nothing of the form's own table stays blank once it is begun. */
export function filledRule(table: TableFormat): FilledRule {
  return { ...baseOf(nothingBlank, table.id), kind: "filled", cells: table.cells.map(({ id }) => id) };
}

/** One figure of chapter 二 or 三 that only asks to be looked at when it exceeds the larger side. */
export function askedAtMost(
  check: Check,
  table: "disclosure" | "requests",
  smaller: readonly CellId[],
  larger: readonly CellId[],
): AtMostRule {
  return { ...baseOf(check, table), kind: "at-most", smaller, larger, marked: [] };
}

/** Units without the power to make 规章 are expected to leave these cells at 0. */
export function noRegulatoryRulesIn(cells: readonly CellId[]): ExpectedZeroRule {
  return {
    ...baseOf(noRegulatoryRules, "disclosure"),
    kind: "expected-zero",
    cells,
    appliesTo: { unitTypes: ["county", "department", "township", "subdistrict"] },
  };
}

/** A rule about single cells is called like its check. */
export function baseOf<Table extends TableFormat["id"]>(
  check: Check,
  table: Table,
): { readonly id: string; readonly check: Check; readonly table: Table } {
  return { id: check.id.toLowerCase(), check, table };
}
