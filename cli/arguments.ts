import { parseArgs } from "node:util";
import { isReportYear } from "../src/importers/report-json";
import { sqlDialects, type SqlDialect } from "../src/exporters/rules-sql";
import type { SignatureDate } from "../src/exporters/report-document";
import type { UnitType } from "../src/report/report";
import { proposeUnitType } from "../src/report/propose-unit";
import { unitTypes } from "../src/report/unit-types";
import { CommandError } from "./command-error";
import type {
  CheckCommand,
  CollectCommand,
  Command,
  CompareCommand,
  ConvertCommand,
  FlattenCommand,
  NarrateCommand,
  NewCommand,
  RulesCommand,
} from "./commands";

type Option =
  | "roster"
  | "slips"
  | "summary"
  | "circular"
  | "findings"
  | "progress"
  | "year"
  | "unit"
  | "type"
  | "previous"
  | "json"
  | "jobs"
  | "html"
  | "sql"
  | "force"
  | "verify"
  | "date"
  | "plain"
  | "check-sheet";

const takesValue: Readonly<Record<Option, boolean>> = {
  year: true,
  unit: true,
  type: true,
  previous: true,
  json: false,
  jobs: true,
  html: false,
  sql: true,
  force: false,
  verify: true,
  date: true,
  plain: false,
  "check-sheet": false,
  roster: true,
  slips: true,
  summary: true,
  circular: true,
  findings: true,
  progress: true,
};

type CommandName = "new" | "check" | "convert" | "narrate" | "collect" | "compare" | "flatten" | "rules";

const optionsOf: Readonly<Record<CommandName, readonly Option[]>> = {
  new: ["year", "unit", "type", "force"],
  check: ["previous", "json", "jobs", "verify", "year", "unit", "type"],
  convert: ["year", "unit", "type", "force", "date", "plain", "check-sheet"],
  narrate: ["previous", "json"],
  collect: [
    ...(["roster", "previous", "slips", "summary", "circular", "findings", "progress"] as const),
    ...(["json", "jobs", "force"] as const),
  ],
  compare: ["json"],
  flatten: ["previous", "jobs", "force"],
  rules: ["year", "json", "html", "sql"],
};

/** Reads what was typed after `nianbao`. Throws CommandError for wrong usage. */
export function parseCommand(args: readonly string[]): Command {
  const [name, ...rest] = args;
  if (name === undefined) return { kind: "usage" };
  if (name === "--version" || name === "-v" || name === "-V") return { kind: "version" };
  if (name === "help" || isHelp(name) || rest.slice(0, endOfOptions(rest)).some(isHelp)) return { kind: "help" };
  switch (name) {
    case "new":
      return parseNew(rest);
    case "check":
      return parseCheck(rest);
    case "convert":
      return parseConvert(rest);
    case "narrate":
      return parseNarrate(rest);
    case "collect":
      return parseCollect(rest);
    case "compare":
      return parseCompare(rest);
    case "flatten":
      return parseFlatten(rest);
    case "rules":
      return parseRules(rest);
    default:
      throw new CommandError({ code: "unknown-command", command: name });
  }
}

function parseNew(args: readonly string[]): NewCommand {
  const { files, options } = split("new", args);
  const [output] = filesOf("new", files, 1);
  const year = options.get("year");
  const unit = options.get("unit");
  const unitType = options.get("type");
  if (year === undefined) throw new CommandError({ code: "option-missing", option: "--year", command: "new" });
  if (unit === undefined) throw new CommandError({ code: "option-missing", option: "--unit", command: "new" });
  const type = unitType === undefined ? proposeUnitType(unit) : unitTypeIn(unitType);
  if (type === undefined) throw new CommandError({ code: "option-missing", option: "--type", command: "new" });
  return {
    kind: "new",
    output: output ?? "",
    year: yearOf(year),
    unit: unitOf(unit),
    unitType: type,
    replacesOutput: options.has("force"),
  };
}

function parseCheck(args: readonly string[]): CheckCommand {
  const { files, options } = split("check", args);
  if (files.length === 0) throw new CommandError({ code: "file-missing-in-arguments", command: "check" });
  const checkSheet = options.get("verify");
  const extra = files[1];
  if (checkSheet !== undefined && extra !== undefined)
    throw new CommandError({ code: "too-many-to-verify", file: extra });
  return {
    kind: "check",
    files,
    previous: options.get("previous"),
    isJson: options.has("json"),
    jobs: jobsIn(options),
    checkSheet,
    ...reportOptions(options),
  };
}

function parseConvert(args: readonly string[]): ConvertCommand {
  const { files, options } = split("convert", args);
  const [input, output] = filesOf("convert", files, 2);
  const date = options.get("date");
  return {
    kind: "convert",
    input: input ?? "",
    output: output ?? "",
    ...reportOptions(options),
    replacesOutput: options.has("force"),
    date: date === undefined ? undefined : dateOf(date),
    style: options.has("plain") ? "plain" : "official",
    isCheckSheet: options.has("check-sheet"),
  };
}

function reportOptions(options: ReadonlyMap<Option, string>): Pick<ConvertCommand, "year" | "unit" | "unitType"> {
  const year = options.get("year");
  const unit = options.get("unit");
  const unitType = options.get("type");
  return {
    year: year === undefined ? undefined : yearOf(year),
    unit: unit === undefined ? undefined : unitOf(unit),
    unitType: unitType === undefined ? undefined : unitTypeIn(unitType),
  };
}

function parseNarrate(args: readonly string[]): NarrateCommand {
  const { files, options } = split("narrate", args);
  const [input = ""] = filesOf("narrate", files, 1);
  return { kind: "narrate", input, previous: options.get("previous"), isJson: options.has("json") };
}

