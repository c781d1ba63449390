import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { importReports } from "../../src/importers/import-report";
import { allFormats } from "../../src/formats/all-formats";
import { platform } from "../../cli/platform";
import type { CellId } from "../../src/report/report";
import { drawFrom } from "../src/narrative/draw";
import { nianbao, temporaryFolder } from "./console";
import { figuresOf, form, json, type Collected, type Made } from "./made-reports";

const inFolder = temporaryFolder();

const COPIED =
  "镇党委书记亲自抓政务公开，分管同志每月召集各站所碰头，对照清单逐条过堂，谁家信息没有上墙、谁家栏目没有更新当场点名，限期整改并在下一次碰头时销号，一年下来群众翻栏目找不到东西的怨言明显少了许多。";

const names = ["松河镇", "柳河镇", "榆河镇", "桦河镇", "槐河镇", "杨河镇", "柏河镇", "枫河镇"].map(
  (name) => `${name}人民政府`,
);
const [pine = "", willow = "", elm = "", birch = "", locust = "", poplar = "", cypress = "", maple = ""] = names;
const made = new Map<string, ReadonlyMap<CellId, number>>();

beforeAll(async () => {
  mkdirSync(inFolder("收到/北片"), { recursive: true });
  const draw = drawFrom(17);
  for (const unit of names) made.set(unit, figuresOf(form, draw));
  const cellsOf = (unit: string) => made.get(unit) ?? new Map<CellId, number>();
  const write = (name: string, one: Made): void => writeFileSync(inFolder(`收到/${name}`), json(one));
  write("松河镇.json", { unit: pine, cells: cellsOf(pine), text: `我镇扎实推进公开。${COPIED}` });
  write("北片/柳河镇.json", { unit: willow, cells: cellsOf(willow), text: COPIED.replace("镇党委书记", "乡党委书记") });
  // One figure wrong: a total that is one too many.
  const wrong = new Map(cellsOf(elm));
  wrong.set("disputes/reconsideration/total", (wrong.get("disputes/reconsideration/total") ?? 0) + 1);
  made.set(elm, wrong);
  write("榆河镇.json", { unit: elm, cells: wrong });
  // Two versions that differ.
  write("桦河镇.json", { unit: birch, cells: cellsOf(birch) });
  const newer = new Map(cellsOf(birch));
  newer.set("disclosure/licenses/decisions", (newer.get("disclosure/licenses/decisions") ?? 0) + 5);
  write("桦河镇（改）.json", { unit: birch, cells: newer });
  // The same figures under another name.
  made.set(locust, cellsOf(pine));
  write("槐河镇.json", { unit: locust, cells: cellsOf(pine) });
  // A workbook with its sealed copy.
  writeFileSync(inFolder("杨.json"), json({ unit: poplar, cells: cellsOf(poplar) }));
  await nianbao("convert", inFolder("杨.json"), inFolder("收到/杨河镇人民政府.xlsx"));
  writeFileSync(inFolder("收到/杨河镇人民政府（盖章）.pdf"), "%PDF-1.4\n");
  // A name that the roster writes in another way.
  write("柏河镇.json", { unit: "青山县柏河镇人民政府", cells: cellsOf(cypress) });
  // Last year's report in place of this year's.
  write("枫河镇.json", { unit: maple, year: 2024, cells: cellsOf(maple) });
  writeFileSync(inFolder("收到/说明.docx"), "no report at all");
  writeFileSync(inFolder("收到/2024松河镇.json"), json({ unit: pine, year: 2024, cells: cellsOf(pine) }));
  writeFileSync(
    inFolder("名册.txt"),
    [
      "序号,单位,类型,期限,联系人,备注",
      ...names.map((name, index) => `${index + 1},${name},乡镇街道,1月20日,,`),
      "9,青山县教育局,县直,1月25日,,",
      "10,青山县粮食局,县直,,,撤并，并入青山县发展和改革局",
      "11,青山县档案馆,县直,,,免报",
    ].join("\n"),
  );
});

async function answer(...options: string[]): Promise<{ readonly exitCode: number; readonly answer: Collected }> {
  const { exitCode, stdout } = await nianbao("collect", inFolder("收到"), ...options, "--json");
  return { exitCode, answer: JSON.parse(stdout) as Collected };
}

