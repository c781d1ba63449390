import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { balancedJson } from "./balanced-report";
import { temporaryFolder } from "./console";

const inFolder = temporaryFolder();
const program = path.join(__dirname, "..", "..", "cli", "nianbao.cjs");

/** As an office runs it, in a folder of its own; the bundle is made first where it is due. */
function nianbao(...args: string[]) {
  const { status, stdout } = spawnSync(process.execPath, [program, ...args], { cwd: inFolder(), encoding: "utf8" });
  return { exitCode: status, stdout };
}

beforeAll(() => {
  writeFileSync(inFolder("差.json"), balancedJson({ "requests/disclosed/natural-person": 13 }));
}, 120_000);

it("is a program of its own: exit codes, and all of a long answer through a pipe", () => {
  expect(nianbao("convert", "差.json", "差.xlsx").exitCode).toBe(0);
  const { exitCode, stdout } = nianbao("check", ...Array.from({ length: 100 }, () => "差.xlsx"), "--json");
  expect(exitCode).toBe(1);
  const { files } = JSON.parse(stdout) as { files: { file: string; findings: { rule: string }[] }[] };
  expect(files).toHaveLength(100);
  // One more disclosed to a natural person: its row no longer adds up, nor does its column.
  expect(files[99]).toMatchObject({
    file: "差.xlsx",
    findings: [{ rule: "requests-row/disclosed" }, { rule: "requests-sum/natural-person" }],
  });
  expect(nianbao("check", "没有.xlsx").exitCode).toBe(2);
}, 120_000);

it("says that its answer is not whole where the disk is full", () => {
  const { status, stderr } = spawnSync("sh", ["-c", '"$0" "$1" check 差.json > /dev/full', process.execPath, program], {
    cwd: inFolder(),
    encoding: "utf8",
  });
  expect([status, stderr]).toEqual([2, "结果没有写全（磁盘满了），请不要用，换一个地方再试。\n"]);
}, 120_000);
