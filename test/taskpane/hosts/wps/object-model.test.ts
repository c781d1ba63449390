import { join } from "node:path";
import ts from "typescript";

const root = join(__dirname, "../../../..");
const probe = join(root, "test/taskpane/hosts/wps/object-model-probe.ts");

/** Ours and Kingsoft's name for each object. */
const objects = [
  ["EtApplication", "WPSMergedRoot"],
  ["EtWorkbook", "Et.Workbook"],
  ["EtSheet", "Et.Worksheet"],
  ["EtRange", "Et.Range"],
  ["EtFont", "Et.Font"],
  ["EtInterior", "Et.Interior"],
  ["EtBorder", "Et.Border"],
  ["EtBorders", "Et.Borders"],
  ["EtCondition", "Et.FormatCondition"],
  ["EtValidation", "Et.Validation"],
  ["EtPageSetup", "Et.PageSetup"],
  ["EtWindow", "Et.Window"],
  ["EtName", "Et.Name"],
  ["EtTaskPane", "WPS.CustomTaskpane"],
] as const;

/** What the compiler finds wrong when every member of ours must be one of Kingsoft's. */
function misspelt(extra: string): readonly string[] {
  const lines = objects.map(
    ([ours, theirs], at) =>
      `export const c${at}: Exclude<keyof model.${ours}, keyof ${theirs}> extends never ? 1 : "${ours}" = 1;`,
  );
  const code = [
    '/// <reference types="et-jsapi-declare" />',
    'import type * as model from "../../../../taskpane/hosts/wps/object-model";',
    ...lines,
    extra,
  ].join("\n");
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    lib: ["lib.es2018.d.ts"],
  };
  const host = ts.createCompilerHost(options);
  const readFile = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) =>
    name === probe ? ts.createSourceFile(name, code, ts.ScriptTarget.ES2018) : readFile(name, ...rest);
  const program = ts.createProgram([probe], options, host);
  return program
    .getSemanticDiagnostics(program.getSourceFile(probe))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
}

it("names only what Kingsoft's own declarations name, and would notice what they do not", () => {
  const [wrong, ...others] = misspelt(
    'export const wrong: Exclude<"Vlaue2", keyof Et.Range> extends never ? 1 : "wrong" = 1;',
  );
  expect(others).toEqual([]);
  expect(wrong).toContain('"wrong"');
});
