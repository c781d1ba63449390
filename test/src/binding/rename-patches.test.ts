import { readReports } from "../../../src/binding/bound-report";
import { renamePatches, titleArea } from "../../../src/binding/rename-patches";
import { allFormats } from "../../../src/formats/all-formats";
import { planWorkbook } from "../../../src/plan/plan-workbook";
import { blankReport } from "../../../src/report/report";
import { formOf } from "../../../src/rules/report-form";
import { MemoryWorkbook } from "../../../src/workbook/memory-workbook";
import type { SheetPatch } from "../../../src/workbook/workbook-plan";

const to = { unit: "沐石河镇人民政府", year: 2026 };

/** What is written where the report of this unit is renamed, after somebody typed these cells of the cover. */
async function changesOf(unit: string, typed: SheetPatch["cells"] = []) {
  const report = blankReport("2021", 2025, unit);
  const workbook = new MemoryWorkbook();
  const options = { totals: "formulas", controls: false, takenSheets: [], reportKey: "1" } as const;
  await workbook.insert(planWorkbook(formOf(report, allFormats), report, options));
  if (typed.length > 0) await workbook.write([{ sheet: "封面与前言", cells: typed }]);
  const [bound] = await readReports(await workbook.outline(), (addresses) => workbook.read(addresses), allFormats);
  if (bound === undefined) throw new Error("no report");
  const area = titleArea(bound);
  const [above] = area === undefined ? [] : await workbook.read([area]);
  return new Map(
    renamePatches(bound, above, to).flatMap(({ cells }) =>
      cells.map(({ address, value }) => [address, value] as const),
    ),
  );
}

it("names the unit and the year anew in the title and the usual preface", async () => {
  const changes = await changesOf("其塔木镇人民政府");
  expect([...changes.keys()]).toEqual(["A1", "A3", "A4"]);
  expect(changes.get("A1")).toBe("沐石河镇人民政府2026年政府信息公开工作年度报告");
  expect(changes.get("A4")).toContain("统计期限为2026年1月1日至2026年12月31日。");
});

it("fills in a name that was not known when the tables were inserted", async () => {
  const changes = await changesOf("");
  expect(changes.get("A1")).toBe("沐石河镇人民政府2026年政府信息公开工作年度报告");
  expect(changes.get("A3")).toMatch(/^　　沐石河镇人民政府按照/);
});

it("keeps people's words, and years that are not that of the report", async () => {
  const changes = await changesOf("其塔木镇人民政府", [
    { address: "A1", value: "其塔木镇人民政府2025年年度报告（送审）" },
    { address: "A3", value: "其塔木镇人民政府自2024年起，在2025 年继续……" },
  ]);
  expect(changes.get("A1")).toBe("沐石河镇人民政府2026年年度报告（送审）");
  expect(changes.get("A3")).toBe("沐石河镇人民政府自2024年起，在2026 年继续……");
});
