import {
  ruleList,
  aboutNames,
  detailsOf,
  severityOf,
  type ListedCheck,
  type RuleList,
} from "../src/exporters/rule-list";
import { ruleListPage } from "../src/exporters/rule-list-html";
import { rulesSql, sqlDialects } from "../src/exporters/rules-sql";
import { allFormats } from "../src/formats/all-formats";
import { formatForYear } from "../src/rules/report-form";
import type { RulesCommand } from "./commands";
import { formatOfYear } from "./format-of-year";
import type { ExitCode, Surroundings } from "./surroundings";

/** Lists every check of a format, or writes its rules as SQL over what `flatten` writes. */
export function printRules({ year, shape }: RulesCommand, { stdout }: Surroundings): ExitCode {
  const definition = year === undefined ? formatForYear(Infinity, allFormats) : formatOfYear(year);
  if (definition === undefined) throw new Error("there is no format");
  switch (shape) {
    case "text":
      stdout(listText(ruleList(definition)));
      return 0;
    case "json":
      stdout(listJson(ruleList(definition)));
      return 0;
    case "html":
      stdout(ruleListPage(ruleList(definition)));
      return 0;
    case "duckdb":
    case "spark":
      stdout(rulesSql(definition, sqlDialects[shape]));
      return 0;
    default:
      return shape satisfies never;
  }
}

function listText({ title, source, checks }: RuleList): string {
  const groups = (["tables", "reading", "text"] as const).map((about) => {
    const own = checks.filter((check) => check.about === about);
    return `${aboutNames[about]}（${own.length}）\n\n${own.map(checkText).join("\n")}`;
  });
  return [`${title}\n格式：${source}\n`, ...groups].join("\n");
}

const checkText = (check: ListedCheck): string =>
  [
    `${check.id}  ${severityOf(check)}  ${check.title}`,
    ...detailsOf(check).map(([name, words]) => `  ${name}：${words}`),
    "",
  ].join("\n");

function listJson({ checks, ...list }: RuleList): string {
  const listed = checks.map(({ advice, examples, ...check }) => ({
    ...check,
    advice: advice ?? null,
    passes: examples.passes ?? null,
    fails: examples.fails ?? null,
  }));
  return `${JSON.stringify({ ...list, checks: listed }, undefined, 2)}\n`;
}
