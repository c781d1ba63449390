import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { unzipSync } from "fflate";
import type { Browser } from "playwright-core";
import { launchBrowser } from "./launch-browser";
import { Playground } from "./playground";

jest.setTimeout(300_000);

const root = join(__dirname, "../..");
const release = join(root, "dist/release");
/** As clerks call their folders. */
let folder = "";
let browser: Browser;

beforeAll(async () => {
  execFileSync(process.execPath, ["packaging/release.js"], { cwd: root });
  folder = join(mkdtempSync(join(tmpdir(), "release-")), "办公室 电脑");
  for (const name of readdirSync(release).filter((one) => one.endsWith(".zip"))) unpack(join(release, name));
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  rmSync(dirname(folder), { recursive: true, force: true });
});

function unpack(zip: string): void {
  for (const [name, content] of Object.entries(unzipSync(readFileSync(zip)))) {
    const place = join(folder, name);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, content);
  }
}

const address = (...names: readonly string[]): string => pathToFileURL(join(folder, ...names)).href;

it("shows and checks a report in the page that a double click opens from the disk", async () => {
  const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 1400, height: 1200 } });
  const playground = new Playground(await context.newPage(), address("年报助手-网页版", "打开年报助手.html"));
  await playground.open();
  await playground.openExample();
  await playground.tab("核对").click();
  await playground.cards("必须改正").first().waitFor();
  await playground.tab("文件").click();
  const elsewhere = playground.requests.filter((one) => !/^(?:file|data|blob):/.test(one));
  expect({ complaints: playground.complaints, elsewhere }).toEqual({ complaints: [], elsewhere: [] });
  await context.close();
});

it("opens 收表 from the disk", async () => {
  const page = await browser.newPage({ locale: "zh-CN" });
  await page.goto(address("年报助手-网页版", "打开收表.html"));
  await page.getByRole("heading", { name: "收表" }).waitFor();
  await page.close();
});

it("holds the install page of WPS, and the pages of Excel with the address that its words name", () => {
  const words = readFileSync(join(folder, "年报助手-Excel", "先看这里.txt"), "utf8");
  const manifest = readFileSync(join(folder, "年报助手-Excel", "放到服务器", "manifest.xml"), "utf8");
  expect(words).toContain("https://oa.example.gov.cn/nianbao/");
  expect(manifest).toContain("https://oa.example.gov.cn/nianbao/office.html");
  expect(readdirSync(join(folder, "年报助手-Excel", "放到服务器"))).toContain("office.html");
  expect(readdirSync(join(folder, "年报助手-WPS", "本机安装"))).toContain("install.html");
  expect(readdirSync(join(folder, "年报助手-WPS", "放到服务器"))).toContain("ribbon.xml");
});

it.each([
  "年报助手-网页版/程序/playground",
  "年报助手-网页版/程序/receive",
  "年报助手-WPS/放到服务器",
  "年报助手-Excel/放到服务器",
])("brings the licences of what %s holds", (pages) => {
  expect(readFileSync(join(folder, pages, "third-party-notices.txt"), "utf8")).toMatch(/^react 18\.\S+, MIT$/m);
});

it("installs the command line outside the clone", () => {
  const place = join(folder, "命令行");
  mkdirSync(place);
  writeFileSync(join(place, "package.json"), "{}");
  const packed = readdirSync(release).find((name) => name.endsWith(".tgz")) ?? "";
  const shell = process.platform === "win32";
  execFileSync("npm", ["install", "--offline", "--no-audit", "--no-fund", join(release, packed)], {
    cwd: place,
    shell,
  });
  const answer = execFileSync("npx", ["nianbao", "new", "--year", "2025", "--unit", "其塔木镇人民政府", "表.xlsx"], {
    ...{ cwd: place, shell, encoding: "utf8" },
  });
  expect(answer).toContain("表.xlsx");
  expect(readdirSync(place)).toContain("表.xlsx");
});

it("sums up every file that is handed out", () => {
  const lines = readFileSync(join(release, "SHA256SUMS.txt"), "utf8").trim().split("\n");
  const sums = readdirSync(release)
    .filter((name) => name !== "SHA256SUMS.txt")
    .sort()
    .map(
      (name) =>
        `${createHash("sha256")
          .update(readFileSync(join(release, name)))
          .digest("hex")}  ${name}`,
    );
  expect(lines).toEqual(sums);
});
