import packageJson from "../../cli/package.json";
import { nianbao } from "./console";

it("shows its use in Chinese", async () => {
  const asked = await nianbao("--help");
  expect(asked).toMatchObject({ exitCode: 0, stderr: "" });
  expect(asked.stdout).toContain("nianbao check 2025年报.xlsx");
  expect(asked.stdout).toContain("  county       县（市、区）政府\n");
  expect(await nianbao()).toEqual({ ...asked, exitCode: 2 });
});

it("tells its version", async () => {
  expect(await nianbao("--version")).toEqual({ exitCode: 0, stdout: `nianbao ${packageJson.version}\n`, stderr: "" });
});

it.each([
  [["chek", "a.xlsx"], "没有“chek”这个命令"],
  [["narrate"], "narrate 后面少了文件名"],
  [["check", "a.xlsx", "--previous", "b.xlsx"], "上年年报 b.xlsx：找不到这个文件，请检查路径和文件名。没有核对。"],
  [["check"], "check 后面少了文件名"],
  [["new", "a.xlsx"], "缺少选项 --year"],
])("says what is wrong with %j", async (args, sentence) => {
  const { exitCode, stdout, stderr } = await nianbao(...args);
  expect(exitCode).toBe(2);
  expect(stdout).toBe("");
  expect(stderr).toContain(sentence);
});
