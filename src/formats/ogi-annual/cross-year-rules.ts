import { previousOf, type CellId } from "../../report/report";
import type { ReportFormat, TableFormat } from "../../report/report-format";
import type { CarryOverRule, Check, JumpRule, RepeatedRule, Rule } from "../../rules/rule";
import {
  carriedOverColumn,
  carriedOverTotal,
  disputesWithoutRequests,
  formatOfYear,
  noJump,
  notRepeated,
} from "./cross-year-checks";
import { disputeCell, disputeGroups, disputeTotal } from "./disputes";
import {
  carriedIn,
  carriedOut,
  handledTotal,
  newlyReceived,
  requestCell,
  requesters,
  requesterTotal,
} from "./requests";
import { baseOf } from "./table-rules";

/** 上年结转 is last year's 结转下年度, in all and for each kind of requester. */
export const requestsCarriedOver: readonly CarryOverRule[] = [
  carryOver(carriedOverTotal, requestCell(carriedIn, requesterTotal), requestCell(carriedOut, requesterTotal)),
  ...requesters.map((requester) =>
    carryOver(carriedOverColumn, requestCell(carriedIn, requester), requestCell(carriedOut, requester)),
  ),
];

/** Figures that are looked at again when they are far from last year's. */
export const jumps: readonly JumpRule[] = [
  ...["licenses", "penalties", "compulsions"].map((row) => jump("disclosure", `disclosure/${row}/decisions`)),
  jump("requests", requestCell(newlyReceived, requesterTotal)),
  ...disputeGroups.map((group) => jump("disputes", disputeCell(group, disputeTotal))),
];

/** Disputes, where neither year has a request that they could be about. */
export const noDisputesWithoutRequests: Rule = {
  ...baseOf(disputesWithoutRequests, "disputes"),
  kind: "expected-zero",
  cells: disputeGroups.map((group) => disputeCell(group, disputeTotal)),
  whenZero: [
    requestCell(newlyReceived, requesterTotal),
    requestCell(carriedIn, requesterTotal),
    previousOf(requestCell(handledTotal, requesterTotal)),
  ],
};

/** So few figures may well be the same by chance. */
const FEWEST_FIGURES = 3;

/** All figures together, without totals and without 现行有效件数, which often stays what it was. */
export function notLastYearsFigures(tables: readonly TableFormat[]): RepeatedRule {
  const cells = tables
    .flatMap((table) => table.cells.filter(({ addends }) => addends === undefined).map(({ id }) => id))
    .filter((id) => !id.endsWith("/in-force"));
  return { ...baseOf(notRepeated, "requests"), kind: "repeated", cells, least: FEWEST_FIGURES };
}

/** Each table is of the format that was in force for the year. */
export function inForceFor({ firstYear, lastYear, tables }: ReportFormat): readonly Rule[] {
  return tables.map(({ id }) => ({ ...baseOf(formatOfYear, id), kind: "format-year", firstYear, lastYear }));
}

function carryOver(check: Check, now: CellId, before: CellId): CarryOverRule {
  return { ...baseOf(check, "requests"), kind: "carry-over", left: [now], right: [previousOf(before)] };
}

function jump(table: "disclosure" | "requests" | "disputes", cell: CellId): JumpRule {
  return { ...baseOf(noJump, table), kind: "jump", cell, times: 5, least: 20 };
}
