import { Checker } from "../../src/checker/checker";
import { valuesOf } from "../../src/rules/values";
import { marks, valuesInSheet } from "../../src/checker/marks";
import { writeXlsx } from "../../src/exporters/xlsx";
import { allFormats } from "../../src/formats/all-formats";
import { readValue } from "../../src/report/read-value";
import type { CellId, CellValue, Report } from "../../src/report/report";
import type { FormatCell } from "../../src/report/report-format";
import { controlOf, figureOf } from "../../src/report/report";
import type { ReadId } from "../../src/rules/rule";
import type { ReportForm } from "../../src/rules/report-form";
import { checksOf, formOf } from "../../src/rules/report-form";
import { cellAt } from "../../src/workbook/address";
import { placeTable, positionsOf } from "../../src/plan/placement";
import { planWorkbook } from "../../src/plan/plan-workbook";
import type { PlannedCell, SheetPlan, WorkbookPlan } from "../../src/workbook/workbook-plan";
import { gradeFormats } from "../../src/plan/styles";
import { alter, balancedReport, diceOf, oddContents, withOddContents, withTotals } from "./altered-reports";
import { convert } from "./libre-office";
import { completeReports } from "./real-reports";
import type { ShownCell } from "./sheet-html";
import { readSheets } from "./sheet-html";

interface Case {
  readonly name: string;
  readonly report: Report;
  readonly form: ReportForm;
  readonly totals: "formulas" | "typed";
  readonly controls: boolean;
}

/** LibreOffice takes longer over many sheets in one file than over as many in several. */
const CASES_PER_FILE = 3;
/** About a minute in all. */
const ALTERED = 200;
const SLIPPED = 80;

const realCases: readonly Case[] = completeReports().flatMap(({ file, report, form }) =>
  (["typed", "formulas"] as const).map((totals) => ({
    name: `${file} ${totals}`,
    report,
    form,
    totals,
    controls: false,
  })),
);

const alteredCases: readonly Case[] = Array.from({ length: ALTERED }, (_, seed) => {
  const dice = diceOf(seed + 1);
  const form = formOf({ format: seed % 4 === 0 ? "2019" : "2021", tables: new Map(), localRows: [] }, allFormats);
  const report = withOddContents(alter(balancedReport(form, dice), form, dice), form, dice);
  const check = checksOf(form.rules).find(({ id }) => id === ["T3-BAL", "T3-SUM", "T3-ROW", "NUM-INT"][dice(20)]);
  return {
    name: `seed ${seed + 1}`,
    report: { ...report, switchedOff: check === undefined ? [] : [check.id] },
    form,
    totals: dice(2) === 0 ? "typed" : "formulas",
    controls: dice(2) === 0,
  };
});

/** Table 三 alone, with one figure that is too large: one row and one column of typed totals say so. */
const slippedCases: readonly Case[] = Array.from({ length: SLIPPED }, (_, seed) => {
  const dice = diceOf(10_000 + seed);
  const whole = formOf({ format: seed % 4 === 0 ? "2019" : "2021", tables: new Map(), localRows: [] }, allFormats);
  const form = { ...whole, tables: whole.tables.filter(({ id }) => id === "requests") };
  const report = balancedReport(form, dice);
  const inputs = form.tables.flatMap((table) => table.cells.filter(({ addends }) => addends === undefined));
  const { id } = inputs[dice(inputs.length)] as FormatCell;
  const cells = new Map(report.cells).set(id, Number(report.cells.get(id)) + 1 + dice(9));
  return { name: `slip ${seed + 1}`, report: { ...report, cells }, form, totals: "typed", controls: seed % 2 === 0 };
});

const cases = [...realCases, ...alteredCases, ...slippedCases];

/** The colour that each cell with a figure, and each place of a 核对数, should have. */
function expectedFills({ report, form, totals, controls }: Case): ReadonlyMap<ReadId, string | undefined> {
  const all = [...form.cells.values()];
  const isTotal = new Set(all.flatMap(({ id, addends }) => (addends === undefined ? [] : id)));
  const formulaTotals: ReadonlySet<CellId> = totals === "formulas" ? isTotal : new Set();
  const cells = totals === "formulas" ? withTotals(report.cells, all) : report.cells;
  const held = valuesOf({ cells, controls: report.controls });
  const texts = new Map([...held].filter((entry): entry is [ReadId, string] => typeof entry[1] === "string"));
  const holding = (content: string) => [...texts.keys()].filter((id) => texts.get(id) === content);
  const errors = new Set(holding(oddContents.error));
  const empty = holding(oddContents.nothing);
  empty.forEach((id) => texts.set(id, ""));
  const values = valuesInSheet(readAgain(held, form), texts);
  const filledAnyway = new Set<ReadId>([...formulaTotals, ...empty, ...holding(oddContents.space)]);
  const rules = form.rules.filter(({ check }) => !report.switchedOff.includes(check.id));
  const { judged } = new Checker(rules, values, { year: report.year, unitType: report.unitType, formulaTotals });
  const marked = marks(judged, values, filledAnyway as ReadonlySet<CellId>, errors);
  const fills = new Map<ReadId, string | undefined>();
  for (const { id } of all) {
    const grade = marked.get(id) ?? (isTotal.has(id) || values.has(id) || filledAnyway.has(id) ? undefined : "blank");
    fills.set(id, grade === undefined ? (isTotal.has(id) ? "#F2F2F2" : undefined) : gradeFormats[grade].fill);
  }
  for (const cell of form.tables.flatMap(({ rowControls, columnControls }) => [...rowControls, ...columnControls])) {
    const grade = marked.get(controlOf(cell));
    fills.set(
      controlOf(cell),
      grade === undefined ? (controls || report.controls.size > 0 ? "#F3F9FF" : undefined) : gradeFormats[grade].fill,
    );
  }
  return fills;
}

