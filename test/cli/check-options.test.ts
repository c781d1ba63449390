import { writeFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import type { JsonAnswer } from "../../cli/check-json";
import { nianbao, temporaryFolder } from "./console";

const inFolder = temporaryFolder();
const json = (unit: string, year?: number): string =>
  JSON.stringify({ format: "2021", ...(year === undefined ? {} : { year }), unit, cells: {} });

async function filesOf(...args: readonly string[]): Promise<readonly JsonAnswer[]> {
  const { stdout } = await nianbao("check", ...args, "--json");
  return (JSON.parse(stdout) as { readonly files: readonly JsonAnswer[] }).files;
}

describe("year, unit and kind of unit on check", () => {
  it("count, whatever the file says, and what differs is told", async () => {
    writeFileSync(inFolder("a.json"), json("甲镇人民政府", 2024));
    const [answer] = await filesOf(
      inFolder("a.json"),
      "--year",
      "2025",
      "--unit",
      "乙镇人民政府",
      "--type",
      "township",
    );
    expect(answer).toMatchObject({ unit: "乙镇人民政府", year: 2025 });
    expect(answer?.findings.filter(({ code }) => code === "option-counts").map(({ message }) => message)).toEqual([
      "年度由文件里的 2024 改成了 2025。",
      "单位由文件里的“甲镇人民政府”改成了“乙镇人民政府”。",
    ]);
  });

  it("are told to people as well, and a wrong one stops the command", async () => {
    writeFileSync(inFolder("b.json"), json("", 2025));
    expect((await nianbao("check", inFolder("b.json"), "--unit", "丙镇人民政府")).stdout).toContain(
      "丙镇人民政府 · 2025 年度",
    );
    expect(await nianbao("check", inFolder("b.json"), "--year", "1999")).toMatchObject({ exitCode: 2, stdout: "" });
    expect(await nianbao("check", inFolder("b.json"), "--type", "village")).toMatchObject({ exitCode: 2, stdout: "" });
  });
});

it("names each report of a zip by its file in it, and what could not be read", async () => {
  const zip = zipSync({
    "甲镇.json": strToU8(json("甲镇人民政府", 2025)),
    "乙镇.json": strToU8(json("乙镇人民政府", 2025)),
    "丙镇.pdf": strToU8("%PDF-1.7"),
  });
  writeFileSync(inFolder("各镇.zip"), zip);
  const { exitCode, stdout } = await nianbao("check", inFolder("各镇.zip"), "--json");
  const { files } = JSON.parse(stdout) as { readonly files: readonly JsonAnswer[] };
  expect(exitCode).toBe(2);
  expect(files.map(({ file, unit, error }) => [file.slice(file.lastIndexOf("各镇.zip")), unit, error?.code])).toEqual([
    ["各镇.zip › 甲镇.json", "甲镇人民政府", undefined],
    ["各镇.zip › 乙镇.json", "乙镇人民政府", undefined],
    ["各镇.zip", null, "entries-unread"],
  ]);
});
