import { type CellId, figureOf, type TableId } from "../report/report";
import { kindOf } from "../rules/kinds/all-kinds";
import { cellsOf } from "../rules/reads";
import type { FormatDefinition } from "../rules/report-form";
import type { ReadId, Rule } from "../rules/rule";
import { yearsOf } from "./rule-list";
import { type SqlNames, verdictSql } from "./sql-verdicts";

/** What database reads the statements. */
export interface SqlDialect {
  readonly id: "duckdb" | "spark";
  quoted(name: string): string;
  text(content: string): string;
  /** Begins a statement that keeps its answer for the session. */
  keep(name: string): string;
  /** How the rows that `flatten` wrote become a table. */
  readonly load: readonly string[];
}

export const sqlDialects: Readonly<Record<SqlDialect["id"], SqlDialect>> = {
  duckdb: {
    id: "duckdb",
    quoted: (name) => `"${name.replace(/"/g, '""')}"`,
    text: (content) => `'${content.replace(/'/g, "''")}'`,
    keep: (name) => `CREATE OR REPLACE TEMP TABLE ${name} AS`,
    load: [
      "CREATE OR REPLACE VIEW nianbao_flat AS SELECT * FROM read_csv('全部.csv', header = true, all_varchar = true);",
      "或者 SELECT * FROM read_json('全部.jsonl', format = 'newline_delimited', columns = {unit: 'VARCHAR', year: 'VARCHAR',",
      "  format: 'VARCHAR', cell: 'VARCHAR', raw: 'VARCHAR', value: 'VARCHAR', state: 'VARCHAR', source: 'VARCHAR',",
      "  report: 'VARCHAR', unit_type: 'VARCHAR'})",
    ],
  },
  spark: {
    id: "spark",
    quoted: (name) => `\`${name.replace(/`/g, "``")}\``,
    text: (content) => `'${content.replace(/[\\']/g, "\\$&")}'`,
    keep: (name) => `CACHE TABLE ${name} AS`,
    load: [
      "CREATE OR REPLACE TEMPORARY VIEW nianbao_flat (unit STRING, year STRING, format STRING, cell STRING, raw STRING,",
      "  value STRING, state STRING, source STRING, report STRING, unit_type STRING)",
      "  USING csv OPTIONS (path '全部.csv', header 'true', multiLine 'true', escape '\"');",
    ],
  },
};

/**
 * Every rule of a format that SQL can judge, over the table that `flatten` fills: one row for a report and a rule, with
 * the verdict that the checker gives.
 */
export function rulesSql(definition: FormatDefinition, dialect: SqlDialect): string {
  const { id } = definition.format;
  const wide = `nianbao_wide_${id}`;
  const rules = definition.rules.map((rule, index) => ({ rule, number: index + 1 }));
  const columns = new Columns(definition, dialect);
  const selects = rules.flatMap(({ rule, number }) => {
    const verdict = verdictSql(rule, columns);
    return verdict === undefined ? [] : [selectOf({ rule, number, verdict, wide }, columns, dialect)];
  });
  return [
    ...headOf(definition, dialect, rules.length - selects.length),
    dialect.keep(wide),
    `${columns.statement()};`,
    "",
    `CREATE OR REPLACE ${dialect.id === "spark" ? "TEMPORARY" : "TEMP"} VIEW nianbao_verdicts_${id} AS`,
    `${selects.join("\nUNION ALL\n")};`,
    "",
  ].join("\n");
}

function headOf(definition: FormatDefinition, { load }: SqlDialect, left: number): readonly string[] {
  const { format } = definition;
  return [
    `-- 年报助手：${yearsOf(definition)}的格式（${format.source}）的核对规则，对 nianbao flatten 写出的表 nianbao_flat 逐份逐条判断。`,
    "-- 先装入数据，例如：",
    ...load.map((line) => `--   ${line}`),
    `-- 再执行下面两句，然后查 nianbao_verdicts_${format.id}：一份年报一条规则一行。`,
    "-- verdict：broken 不符合，satisfied 符合，incomplete 还有空格，not-judged 不适用。报告里关掉的核对，这里照样判断。",
    ...(left === 0 ? [] : [`-- 有 ${left} 条规则不能用 SQL 判断，没有写在这里。`]),
    "",
  ];
}

interface Select {
  readonly rule: Rule;
  readonly number: number;
  readonly verdict: string;
  readonly wide: string;
}

