import { examine } from "../../src/examination/examine";
import { checkSheet } from "../../src/exporters/check-sheet";
import { writeCheckSheetDocx } from "../../src/exporters/check-sheet-docx";
import { planCheckSheet } from "../../src/exporters/check-sheet-plan";
import { withoutLocalRows } from "../../src/exporters/printed-table";
import { writeReportDocx } from "../../src/exporters/report-docx";
import { writeXlsx } from "../../src/exporters/xlsx";
import { allFormats } from "../../src/formats/all-formats";
import type { ReadReport } from "../../src/binding/read-report";
import { importReportJson } from "../../src/importers/report-json";
import { finished } from "./finished-report";
import { convert } from "./libre-office";
import { pagesOf, type PrintedPage } from "./pdf-pages";
import { completeReports } from "./real-reports";

const real = (file: string): ReadReport => {
  const found = completeReports().find((one) => one.file === file);
  if (found === undefined) throw new Error(`no report ${file}`);
  return found;
};

const withUnit = (imported: ReadReport, unit: string): ReadReport => ({
  ...imported,
  report: { ...imported.report, unit },
});

/** Remarks, and the line that offices in Jilin print below the table. */
const withLocalLine = importReportJson(
  JSON.stringify({
    format: "2019",
    year: 2020,
    unit: "其塔木镇人民政府",
    cells: { "disclosure/published-total/count": 2, "disclosure/normative-documents/made": "22（其中修订 16 件）" },
    settings: { localRows: ["published-total"] },
  }),
  allFormats,
);

const reports: Readonly<Record<string, ReadReport>> = {
  "2019": withUnit(real("000.json"), "其塔木镇人民政府"),
  "2021": real("006.json"),
  "local line": withLocalLine,
  "right to left": withUnit(real("003.json"), "\u202eئۇيغۇر\u202c<img src=x onerror=alert(1)>😀人民政府"),
  endless: withUnit(real("003.json"), "很长的单位".repeat(1000)),
};

let pages: ReadonlyMap<string, readonly PrintedPage[]> = new Map();

beforeAll(async () => {
  const files = new Map<string, Uint8Array>();
  for (const [name, imported] of Object.entries(reports)) {
    files.set(name, await writeReportDocx(finished(imported), "official"));
    files.set(`${name}, plain`, await writeReportDocx(finished(imported), "plain"));
  }
  const sheet = checkSheet(examine(real("010.json")), { madeOn: "2026年1月20日", program: "年报助手" });
  files.set("check sheet", await writeCheckSheetDocx(sheet));
  const workbook = new Map([["check sheet, xlsx", await writeXlsx(planCheckSheet(sheet, []))]]);
  const pdfs = [...convert(files, "pdf", "docx"), ...convert(workbook, "pdf")];
  pages = new Map(pdfs.map(([name, pdf]) => [name, pagesOf(pdf)]));
}, 120_000);

const pagesNamed = (name: string): readonly PrintedPage[] => pages.get(name) ?? [];

it.each([
  ["2019", 4],
  ["2021", 4],
  ["2019, plain", 4],
  ["2021, plain", 3],
  ["check sheet", 1],
  ["check sheet, xlsx", 1],
])("prints %s on %i pages of A4", (name, count) => {
  expect(pagesNamed(name).map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual(
    Array.from({ length: count }, () => [210, 297]),
  );
});

describe.each(["2019", "2021", "local line", "right to left"])("the report %s", (name) => {
  it("keeps everything but page numbers between the margins of an official document", () => {
    for (const page of pagesNamed(name)) {
      const { left, right, top, bottom } = page.inkAbove(297 - 33);
      // A table's outer border lies on the edge of the text.
      expect(left).toBeGreaterThan(28 - 1);
      expect(right).toBeLessThan(210 - 26 + 1);
      expect(bottom).toBeLessThan(297 - 35 + 1);
      // The word 草稿 stands in the header: of the one with a blank, and of the one whose third table is the older form.
      expect(top).toBeGreaterThan(name === "local line" || name === "right to left" ? 15 - 1 : 37 - 1);
    }
  });

  it("prints every word of the form, and each table on the page of its title", () => {
    const imported = reports[name];
    const printed = pagesNamed(name);
    for (const table of imported?.form.tables ?? []) {
      const page = printed.find(({ text }) => text.includes(table.title.replace(/\s/g, "")));
      const labels = withoutLocalRows(table).labels.map(({ text }) => text.replace(/\s/g, ""));
      // Labels down the side are drawn over several lines, between which the figures of their rows stand.
      for (const label of labels.filter((one) => one.length < 8)) expect(page?.text).toContain(label.slice(0, 2));
      const long = labels.filter((one) => one.startsWith("（本列数据") || one.startsWith("第二十条"));
      for (const label of long) expect(page?.text).toContain(label);
    }
  });
});

it("begins the table of chapter 三 on a page of its own, whole", () => {
  for (const name of ["2019", "2021"]) {
    const third = pagesNamed(name).filter(({ text }) => text.includes("一、本年新收政府信息公开申请数量"));
    expect(third).toHaveLength(1);
    expect(third[0]?.text.replace("草稿", "")).toMatch(/^三、收到和处理政府信息公开申请情况/);
    expect(third[0]?.text).toContain("四、结转下年度继续办理");
  }
});

it("prints figures that have no box in the form, and says that it is a draft on every page", () => {
  const printed = pagesNamed("local line");
  const whole = printed.map(({ text }) => text).join("");
  expect(whole).toContain("2020年本行政区域（或本部门）政府信息公开发布总数量（非新闻类、消息类）：2");
  expect(whole).toContain("注：规范性文件·本年新制作数量22（其中修订16件）");
  for (const { text } of printed) expect(text).toMatch(/^草稿/);
});

it("prints a hostile name as the words it is, and the rest of the title the right way round", () => {
  const [first] = pagesNamed("right to left");
  expect(first?.text).toContain("imgsrc=xonerror=alert(1)>");
  expect(first?.text).toContain("2024年政府信息公开工作年度报告");
});

it("prints a name of 5,000 characters without losing what follows it", () => {
  const whole = pagesNamed("endless")
    .map(({ text }) => text)
    .join("");
  expect(whole).toContain("六、其他需要报告的事项");
  expect(whole).toContain("2025年1月20日");
});

it("prints page numbers as official documents do", () => {
  expect(pagesNamed("2021").map(({ text }) => /—\d+—/.exec(text)?.[0])).toEqual(["—1—", "—2—", "—3—", "—4—"]);
});
