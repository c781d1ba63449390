import { strFromU8, unzipSync } from "fflate";
import { reportDocument } from "../../../src/exporters/report-document";
import { writeReportDocx } from "../../../src/exporters/report-docx";
import { reportFragment } from "../../../src/exporters/report-html";
import { allFormats } from "../../../src/formats/all-formats";
import { blankReport } from "../../../src/report/report";
import { formOf } from "../../../src/rules/report-form";

// The library that writes Word files is large: a busy machine takes its time to load it.
jest.setTimeout(60_000);

const report = blankReport("2021", 2025, "其塔木镇人民政府", "township");
const document = reportDocument(report, formOf(report, allFormats), {
  open: { errors: 0, explains: 0 },
  date: { year: 2026, month: 1, day: 20 },
});

async function partsOf(style: "official" | "plain"): Promise<ReadonlyMap<string, string>> {
  const parts = Object.entries(unzipSync(await writeReportDocx(document, style)));
  return new Map(parts.map(([name, bytes]) => [name, strFromU8(bytes)]));
}

it("names the report, its office and this program among its properties, and nobody else", async () => {
  const parts = await partsOf("official");
  const all = `${parts.get("docProps/core.xml") ?? ""}${parts.get("docProps/app.xml") ?? ""}`;
  expect(all).toContain("<dc:title>其塔木镇人民政府2025年政府信息公开工作年度报告</dc:title>");
  expect(all).toContain("<dc:creator>其塔木镇人民政府</dc:creator>");
  expect(all).toContain("<Application>年报助手</Application>");
  expect(all).not.toMatch(/Un-named|1970/);
});

it("gives the same bytes for the same report", async () => {
  const [one, other] = [await writeReportDocx(document, "official"), await writeReportDocx(document, "official")];
  expect([...(unzipSync(one)["docProps/core.xml"] ?? [])]).toEqual([...(unzipSync(other)["docProps/core.xml"] ?? [])]);
});

it.each(["official", "plain"] as const)("says in the styles of headings how deep they stand: %s", async (style) => {
  const styles = (await partsOf(style)).get("word/styles.xml") ?? "";
  const levelOf = (id: string) =>
    /<w:outlineLvl w:val="(\d)"/.exec(styles.split(`w:styleId="${id}"`)[1]?.split("</w:style>")[0] ?? "")?.[1];
  expect(["Title", "Heading1", "Heading2", "ReportBody"].map(levelOf)).toEqual([undefined, "0", "1", undefined]);
});

it("leaves room between the words of a table and its rules", async () => {
  const body = (await partsOf("official")).get("word/document.xml") ?? "";
  const tables = [...body.matchAll(/<w:tblCellMar>(.*?)<\/w:tblCellMar>/g)].map(([, margins = ""]) =>
    [...margins.matchAll(/<w:(\w+) w:type="dxa" w:w="(\d+)"/g)].map(([, side, room]) => [side, Number(room)]),
  );
  // 1.5 points above and below; 5.4 beside, and 1 where three characters must fit into a narrow column.
  const room = (sides: number) => Object.entries({ top: 30, left: sides, bottom: 30, right: sides });
  expect(tables).toEqual([room(108), room(20), room(20)]);
});

it("keeps the lines of tables on a site that strips styles", () => {
  const stripped = reportFragment(document).replace(/ style="[^"]*"/g, "");
  expect(stripped.match(/<table[^>]*>/g)).toEqual(Array.from({ length: 3 }, () => '<table border="1">'));
});
