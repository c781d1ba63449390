import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { strToU8, zipSync } from "fflate";
import type { CellId } from "../../src/report/report";
import { drawFrom } from "../src/narrative/draw";
import { nianbao, temporaryFolder } from "./console";
import { figuresOf, form, json, type Collected, type Made } from "./made-reports";

const inFolder = temporaryFolder();
const inCounty = (...names: string[]): string => inFolder("收到", ...names);

const towns = ["松河", "柳河", "榆河", "桦河", "槐河", "杨河", "柏河", "枫河"].map((name) => `${name}镇人民政府`);
const [pine = "", willow = "", elm = "", birch = "", locust = "", poplar = "", cypress = "", maple = ""] = towns;
const education = "青山县教育局";
const finance = "青山县财政局";
const water = "青山县水利局";
const farming = "青山县农业农村局";
const forestry = "青山县林业局";
const reform = "青山县发展和改革局";
const office = "青山县人民政府办公室";
const labour = "青山县人力资源和社会保障局";
const justice = "青山县司法局";
const weather = "青山县气象局";
const power = "青山县供电公司";

const roster = [
  "序号\t单位\t类型\t报送期限\t联系人\t备注",
  ...towns.map((unit, index) => `${index + 1}\t${unit}\t乡镇街道\t1月20日\t\t`),
  `9\t${education}\t县直\t1月25日\t\t`,
  `10\t${finance}\t县直\t1月25日\t\t`,
  `11\t${water}\t县直\t\t\t`,
  `12\t${farming}\t县直\t\t\t`,
  `13\t${forestry}\t县直\t\t\t`,
  "14\t青山县粮食和物资储备局\t县直\t\t\t2025年撤并，并入青山县发展和改革局",
  `15\t${reform}\t县直\t\t\t`,
  "16\t青山县档案馆\t县直\t\t\t免报",
  "17\t青山县文联\t免报单位\t\t\t",
  `18\t${office}\t政府办公室\t\t\t`,
  "19\t青山县人民政府\t县政府本级\t\t\t",
  `20\t${labour}\t县直\t\t\t`,
  `21\t${justice}\t县直\t\t\t`,
  `22\t${weather}\t县直\t\t\t`,
  "23\t青山县统计局\t县直\t\t\t",
];

/** What a unit wrote itself, and another took over with other names and figures. */
const OWN =
  "局长每季度主持一次公开工作例会，各股室把本季度群众来电来信里问得最多的三件事写在黑板上，当场定下由谁写成问答、何时挂到网站首页，下一次例会先看黑板上划掉了几件，没有划掉的说明缘由，全年一共划掉41件。";
const TAKEN = OWN.replace("局长", "主任").replace("41件", "28件");

/** What counts for each unit: of two versions the first by name, nothing of another year. */
const counted = new Map<string, ReadonlyMap<CellId, number>>();

beforeAll(async () => {
  mkdirSync(inCounty("县直", "第二批"), { recursive: true });
  const draw = drawFrom(2025);
  const cellsOf = (unit: string): ReadonlyMap<CellId, number> => {
    const cells = counted.get(unit) ?? figuresOf(form, draw);
    counted.set(unit, cells);
    return cells;
  };
  const put = (name: string, { unit, cells = cellsOf(unit), ...more }: Partial<Made> & Pick<Made, "unit">): void =>
    writeFileSync(inCounty(name), json({ unit, cells, ...more }));
  const putWorkbook = async (name: string, unit: string): Promise<void> => {
    writeFileSync(inFolder("一份.json"), json({ unit, cells: cellsOf(unit) }));
    await nianbao("convert", inFolder("一份.json"), inCounty(name));
  };
  put("松河镇.json", { unit: pine });
  await putWorkbook("柳河镇人民政府.xlsx", willow);
  writeFileSync(inCounty("柳河镇2025年政府信息公开年报（盖章）.pdf"), "%PDF-1.4\n");
  counted.set(elm, withOneMore(cellsOf(elm), "disputes/reconsideration/total"));
  put("榆河镇.json", { unit: elm });
  put("桦河镇1.json", { unit: birch });
  put("桦河镇2.json", { unit: birch, cells: withOneMore(cellsOf(birch), "disclosure/licenses/decisions") });
  counted.set(locust, cellsOf(pine));
  put("槐河镇.json", { unit: locust });
  await putWorkbook("杨河镇.xlsx", poplar);
  put("杨河镇.json", { unit: poplar });
  put("柏河镇.json", { unit: "柏河镇政府", cells: cellsOf(cypress) });
  put("枫河镇.json", { unit: maple, year: 2024, cells: figuresOf(form, draw) });
  put("县直/教育局.json", { unit: education, text: OWN });
  put("县直/财政局.json", { unit: finance, text: `今年有一处改进。${TAKEN}` });
  put("县直/发改局.json", { unit: reform });
  put("县直/府办.json", { unit: office });
  put(`县直/${labour}.json`, { unit: "", cells: cellsOf(labour) });
  counted.set(justice, withOneMore(cellsOf(justice), "disclosure/regulatory-rules/in-force"));
  put("县直/司法局.json", { unit: justice });
  put("县直/供电公司.json", { unit: power });
  put("县直/去年的松河镇.json", { unit: pine, year: 2024, cells: figuresOf(form, draw) });
  const inZip = [water, farming].map(
    (unit) => [`${unit}.json`, strToU8(json({ unit, cells: cellsOf(unit) }))] as const,
  );
  writeFileSync(inCounty("县直", "第二批", "两家.zip"), zipSync(Object.fromEntries(inZip)));
  writeFileSync(inCounty("县直", `${forestry}年报.docx`), "no report at all");
  writeFileSync(inCounty("县直", `${weather}年报.pdf`), "%PDF-1.4\n");
  writeFileSync(inCounty("~$松河镇.xlsx"), "left by an open program");
  writeFileSync(inCounty("Thumbs.db"), "left by the system");
  writeFileSync(inFolder("名册.txt"), roster.join("\n"));
}, 60_000);

