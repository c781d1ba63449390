import { writeFileSync } from "node:fs";
import type { CellId } from "../../src/report/report";
import { drawFrom } from "../src/narrative/draw";
import { nianbao, temporaryFolder } from "./console";
import { figuresOf, form } from "./made-reports";

const inFolder = temporaryFolder();
const unit = "松河镇人民政府";
const cells = figuresOf(form, drawFrom(18));
const text = {
  "1": "本年公开信息120条，其中政策文件3件。\n全年收到申请5件，都已按期答复。主动解读2次。",
  "5": "主动解读的形式还不多。下一步增加图解和问答。",
  "6": "本年度没有收取信息处理费。",
};

interface Compared {
  cells: { cell: string; a: unknown; b: unknown }[];
  text: { chapter: string; a: string; b: string }[];
  notCompared: { code: string; table?: string; chapter?: string; message: string }[];
}

interface Changed {
  readonly year?: number;
  readonly figures?: ReadonlyMap<CellId, number>;
  readonly text?: Readonly<Record<string, string>>;
}

/** Writes the report, changed, as a file of this kind. */
async function put(name: string, changed: Changed = {}): Promise<string> {
  const { figures = cells } = changed;
  const shown = [...figures].map(([id, value]) => [id, form.cells.get(id)?.value === "amount" ? value / 1e6 : value]);
  const json = {
    version: 1,
    format: "2021",
    year: 2025,
    unit,
    text,
    ...changed,
    cells: Object.fromEntries(shown) as unknown,
  };
  writeFileSync(inFolder("一份.json"), JSON.stringify(json));
  await nianbao("convert", inFolder("一份.json"), inFolder(name), "--force");
  return inFolder(name);
}

async function compared(a: string, b: string) {
  const { exitCode, stdout } = await nianbao("compare", a, b, "--json");
  return { exitCode, answer: JSON.parse(stdout) as Compared };
}

it.each(["网页.html", "报告.docx", "副本.xlsx"])("says of the same report as %s that all is the same", async (name) => {
  const a = await put("2025年报.xlsx");
  const { exitCode, answer } = await compared(a, await put(name));
  expect(answer).toEqual({ cells: [], text: [], notCompared: [] });
  expect(exitCode).toBe(0);
});

it("names each figure that was changed or lost, and each sentence", async () => {
  const a = await put("2025年报.xlsx");
  const id: CellId = "disclosure/licenses/decisions";
  const b = await put("网页.html", {
    figures: new Map(cells).set(id, 777),
    text: { ...text, "1": text["1"].replace("5件", "6件"), "5": "主动解读的形式还不多。" },
  });
  const { exitCode, answer } = await compared(a, b);
  expect(answer.cells).toEqual([{ cell: id, a: cells.get(id), b: 777 }]);
  expect(answer.text).toEqual([
    { chapter: "1", a: "全年收到申请5件，都已按期答复。", b: "全年收到申请6件，都已按期答复。" },
    { chapter: "5", a: "下一步增加图解和问答。", b: "" },
  ]);
  expect(answer.notCompared).toEqual([]);
  expect(exitCode).toBe(1);
});

it("tells amounts as they are printed", async () => {
  const id: CellId = "disclosure/administrative-fees/collected-amount";
  const fee = [...form.cells.values()].find(({ value }) => value === "amount")?.id ?? id;
  const a = await put("2025年报.xlsx", { figures: new Map(cells).set(fee, 12_500_000) });
  const b = await put("网页.html", { figures: new Map(cells).set(fee, 1_250_000) });
  expect((await compared(a, b)).answer.cells).toEqual([{ cell: fee, a: 12.5, b: 1.25 }]);
});

it("calls a report of another year another, though its figures are the same", async () => {
  const a = await put("2025年报.xlsx");
  const { exitCode, answer } = await compared(a, await put("网页.html", { year: 2024 }));
  expect(answer.text[0]).toEqual({ chapter: "title", a: "2025 年度", b: "2024 年度" });
  expect(exitCode).toBe(1);
});

it("says which table is missing, and nothing of it", async () => {
  const a = await put("2025年报.xlsx");
  const page = await put("网页.html");
  const { readFileSync } = await import("node:fs");
  const html = readFileSync(page, "utf8");
  const tables = html.match(/<table[\s\S]*?<\/table>/g) ?? [];
  writeFileSync(page, html.replace(tables.at(-1) ?? "", ""));
  const { exitCode, answer } = await compared(a, page);
  expect(answer.cells).toEqual([]);
  expect(answer.notCompared.map(({ code, table }) => [code, table])).toEqual([["table-unread", "disputes"]]);
  expect(answer.notCompared[0]?.message).toBe("第四部分的表在第二份里没有读出，没有比较，请看一眼那里有没有这张表。");
  expect(exitCode).toBe(2);
});

it("compares a workbook without a text in its figures alone, and says so", async () => {
  const a = await put("2025年报.xlsx", { text: {} });
  const b = await put("网页.html");
  const { exitCode, answer } = await compared(a, b);
  expect(answer.notCompared.map(({ code, chapter }) => [code, chapter])).toEqual(
    ["1", "5", "6"].map((chapter) => ["chapter-unread", chapter]),
  );
  expect(exitCode).toBe(0);
  const { stdout } = await nianbao("compare", a, b);
  expect(stdout).toContain("文字比了前言：一致。");
  expect(stdout).toContain("一、总体情况在第一份里没有找到文字，没有比较。");
});

it("names the file that cannot be read", async () => {
  const a = await put("2025年报.xlsx");
  writeFileSync(inFolder("扫描.pdf"), "%PDF-1.4\n");
  const { exitCode, stderr, stdout } = await nianbao("compare", a, inFolder("扫描.pdf"));
  expect([exitCode, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/扫描\.pdf.*没有比较。/);
});
