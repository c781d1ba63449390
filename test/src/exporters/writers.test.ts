import { strFromU8, unzipSync } from "fflate";
import { platform } from "../../../cli/platform";
import { readWithoutCells } from "../../../src/binding/read-report";
import { examine } from "../../../src/examination/examine";
import { reportWriters, writerOf, type WritingOptions } from "../../../src/exporters/writers";
import { allFormats } from "../../../src/formats/all-formats";
import { importReports, kindOf } from "../../../src/importers/import-report";
import { blankReport, type CellId, type Report } from "../../../src/report/report";
import { formOf } from "../../../src/rules/report-form";

// The library that writes Word files is large: a busy machine takes its time to load it.
jest.setTimeout(60_000);

const report: Report = {
  ...blankReport("2021", 2025, "松河镇人民政府"),
  cells: new Map([["disputes/reconsideration/upheld" as CellId, 3]]),
};
const examination = examine(readWithoutCells({ report, form: formOf(report, allFormats) }));
const options: WritingOptions = {
  definitions: allFormats,
  date: undefined,
  style: "plain",
  madeOn: undefined,
  program: "年报助手",
};

it("gives every file an ending of its kind, which the door for files takes it for", async () => {
  for (const writer of reportWriters) {
    const { name, content } = await writer.write(examination, options);
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    const kind = kindOf({ name, bytes });
    expect(`.${kind}`).toBe(writer.extensions[0]);
    expect(name.endsWith(`.${kind}`)).toBe(true);
  }
});

it("writes what is read again as the same figures", async () => {
  for (const extension of [".xlsx", ".json"]) {
    const { name, content = "" } = (await writerOf("report", extension)?.write(examination, options)) ?? { name: "" };
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    const [again] = importReports({ name, bytes }, { definitions: allFormats, defaultYear: undefined, platform });
    expect([...(again?.report.cells ?? [])]).toEqual([["disputes/reconsideration/upheld", 3]]);
  }
});

it("calls an unfinished report a draft in its name, where the file says so too", async () => {
  const word = await writerOf("report", ".DOCX")?.write(examination, options);
  expect(word?.name).toBe("草稿 松河镇人民政府2025年政府信息公开工作年度报告.docx");
  expect(word?.draft?.length).toBeGreaterThan(0);
  const page = await writerOf("check-sheet", ".htm")?.write(examination, options);
  expect(page?.name).toBe("校验单 松河镇人民政府2025年政府信息公开工作年度报告校验单.html");
  expect(page?.draft).toBeUndefined();
});

it("puts a 校验单 into a workbook beside the report, and knows no other ending", async () => {
  const { content } = (await writerOf("check-sheet", ".xlsx")?.write(examination, options)) ?? {};
  const listing = strFromU8(unzipSync(content as Uint8Array)["xl/workbook.xml"] ?? new Uint8Array());
  expect(listing).toContain("校验单");
  expect(listing).toContain("三 依申请");
  expect(writerOf("check-sheet", ".json")).toBeUndefined();
  expect(writerOf("report", ".pdf")).toBeUndefined();
});
