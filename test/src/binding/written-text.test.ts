import { allFormats } from "../../../src/formats/all-formats";
import { blankReport, type Report } from "../../../src/report/report";
import { formOf } from "../../../src/rules/report-form";
import { readReports } from "../../../src/binding/bound-report";
import { MemoryWorkbook } from "../../../src/workbook/memory-workbook";
import { planWorkbook } from "../../../src/plan/plan-workbook";
import type { SheetPatch } from "../../../src/workbook/workbook-plan";

type Text = Readonly<Record<string, string>>;

async function workbookWith(text: Text): Promise<MemoryWorkbook> {
  const report: Report = { ...blankReport("2021", 2025, "某镇"), text: new Map(Object.entries(text)) };
  const workbook = new MemoryWorkbook();
  const plan = planWorkbook(formOf(report, allFormats), report, {
    totals: "formulas",
    controls: false,
    takenSheets: [],
    reportKey: "1",
  });
  await workbook.insert(plan);
  return workbook;
}

async function textIn(workbook: MemoryWorkbook): Promise<Text> {
  const [bound] = await readReports(await workbook.outline(), (addresses) => workbook.read(addresses), allFormats);
  return Object.fromEntries(bound?.report.text ?? []);
}

const write = (workbook: MemoryWorkbook, cells: SheetPatch["cells"]): Promise<void> =>
  workbook.write([{ sheet: "正文", cells }]);

const FIRST = "一、总体情况";
const SIXTH = "六、其他需要报告的事项";

describe("what is written around the text", () => {
  // Title, one paragraph, title, one paragraph: the name covers A1:A4.
  const text = { "1": "甲", "6": "乙" };

  it("is read below it, blank lines between included", async () => {
    const workbook = await workbookWith(text);
    await write(workbook, [
      { address: "A5", value: "丙" },
      { address: "A7", value: "丁" },
    ]);
    expect(await textIn(workbook)).toEqual({ "1": "甲", "6": "乙\n丙\n\n丁" });
  });

  it("is read far below it", async () => {
    const workbook = await workbookWith(text);
    await write(
      workbook,
      Array.from({ length: 1500 }, (_, index) => ({ address: `A${index + 5}`, value: `段${index}` })),
    );
    const lines = (await textIn(workbook))["6"]?.split("\n") ?? [];
    expect([lines.length, lines[0], lines[1], lines[1500]]).toEqual([1501, "乙", "段0", "段1499"]);
  });

  it("is read above a name that has moved down", async () => {
    const workbook = await workbookWith(text);
    const outline = await workbook.outline();
    const names = new Map(outline.names).set("nianbao_text", { sheet: "正文", range: "A3:A4" });
    const [bound] = await readReports({ ...outline, names }, (addresses) => workbook.read(addresses), allFormats);
    expect(Object.fromEntries(bound?.report.text ?? [])).toEqual(text);
  });

  it("does not add blank lines: those at the end stay as many as they were", async () => {
    const workbook = await workbookWith({ "6": "末段\n\n" });
    expect(await textIn(workbook)).toEqual({ "6": "末段\n\n" });
  });
});

describe("text that cannot stand on the sheet", () => {
  const long = "长".repeat(32_768);

  it.each<readonly [string, Text]>([
    ["its own title as a paragraph", { "1": `${FIRST}\n正文`, "6": SIXTH }],
    ["the title of a later chapter", { "1": `见\n${SIXTH}\n后文`, "6": "末" }],
    ["a title with spaces around it", { "1": `  ${SIXTH} `, "5": "中" }],
    ["the title of a table", { "1": "三、收到和处理政府信息公开申请情况\n共 3 件" }],
    ["the title of an earlier chapter", { "1": "甲", "6": `${FIRST}\n乙` }],
    ["only the title of an earlier chapter, without that chapter", { "6": `乙\n${FIRST}` }],
    ["a paragraph longer than a cell", { "1": `前\n${long}\n后`, "6": "末" }],
    ["a paragraph as long as a cell", { "1": long.slice(1) }],
  ])("comes back: %s", async (_, text) => {
    expect(await textIn(await workbookWith(text))).toEqual(text);
  });

  it("comes back whatever lines stand together", async () => {
    const titles = allFormats[0]?.format.chapters.map(({ title }) => title) ?? [];
    const lines = [...titles, "甲", "", " 乙 "];
    let seed = 7;
    const pick = (): string => {
      seed = (seed * 48_271) % 2_147_483_647;
      return lines[seed % lines.length] ?? "";
    };
    for (let round = 0; round < 40; round++) {
      const text = {
        "1": [pick(), pick(), pick()].join("\n"),
        "5": [pick(), pick()].join("\n"),
        "6": [pick(), pick()].join("\n"),
      };
      expect(await textIn(await workbookWith(text))).toEqual(text);
    }
  });

  it("has no cell beyond what Excel holds", async () => {
    const report: Report = { ...blankReport("2021", 2025, "某镇"), text: new Map([["1", long]]) };
    const plan = planWorkbook(formOf(report, allFormats), report, {
      totals: "formulas",
      controls: false,
      takenSheets: [],
      reportKey: "1",
    });
    const lengths = plan.sheets.flatMap(({ cells }) => cells.map(({ value }) => String(value ?? "").length));
    expect(Math.max(...lengths)).toBeLessThanOrEqual(32_767);
    expect(plan.sheets.map(({ name }) => name)).not.toContain("正文");
  });

  it("is kept beside what is written later under its title", async () => {
    const workbook = await workbookWith({ "1": `见\n${SIXTH}`, "6": "末" });
    // The sheet begins with 六 and its paragraph: A1:A2.
    await write(workbook, [
      { address: "A1", value: FIRST },
      { address: "A2", value: "新段" },
      { address: "A3", value: SIXTH },
      { address: "A4", value: "末" },
    ]);
    expect(await textIn(workbook)).toEqual({ "1": `见\n${SIXTH}\n新段`, "6": "末" });
  });
});
