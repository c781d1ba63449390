import type { BalanceRule } from "../../rules/rule";
import type { PrintedChecks } from "./checks";
import { disputeCell, disputeGroups, disputeResults, disputeTotal } from "./disputes";

/** The totals of chapter 四, one per group; the form has no total of all 行政诉讼. */
export function disputeSums({ disputeSum }: PrintedChecks): readonly BalanceRule[] {
  return disputeGroups.map((group) => ({
    kind: "balance",
    id: `disputes-sum/${group.id}`,
    check: disputeSum,
    table: "disputes",
    left: [disputeCell(group, disputeTotal)],
    right: disputeResults.map((result) => disputeCell(group, result)),
    marked: [disputeCell(group, disputeTotal)],
    reaches: [],
  }));
}
