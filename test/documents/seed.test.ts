import { readFileSync } from "node:fs";
import { join } from "node:path";
import { nianbao, temporaryFolder } from "../cli/console";

const inFolder = temporaryFolder();
const reports = join(__dirname, "..", "..", "..", "shared", "reports");
const seed = join(reports, "000.txt");

interface ReadBack {
  readonly unit: string;
  readonly year: number;
  readonly cells: Readonly<Record<string, number>>;
  readonly settings?: { readonly localRows?: readonly string[] };
}

async function jsonOf(file: string, name: string): Promise<string> {
  const { exitCode } = await nianbao("convert", file, inFolder(name));
  expect(exitCode).toBe(0);
  return readFileSync(inFolder(name), "utf8");
}

/** What `check` says of a file, below the line that names it. */
async function toldOf(file: string): Promise<readonly string[]> {
  const { exitCode, stdout } = await nianbao("check", file);
  expect(exitCode).toBe(0);
  return stdout.split("\n").slice(1);
}

// The report this project began with: published as a text of one cell a line.

it("000.txt gives all 198 cells as they were transcribed, and the local line", async () => {
  const transcribed = JSON.parse(readFileSync(join(reports, "000.json"), "utf8")) as ReadBack;
  const { unit, year, cells, settings } = JSON.parse(await jsonOf(seed, "000.json")) as ReadBack;
  expect({ unit, year }).toEqual({ unit: "长春市九台区其塔木街道办事处", year: 2020 });
  expect(Object.keys(transcribed.cells)).toHaveLength(198);
  expect(cells).toEqual({ ...transcribed.cells, "disclosure/published-total/count": 2 });
  expect(settings).toEqual({ localRows: ["published-total"] });
});

it("000.txt is told what is wrong with its words, and that its tables agree", async () => {
  const told = (await toldOf(seed)).map((line) => line.trim());
  expect(told).toContain("没有必须改正的问题：40 条勾稽关系全部平衡。");
  for (const beginning of [
    "第一部分正文：有 5 处写“我镇”，单位却是“长春市九台区其塔木街道办事处”。",
    "第一部分正文：有 6 处写“其塔木镇”，单位名称是“长春市九台区其塔木街道办事处”。",
    "第一部分正文：有残留的“*”。",
    "第一部分正文：“其塔木镇人民政府突出重点，注重用数据反映情况",
    "第五部分正文：写的是“省州县”，“长春市九台区其塔木街道办事处”的上级不是这样称呼。",
    "第一部分正文：标题编号不统一：“1、 总体情况”、“4、 政府信息公开行政复议、行政诉讼情况”。",
    "第六部分正文：只写了“无”。",
    "第五部分正文：用了半角括号，如“(二)”。",
  ])
    expect(told).toContainEqual(expect.stringMatching(new RegExp(`^${escaped(beginning)}`)));
});

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

it.each(["docx", "html", "xlsx"])("000.txt comes back from its own .%s as it was read", async (extension) => {
  const first = await jsonOf(seed, `000-${extension}.json`);
  const again = inFolder(`000.${extension}`);
  expect((await nianbao("convert", seed, again)).exitCode).toBe(0);
  expect(JSON.parse(await jsonOf(again, `back-${extension}.json`))).toEqual(JSON.parse(first));
  // What we print has our own headings and preface; what its author wrote is found wanting as before.
  const told = await toldOf(again);
  expect(told).toContainEqual(expect.stringContaining("有 5 处写“我镇”"));
  expect(told).toContainEqual(expect.stringContaining("40 条勾稽关系全部平衡"));
});
