import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { findInputs } from "../../cli/find-inputs";

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "nianbao-"));
  await mkdir(path.join(folder, "乡镇"));
  await mkdir(path.join(folder, "乡镇", "北片"));
  await mkdir(path.join(folder, "乡镇", ".git"));
  await mkdir(path.join(folder, "空"));
  await mkdir(path.join(folder, "空", "也空"));
  const names = [
    "b.xlsx",
    "a.xlsx",
    "~$a.xlsx",
    ".hidden.xlsx",
    "c.json",
    "说明.docx",
    "乡镇/甲镇.xlsx",
    "乡镇/乙镇.xlsx",
    "x[1].xlsx",
    "Thumbs.db",
    "乡镇/北片/丙镇.et",
    "乡镇/.git/丁镇.xlsx",
  ];
  for (const name of names) await writeFile(path.join(folder, name), "x");
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const found = async (...args: string[]) =>
  (await findInputs(args.map((name) => path.join(folder, name)))).map((input) =>
    "error" in input
      ? input.error.problem.code
      : "isLockFile" in input
        ? "lock-file"
        : path.relative(folder, input.file).split(path.sep).join("/"),
  );

it("keeps the order of the arguments, and a file named twice", async () => {
  expect(await found("c.json", "a.xlsx", "c.json", "gone.xlsx")).toEqual(["c.json", "a.xlsx", "c.json", "gone.xlsx"]);
});

it("takes a folder for every file in it and below it, not for what programs leave there", async () => {
  const inTowns = ["乡镇/乙镇.xlsx", "乡镇/甲镇.xlsx", "乡镇/北片/丙镇.et"];
  expect(await found("")).toEqual(["a.xlsx", "b.xlsx", "c.json", "x[1].xlsx", "说明.docx", ...inTowns]);
  expect(await found("乡镇")).toEqual(inTowns);
  expect(await found("空")).toEqual(["folder-empty"]);
});

it("follows a link to a file, and none to a folder: it may lead back", async () => {
  await mkdir(path.join(folder, "链"));
  await symlink(folder, path.join(folder, "链", "上级"));
  await symlink(path.join(folder, "a.xlsx"), path.join(folder, "链", "甲.xlsx"));
  expect(await found("链")).toEqual(["链/甲.xlsx"]);
  await rm(path.join(folder, "链"), { recursive: true });
});

it("knows what an open program keeps beside a file, where the shell names it", async () => {
  expect(await found("~$a.xlsx", "a.xlsx", ".~lock.a.xlsx#", ".~a.xlsx")).toEqual([
    "lock-file",
    "a.xlsx",
    "lock-file",
    "lock-file",
  ]);
});

it("expands patterns as cmd.exe leaves them", async () => {
  expect(await found("*.xlsx")).toEqual(["a.xlsx", "b.xlsx", "x[1].xlsx"]);
  expect(await found("?.xlsx", "c.json")).toEqual(["a.xlsx", "b.xlsx", "c.json"]);
  expect(await found("乡*/*镇.xlsx")).toEqual(["乡镇/乙镇.xlsx", "乡镇/甲镇.xlsx"]);
  expect(await found("*.xls")).toEqual(["no-match"]);
  expect(await found("没有/*.xlsx")).toEqual(["no-match"]);
});

it("takes brackets for what they are in file names", async () => {
  expect(await found("x[1].xlsx")).toEqual(["x[1].xlsx"]);
});

it("is not slowed down by a pattern made to be slow", async () => {
  const started = performance.now();
  expect(await found(`${"*a".repeat(60)}*b`)).toEqual(["no-match"]);
  expect(performance.now() - started).toBeLessThan(1000);
});