const withOneMore = (cells: ReadonlyMap<CellId, number>, id: CellId): ReadonlyMap<CellId, number> =>
  new Map(cells).set(id, (cells.get(id) ?? 0) + 1);

async function collected(): Promise<{ readonly exitCode: number; readonly answer: Collected }> {
  const { exitCode, stdout } = await nianbao("collect", inFolder("收到"), "--roster", inFolder("名册.txt"), "--json");
  return { exitCode, answer: JSON.parse(stdout) as Collected };
}

const shortOf = (file: string): string => path.relative(inFolder("收到"), file).split(path.sep).join("/");

it("prints the keys that programs rely on, and no others", async () => {
  const { exitCode, answer } = await collected();
  expect(exitCode).toBe(2);
  expect(Object.keys(answer)).toEqual([
    "units",
    "missing",
    "duplicates",
    "nearNames",
    "unread",
    "sums",
    "alike",
    "sameFigures",
  ]);
  for (const unit of answer.units) expect(Object.keys(unit)).toEqual(["unit", "files", "state", "errors", "explains"]);
  for (const file of answer.unread) expect(Object.keys(file)).toEqual(["file", "code", "message"]);
  for (const pair of answer.alike) expect(Object.keys(pair)).toEqual(["units", "share", "passages"]);
});

it("finds what is planted in a county, and nothing else", async () => {
  const { answer } = await collected();
  expect(Object.fromEntries(answer.units.map(({ unit, state }) => [unit, state]))).toEqual({
    ...{ [pine]: "look", [willow]: "clean", [elm]: "mend", [birch]: "clean", [locust]: "look", [poplar]: "clean" },
    ...{ 柏河镇政府: "clean", [maple]: "mend", [education]: "clean", [finance]: "clean", [reform]: "clean" },
    ...{ [office]: "clean", [labour]: "clean", [justice]: "explain", [power]: "clean", [water]: "clean" },
    ...{ [farming]: "clean", [forestry]: "unreadable", [weather]: "unreadable" },
  });
  expect(answer.missing).toEqual(["青山县人民政府", "青山县统计局"]);
  expect(answer.nearNames.map((one) => ({ ...one, file: shortOf(one.file) }))).toEqual([
    { file: "柏河镇.json", unit: "柏河镇政府", roster: cypress },
  ]);
  expect(answer.duplicates.map(({ unit, files }) => [unit, files.map(shortOf)])).toEqual([
    [birch, ["桦河镇1.json", "桦河镇2.json"]],
  ]);
  expect(answer.unread.map(({ file, code }) => [shortOf(file), code])).toEqual([
    [`县直/${forestry}年报.docx`, "wrong-extension"],
    [`县直/${weather}年报.pdf`, "broken-pages"],
    ["县直/去年的松河镇.json", "other-year"],
  ]);
  expect(answer.sameFigures).toEqual([[pine, locust]]);
  expect(answer.alike.map(({ units }) => [...units].sort())).toEqual([[education, finance].sort()]);
  expect(answer.alike[0]?.passages.map(({ a, b }) => [a, b].sort())).toEqual([
    [OWN, `今年有一处改进。${TAKEN}`].sort(),
  ]);
  expect(answer.alike[0]?.share).toBeGreaterThanOrEqual(0.6);
});

it("names the files of each unit, the sealed copy and the zip among them", async () => {
  const { answer } = await collected();
  const filesOf = (unit: string) => answer.units.find((one) => one.unit === unit)?.files.map(shortOf);
  expect(filesOf(willow)).toEqual(["柳河镇人民政府.xlsx", "柳河镇2025年政府信息公开年报（盖章）.pdf"]);
  expect(filesOf(poplar)).toEqual(["杨河镇.json", "杨河镇.xlsx"]);
  expect(filesOf(water)?.[0]).toContain("县直/第二批/两家.zip");
  expect(filesOf(labour)).toEqual([`县直/${labour}.json`]);
});

it("adds up each cell over the units, each once", async () => {
  const { answer } = await collected();
  for (const { id, value } of form.cells.values()) {
    const sum = [...counted.values()].reduce((all, cells) => all + (cells.get(id) ?? 0), 0);
    expect([id, answer.sums[id] ?? 0]).toEqual([id, value === "amount" ? sum / 1e6 : sum]);
  }
});