/** The figures as reading the sheet would understand them: “１” as 1, “—” as a blank. */
function readAgain(held: ReadonlyMap<ReadId, CellValue>, form: ReportForm): ReadonlyMap<ReadId, CellValue> {
  return new Map(
    [...held].flatMap(([id, value]) => {
      const cell = form.cells.get(figureOf(id));
      const read = cell && typeof value === "string" ? readValue(value, cell.value, cell.unit).value : value;
      return read === undefined ? [] : [[id, read] as const];
    }),
  );
}

/** The plan with real error values and formulas where their stand-ins are. */
function withFormulas(plan: WorkbookPlan): WorkbookPlan {
  const sheets = plan.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map(({ value, ...cell }): PlannedCell => {
      if (value === oddContents.error) return { ...cell, formula: "=1/0", result: oddContents.error };
      if (value === oddContents.nothing) return { ...cell, formula: '=""', result: "" };
      return value === undefined ? cell : { ...cell, value };
    }),
  }));
  return { ...plan, sheets };
}

/** Several cases in one workbook, each with tables on sheets of its own. */
function together(group: readonly Case[]): {
  readonly plan: WorkbookPlan;
  readonly sheets: readonly (readonly SheetPlan[])[];
} {
  const taken: string[] = [];
  const plans = group.map(({ report, form, totals, controls }, index) => {
    const tables = form.tables.map(({ id }) => id);
    const plan = withFormulas(
      planWorkbook(form, report, {
        totals,
        controls,
        takenSheets: [...taken],
        reportKey: String(index + 1),
        tables,
      }),
    );
    taken.push(...plan.sheets.map(({ name }) => name));
    return plan;
  });
  const [first] = plans;
  if (first === undefined) throw new Error("no cases");
  const sheets = plans.map((plan) => plan.sheets.filter(({ hidden }) => !hidden));
  return {
    plan: { ...first, sheets: plans.flatMap((plan) => plan.sheets), names: plans.flatMap(({ names }) => names) },
    sheets,
  };
}

interface Shown {
  readonly example: Case;
  /** Sheet by sheet, in the order of the form's tables: what was planned and what LibreOffice shows. */
  readonly sheets: readonly { readonly plan: SheetPlan; readonly cells: ReadonlyMap<string, ShownCell> }[];
}

let shown: readonly Shown[] = [];

beforeAll(async () => {
  const groups = Array.from({ length: Math.ceil(cases.length / CASES_PER_FILE) }, (_, index) =>
    cases.slice(index * CASES_PER_FILE, (index + 1) * CASES_PER_FILE),
  );
  const workbooks = groups.map(together);
  const files = new Map<string, Uint8Array>();
  for (const [index, { plan }] of workbooks.entries()) files.set(`cases-${index}`, await writeXlsx(plan));
  const pages = convert(files, "html");
  shown = groups.flatMap((group, index) => {
    const cellsOfSheets = readSheets(pages.get(`cases-${index}`)?.toString("utf8") ?? "");
    return group.map((example, place) => ({
      example,
      sheets: (workbooks[index]?.sheets[place] ?? []).map((plan) => ({
        plan,
        cells: cellsOfSheets.get(plan.name) ?? new Map<string, ShownCell>(),
      })),
    }));
  });
}, 600_000);

it("highlights in LibreOffice exactly the cells that the checker marks", () => {
  const seen = new Map<string, number>();
  const differences = shown.flatMap(({ example, sheets }) => {
    const expected = expectedFills(example);
    return example.form.tables.flatMap((table, index) => {
      const rules = example.form.rules.filter((rule) => rule.table === table.id);
      const positionOf = positionsOf(placeTable(table, rules));
      return [...expected].flatMap(([id, fill]) => {
        const position = positionOf(id);
        if (position === undefined) return [];
        const address = cellAt(position.row, position.column);
        const cells = sheets[index]?.cells;
        // Cells beyond the last one in use are not shown at all.
        const found = cells?.get(address)?.fill;
        seen.set(String(fill), (seen.get(String(fill)) ?? 0) + 1);
        return cells !== undefined && cells.size > 0 && found === fill
          ? []
          : [`${example.name} ${example.totals} ${id} ${address}: ${found} instead of ${fill}`];
      });
    });
  });
  expect(differences).toEqual([]);
  // The cases are worth something only if every grade occurs often.
  for (const [grade, { fill }] of Object.entries(gradeFormats))
    expect(seen.get(fill)).toBeGreaterThan(grade === "suspect" ? 80 : 200);
});

it("calculates totals and 核对 in LibreOffice to what the plan says", () => {
  let compared = 0;
  const differences = shown.flatMap(({ example, sheets }) =>
    sheets.flatMap(({ plan, cells }) =>
      plan.cells.flatMap(({ address, formula, result }) => {
        // 核对 shows the error that it adds up.
        const isAboutError = plan.cells.some((cell) => cell.result === oddContents.error);
        if (formula === undefined || isAboutError) return [];
        compared++;
        const found = cells.get(address);
        const value = found?.number ?? found?.text;
        return value === result ? [] : [`${example.name} ${plan.name} ${address}: ${value} instead of ${result}`];
      }),
    ),
  );
  expect(differences).toEqual([]);
  expect(compared).toBeGreaterThan(10_000);
});
