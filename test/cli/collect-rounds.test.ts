import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { openXlsxCells } from "../../src/importers/xlsx-cells";
import type { CellId } from "../../src/report/report";
import { drawFrom } from "../src/narrative/draw";
import { nianbao, temporaryFolder } from "./console";
import { figuresOf, form, json } from "./made-reports";

const inFolder = temporaryFolder();
const [pine, willow] = ["松河镇人民政府", "柳河镇人民政府"];
const total: CellId = "disputes/reconsideration/total";
const licenses: CellId = "disclosure/licenses/decisions";
const draw = drawFrom(170);
const right = figuresOf(form, draw);
const others = figuresOf(form, draw);
const more = (cells: ReadonlyMap<CellId, number>, id: CellId, by: number) =>
  new Map(cells).set(id, (cells.get(id) ?? 0) + by);

const lists = [
  "--circular",
  "通报表.xlsx",
  "--findings",
  "清单.xlsx",
  "--progress",
  "进度.json",
  "--slips",
  "退回单",
].map((one) => (one.startsWith("--") ? one : inFolder(one)));
const collect = (...more_: string[]) =>
  nianbao("collect", inFolder("收到"), "--roster", inFolder("名册.txt"), ...lists, "--force", ...more_);

/** What stands on the first sheet of a workbook. */
function rowsOf(file: string): readonly (readonly unknown[])[] {
  const cells = openXlsxCells(readFileSync(inFolder(file)));
  return cells.readAll(cells.outline.sheets[0]?.name ?? "")?.values ?? [];
}

beforeAll(() => {
  mkdirSync(inFolder("收到"));
  writeFileSync(
    inFolder("名册.txt"),
    `单位,类型,期限,联系人,备注\n${pine},乡镇街道,1月20日,,\n${willow},乡镇街道,1月31日,,\n县教育局,县直,1月20日,,\n县林业局,县直,1月31日,,`,
  );
  writeFileSync(inFolder("收到/松河镇.json"), json({ unit: pine, cells: more(right, total, 1) }));
  writeFileSync(inFolder("收到/柳河镇.json"), json({ unit: willow, cells: others }));
});

it("lists who sent what and who did not, with days and kinds of problems", async () => {
  const { exitCode } = await collect();
  expect(exitCode).toBe(1);
  const [, note, heads, ...rows] = rowsOf("通报表.xlsx");
  expect(note?.[0]).toBe("截至 2026-01-25：收到 2 个单位，没有报的 2 个。");
  const at = (head: string) => (heads ?? []).indexOf(head);
  const told = rows.map((row) =>
    ["单位", "类型", "状态", "是否按时", "报送次数", "退回次数", "必须改正数", "问题类别"].map((head) => row[at(head)]),
  );
  expect(told).toEqual([
    [pine, "乡镇街道", "必须改正", "逾期报送", 1, 1, 1, "勾稽不平"],
    [willow, "乡镇街道", "通过", "按时", 1, 0, 0, null],
    ["县教育局", "县直", "未报", "逾期未报", 0, 0, null, null],
    ["县林业局", "县直", "未报", "未到期限", 0, 0, null, null],
  ]);
  const [, , findingHeads, finding] = rowsOf("清单.xlsx");
  expect((findingHeads ?? []).slice(0, 4)).toEqual(["单位", "类型", "程度", "问题类别"]);
  expect((finding ?? []).slice(0, 4)).toEqual([pine, "乡镇街道", "必须改正", "勾稽不平"]);
});

it("says on the slip what was checked, when, and by which rules", () => {
  const slip = readFileSync(inFolder("退回单", `退回单 ${pine}.html`), "utf8");
  expect(slip).toMatch(/文件：松河镇\.json（SHA-256 [0-9a-f]{64}）/);
  expect(slip).toMatch(/核对：年报助手 [\d.]+，规则 2021-[0-9a-f]{8}，2026-01-25 10:30/);
  expect(existsSync(inFolder("退回单", `退回单 ${willow}.html`))).toBe(false);
});

it("tells of the next version what was mended, and what nobody had asked for", async () => {
  writeFileSync(inFolder("收到/松河镇.json"), json({ unit: pine, cells: more(right, licenses, 3) }));
  const { exitCode, stdout } = await collect();
  expect(exitCode).toBe(0);
  expect(stdout).toContain("和上次报送相比（1）");
  expect(stdout).toMatch(new RegExp(`${pine}：已改 1 处，改动了别处 1 格`));
  const [, , heads = [], row = []] = rowsOf("通报表.xlsx");
  expect(["报送次数", "退回次数", "必须改正数"].map((head) => row[heads.indexOf(head)])).toEqual([2, 1, 0]);
});

it("says nothing of a day on which nothing new came", async () => {
  const { stdout } = await collect();
  expect(stdout).not.toContain("和上次报送相比");
});

it("goes on with the roster of the progress file", async () => {
  const { stdout } = await nianbao("collect", inFolder("收到"), "--progress", inFolder("进度.json"));
  expect(stdout).toContain("没有报的（2）");
});

it("refuses a progress file that is none, and leaves it alone", async () => {
  writeFileSync(inFolder("别的.json"), "{}");
  const { exitCode, stderr } = await nianbao("collect", inFolder("收到"), "--progress", inFolder("别的.json"));
  expect(exitCode).toBe(2);
  expect(stderr).toContain("这不是收表的进度文件");
  expect(readFileSync(inFolder("别的.json"), "utf8")).toBe("{}");
});