function parseCollect(args: readonly string[]): CollectCommand {
  const { files, options } = split("collect", args);
  if (files.length === 0) throw new CommandError({ code: "file-missing-in-arguments", command: "collect" });
  return {
    kind: "collect",
    files,
    roster: options.get("roster"),
    previous: options.get("previous"),
    slips: options.get("slips"),
    summary: options.get("summary"),
    circular: options.get("circular"),
    findings: options.get("findings"),
    progress: options.get("progress"),
    isJson: options.has("json"),
    jobs: jobsIn(options),
    replacesOutput: options.has("force"),
  };
}

function parseCompare(args: readonly string[]): CompareCommand {
  const { files, options } = split("compare", args);
  const [a = "", b = ""] = filesOf("compare", files, 2);
  return { kind: "compare", a, b, isJson: options.has("json") };
}

function parseFlatten(args: readonly string[]): FlattenCommand {
  const { files, options } = split("flatten", args);
  const output = files.at(-1);
  if (output === undefined || files.length < 2)
    throw new CommandError({ code: "file-missing-in-arguments", command: "flatten" });
  return {
    kind: "flatten",
    files: files.slice(0, -1),
    output,
    previous: options.get("previous"),
    jobs: jobsIn(options),
    replacesOutput: options.has("force"),
  };
}

function parseRules(args: readonly string[]): RulesCommand {
  const { files, options } = split("rules", args);
  filesOf("rules", files, 0);
  const year = options.get("year");
  const dialect = options.get("sql");
  const shapes = [
    ...(options.has("json") ? ["json" as const] : []),
    ...(options.has("html") ? ["html" as const] : []),
    ...(dialect === undefined ? [] : [dialectIn(dialect)]),
  ];
  if (shapes.length > 1) throw new CommandError({ code: "several-shapes" });
  return { kind: "rules", year: year === undefined ? undefined : yearOf(year), shape: shapes[0] ?? "text" };
}

function dialectIn(text: string): SqlDialect["id"] {
  const dialect = Object.values(sqlDialects).find(({ id }) => id === text);
  if (dialect === undefined) throw new CommandError({ code: "not-a-dialect", text });
  return dialect.id;
}

/** Takes options apart from files. `--` ends the options; both `--year 2025` and `--year=2025` are read. */
function split(
  command: CommandName,
  args: readonly string[],
): { readonly files: readonly string[]; readonly options: ReadonlyMap<Option, string> } {
  const known = Object.fromEntries(
    optionsOf[command].map((option) => [option, { type: takesValue[option] ? "string" : "boolean" } as const]),
  );
  // What is wrong is said in our words, not in Node's: it only takes apart.
  const { tokens } = parseArgs({
    args: [...args],
    options: known,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const files: string[] = [];
  const options = new Map<Option, string>();
  for (const token of tokens) {
    if (token.kind === "positional") files.push(token.value);
    if (token.kind !== "option") continue;
    const option = optionsOf[command].find((one) => `--${one}` === token.rawName);
    if (option === undefined) throw new CommandError({ code: "unknown-option", option: token.rawName, command });
    options.set(option, takesValue[option] ? valueOf(token) : withoutValue(token));
  }
  return { files, options };
}

interface WrittenOption {
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

/** A value that looks like an option is one that was forgotten. */
function valueOf({ rawName, value, inlineValue }: WrittenOption): string {
  if (value === undefined || (inlineValue !== true && value.startsWith("--")))
    throw new CommandError({ code: "option-without-value", option: rawName });
  return value;
}

function withoutValue({ rawName, value }: WrittenOption): string {
  if (value !== undefined) throw new CommandError({ code: "option-takes-no-value", option: rawName });
  return "";
}

function filesOf(command: string, files: readonly string[], count: number): readonly string[] {
  if (files.length < count) throw new CommandError({ code: "file-missing-in-arguments", command });
  const extra = files[count];
  if (extra !== undefined) throw new CommandError({ code: "too-many-files", command, file: extra });
  return files;
}

/** More than any office's machine has. */
const MOST_JOBS = 64;

function jobsIn(options: ReadonlyMap<Option, string>): number | undefined {
  const text = options.get("jobs");
  if (text === undefined) return undefined;
  const jobs = /^\d{1,2}$/.test(text) ? Number(text) : NaN;
  if (!(jobs >= 1 && jobs <= MOST_JOBS)) throw new CommandError({ code: "not-a-count-of-processors", text });
  return jobs;
}

function yearOf(text: string): number {
  const year = /^\d{4}$/.test(text) ? Number(text) : NaN;
  if (!isReportYear(year)) throw new CommandError({ code: "not-a-year", text });
  return year;
}

/** 2026-01-20; a day that no calendar has is refused. */
function dateOf(text: string): SignatureDate {
  const [, year = "", month = "", day = ""] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (year === "" || date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day))
    throw new CommandError({ code: "not-a-date", text });
  return { year: Number(year), month: Number(month), day: Number(day) };
}

function unitOf(text: string): string {
  const unit = text.trim();
  if (unit === "") throw new CommandError({ code: "unit-blank" });
  return unit;
}

function unitTypeIn(text: string): UnitType {
  const unitType = unitTypes.find((one) => one === text);
  if (unitType === undefined) throw new CommandError({ code: "not-a-unit-type", text });
  return unitType;
}

const isHelp = (argument: string): boolean => argument === "--help" || argument === "-h" || argument === "/?";

const endOfOptions = (args: readonly string[]): number => {
  const end = args.indexOf("--");
  return end < 0 ? args.length : end;
};
