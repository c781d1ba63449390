import { execFileSync } from "node:child_process";
import { join } from "node:path";
import ts from "typescript";

const root = join(__dirname, "..");

const forbiddenImports = [
  ["src/report/probe.ts", "../rules/rule"],
  ["src/rules/probe.ts", "../checker/checker"],
  ["src/checker/probe.ts", "../workbook/workbook"],
  ["src/checker/probe.ts", "../repairs/find-repairs"],
  ["src/checker/probe.ts", "../formats/all-formats"],
  ["src/repairs/probe.ts", "../examination/explanations"],
  ["src/repairs/probe.ts", "../formats/all-formats"],
  ["src/narrative/probe.ts", "../formats/all-formats"],
  ["src/proofreader/probe.ts", "../formats/all-formats"],
  ["src/proofreader/probe.ts", "../workbook/workbook"],
  ["src/formats/probe.ts", "../plan/plan-workbook"],
  ["src/formats/ogi-annual/probe.ts", "../ogi-annual-2021/format"],
  ["src/formats/ogi-annual-2021/probe.ts", "../ogi-annual-2019/format"],
  ["src/formats/ogi-annual-2019/probe.ts", "../ogi-annual-2021/format"],
  ["src/workbook/probe.ts", "../checker/checker"],
  ["src/workbook/probe.ts", "../plan/styles"],
  ["src/plan/probe.ts", "../binding/bound-report"],
  ["src/binding/probe.ts", "../importers/xlsx"],
  ["src/binding/probe.ts", "../checker/checker"],
  ["src/examination/probe.ts", "../formats/all-formats"],
  ["src/examination/probe.ts", "../importers/xlsx"],
  ["src/importers/probe.ts", "../checker/checker"],
  ["src/exporters/probe.ts", "../importers/xlsx"],
  ["src/messages/probe.ts", "../formats/all-formats"],
  ["src/checker/probe.ts", "../../taskpane/app/app"],
  ["src/checker/probe.ts", "../../cli/main"],
  ["taskpane/components/probe.tsx", "../app/app"],
  ["taskpane/components/probe.tsx", "../surroundings/clipboard"],
  ["taskpane/surroundings/probe.ts", "../session/session"],
  ["taskpane/session/probe.ts", "../actions/fill"],
  ["taskpane/session/probe.ts", "../surroundings/clipboard"],
  ["taskpane/actions/probe.ts", "../panels/fill/insert-draft"],
  ["taskpane/panels/probe.tsx", "../app/failure"],
  ["taskpane/panels/probe.tsx", "../hosts/univer/workbook"],
  ["taskpane/app/probe.tsx", "../hosts/univer/workbook"],
  ["taskpane/app/probe.ts", "../entries/oldest-browser"],
  ["taskpane/app/probe.ts", "../../cli/main"],
  ["taskpane/hosts/excel/probe.ts", "../../session/session"],
  ["taskpane/hosts/excel/probe.ts", "../wps/workbook"],
  ["taskpane/hosts/wps/probe.ts", "../univer/workbook"],
  ["taskpane/hosts/univer/probe.ts", "../excel/workbook"],
  ["cli/probe.ts", "../taskpane/app/app"],
  ["cli/probe.ts", "../receive/receipt/receipt"],
  ["src/receipt/probe.ts", "../formats/all-formats"],
  ["src/exporters/probe.ts", "../receipt/overview"],
  ["taskpane/app/probe.tsx", "../../receive/receipt/receipt"],
  ["receive/page/probe.tsx", "../../taskpane/app/failure"],
  ["receive/page/probe.tsx", "../../cli/main"],
  ["receive/crew/probe.ts", "../receipt/receipt"],
  ["src/workbook/probe.ts", "../../packaging/excel/settings"],
  ["src/rules/probe.ts", "../../bench/measure"],
  ["taskpane/app/probe.ts", "../../test/stand-in/engine"],
  ["cli/probe.ts", "../test/stand-in/engine"],
  ["packaging/excel/probe.ts", "../../test/browser/launch-browser"],
] as const;

/** Build files are not modules. */
const forbiddenRequires = [
  ["packaging/probe.js", "../bench/measure"],
  ["packaging/excel/probe.js", "../../test/browser/launch-browser"],
  ["webpack.config.js", "./bench/measure"],
] as const;

