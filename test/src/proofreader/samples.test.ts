import { allFormats } from "../../../src/formats/all-formats";
import { proofread } from "../../../src/proofreader/proofread";
import { blankReport, type CellId } from "../../../src/report/report";
import { formOf } from "../../../src/rules/report-form";
import { sample } from "../../samples/general-office-2019/sample";

it("finds in the sample exactly what its reasons name", () => {
  const report = {
    ...blankReport(sample.format, sample.year, sample.unit, "office"),
    cells: new Map(
      formOf(blankReport(sample.format, sample.year, sample.unit), allFormats)
        .tables.flatMap(({ cells }) => cells.map(({ id }): [CellId, number] => [id, 0]))
        .concat(Object.entries(sample.cells) as [CellId, number][]),
    ),
    text: new Map([["1", sample.text]]),
  };
  const found = proofread(report, formOf(report, allFormats));
  expect(found.map(({ rule, quote }) => ({ rule, quote }))).toEqual(
    sample.findings.map(({ rule, quote }) => ({ rule, quote })),
  );
});
