import { mkdirSync, writeFileSync } from "node:fs";
import { nianbao, temporaryFolder } from "./console";
import { drawFrom } from "../src/narrative/draw";
import { figuresOf, form, json, type Collected } from "./made-reports";

const inFolder = temporaryFolder();
const [pine, willow, elm] = ["松河镇人民政府", "柳河镇人民政府", "榆河镇人民政府"];

beforeAll(async () => {
  mkdirSync(inFolder("收到"));
  const draw = drawFrom(21);
  const figures = [pine, willow, elm].map(() => figuresOf(form, draw));
  const [ofPine = new Map(), ofWillow = new Map(), ofElm = new Map()] = figures;
  const put = (name: string, unit: string, cells: typeof ofPine) =>
    writeFileSync(inFolder(name), json({ unit, cells }));
  put("收到/松河镇.json", pine, ofPine);
  put("收到/柳河镇.json", willow, new Map(ofWillow).set("disclosure/licenses/decisions", 4321));
  put("松河镇.json", pine, ofPine);
  put("柳河镇.json", willow, ofWillow);
  put("榆河镇.json", elm, ofElm);
  await nianbao("convert", inFolder("松河镇.json"), inFolder("收到/松河镇校验单.docx"), "--check-sheet");
  await nianbao("convert", inFolder("柳河镇.json"), inFolder("收到/核对.html"), "--check-sheet");
  await nianbao("convert", inFolder("榆河镇.json"), inFolder("收到/榆河镇校验单.docx"), "--check-sheet");
});

it("holds each 校验单 against the report of its unit, and names one of nobody", async () => {
  const { exitCode, stdout } = await nianbao("collect", inFolder("收到"), "--json");
  const { units, unread } = JSON.parse(stdout) as Collected;
  expect(units.map(({ unit, state, files }) => [unit, state, files.length])).toEqual([
    [pine, "clean", 2],
    [willow, "look", 2],
  ]);
  expect(unread.map(({ code }) => code)).toEqual(["check-sheet-alone"]);
  expect(exitCode).toBe(2);
});

it("says of each what is the same, and what is not", async () => {
  const { stdout } = await nianbao("collect", inFolder("收到"));
  expect(stdout).toMatch(/松河镇人民政府：.*松河镇校验单\.docx，与校验单一致：数、单位、年度都没有变。/);
  expect(stdout).toMatch(/柳河镇人民政府：.*核对\.html，与校验单不一致：第二部分的数改过。/);
});
