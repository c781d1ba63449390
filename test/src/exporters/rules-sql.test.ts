import { rulesSql, sqlDialects } from "../../../src/exporters/rules-sql";
import { verdictSql, type SqlNames } from "../../../src/exporters/sql-verdicts";
import { allFormats } from "../../../src/formats/all-formats";
import { previousOf } from "../../../src/report/report";
import type { Check, Rule } from "../../../src/rules/rule";

const check: Check = { id: "X", title: "", severity: "error", basis: "official", source: "" };
const base = { id: "x", check, table: "requests" } as const;

/** Short names, to be read by eye. */
const names: SqlNames = {
  number: (id) => id.split("/").slice(-2).join("_"),
  isFilled: (id) => `filled_${id.split("/").slice(-1).join("")}`,
  isMissed: (id) => `missed_${id.split("/").slice(-1).join("")}`,
  year: "year",
  unitType: "unit_type",
};

const rules: readonly (readonly [string, Rule, string])[] = [
  [
    "below",
    { ...base, kind: "below", cell: "requests/r/a", limit: 100 },
    "CASE WHEN r_a IS NULL THEN 'incomplete' WHEN r_a < 100e0 THEN 'satisfied' ELSE 'broken' END",
  ],
  [
    "share",
    { ...base, kind: "share", part: "requests/r/a", whole: "requests/r/b", limit: 0.3, from: 10 },
    "CASE WHEN r_a IS NULL OR r_b IS NULL THEN 'incomplete' WHEN r_b < 10e0 THEN 'not-judged' " +
      "WHEN r_a <= 0.3e0 * r_b + 1e-9 THEN 'satisfied' ELSE 'broken' END",
  ],
  [
    "filled",
    { ...base, kind: "filled", cells: ["requests/r/a", "requests/r/b"] },
    "CASE WHEN NOT (filled_a) AND NOT (filled_b) THEN 'not-judged' WHEN missed_a OR missed_b THEN 'broken' " +
      "ELSE 'satisfied' END",
  ],
  [
    "jump, of townships",
    {
      ...{ ...base, appliesTo: { unitTypes: ["township"] } },
      ...{ kind: "jump", cell: "requests/r/a", times: 5, least: 20 },
    },
    "CASE WHEN unit_type IN ('township') THEN CASE WHEN r_a IS NULL THEN 'not-judged' " +
      "WHEN r_a IS NULL THEN 'incomplete' WHEN GREATEST(r_a, r_a) >= 5e0 * LEAST(r_a, r_a) " +
      "AND GREATEST(r_a, r_a) - LEAST(r_a, r_a) > 20e0 THEN 'broken' ELSE 'satisfied' END ELSE 'not-judged' END",
  ],
  [
    "carry-over",
    { ...base, kind: "carry-over", left: ["requests/r/a"], right: [previousOf("requests/s/a")] },
    "CASE WHEN s_a IS NULL THEN 'not-judged' " +
      "WHEN ((r_a) - (s_a)) * 1e6 >= -5e-1 AND ((r_a) - (s_a)) * 1e6 < 5e-1 THEN 'satisfied' " +
      "WHEN (r_a) IS NOT NULL AND (s_a) IS NOT NULL THEN 'broken' ",
  ],
];

it.each(rules)("writes the verdict of a rule of the kind %s as the checker takes it", (_, rule, sql) => {
  expect(verdictSql(rule, names)?.slice(0, sql.length)).toBe(sql);
});

it.each(Object.values(sqlDialects))(
  "writes every rule of every format for $id, with its id, severity and source",
  (dialect) => {
    for (const definition of allFormats) {
      const statements = rulesSql(definition, dialect);
      expect(statements.split("\nUNION ALL\n")).toHaveLength(definition.rules.length);
      for (const { check: one } of definition.rules) {
        expect(statements).toContain(`${dialect.text(one.id)} AS check_id, '${one.severity}' AS severity`);
        expect(statements).toContain(`${dialect.text(one.source)} AS source`);
      }
    }
  },
);

it("quotes names and texts as each database reads them", () => {
  const { duckdb, spark } = sqlDialects;
  expect([duckdb.text("a'b\\"), spark.text("a'b\\")]).toEqual(["'a''b\\'", "'a\\'b\\\\'"]);
  expect([duckdb.quoted('a"b'), spark.quoted("a`b")]).toEqual(['"a""b"', "`a``b`"]);
});
