import { writeXlsx } from "../../src/exporters/xlsx";
import { allFormats } from "../../src/formats/all-formats";
import { formOf } from "../../src/rules/report-form";
import { planWorkbook } from "../../src/plan/plan-workbook";
import { balancedReport, diceOf } from "./altered-reports";
import { convert } from "./libre-office";

it.each(["2019", "2021"])(
  "prints the form of %s with each table on one upright page of A4",
  async (format) => {
    const form = formOf({ format, tables: new Map(), localRows: [] }, allFormats);
    const report = { ...balancedReport(form, diceOf(3)), text: new Map([["1", "一段话。"]]) };
    const plan = planWorkbook(form, report, { totals: "formulas", controls: true, takenSheets: [], reportKey: "1" });
    const pdf =
      convert(new Map([["report", await writeXlsx(plan)]]), "pdf")
        .get("report")
        ?.toString("latin1") ?? "";
    const pages = [...pdf.matchAll(/\/Type\s*\/Page\b(?!s)[^]*?\/MediaBox\s*\[([^\]]*)\]/g)].map(([, box = ""]) =>
      box
        .trim()
        .split(/\s+/)
        .map((points) => Math.round(Number(points))),
    );
    // Cover, three tables, running text.
    expect(pages).toEqual(Array.from({ length: 5 }, () => [0, 0, 595, 842]));
  },
  60_000,
);
