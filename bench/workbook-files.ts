import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { writeXlsx } from "../src/exporters/xlsx";
import { blankReport, type CellId, type Report } from "../src/report/report";
import { planWorkbook } from "../src/plan/plan-workbook";
import { balancedFigures, form } from "./balances";
import { repeatableNumbers } from "./measure";

/** As many workbooks of different offices, each written by our writer. To plan one takes longer than to read fifty. */
const DIFFERENT = 250;

/** Workbooks in a folder that is gone afterwards. */
export async function withWorkbooks<Result>(
  count: number,
  use: (files: readonly string[], folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "nianbao-bench-"));
  try {
    const draw = repeatableNumbers(60);
    const files: string[] = [];
    const contents: Uint8Array[] = [];
    for (let index = 0; index < Math.min(count, DIFFERENT); index++) contents.push(await workbookOf(index, draw));
    for (let index = 0; index < count; index++) {
      const file = path.join(folder, `${String(index).padStart(4, "0")}.xlsx`);
      writeFileSync(file, contents[index % DIFFERENT] ?? "");
      files.push(file);
    }
    return await use(files, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function workbookOf(index: number, draw: (limit: number) => number): Promise<Uint8Array> {
  const plan = planWorkbook(form, reportOf(index, draw), {
    totals: index % 2 === 0 ? "formulas" : "typed",
    controls: index % 5 === 0,
    takenSheets: [],
    reportKey: "1",
  });
  return writeXlsx(plan);
}

/** Every third has a figure that breaks a rule, every seventh a blank. */
function reportOf(index: number, draw: (limit: number) => number): Report {
  const figures = balancedFigures(draw);
  const cells = [...figures.keys()];
  const any = (): CellId => cells[draw(cells.length)] ?? "requests/newly-received/total";
  if (index % 3 === 0) figures.set(any(), 500 + draw(500));
  if (index % 7 === 0) figures.delete(any());
  return { ...blankReport("2021", 2025, `第${index}镇人民政府`, "township"), cells: figures };
}
