import { ICommandService, UndoCommand } from "@univerjs/core";
import { SetRangeValuesCommand } from "@univerjs/sheets";
import { ConditionalFormattingService } from "@univerjs/sheets-conditional-formatting";
import { Checker } from "../../../../src/checker/checker";
import { valuesOf } from "../../../../src/rules/values";
import { marks } from "../../../../src/checker/marks";
import { writeXlsx } from "../../../../src/exporters/xlsx";
import { allFormats } from "../../../../src/formats/all-formats";
import { formOf } from "../../../../src/rules/report-form";
import { placeTable, positionsOf } from "../../../../src/plan/placement";
import { planWorkbook } from "../../../../src/plan/plan-workbook";
import type { WorkbookPlan } from "../../../../src/workbook/workbook-plan";
import { gradeFormats, gradeFormatsIn } from "../../../../src/plan/styles";
import { openXlsx } from "../../../../taskpane/hosts/univer/open-xlsx";
import { alter, balancedReport, diceOf, withTotals } from "../../../documents/altered-reports";
import { type HeadlessUniver, openHeadlessUniver } from "./headless-univer";

jest.setTimeout(120_000);

let grid: HeadlessUniver;

beforeEach(async () => {
  grid = await openHeadlessUniver();
});

afterEach(() => grid.close());

/**
 * The plan of a report with something wrong in it, and the highlight that each cell with a figure should have: at once,
 * or after a user has mended it all.
 */
function alteredCase(seed: number, totals: "formulas" | "typed", isMended = false) {
  const dice = diceOf(seed);
  const form = formOf({ format: seed % 3 === 0 ? "2019" : "2021", tables: new Map(), localRows: [] }, allFormats);
  const balanced = balancedReport(form, dice);
  const altered = alter(balanced, form, dice);
  const report = isMended ? { ...balanced, controls: altered.controls } : altered;
  const plan = planWorkbook(form, altered, { totals, controls: false, takenSheets: [], reportKey: "1" });
  const all = [...form.cells.values()];
  const isTotal = new Set(all.flatMap(({ id, addends }) => (addends === undefined ? [] : id)));
  const formulaTotals = totals === "formulas" ? isTotal : new Set<never>();
  const values = valuesOf({
    cells: totals === "formulas" ? withTotals(report.cells, all) : report.cells,
    controls: report.controls,
  });
  const { judged } = new Checker(form.rules, values, { year: report.year, unitType: report.unitType, formulaTotals });
  const marked = marks(judged, values, formulaTotals);
  const expected = form.tables.flatMap((table) => {
    const sheet = plan.sheets.find(({ table: id }) => id === table.id)?.name ?? "";
    const positions = positionsOf(
      placeTable(
        table,
        form.rules.filter((rule) => rule.table === table.id),
      ),
    );
    return table.cells.map(({ id }) => {
      const grade = marked.get(id) ?? (isTotal.has(id) || values.has(id) ? undefined : "blank");
      const { row, column } = positions(id) ?? { row: 0, column: 0 };
      return { id, sheet, row, column, fill: grade === undefined ? undefined : gradeFormats[grade].fill };
    });
  });
  const edits = expected.flatMap(({ id, sheet, row, column }) => {
    const value = balanced.cells.get(id);
    const isInput = totals === "typed" || !isTotal.has(id);
    return isInput && value !== altered.cells.get(id) ? [{ sheet, row, column, value: value ?? null }] : [];
  });
  return { plan, expected, edits };
}

const inBlueAndOrange = ({ fill }: { readonly fill: string | undefined }): string | undefined => {
  const grades = ["suspect", "broken", "incomplete", "blank"] as const;
  const grade = grades.find((one) => gradeFormats[one].fill === fill);
  return grade && gradeFormatsIn("blue-orange")[grade].fill;
};

/** What the grid paints, once it has computed everything. */
function paintedLike(expected: ReturnType<typeof alteredCase>["expected"]) {
  const service = grid.univer.__getInjector().get(ConditionalFormattingService);
  const { id: unitId, sheets } = grid.workbook.snapshot();
  const idOf = new Map(Object.entries(sheets).map(([id, { name }]) => [name, id]));
  return expected.map(({ id, sheet, row, column }) => {
    const style = service.composeStyle(unitId, idOf.get(sheet) ?? "", row, column)?.style;
    return { id, sheet, row, column, fill: style?.bg?.rgb ?? undefined };
  });
}

async function expectPainted({ expected }: ReturnType<typeof alteredCase>): Promise<void> {
  let painted = paintedLike(expected);
  for (let tries = 0; tries < 100 && JSON.stringify(painted) !== JSON.stringify(expected); tries++) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    painted = paintedLike(expected);
  }
  expect(painted).toEqual(expected);
}

const insert = (plan: WorkbookPlan): Promise<void> => grid.workbook.insert(plan);

async function open(plan: WorkbookPlan): Promise<void> {
  await grid.workbook.open(await openXlsx(await writeXlsx(plan)));
}

it.each([
  [2, "formulas", "inserted", insert],
  [3, "typed", "inserted", insert],
  [5, "typed", "opened from a file", open],
  [7, "formulas", "opened from a file", open],
] as const)("paints exactly what the checker marks (report %i, %s, %s)", async (seed, totals, _how, show) => {
  const altered = alteredCase(seed, totals);
  expect(
    altered.expected.some(({ fill }) => fill === gradeFormats.broken.fill || fill === gradeFormats.suspect.fill),
  ).toBe(true);
  await show(altered.plan);
  await expectPainted(altered);
});

it.each([
  [2, "formulas"],
  [3, "typed"],
  [8, "formulas"],
] as const)(
  "paints what the checker marks after every wrong cell was typed anew (report %i, %s)",
  async (seed, totals) => {
    const altered = alteredCase(seed, totals);
    await insert(altered.plan);
    await expectPainted(altered);
    const mended = alteredCase(seed, totals, true);
    expect(mended.edits.length).toBeGreaterThan(0);
    const { id: unitId, sheets } = grid.workbook.snapshot();
    for (const { sheet, row, column, value } of mended.edits) {
      const subUnitId = Object.keys(sheets).find((id) => sheets[id]?.name === sheet);
      const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
      const commands = grid.univer.__getInjector().get(ICommandService);
      await commands.executeCommand(SetRangeValuesCommand.id, { unitId, subUnitId, range, value: { v: value } });
    }
    await expectPainted(mended);
  },
);

it.each([
  [2, "formulas", "inserted", insert],
  [5, "typed", "opened from a file", open],
] as const)("paints in other colours by one step that can be undone (report %i, %s, %s)", async (...one) => {
  const [seed, totals, , show] = one;
  const altered = alteredCase(seed, totals);
  await show(altered.plan);
  await expectPainted(altered);
  const sheets = altered.plan.sheets.filter(({ table }) => table !== undefined);
  await grid.workbook.write(sheets.map(({ name }) => ({ sheet: name, cells: [], palette: "blue-orange" as const })));
  const recoloured = altered.expected.map((cell) => ({ ...cell, fill: inBlueAndOrange(cell) }));
  await expectPainted({ ...altered, expected: recoloured });
  await grid.univer.__getInjector().get(ICommandService).executeCommand(UndoCommand.id);
  await expectPainted(altered);
});
