import { writeFileSync } from "node:fs";
import type { JsonAnswer } from "../../cli/check-json";
import { balancedJson } from "./balanced-report";
import { nianbao, temporaryFolder } from "./console";

const inFolder = temporaryFolder();

async function codesOf(...names: string[]): Promise<readonly (readonly string[])[]> {
  const { stdout } = await nianbao("check", ...names.map((name) => inFolder(name)), "--json");
  const { files } = JSON.parse(stdout) as { readonly files: readonly JsonAnswer[] };
  return files.map(({ findings }) => findings.map(({ code }) => code));
}

it("asks about a report whose figures are those of another unit, and not about the same report twice", async () => {
  writeFileSync(inFolder("甲.json"), balancedJson({}, { unit: "甲镇人民政府", unitType: "township" }));
  writeFileSync(inFolder("乙.json"), balancedJson({}, { unit: "乙镇人民政府", unitType: "township" }));
  writeFileSync(inFolder("丙.json"), balancedJson({ "disclosure/licenses/decisions": 8 }, { unit: "丙镇人民政府" }));
  expect(await codesOf("甲.json", "乙.json", "甲.json", "丙.json")).toEqual([[], ["same-as-another-unit"], [], []]);
  const { stdout, exitCode } = await nianbao("check", inFolder("甲.json"), inFolder("乙.json"));
  expect(stdout).toContain("本年的数和“甲镇人民政府”");
  expect(exitCode).toBe(0);
});

it("never holds it against offices that had nothing to report", async () => {
  const zeros = Object.fromEntries(
    Object.keys((JSON.parse(balancedJson()) as { readonly cells: object }).cells).map((cell) => [cell, 0]),
  );
  writeFileSync(inFolder("零一.json"), balancedJson(zeros, { unit: "甲镇人民政府" }));
  writeFileSync(inFolder("零二.json"), balancedJson(zeros, { unit: "乙镇人民政府" }));
  expect(await codesOf("零一.json", "零二.json")).toEqual([[], []]);
});

it("asks about requests that the text divides otherwise than the table", async () => {
  writeFileSync(
    inFolder("文.json"),
    balancedJson({}, { text: { "1": "新收 24 件，其中自然人 20 件，法人或其他组织 4 件。" } }),
  );
  expect(await codesOf("文.json")).toEqual([["misfiled", "number-differs", "number-differs"]]);
});
