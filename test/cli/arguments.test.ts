import { parseCommand } from "../../cli/arguments";
import { CommandError, type CommandProblem } from "../../cli/command-error";

function problemIn(...args: string[]): CommandProblem {
  try {
    parseCommand(args);
  } catch (error) {
    if (error instanceof CommandError) return error.problem;
    throw error;
  }
  throw new Error("it was understood");
}

const newOptions = ["--year", "2025", "--unit", "其塔木镇人民政府", "--type", "township"];

it("reads new with its options before, after and between", () => {
  const expected = {
    kind: "new",
    output: "年报.xlsx",
    year: 2025,
    unit: "其塔木镇人民政府",
    unitType: "township",
    replacesOutput: false,
  };
  expect(parseCommand(["new", ...newOptions, "年报.xlsx"])).toEqual(expected);
  expect(parseCommand(["new", "年报.xlsx", ...newOptions])).toEqual(expected);
  expect(
    parseCommand(["new", "--year=2025", "年报.xlsx", "--unit=其塔木镇人民政府", "--type=township", "--force"]),
  ).toEqual({
    ...expected,
    replacesOutput: true,
  });
});

it("takes the kind of a new report's unit from its name where none is given", () => {
  const command = parseCommand(["new", "年报.xlsx", "--year", "2025", "--unit", "青山县教育局"]);
  expect(command).toMatchObject({ unit: "青山县教育局", unitType: "department" });
});

it("reads check with its files in their order", () => {
  expect(parseCommand(["check", "b.xlsx", "--json", "a.json"])).toEqual({
    kind: "check",
    files: ["b.xlsx", "a.json"],
    isJson: true,
  });
  expect(parseCommand(["check", "--", "--json"])).toEqual({ kind: "check", files: ["--json"], isJson: false });
});

it("reads convert, with settings that the input lacks", () => {
  expect(parseCommand(["convert", "a.json", "b.xlsx"])).toEqual({
    kind: "convert",
    input: "a.json",
    output: "b.xlsx",
    year: undefined,
    unit: undefined,
    unitType: undefined,
    replacesOutput: false,
    date: undefined,
    style: "official",
    isCheckSheet: false,
  });
  expect(
    parseCommand(["convert", "a.xlsx", "b.json", "--year", "2024", "--unit", " 某局 ", "--type", "department"]),
  ).toMatchObject({
    year: 2024,
    unit: "某局",
    unitType: "department",
  });
});

it("shows its use when asked, and when nothing is asked", () => {
  expect(parseCommand([])).toEqual({ kind: "usage" });
  expect(parseCommand(["--help"])).toEqual({ kind: "help" });
  expect(parseCommand(["check", "-h"])).toEqual({ kind: "help" });
  expect(parseCommand(["--version"])).toEqual({ kind: "version" });
});

it.each<[string[], CommandProblem["code"]]>([
  [["chek", "a.xlsx"], "unknown-command"],
  [["check"], "file-missing-in-arguments"],
  [["check", "--jsn", "a.xlsx"], "unknown-option"],
  [["check", "--date", "2026-01-20", "a.xlsx"], "unknown-option"],
  [["check", "a.xlsx", "--json=1"], "option-takes-no-value"],
  [["narrate"], "file-missing-in-arguments"],
  [["narrate", "a.xlsx", "b.xlsx"], "too-many-files"],
  [["narrate", "a.xlsx", "--force"], "unknown-option"],
  [["convert", "a.json"], "file-missing-in-arguments"],
  [["convert", "a.json", "b.xlsx", "c.xlsx"], "too-many-files"],
  [["convert", "a.json", "b.xlsx", "--year", "25"], "not-a-year"],
  [["convert", "a.json", "b.xlsx", "--year", "２０２５"], "not-a-year"],
  [["convert", "a.json", "b.xlsx", "--year"], "option-without-value"],
  [["convert", "a.json", "b.xlsx", "--year", "--force"], "option-without-value"],
  [["convert", "a.json", "b.xlsx", "--unit", " "], "unit-blank"],
  [["new", "--year", "2025", "--unit", "昆山市人民政府", "a.xlsx"], "option-missing"],
  [["new", "--unit", "某镇", "--type", "township", "a.xlsx"], "option-missing"],
  [["new", "--year", "2025", "--unit", "某镇", "--type", "village", "a.xlsx"], "not-a-unit-type"],
  [["new", ...newOptions], "file-missing-in-arguments"],
])("%j is %s", (args, code) => {
  expect(problemIn(...args).code).toBe(code);
});