it("lists each unit once with its state, and who is missing, and nothing else", async () => {
  const { exitCode, answer: found } = await answer("--roster", inFolder("名册.txt"));
  expect(Object.fromEntries(found.units.map(({ unit, state }) => [unit, state]))).toEqual({
    [pine]: "look",
    [willow]: "clean",
    [elm]: "mend",
    [birch]: "clean",
    [locust]: "look",
    [poplar]: "clean",
    青山县柏河镇人民政府: "clean",
    [maple]: "mend",
  });
  expect(found.units.find(({ unit }) => unit === elm)).toMatchObject({ errors: 1 });
  expect(found.missing).toEqual(["青山县教育局"]);
  expect(found.nearNames).toEqual([
    { file: inFolder("收到/柏河镇.json"), unit: "青山县柏河镇人民政府", roster: cypress },
  ]);
  expect(found.duplicates).toEqual([
    { unit: birch, files: [inFolder("收到/桦河镇.json"), inFolder("收到/桦河镇（改）.json")] },
  ]);
  expect(found.sameFigures).toEqual([[pine, locust].sort((one, other) => (one < other ? -1 : 1))]);
  expect(found.unread.map(({ file, code }) => [path.basename(file), code]).sort()).toEqual([
    ["2024松河镇.json", "other-year"],
    ["说明.docx", found.unread.find(({ file }) => file.endsWith("说明.docx"))?.code],
  ]);
  expect(found.units.find(({ unit }) => unit === poplar)?.files.map((file) => path.basename(file))).toEqual([
    "杨河镇人民政府.xlsx",
    "杨河镇人民政府（盖章）.pdf",
  ]);
  expect(exitCode).toBe(2);
});

it("adds up every unit once, of two versions the first", async () => {
  const { answer: found } = await answer();
  for (const id of [
    "disclosure/licenses/decisions",
    "requests/newly-received/total",
    "disputes/litigation-after/pending",
  ] as const) {
    const sum = [...made].filter(([unit]) => unit !== maple).reduce((all, [, cells]) => all + (cells.get(id) ?? 0), 0);
    expect([id, found.sums[id] ?? 0]).toEqual([id, sum]);
  }
  const fees = [...made]
    .filter(([unit]) => unit !== maple)
    .reduce((all, [, cells]) => all + (cells.get("disclosure/administrative-fees/amount") ?? 0), 0);
  expect(found.sums["disclosure/administrative-fees/amount"]).toBe(fees / 1e6);
});

it("tells of paragraphs that two units share, with both passages", async () => {
  const { answer: found } = await answer();
  expect(found.alike.map(({ units }) => [...units].sort())).toEqual([[pine, willow].sort()]);
  expect(found.alike[0]?.share).toBeGreaterThanOrEqual(0.9);
  expect(found.alike[0]?.passages[0]?.a).toContain("当场点名");
});

it("writes a slip for whom something is open, and none for the others", async () => {
  const folder = inFolder("退回单");
  await answer("--roster", inFolder("名册.txt"), "--slips", folder);
  expect(readdirSync(folder).sort()).toEqual([`退回单 ${elm}.docx`, `退回单 ${elm}.html`, `退回单 ${elm}.txt`].sort());
  const message = readFileSync(path.join(folder, `退回单 ${elm}.txt`), "utf8");
  expect(message.length).toBeLessThanOrEqual(301);
  expect(message).toContain("1月20日前改好");
  expect(readFileSync(path.join(folder, `退回单 ${elm}.html`), "utf8")).toContain("SHA-256");
});

it("writes the sum in the official form with formulas over a sheet of all units, which reads as a report", async () => {
  const file = inFolder("汇总.xlsx");
  const { answer: found } = await answer("--summary", file);
  expect(existsSync(file)).toBe(true);
  const [read] = importReports(
    { name: file, bytes: readFileSync(file) },
    { definitions: allFormats, defaultYear: undefined, platform },
  );
  expect(read?.report.cells.get("disclosure/licenses/decisions")).toBe(found.sums["disclosure/licenses/decisions"]);
  expect(read?.report.cells.get("requests/newly-received/total")).toBe(found.sums["requests/newly-received/total"]);
  expect(read?.problems).toEqual([]);
  const again = await nianbao("collect", inFolder("收到"), "--summary", file);
  expect([again.exitCode, again.stderr]).toEqual([2, expect.stringContaining("--force")]);
});

it("prints a line a unit, and says what to do where the roster names nobody", async () => {
  const { stdout } = await nianbao("collect", inFolder("收到"), "--roster", inFolder("名册.txt"));
  expect(stdout.split("\n").length).toBeLessThan(40);
  expect(stdout).toContain(`必须改正  ${elm}  必须改正 1`);
  expect(stdout).toContain("盖章件已收，图片未核");
  expect(stdout).toContain(`必须改正  ${maple}  这是 2024 年度的年报，别的多是 2025 年度的，没有计入。`);
  writeFileSync(inFolder("空名册.txt"), "2025\n");
  const { exitCode, stderr } = await nianbao("collect", inFolder("收到"), "--roster", inFolder("空名册.txt"));
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining("没有找到单位名称")]);
});
