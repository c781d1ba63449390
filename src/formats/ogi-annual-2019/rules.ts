import { previousOf, type CellId } from "../../report/report";
import type { AtMostRule, CarryOverRule, Rule } from "../../rules/rule";
import { printedChecks } from "../ogi-annual/checks";
import {
  inForceFor,
  jumps,
  noDisputesWithoutRequests,
  notLastYearsFigures,
  requestsCarriedOver,
} from "../ogi-annual/cross-year-rules";
import { disputeSums } from "../ogi-annual/dispute-rules";
import { disputes } from "../ogi-annual/disputes";
import { requestBalances, requestPlausibility } from "../ogi-annual/request-rules";
import { askedAtMost, baseOf, entryRules, filledRule, noRegulatoryRulesIn } from "../ogi-annual/table-rules";
import { entryChecks, itemsCarriedOver, itemsLeft, newlyDisclosedIsDisclosed, newlyDisclosedIsMade } from "./checks";
import { disclosure } from "./disclosure";
import { ogiAnnual2019 } from "./format";
import { outcomes, requests } from "./requests";

const checks = printedChecks(ogiAnnual2019.source);

const documentRows = ["regulatory-rules", "normative-documents"];
const itemRows = ["licenses", "other-services", "penalties", "compulsions", "administrative-fees"];

/** What holds this year against last year. */
const crossYear: readonly Rule[] = [
  ...inForceFor(ogiAnnual2019),
  ...requestsCarriedOver,
  ...itemRows.map(itemsCarriedOverRule),
  notLastYearsFigures(ogiAnnual2019.tables),
  ...jumps,
  noDisputesWithoutRequests,
];

/** Every rule of the 2019 format that this year's tables and last year's can answer. */
export const ogiAnnual2019Rules: readonly Rule[] = [
  ...entryRules(disclosure, entryChecks),
  ...documentRows.map((row) =>
    askedAtMost(
      newlyDisclosedIsDisclosed,
      "disclosure",
      [cellOf(row, "newly-disclosed")],
      [cellOf(row, "total-disclosed")],
    ),
  ),
  ...documentRows.map((row) =>
    askedAtMost(newlyDisclosedIsMade, "disclosure", [cellOf(row, "newly-disclosed")], [cellOf(row, "made")]),
  ),
  ...itemRows.map(itemsLeftRule),
  noRegulatoryRulesIn([
    "disclosure/regulatory-rules/made",
    "disclosure/regulatory-rules/newly-disclosed",
    "disclosure/regulatory-rules/total-disclosed",
  ]),
  ...crossYear.filter(({ table }) => table === "disclosure"),
  filledRule(disclosure),

  ...entryRules(requests, entryChecks),
  ...requestBalances(outcomes, checks),
  ...requestPlausibility,
  ...crossYear.filter(({ table }) => table === "requests"),
  filledRule(requests),

  ...entryRules(disputes, entryChecks),
  ...disputeSums(checks),
  ...crossYear.filter(({ table }) => table === "disputes"),
  filledRule(disputes),
];

function cellOf(row: string, column: string): CellId {
  return `disclosure/${row}/${column}`;
}

function itemsLeftRule(row: string): AtMostRule {
  const cells = [cellOf(row, "previous-items"), cellOf(row, "item-change")];
  return { ...baseOf(itemsLeft, "disclosure"), kind: "at-most", smaller: [], larger: cells, marked: cells };
}

function itemsCarriedOverRule(row: string): CarryOverRule {
  const now = cellOf(row, "previous-items");
  const before = [previousOf(now), previousOf(cellOf(row, "item-change"))];
  return { ...baseOf(itemsCarriedOver, "disclosure"), kind: "carry-over", left: [now], right: before };
}
