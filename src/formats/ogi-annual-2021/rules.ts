import { AMOUNT_SCALE } from "../../report/report-format";
import { previousOf, type UnitType } from "../../report/report";
import type { BelowRule, CarryOverRule, Check, Rule } from "../../rules/rule";
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
import {
  documentsInForceCarriedOver,
  entryChecks,
  feeInTenThousands,
  fewOther,
  issuedIsAccountedFor,
  rulesInForceCarriedOver,
} from "./checks";
import { disclosure } from "./disclosure";
import { ogiAnnual2021 } from "./format";
import { outcomes, requests } from "./requests";

const checks = printedChecks(ogiAnnual2021.source);

/** What holds this year against last year. */
const crossYear: readonly Rule[] = [
  ...inForceFor(ogiAnnual2021),
  ...requestsCarriedOver,
  inForceFollows(rulesInForceCarriedOver, "regulatory-rules"),
  inForceFollows(documentsInForceCarriedOver, "normative-documents"),
  notLastYearsFigures(ogiAnnual2021.tables),
  ...jumps,
  noDisputesWithoutRequests,
];

/** Every rule of the 2021 format that this year's tables and last year's can answer. What all formats demand alike is taken from ogi-annual. */
export const ogiAnnual2021Rules: readonly Rule[] = [
  ...entryRules(disclosure, entryChecks),
  askedAtMost(
    issuedIsAccountedFor,
    "disclosure",
    ["disclosure/regulatory-rules/issued"],
    ["disclosure/regulatory-rules/in-force", "disclosure/regulatory-rules/repealed"],
  ),
  askedAtMost(
    issuedIsAccountedFor,
    "disclosure",
    ["disclosure/normative-documents/issued"],
    ["disclosure/normative-documents/in-force", "disclosure/normative-documents/repealed"],
  ),
  noRegulatoryRulesIn([
    "disclosure/regulatory-rules/issued",
    "disclosure/regulatory-rules/repealed",
    "disclosure/regulatory-rules/in-force",
  ]),
  feeBelow(100, ["township", "subdistrict"]),
  feeBelow(10_000, ["department"]),
  ...crossYear.filter(({ table }) => table === "disclosure"),
  filledRule(disclosure),

  ...entryRules(requests, entryChecks),
  ...requestBalances(outcomes, checks),
  ...requestPlausibility,
  {
    ...baseOf(fewOther, "requests"),
    kind: "share",
    part: "requests/other-rest/total",
    whole: "requests/handled-total/total",
    limit: 0.3,
    from: 10,
  },
  ...crossYear.filter(({ table }) => table === "requests"),
  filledRule(requests),

  ...entryRules(disputes, entryChecks),
  ...disputeSums(checks),
  ...crossYear.filter(({ table }) => table === "disputes"),
  filledRule(disputes),
];

function feeBelow(tenThousands: number, unitTypes: readonly UnitType[]): BelowRule {
  return {
    ...baseOf(feeInTenThousands, "disclosure"),
    kind: "below",
    cell: "disclosure/administrative-fees/amount",
    limit: tenThousands * AMOUNT_SCALE,
    appliesTo: { unitTypes },
  };
}

/** 现行有效 ＋ 废止 is last year's 现行有效 ＋ 制发. */
function inForceFollows(check: Check, row: string): CarryOverRule {
  const inForce = `disclosure/${row}/in-force` as const;
  return {
    ...baseOf(check, "disclosure"),
    kind: "carry-over",
    left: [inForce, `disclosure/${row}/repealed`],
    right: [previousOf(inForce), `disclosure/${row}/issued`],
  };
}
