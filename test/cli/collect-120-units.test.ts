import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openXlsxCells } from "../../src/importers/xlsx-cells";
import { blankReport, type CellId } from "../../src/report/report";
import { kindsOfFile } from "../printed-reports/kinds-of-file";
import { printReport } from "../printed-reports/printed-report";
import { drawFrom } from "../src/narrative/draw";
import { nianbao, temporaryFolder, type Ran } from "./console";
import { figuresOf, form, json, type Collected } from "./made-reports";

/**
 * A county of 120 units that sends reports as files of five kinds, in two rounds, with faults in them. What is planted is
 * found, and nothing else.
 */
const inFolder = temporaryFolder();
const inCounty = (...names: string[]): string => inFolder("收到", ...names);

const firsts = [..."松柳榆桦槐杨柏枫桑梅"];
const towns = [..."河山川岭泉"].flatMap((second) => firsts.map((first) => `${first}${second}镇人民政府`));
const trades = [..."甲乙丙丁戊己庚辛壬癸"];
const bureaus = [..."东南西北中上"].flatMap((place) => trades.map((trade) => `青山县${place}${trade}管理局`));
const zones = firsts.map((name) => `青山${name}岗开发区管理委员会`);
const units = [...towns, ...bureaus, ...zones];
/** By its place among the units, what is wrong with what a unit sends. */
const at = (index: number): string => units[index] ?? "";
const faulty = [3, 17, 42, 66, 90, 111].map(at);
const toExplain = [8, 71].map(at);
const twins = [12, 13].map(at);
const alike = [60, 95].map(at);
const withVersions = [20, 80].map(at);
const missing = [5, 55, 119].map(at);
const misnamed = at(30);
const sealed = at(33);
const withLedger = at(36);
const broken = at(39);
const ofLastYear = at(44);
const notCarried = at(2);
const merged = "青山县粮食储备局";

const total: CellId = "disputes/reconsideration/total";
const inForce: CellId = "disclosure/regulatory-rules/in-force";
const licenses: CellId = "disclosure/licenses/decisions";
const carriedIn: CellId = "requests/carried-in/natural-person";
const COPIED =
  "局长每季度主持一次公开工作例会，各股室把群众来电来信里问得最多的三件事写在黑板上，当场定下由谁写成问答、何时挂到网站首页，下一次例会先看黑板上划掉了几件，没有划掉的说明缘由。";

const fiveKinds = ["年报.docx", "年报.html", "年报.xlsx", "年报.ods", "年报.xls"];
/** What counts for each unit. */
const counted = new Map<string, ReadonlyMap<CellId, number>>();

const more = (cells: ReadonlyMap<CellId, number>, id: CellId) => new Map(cells).set(id, (cells.get(id) ?? 0) + 1);

function printed(index: number, unit: string, cells: ReadonlyMap<CellId, number>): readonly [string, Uint8Array] {
  const kind = kindsOfFile.find(({ name }) => name === fiveKinds[index % fiveKinds.length]);
  if (kind === undefined) throw new Error("no such kind of file");
  const { blocks, ...report } = printReport({ ...blankReport("2021", 2025, unit), cells }, form);
  // The tables alone: what the passages of a made report lack is nothing that was planted.
  const tables = blocks.filter((block) => typeof block !== "string");
  return [path.extname(kind.name), kind.write({ ...report, blocks: tables })];
}

function figuresOfUnit(unit: string, drawn: ReadonlyMap<CellId, number>): ReadonlyMap<CellId, number> {
  if (faulty.includes(unit)) return more(drawn, total);
  if (toExplain.includes(unit)) return more(drawn, inForce);
  return unit === twins[1] ? (counted.get(twins[0] ?? "") ?? drawn) : drawn;
}

function putUnit(index: number, unit: string, cells: ReadonlyMap<CellId, number>): void {
  const folder = index < 50 ? "乡镇" : "县直";
  if (alike.includes(unit)) {
    const text = unit === alike[0] ? COPIED : COPIED.replace("局长", "主任").replace("三件事", "两件事");
    writeFileSync(inCounty(folder, `${unit}.json`), json({ unit, cells, text }));
    return;
  }
  const [extension, bytes] = printed(index, unit === misnamed ? unit.replace("人民政府", "政府") : unit, cells);
  const withPeople =
    "<table><tr><td>申请人</td><td>联系电话</td></tr><tr><td>某某某</td><td>13000000000</td></tr></table>";
  const content =
    unit === withLedger ? new TextDecoder().decode(bytes).replace("</body>", `${withPeople}</body>`) : bytes;
  writeFileSync(inCounty(folder, `${unit}${extension}`), content);
}

const roster = [
  "单位,类型,期限,联系人,备注",
  ...units.map((unit, index) => `${unit},${index < 50 ? "乡镇街道" : index < 110 ? "县直" : "管委会"},1月20日,,`),
  `${merged},县直,,,2025年撤并，并入${at(50)}`,
];

