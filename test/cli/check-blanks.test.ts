import { writeFileSync } from "node:fs";
import ExcelJS from "exceljs";
import type { JsonAnswer } from "../../cli/check-json";
import { balancedJson } from "./balanced-report";
import { nianbao, temporaryFolder } from "./console";

const inFolder = temporaryFolder();

async function answerOf(name: string): Promise<JsonAnswer | undefined> {
  const { stdout } = await nianbao("check", inFolder(name), "--json");
  return (JSON.parse(stdout) as { files: JsonAnswer[] }).files[0];
}

const withoutTable = (table: string): string => {
  const { cells, ...rest } = JSON.parse(balancedJson()) as { cells: Record<string, number> };
  return JSON.stringify({
    ...rest,
    cells: Object.fromEntries(Object.entries(cells).filter(([id]) => !id.startsWith(`${table}/`))),
  });
};

it("warns of a table that no one has begun", async () => {
  writeFileSync(inFolder("缺三.json"), withoutTable("requests"));
  const answer = await answerOf("缺三.json");
  expect(answer?.findings).toEqual([
    expect.objectContaining({
      code: "blank-cells",
      rule: "num-blank",
      severity: "warning",
      message: "第三部分还没有填。",
    }),
  ]);
  // 25 rows of 7 cells.
  expect(answer?.findings[0]?.cells).toHaveLength(175);
  expect((await nianbao("check", inFolder("缺三.json"))).stdout).toContain("提醒（1）\n    第三部分还没有填。");
});

it("warns of every table of a blank report, and of a new workbook", async () => {
  writeFileSync(inFolder("空.json"), JSON.stringify({ format: "2021", year: 2025, cells: {} }));
  await nianbao("new", "--year", "2025", "--unit", "大城街道办事处", "--type", "subdistrict", inFolder("新.xlsx"));
  for (const name of ["空.json", "新.xlsx"]) {
    expect((await answerOf(name))?.findings.map(({ message }) => message)).toEqual([
      "第二部分还没有填。",
      "第三部分还没有填。",
      "第四部分还没有填。",
    ]);
  }
  expect((await nianbao("check", inFolder("空.json"))).stdout).not.toContain("全部平衡");
});

it("leaves what the office switched off, and what “—” has told already", async () => {
  writeFileSync(
    inFolder("关.json"),
    withoutTable("requests").replace(/}$/, ',"settings":{"switchedOff":["NUM-BLANK"]}}'),
  );
  expect((await answerOf("关.json"))?.findings).toEqual([]);
  const dashes = JSON.stringify(JSON.parse(balancedJson())).replace(/("disputes\/[^"]+"):0/g, '$1:"—"');
  writeFileSync(inFolder("横线.json"), dashes);
  expect((await answerOf("横线.json"))?.findings.map(({ code }) => code)).toEqual(["placeholder"]);
});

it("does not call blank what has no row any more", async () => {
  writeFileSync(inFolder("平.json"), balancedJson());
  await nianbao("convert", inFolder("平.json"), inFolder("平.xlsx"));
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(inFolder("平.xlsx"));
  const sheet = workbook.getWorksheet("三 依申请");
  if (sheet === undefined) throw new Error("no sheet 三 依申请");
  let row = 0;
  sheet.eachRow((cells, number) => {
    if (JSON.stringify(cells.values).includes("予以公开")) row = row === 0 ? number : row;
  });
  expect(row).toBeGreaterThan(3);
  sheet.spliceRows(row, 1);
  await workbook.xlsx.writeFile(inFolder("缺行.xlsx"));
  const answer = await answerOf("缺行.xlsx");
  expect(answer?.error?.code).toBe("rows-missing");
  expect(answer?.error?.message).not.toMatch(/点“|在“/);
  expect(answer?.findings.filter(({ code }) => code === "blank-cells")).toEqual([]);
});
