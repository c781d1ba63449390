import { isBalance } from "./kinds/all-kinds";
import { checksOf, type ReportForm } from "./report-form";
import type { Check } from "./rule";

/**
 * The totals and the 勾稽关系 that the form itself prints. Nobody switches them off by accident, and the 校验单 says where
 * somebody did.
 */
export function printedChecks({ rules }: Pick<ReportForm, "rules">): readonly Check[] {
  return checksOf(rules.filter(isBalance)).filter(({ basis }) => basis === "official" || basis === "official-label");
}