const allowedImports = [
  ["src/exporters/probe.ts", "../workbook/workbook-plan"],
  ["src/checker/probe.ts", "../rules/rule"],
  ["src/formats/ogi-annual-2021/probe.ts", "../ogi-annual/chapters"],
  ["src/examination/probe.ts", "../repairs/find-repairs"],
  ["taskpane/panels/probe.tsx", "../../src/rules/rule"],
  ["taskpane/panels/probe.tsx", "../actions/fill"],
  ["taskpane/app/probe.tsx", "../panels/check/CheckPanel"],
  ["cli/probe.ts", "../src/formats/all-formats"],
  ["receive/page/probe.tsx", "../../taskpane/components/Card"],
  ["receive/page/probe.tsx", "../../src/formats/all-formats"],
] as const;

const allowedRequires = [["packaging/probe.js", "../src/workbook/ribbon"]] as const;

const forbiddenUses = [
  ["src/checker/probe.ts", "process.exit(1);"],
  ["src/checker/probe.ts", "document.title = '';"],
  ["taskpane/panels/probe.tsx", "void Excel.run(() => undefined);"],
] as const;

const forbiddenSpreads = [
  ["src/importers/probe.ts", "export const most = (numbers: number[]) => Math.max(0, ...numbers);"],
  ["taskpane/hosts/univer/probe.ts", "export const add = (all: number[], more: number[]) => all.push(...more);"],
] as const;

const importing = (target: string) => `import "${target}";`;
const requiring = (target: string) => `require("${target}").run();`;

/** The lint rules that each file would break; one process, because ESLint loads its config as a module. */
const brokenRules: ReadonlyMap<string, readonly string[]> = (() => {
  const probes = [
    ...[...forbiddenImports, ...allowedImports].map(([place, target]) => [place, importing(target)]),
    ...[...forbiddenRequires, ...allowedRequires].map(([place, target]) => [place, requiring(target)]),
    ...forbiddenUses,
    ...forbiddenSpreads,
  ];
  const script = `
    import { ESLint } from "eslint";
    const eslint = new ESLint();
    const answers = [];
    for (const [place, code] of ${JSON.stringify(probes)}) {
      const [result] = await eslint.lintText(code + "\\n", { filePath: place });
      answers.push([place + " " + code, result.messages.map(({ ruleId, message }) => ruleId ?? message)]);
    }
    console.log(JSON.stringify(answers));`;
  const printed = execFileSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: root,
    encoding: "utf8",
  });
  return new Map(JSON.parse(printed) as [string, string[]][]);
})();

describe("the walls between folders", () => {
  it.each(forbiddenImports)("%s must not import %s", (place, target) => {
    expect(brokenRules.get(`${place} ${importing(target)}`)).toContain("import-x/no-restricted-paths");
  });

  it.each(allowedImports)("%s may import %s", (place, target) => {
    expect(brokenRules.get(`${place} ${importing(target)}`)).toEqual([]);
  });

  it.each(forbiddenRequires)("%s must not require %s", (place, target) => {
    expect(brokenRules.get(`${place} ${requiring(target)}`)).toContain("import-x/no-restricted-paths");
  });

  it.each(allowedRequires)("%s may require %s", (place, target) => {
    expect(brokenRules.get(`${place} ${requiring(target)}`)).toEqual([]);
  });

  it.each(forbiddenUses)("%s must not say %s", (place, code) => {
    expect(brokenRules.get(`${place} ${code}`)).toContain("no-restricted-globals");
  });

  it.each(forbiddenSpreads)("%s must not spread into a call: %s", (place, code) => {
    expect(brokenRules.get(`${place} ${code}`)).toContain("no-restricted-syntax");
  });
});

describe("the core's own compiler settings", () => {
  const { config } = ts.readConfigFile(join(root, "src/tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, join(root, "src"));

  /** The diagnostics of one file inside src. */
  const compile = (code: string): readonly string[] => {
    const probe = join(root, "src/probe.ts");
    const host = ts.createCompilerHost(options);
    const readFile = host.getSourceFile;
    host.getSourceFile = (name, ...rest) =>
      name === probe ? ts.createSourceFile(name, code, ts.ScriptTarget.ES2022) : readFile(name, ...rest);
    const program = ts.createProgram([probe], options, host);
    return program.getSemanticDiagnostics(program.getSourceFile(probe)).map(({ messageText }) => String(messageText));
  };

  it.each([
    "export const title = document.title;",
    "export const last = [1].at(-1);",
    "export const id = process.pid;",
  ])("refuses %s", (code) => {
    expect(compile(code)).not.toEqual([]);
  });

  it("accepts what every host has", () => {
    expect(compile("export const flat = [[1]].flat();")).toEqual([]);
  });
});
