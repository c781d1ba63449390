import { basisNames } from "../messages/bases";
import { severityNames } from "../messages/severities";
import { checksOf, formOf, type FormatDefinition } from "../rules/report-form";
import * as readingChecks from "../rules/reading-checks";
import type { Basis, Check, Rule, Severity } from "../rules/rule";
import { examplesOf, type RuleExamples } from "./rule-examples";

/** One check as a person, or an authority, may want to read it. */
export interface ListedCheck {
  readonly id: string;
  /** What it holds against what: the tables' figures, the reading of a file, the words. */
  readonly about: "tables" | "reading" | "text";
  readonly title: string;
  readonly severity: Severity;
  readonly basis: Basis;
  /** The document and the place in it, or why we ask. */
  readonly source: string;
  readonly advice: string | undefined;
  /** The rules that it is made of, each once. */
  readonly rules: readonly string[];
  readonly examples: RuleExamples;
}

export interface RuleList {
  readonly format: string;
  readonly title: string;
  readonly source: string;
  readonly checks: readonly ListedCheck[];
}

export const aboutNames: Readonly<Record<ListedCheck["about"], string>> = {
  tables: "表里的数",
  reading: "表格的读取",
  text: "正文",
};

/** Every check of a format, in the order of the tables, then of the text. */
export function ruleList(definition: FormatDefinition): RuleList {
  const { format, rules, text } = definition;
  const rows = format.tables.flatMap(({ localRows }) => localRows.map(({ id }) => id));
  const form = formOf({ format: format.id, tables: new Map(), localRows: rows, year: format.firstYear }, [definition]);
  const byCheck = new Map<string, Rule[]>();
  for (const rule of rules) byCheck.set(rule.check.id, [...(byCheck.get(rule.check.id) ?? []), rule]);
  const listed = (about: ListedCheck["about"], check: Check): ListedCheck => {
    const { id, title, severity, basis, source, advice } = check;
    const own = byCheck.get(id) ?? [];
    const [first] = own;
    return {
      ...{ id, about, title, severity, basis, source, advice },
      rules: [...new Set(own.map((rule) => rule.id))],
      examples: first === undefined ? NO_EXAMPLES : examplesOf(first, form),
    };
  };
  const ofTables = checksOf(rules);
  const ofReading = Object.values(readingChecks).filter(({ id }) => !byCheck.has(id));
  return {
    format: format.id,
    title: `政府信息公开工作年度报告核对规则（${yearsOf(definition)}）`,
    source: format.source,
    checks: [
      ...ofTables.map((check) => listed("tables", check)),
      ...ofReading.map((check) => listed("reading", check)),
      ...text.checks.map((check) => listed("text", check)),
    ],
  };
}

const NO_EXAMPLES: RuleExamples = { passes: undefined, fails: undefined };

/** 2019—2020 年度, or 2021 年度起. */
export const yearsOf = ({ format: { firstYear, lastYear } }: FormatDefinition): string =>
  lastYear === undefined ? `${firstYear} 年度起` : `${firstYear}—${lastYear} 年度`;

/** What is said of a check beside its words, each under its name. */
export const detailsOf = ({ basis, source, advice, examples }: ListedCheck): readonly (readonly [string, string])[] =>
  [
    ["依据", source],
    ["把握", basisNames[basis]],
    ["怎么办", advice],
    ["对的例子", examples.passes?.words],
    ["错的例子", examples.fails?.words],
  ].flatMap(([name = "", words]) => (words === undefined ? [] : [[name, words] as const]));

export const severityOf = ({ severity }: ListedCheck): string => severityNames[severity];