beforeAll(() => {
  for (const folder of ["乡镇", "县直"]) mkdirSync(inCounty(folder), { recursive: true });
  mkdirSync(inFolder("上年"));
  const draw = drawFrom(120);
  for (const [index, unit] of units.entries()) {
    const cells = figuresOfUnit(unit, figuresOf(form, draw));
    if (missing.includes(unit)) continue;
    if (unit === ofLastYear) {
      writeFileSync(inCounty("乡镇", `${unit}.json`), json({ unit, cells, year: 2024 }));
      continue;
    }
    if (unit === broken) {
      writeFileSync(inCounty("乡镇", `${unit}.docx`), "no report at all");
      continue;
    }
    counted.set(unit, cells);
    putUnit(index, unit, cells);
  }
  for (const unit of withVersions) {
    const index = units.indexOf(unit);
    const cells = counted.get(unit) ?? new Map<CellId, number>();
    const [extension, bytes] = printed(index, unit, more(cells, licenses));
    writeFileSync(inCounty(index < 50 ? "乡镇" : "县直", `${unit}（改）${extension}`), bytes);
  }
  writeFileSync(inCounty("乡镇", `${sealed}（盖章）.jpg`), Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16));
  const before = new Map([
    [carriedIn.replace("carried-in", "carried-out") as CellId, (counted.get(notCarried)?.get(carriedIn) ?? 0) + 2],
  ]);
  writeFileSync(inFolder("上年", `${notCarried}.json`), json({ unit: notCarried, year: 2024, cells: before }));
  writeFileSync(inFolder("名册.csv"), roster.join("\n"));
}, 60_000);

const collect = (...options: string[]): Promise<Ran> =>
  nianbao("collect", inFolder("收到"), "--roster", inFolder("名册.csv"), "--previous", inFolder("上年"), ...options);

async function collected(...options: string[]): Promise<Collected> {
  return JSON.parse((await collect("--json", ...options)).stdout) as Collected;
}

const byName = (one: string, other: string): number => (one < other ? -1 : 1);

it("finds what is planted, and nothing else", async () => {
  const answer = await collected("--summary", inFolder("汇总.xlsx"), "--progress", inFolder("进度.json"));
  const inState = (state: string) => answer.units.filter((one) => one.state === state).map(({ unit }) => unit);
  expect(answer.units).toHaveLength(units.length - missing.length);
  expect(inState("mend").sort(byName)).toEqual([...faulty, ofLastYear].sort(byName));
  expect(inState("explain").sort(byName)).toEqual([...toExplain].sort(byName));
  expect(inState("unreadable")).toEqual([broken]);
  expect(inState("look").sort(byName)).toEqual([...twins].sort(byName));
  expect([...answer.missing].sort(byName)).toEqual([...missing].sort(byName));
  expect(answer.nearNames.map(({ roster: name }) => name)).toEqual([misnamed]);
  expect(answer.duplicates.map(({ unit }) => unit).sort(byName)).toEqual([...withVersions].sort(byName));
  expect(answer.unread.map(({ file }) => path.basename(file))).toEqual([`${broken}.docx`]);
  expect(answer.sameFigures.map((group) => [...group].sort(byName))).toEqual([[...twins].sort(byName)]);
  expect(answer.alike.map((pair) => [...pair.units].sort(byName))).toEqual([[...alike].sort(byName)]);
  expect(answer.units.find(({ unit }) => unit === sealed)?.files).toHaveLength(2);
  for (const { id, value } of form.cells.values()) {
    const sum = [...counted.values()].reduce((all, cells) => all + (cells.get(id) ?? 0), 0);
    expect([id, answer.sums[id] ?? 0]).toEqual([id, value === "amount" ? sum / 1e6 : sum]);
  }
}, 60_000);

it("adds up by kind in the summary", () => {
  const cells = openXlsxCells(readFileSync(inFolder("汇总.xlsx")));
  const [, , heads = [], ...rows] = cells.readAll("分类汇总")?.values ?? [];
  const row = rows.find((one) => String(one[1]).includes("行政许可")) ?? [];
  const ofTowns = [...counted].filter(([unit]) => towns.includes(unit) && unit !== misnamed);
  expect(heads).toEqual(["部分", "栏目", "合计", "乡镇街道", "县直", "管委会", "未注明类型", "上年合计", "比上年"]);
  expect(row[heads.indexOf("乡镇街道")]).toBe(ofTowns.reduce((sum, [, one]) => sum + (one.get(licenses) ?? 0), 0));
});

it("tells what does not go on from last year, warns of the list of people, and keeps nothing of it", async () => {
  const { stdout } = await collect();
  expect(stdout).toContain("和上年不衔接的（1）");
  expect(stdout).toContain(`${notCarried}：第三部分 · 自然人 · 上年结转：`);
  expect(stdout).toMatch(new RegExp(`${withLedger}\\.html：文件里像是申请台账（申请人、联系电话，1 行）`));
  expect(stdout + readFileSync(inFolder("进度.json"), "utf8")).not.toMatch(/某某某|13000000000/);
}, 60_000);

it("tells in the second round who has mended what", async () => {
  const [first = "", second = ""] = faulty;
  const sendAgain = (unit: string, id: CellId, by: number): void => {
    const cells = counted.get(unit) ?? new Map<CellId, number>();
    const [extension, bytes] = printed(units.indexOf(unit), unit, new Map(cells).set(id, (cells.get(id) ?? 0) + by));
    writeFileSync(inCounty("乡镇", `${unit}${extension}`), bytes);
  };
  sendAgain(first, total, -1);
  sendAgain(second, licenses, 7);
  const { stdout } = await collect("--progress", inFolder("进度.json"));
  expect(stdout).toContain("和上次报送相比（2）");
  expect(stdout).toContain(`${first}：已改 1 处`);
  expect(stdout).toContain(`${second}：未改 1 处，改动了别处 1 格`);
}, 60_000);
