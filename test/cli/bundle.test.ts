import { mkdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import path from "node:path";
import { temporaryFolder } from "./console";

const inFolder = temporaryFolder();
const written = new Date("2026-01-10T08:00:00Z");
const built = new Date("2026-01-10T09:00:00Z");
const changed = new Date("2026-01-10T10:00:00Z");

const sources = ["src/report/report.ts", "cli/main.ts", "packaging/cli.js", "webpack.config.js", "package.json"];

/** A file as it stood at a time, and the folders that it is in. */
function put(place: string, content: string, time: Date): void {
  mkdirSync(path.dirname(inFolder(place)), { recursive: true });
  writeFileSync(inFolder(place), content);
  for (let part = place; part !== "."; part = path.dirname(part)) utimesSync(inFolder(part), time, time);
}

/** What the program does in a clone without packages, where it cannot make a bundle. */
function run(): string {
  const { stdout, stderr } = spawnSync(process.execPath, [inFolder("cli/nianbao.cjs")], { encoding: "utf8" });
  return stdout + stderr;
}

beforeEach(() => {
  for (const source of sources) put(source, "{}", written);
  put("cli/nianbao.cjs", readFileSync(path.join(__dirname, "../../cli/nianbao.cjs"), "utf8"), written);
  put("dist/cli/nianbao.cjs", 'console.log("the bundle");', built);
});

it("runs the bundle that is newer than what it is made of", () => {
  expect(run()).toBe("the bundle\n");
});

it.each(sources)("does not run a bundle that is older than %s", (source) => {
  put(source, "{}", changed);
  expect(run()).toBe("命令行程序还没有准备好，请在项目文件夹里先运行 npm ci，再试一次。\n");
});
