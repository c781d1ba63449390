import { writeFileSync } from "node:fs";
import type { JsonAnswer } from "../../cli/check-json";
import { allFormats } from "../../src/formats/all-formats";
import { checksOf } from "../../src/rules/report-form";
import { balancedJson } from "./balanced-report";
import { nianbao, temporaryFolder } from "./console";

const inFolder = temporaryFolder();

/** The total of natural persons is one too large. */
const broken = { "requests/handled-total/natural-person": 21 };

async function answerOf(name: string): Promise<JsonAnswer | undefined> {
  const { stdout } = await nianbao("check", inFolder(name), "--json");
  return (JSON.parse(stdout) as { files: JsonAnswer[] }).files[0];
}

it("shows which checks the sender switched off", async () => {
  writeFileSync(inFolder("关.json"), balancedJson({}, { settings: { switchedOff: ["T3-BAL", "T3-BAL"] } }));
  expect((await answerOf("关.json"))?.switchedOff).toEqual(["T3-BAL"]);
  const { stdout } = await nianbao("check", inFolder("关.json"));
  expect(stdout).toContain("关掉了下面的核对，这次没有做（1）\n    T3-BAL  ");
  // 7 of the 42 are balances of columns.
  expect(stdout).toContain("没有关掉的 35 条勾稽关系平衡");
  expect(stdout).not.toContain("全部平衡");
});

it("never calls balanced what it did not judge", async () => {
  const all = checksOf(allFormats.flatMap(({ rules }) => rules)).map(({ id }) => id);
  writeFileSync(inFolder("全关.json"), balancedJson(broken, { settings: { switchedOff: all } }));
  const { exitCode, stdout } = await nianbao("check", inFolder("全关.json"));
  expect(exitCode).toBe(0);
  expect(stdout).toContain("没有核对任何勾稽关系");
  expect(stdout).not.toContain("全部平衡");
  expect((await answerOf("全关.json"))?.switchedOff).toEqual(all);
});

it("tells of ids that are no check, and still judges everything", async () => {
  writeFileSync(inFolder("错.json"), balancedJson({}, { settings: { switchedOff: ["t3-bal"] } }));
  await nianbao("convert", inFolder("错.json"), inFolder("错.xlsx"));
  for (const name of ["错.json", "错.xlsx"]) {
    const answer = await answerOf(name);
    expect(answer?.switchedOff).toEqual([]);
    expect(answer?.findings).toEqual([
      {
        code: "unknown-check",
        rule: "settings/switched-off",
        severity: "warning",
        cells: [],
        address: null,
        message: expect.stringContaining("“t3-bal”") as string,
      },
    ]);
  }
  expect((await nianbao("check", inFolder("错.json"))).stdout).toContain("“t3-bal” 不认识");
});

it("has none where nothing is switched off or read", async () => {
  writeFileSync(inFolder("平.json"), balancedJson());
  expect((await answerOf("平.json"))?.switchedOff).toEqual([]);
  expect((await answerOf("没有.json"))?.switchedOff).toEqual([]);
});
