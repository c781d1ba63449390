import path from "node:path";

import { writeXlsx } from "../src/exporters/xlsx";
import { allFormats } from "../src/formats/all-formats";
import { blankReport } from "../src/report/report";
import { formOf } from "../src/rules/report-form";
import { planWorkbook } from "../src/plan/plan-workbook";
import type { NewCommand } from "./commands";
import { CommandError } from "./command-error";
import { formatOfYear } from "./format-of-year";
import { requireOutput, writeOutput } from "./output-file";
import { printable, type ExitCode, type Surroundings } from "./surroundings";

/** Writes a workbook with the standard tables of the year, nothing filled in and totals as formulas. */
export async function createNew(command: NewCommand, surroundings: Surroundings): Promise<ExitCode> {
  const { output, year, unit, unitType, replacesOutput } = command;
  const extension = path.extname(output).toLowerCase();
  if (extension !== ".xlsx") throw new CommandError({ code: "not-a-new-workbook", file: output });
  const definition = formatOfYear(year);
  await requireOutput(output, undefined, replacesOutput);
  const report = blankReport(definition.format.id, year, unit, unitType);
  const plan = planWorkbook(formOf(report, allFormats), report, {
    totals: "formulas",
    controls: false,
    takenSheets: [],
    reportKey: "1",
  });
  await writeOutput(output, await writeXlsx(plan), replacesOutput);
  surroundings.stdout(printable(`已新建 ${output}：${unit} ${year} 年度，${definition.format.source}。`) + "\n");
  return 0;
}
