import { spawnSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import * as nodeFiles from "node:fs/promises";
import path from "node:path";
import { replaceFile, type FileSystem } from "../../cli/replace-file";
import { balancedJson } from "./balanced-report";
import { nianbao, temporaryFolder } from "./console";

const inFolder = temporaryFolder();
const root = path.join(__dirname, "..", "..");

const failure = (code: string): Error => Object.assign(new Error(code), { code });

/** The real file system, one call of which fails. */
const failing = (call: "link" | "rename", code: string): FileSystem => ({
  ...nodeFiles,
  [call]: () => Promise.reject(failure(code)),
});

/** The real one, on which so many bytes fit and no more. */
const diskOf = (room: number): FileSystem => ({
  ...nodeFiles,
  async open(...args) {
    const handle = await nodeFiles.open(...args);
    handle.writeFile = async (content) => {
      await handle.write(Buffer.from(content as Uint8Array).subarray(0, room));
      throw failure("ENOSPC");
    };
    return handle;
  },
});

function folderWith(name: string, content?: string) {
  const folder = inFolder(name);
  mkdirSync(folder);
  const file = path.join(folder, "年报.json");
  if (content !== undefined) writeFileSync(file, content);
  return { folder, file, names: () => readdirSync(folder), text: () => readFileSync(file, "utf8") };
}

const long = Buffer.alloc(100_000, "新");

it("puts the whole file under its name, and nothing else into the folder", async () => {
  const { file, names, text } = folderWith("好", "旧");
  await replaceFile(file, "新", true);
  expect([text(), names()]).toEqual(["新", ["年报.json"]]);
});

it.each([
  ["a full disk", diskOf(10), "ENOSPC"],
  ["a name that cannot be given", failing("rename", "EBUSY"), "EBUSY"],
])("leaves the old file whole and no half one with %s", async (_, files, code) => {
  const { file, names, text } = folderWith(code, "旧");
  await expect(replaceFile(file, long, true, files)).rejects.toMatchObject({ code });
  expect([text(), names()]).toEqual(["旧", ["年报.json"]]);
});

it("leaves nothing where nothing was", async () => {
  const { file, names } = folderWith("没有旧的");
  await expect(replaceFile(file, long, false, diskOf(10))).rejects.toMatchObject({ code: "ENOSPC" });
  expect(names()).toEqual([]);
});

it("never replaces unasked, on a file system without hard links neither", async () => {
  const { file, names, text } = folderWith("不替换", "旧");
  await expect(replaceFile(file, "新", false)).rejects.toMatchObject({ code: "EEXIST" });
  unlinkSync(file);
  await replaceFile(file, "一", false, failing("link", "EPERM"));
  expect([text(), names()]).toEqual(["一", ["年报.json"]]);
  const late: FileSystem = {
    ...failing("link", "EPERM"),
    stat: ((...args: Parameters<typeof nodeFiles.stat>) =>
      args[0] === file ? Promise.reject(failure("ENOENT")) : nodeFiles.stat(...args)) as typeof nodeFiles.stat,
  };
  await expect(replaceFile(file, "二", false, late)).rejects.toMatchObject({ code: "EEXIST" });
  expect([text(), names()]).toEqual(["一", ["年报.json"]]);
});

it("keeps the rights of the file", async () => {
  const { file } = folderWith("权限", "旧");
  chmodSync(file, 0o640);
  await replaceFile(file, "新", true);
  expect(statSync(file).mode & 0o777).toBe(0o640);
});

it("leaves a file alone that is marked as read-only", async () => {
  const { file, text } = folderWith("只读", "旧");
  chmodSync(file, 0o444);
  await expect(replaceFile(file, "新", true)).rejects.toMatchObject({ code: "EACCES" });
  expect(text()).toBe("旧");
});

it("writes where a link leads, and keeps the link", async () => {
  const { folder, names, text } = folderWith("链接", "旧");
  const link = path.join(folder, "a.json");
  symlinkSync("年报.json", link);
  symlinkSync("还没有.json", path.join(folder, "b.json"));
  await replaceFile(link, "新", true);
  await replaceFile(path.join(folder, "b.json"), "新", true);
  expect(text()).toBe("新");
  expect(names().sort()).toEqual(["a.json", "b.json", "年报.json", "还没有.json"].sort());
  symlinkSync("圈.json", path.join(folder, "圈.json"));
  await expect(replaceFile(path.join(folder, "圈.json"), "新", true)).rejects.toMatchObject({ code: "ELOOP" });
});

it("takes a name of 255 bytes, though it writes beside it first", async () => {
  const { folder, names } = folderWith("长名");
  const name = `${"年".repeat(83)}a.json`; // 249 + 1 + 5
  await replaceFile(path.join(folder, name), "新", false);
  expect(names()).toEqual([name]);
});

it("clears away what a write ended in the middle has left, an hour later", async () => {
  const { folder, file, names } = folderWith("残余", "旧");
  const fresh = ".nianbao-00000000-0000-4000-8000-000000000000.tmp";
  const stale = ".nianbao-00000000-0000-4000-8000-000000000001.tmp";
  for (const name of [fresh, stale]) writeFileSync(path.join(folder, name), "半");
  const twoHoursAgo = new Date(Date.now() - 2 * 60 * 60 * 1000);
  utimesSync(path.join(folder, stale), twoHoursAgo, twoHoursAgo);
  await replaceFile(file, "新", true);
  expect(names().sort()).toEqual([fresh, "年报.json"].sort());
});

describe("as a program of its own", () => {
  const inChild = (script: string, before = "") =>
    spawnSync("sh", ["-c", `${before} exec "$0" -e "$1"`, process.execPath, script], { cwd: root, encoding: "utf8" });
  const writing = (file: string, files: string) =>
    `require("./packaging/register.js");
     const { replaceFile } = require("./cli/replace-file.ts");
     const files = require("node:fs/promises");
     replaceFile(${JSON.stringify(file)}, Buffer.alloc(3000000, "x"), true, ${files}).catch(({ code }) => console.log(code));`;

  it("harms nothing when it is killed in the middle of writing", () => {
    const { folder, file, text, names } = folderWith("杀", "旧");
    const killed = `{ ...files, async open(...args) {
      const handle = await files.open(...args);
      handle.writeFile = async (content) => {
        await handle.write(content.subarray(0, 100000));
        process.kill(process.pid, "SIGKILL");
        await new Promise((resolve) => setTimeout(resolve, 60000));
      };
      return handle;
    } }`;
    expect(inChild(writing(file, killed)).signal).toBe("SIGKILL");
    expect(text()).toBe("旧");
    const left = names().filter((name) => name !== "年报.json");
    expect(left.map((name) => statSync(path.join(folder, name)).size)).toEqual([100_000]);
    expect(left[0]).toMatch(/^\.nianbao-.*\.tmp$/); // which no command takes for a report
  }, 60_000);

  it("harms nothing where the system gives no more room", () => {
    const { file, text, names } = folderWith("限额", "旧");
    expect(inChild(writing(file, "files"), "ulimit -f 2000;").stdout).toBe("EFBIG\n");
    expect([text(), names()]).toEqual(["旧", ["年报.json"]]);
  }, 60_000);
});

describe("in words", () => {
  beforeAll(() => {
    writeFileSync(inFolder("好.json"), balancedJson());
  });

  it.each([
    [
      "a full disk",
      () => {
        symlinkSync("/dev/full", inFolder("满.json"));
        return "满.json";
      },
      "磁盘满了，或者超过了给你的空间。请清理磁盘，或者换一个盘再试。没有写出结果；原来有同名文件的，还是原样。",
    ],
    [
      "a read-only file",
      () => {
        writeFileSync(inFolder("锁.json"), "旧", { mode: 0o444 });
        return "锁.json";
      },
      "没有权限，或者文件是只读的、正开着。请关闭打开它的程序、去掉只读属性，或者换一个文件夹再试。",
    ],
    ["a name that is too long", () => `${"年".repeat(84)}.json`, "文件名太长，一般最多 255 个字节，一个汉字占 3 个。"],
  ])("says what to do about %s", async (_, prepared, sentence) => {
    const ran = await nianbao("convert", inFolder("好.json"), inFolder(prepared()), "--force");
    expect(ran).toMatchObject({ exitCode: 2, stdout: "" });
    expect(ran.stderr).toContain(sentence);
  });
});
