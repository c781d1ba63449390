import { shortDigest } from "../report/figures-code";
import type { ReportForm } from "./report-form";

const known = new WeakMap<ReportForm, string>();

/**
 * Which rules a report was held against: the format, and eight letters that change with any rule or text check. So that
 * it can be checked again later by the same rules, or told that these are others.
 */
export function ruleSetOf(form: ReportForm): string {
  const found = known.get(form) ?? `${form.format.id}-${shortDigest(printed(form))}`;
  known.set(form, found);
  return found;
}

const printed = ({ rules, text }: ReportForm): string =>
  JSON.stringify([rules, text], (_, value: unknown) => (value instanceof RegExp ? String(value) : value));