function selectOf({ rule, number, verdict, wide }: Select, columns: Columns, { text }: SqlDialect): string {
  const { id, check } = rule;
  const [cell = ""] = kindOf(rule).shows(rule);
  const named = [
    `${number} AS rule_number`,
    `${text(id)} AS rule`,
    `${text(check.id)} AS check_id`,
    `${text(check.severity)} AS severity`,
    `${text(check.source)} AS source`,
    `${text(cell)} AS cell`,
  ];
  return `SELECT report, unit, year, ${named.join(", ")},\n  ${verdict} AS verdict\nFROM ${wide} WHERE ${columns.isAsked(rule)}`;
}

/** The columns of a report's one row, each made once it is asked for. */
class Columns implements SqlNames {
  readonly year = "year";
  readonly unitType = "unit_type";
  private readonly made = new Map<string, string>();
  /** The ids that are read, each with its number: databases compare numbers several times faster. */
  private readonly numbers = new Map<ReadId, number>();

  constructor(
    private readonly definition: FormatDefinition,
    private readonly dialect: SqlDialect,
  ) {}

  readonly number = (id: ReadId): string =>
    this.column(id, `MAX(CASE WHEN id_number = ${this.numberOf(id)} THEN figure END)`);

  readonly isFilled = (id: ReadId): string => this.flag(`${id} filled`, id, " AND is_filled");

  readonly isMissed = (cell: CellId): string => this.flag(`${cell} missed`, cell, " AND is_missed");

  /** The report follows this format in the rule's table, and has every cell that the rule reads. */
  isAsked(rule: Rule): string {
    const tables = this.definition.format.tables;
    const place = tables.findIndex(({ id }) => id === rule.table);
    const earlier = rule.kind === "format-year" ? tables.slice(0, place) : [];
    const printed = new Set(tables[place]?.cells.map(({ id }) => id));
    const others = cellsOf(rule).filter((cell) => !printed.has(cell));
    return [
      this.follows(rule.table),
      // Tables of one format are of the wrong year together: that is told of the first.
      ...earlier.map(({ id }) => `NOT ${this.follows(id)}`),
      ...[...new Set(others)].map((cell) => this.flag(`${cell} printed`, cell, "")),
    ].join(" AND ");
  }

  /** One row a report, out of one row a cell. */
  statement(): string {
    const columns = [
      "report",
      "MAX(unit) AS unit",
      "MAX(year) AS year",
      "MAX(unit_type) AS unit_type",
      ...[...this.made].map(([name, made]) => `${made} AS ${name}`),
    ];
    const ids = [...this.numbers].map(
      ([id, number]) => `(${this.dialect.text(id)}, ${number}, ${this.isAmount(id) ? "TRUE" : "FALSE"})`,
    );
    return [
      `SELECT\n  ${columns.join(",\n  ")}`,
      `FROM (\n  ${FIGURES}`,
      `  FROM nianbao_flat JOIN (VALUES ${ids.join(", ")}) AS ids (id, id_number, is_amount) ON cell = id`,
      ") AS figures",
      "GROUP BY report",
    ].join("\n");
  }

  private numberOf(id: ReadId): number {
    const number = this.numbers.get(id) ?? this.numbers.size + 1;
    this.numbers.set(id, number);
    return number;
  }

  private isAmount(id: ReadId): boolean {
    const cells = this.definition.format.tables.flatMap((table) => table.cells);
    return cells.some((cell) => cell.id === figureOf(id) && cell.value === "amount");
  }

  private follows(table: TableId): string {
    const isOfTable = `format = ${this.dialect.text(this.definition.format.id)} AND cell LIKE '${table}/%'`;
    return `${this.column(`follows ${table}`, `MAX(CASE WHEN ${isOfTable} THEN 1 ELSE 0 END)`)} = 1`;
  }

  private flag(name: string, id: ReadId, condition: string): string {
    const isSo = `id_number = ${this.numberOf(id)}${condition}`;
    return `${this.column(name, `MAX(CASE WHEN ${isSo} THEN 1 ELSE 0 END)`)} = 1`;
  }

  private column(name: string, made: string): string {
    const quoted = this.dialect.quoted(name);
    this.made.set(quoted, made);
    return quoted;
  }
}

/** Amounts as they are held, in whole millionths; and whether there is a number, or a text that cannot be read as one. */
const FIGURES = `SELECT report, unit, CAST(year AS INTEGER) AS year, unit_type, format, cell, id_number,
    CASE WHEN is_amount THEN CAST(CAST(CAST(value AS DECIMAL(24, 6)) * 1000000 AS BIGINT) AS DOUBLE)
      ELSE CAST(value AS DOUBLE) END AS figure,
    value IS NOT NULL OR (state = 'unread' AND raw IS NOT NULL) AS is_filled,
    value IS NULL AND state <> 'formula' AND NOT (state = 'unread' AND raw IS NOT NULL) AS is_missed`;
