import { allFormats } from "../../../src/formats/all-formats";
import { listCells } from "../../../src/messages/cell-names";
import { textOfTableProblem } from "../../../src/messages/table-problems";
import { blankReport } from "../../../src/report/report";
import { formOf } from "../../../src/rules/report-form";

const form = formOf(blankReport("2021", 2025, "某镇"), allFormats);

it("sets quotation marks inside a label as single ones", () => {
  const labels = ["3.危及“三安全一稳定”"];
  expect(textOfTableProblem({ table: "requests", code: "rows-missing", labels }, form.tables).what).toBe(
    "第三部分少了“3.危及‘三安全一稳定’”一行。",
  );
  expect(listCells(form, ["requests/withheld-security-and-stability/natural-person"])).toBe(
    "“自然人 · 危及‘三安全一稳定’”",
  );
});
