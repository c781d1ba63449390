import type { Severity } from "../rules/rule";

/** What each severity is called, the gravest first. */
export const severityNames: Readonly<Record<Severity, string>> = {
  error: "必须改正",
  explain: "需要说明",
  warning: "提醒",
  tip: "提示",
};

/** The gravest first. */
export const severities = Object.keys(severityNames) as readonly Severity[]; // by the type of the record
