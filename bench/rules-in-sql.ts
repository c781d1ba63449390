import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { objectionsOfSpark } from "./spark-grammar.cjs";
import type { ReadReport } from "../src/binding/read-report";
import type { Judged } from "../src/checker/checker";
import { checkerOf } from "../src/examination/check-report";
import { csvHead, csvLine, flatColumns, flatRows, jsonLine } from "../src/exporters/flat-cells";
import { rulesSql, sqlDialects } from "../src/exporters/rules-sql";
import { allFormats } from "../src/formats/all-formats";
import type { FormatDefinition, ReportForm } from "../src/rules/report-form";
import { damagedReport } from "./damaged-reports";
import { milliseconds, repeatableNumbers, type Measurement } from "./measure";

/** Reports as `flatten` writes them, and how the checker judges each: for each format the verdicts by report. */
interface Written {
  readonly csv: string;
  readonly json: string;
  readonly expected: ReadonlyMap<FormatDefinition, ReadonlyMap<string, string>>;
  readonly verdicts: ReadonlyMap<string, number>;
}

/** `npm run bench -- --sql-reports 20000` takes more. */
const option = process.argv.indexOf("--sql-reports");
const REPORTS = option < 0 ? 2_000 : Number(process.argv[option + 1]);

/** The statements that are generated from the rules, run by DuckDB over what `flatten` writes, against the checker. */
export async function measureRulesInSql(): Promise<Measurement> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "nianbao-bench-"));
  try {
    const written = writeReports(REPORTS, folder);
    const started = performance.now();
    const differences = await differencesIn(written, path.join(folder, "spill"));
    const time = performance.now() - started;
    const errors = allFormats.flatMap((one) => objectionsOfSpark(rulesSql(one, sqlDialects.spark)));
    const told = [...written.verdicts].map(([verdict, count]) => `${count} ${verdict}`).join(", ");
    return {
      claim:
        `the rules as SQL, run by DuckDB on ${REPORTS} random and damaged reports, give the checker's verdict for every ` +
        "rule; a grammar of Spark reads the statements for Spark, which nobody ran",
      isKept: differences.length === 0 && errors.length === 0,
      lines: [
        `${told}; ${differences.length} reports differ; ${milliseconds(time)} in DuckDB`,
        ...differences.slice(0, 5),
        ...errors.slice(0, 5).map(({ message, startLine }) => `line ${startLine} for Spark: ${message}`),
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every other report into a csv, the others into lines of JSON. */
function writeReports(reports: number, folder: string): Written {
  const written = { csv: path.join(folder, "flat.csv"), json: path.join(folder, "flat.jsonl") };
  const files = [openSync(written.csv, "w"), openSync(written.json, "w")] as const;
  const expected = new Map(allFormats.map((definition) => [definition, new Map<string, string>()]));
  const verdicts = new Map<string, number>();
  const draw = repeatableNumbers(17);
  writeSync(files[0], csvHead);
  for (let index = 0; index < reports; index++) {
    const read = damagedReport(draw);
    const name = `${index}.xlsx`;
    const rows = flatRows(read, name);
    writeSync(files[index % 2 === 0 ? 0 : 1], rows.map(index % 2 === 0 ? csvLine : jsonLine).join(""));
    const judged = judgedIn(read);
    for (const { verdict } of judged) verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
    for (const [definition, byReport] of expected) {
      const own = verdictsOf(judged, read.form, definition);
      if (own !== "") byReport.set(name, own);
    }
  }
  files.forEach(closeSync);
  return { ...written, expected, verdicts };
}

const judgedIn = ({ report, form, formulaTotals }: ReadReport): readonly Judged[] =>
  checkerOf(report, form, formulaTotals).judged;

/** The number of each rule of the format that was asked, with the first letter of its verdict. */
function verdictsOf(judged: readonly Judged[], form: ReportForm, { format, rules }: FormatDefinition): string {
  const verdictOf = new Map(judged.map(({ rule, verdict }) => [rule, verdict]));
  return rules
    .flatMap((rule, index) => {
      const verdict = verdictOf.get(rule);
      // Some rules are of several formats.
      return verdict === undefined || form.formatOfTable.get(rule.table) !== format.id
        ? []
        : [`${index + 1}${verdict.charAt(0)}`];
    })
    .join(" ");
}

async function differencesIn({ csv, json, expected }: Written, spill: string): Promise<readonly string[]> {
  const instance = await DuckDBInstance.create(":memory:", { temp_directory: spill });
  const connection = await instance.connect();
  const columns = flatColumns.map((column) => `${column}: 'VARCHAR'`).join(", ");
  await connection.run(
    `CREATE VIEW nianbao_flat AS SELECT * FROM read_csv('${csv}', header = true, all_varchar = true) UNION ALL BY NAME ` +
      `SELECT * FROM read_json('${json}', format = 'newline_delimited', columns = {${columns}})`,
  );
  const differences: string[] = [];
  for (const [definition, byReport] of expected) {
    await connection.run(rulesSql(definition, sqlDialects.duckdb));
    const found = await foundIn(connection, definition.format.id);
    for (const name of new Set([...byReport.keys(), ...found.keys()])) {
      const [ours = "", theirs = ""] = [byReport.get(name), found.get(name)];
      if (ours !== theirs) differences.push(`${definition.format.id} ${name}: ${firstDifference(ours, theirs)}`);
    }
  }
  connection.closeSync();
  return differences;
}

async function foundIn(connection: DuckDBConnection, format: string): Promise<ReadonlyMap<string, string>> {
  const answer = await connection.runAndReadAll(
    "SELECT report, string_agg(rule_number || left(verdict, 1), ' ' ORDER BY rule_number) " +
      `FROM nianbao_verdicts_${format} GROUP BY report`,
  );
  return new Map(answer.getRows().map(([report, verdicts]) => [String(report), String(verdicts)]));
}

function firstDifference(ours: string, theirs: string): string {
  const [one, other] = [ours.split(" "), theirs.split(" ")];
  const place = one.findIndex((verdict, index) => verdict !== other[index]);
  return `the checker says ${one[place] ?? "nothing"}, SQL says ${other[place] ?? "nothing"}`;
}
