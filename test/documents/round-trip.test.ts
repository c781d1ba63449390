import { writeXlsx } from "../../src/exporters/xlsx";
import { allFormats } from "../../src/formats/all-formats";
import { importXlsx } from "../../src/importers/xlsx";
import { readValue } from "../../src/report/read-value";
import type { CellId, Report } from "../../src/report/report";
import { formOf, type ReportForm } from "../../src/rules/report-form";
import { planWorkbook } from "../../src/plan/plan-workbook";
import type { PlanOptions } from "../../src/plan/plan-workbook";
import { alter, balancedReport, diceOf } from "./altered-reports";
import { convert } from "./libre-office";
import { completeReports } from "./real-reports";

/** Everything that a report can hold besides its figures, with what files like to lose. */
function furnished(report: Report): Report {
  const [first, second] = report.cells.keys();
  if (first === undefined || second === undefined) throw new Error("a report without figures");
  return {
    ...report,
    unit: "=某某县“开发区”管委会&<测试>",
    unitType: "zone",
    selfName: "我委",
    controls: new Map<CellId, number>([
      ["requests/newly-received/total", 7],
      ["requests/handled-total/natural-person", 0],
    ]),
    notes: new Map([[second, "（其中修订 16 件）"]]),
    text: new Map([
      ["1", "　　第一段。\n\n=SUM(A1:A9)\n#REF!\n_x000D_\n  两边有空格  \n+1\n'引号"],
      ["5", ""],
      ["6", "末段\n"],
    ]),
    explanations: [{ rule: "num-dec", text: "经核实无误。\n第二行", values: [[first, report.cells.get(first) ?? 0]] }],
    switchedOff: ["T3-DOM-CARRY"],
  };
}

/** A number that is written as text, “140”, is read as the number it says, from our file as from any. */
function asRead(report: Report, form: ReportForm): Report {
  const read = (values: Report["cells"]): Report["cells"] =>
    new Map(
      [...values].flatMap(([id, value]) => {
        const cell = form.cells.get(id);
        if (typeof value === "number" || cell === undefined) return [[id, value] as const];
        const found = readValue(value, cell.value, cell.unit).value;
        return found === undefined ? [] : [[id, found] as const];
      }),
    );
  return { ...report, cells: read(report.cells), controls: read(report.controls) };
}

const hybridForm = formOf(
  { format: "2021", tables: new Map([["requests", "2019"]]), localRows: ["published-total"] },
  allFormats,
);
const hybrid: Report = {
  ...balancedReport(hybridForm, diceOf(77)),
  tables: new Map([["requests", "2019"]]),
  localRows: ["published-total"],
};

const cases: readonly (readonly [name: string, report: Report, totals: PlanOptions["totals"]])[] = [
  ...completeReports().map(({ file, report }) => [file, report, "typed"] as const),
  ["hybrid", furnished(hybrid), "typed"],
  [
    "text that reads like titles or is longer than a cell",
    {
      ...furnished(hybrid),
      text: new Map([
        ["1", "一、总体情况\n正文\n"],
        ["5", `见\n六、其他需要报告的事项\n后文`],
        ["6", `${"长".repeat(32_768)}\n末\n`],
      ]),
    },
    "typed",
  ],
  [
    "formula totals",
    furnished(balancedReport(formOf({ format: "2021", tables: new Map(), localRows: [] }, allFormats), diceOf(5))),
    "formulas",
  ],
  ...Array.from({ length: 20 }, (_, seed) => {
    const form = formOf({ format: seed % 2 === 0 ? "2019" : "2021", tables: new Map(), localRows: [] }, allFormats);
    const dice = diceOf(1000 + seed);
    return [`altered ${seed}`, asRead(alter(balancedReport(form, dice), form, dice), form), "typed"] as const;
  }),
];

const files = new Map<string, Uint8Array>();
let resaved: ReadonlyMap<string, Buffer> = new Map();

beforeAll(async () => {
  for (const [index, [, report, totals]] of cases.entries()) {
    const options = { totals, controls: false, takenSheets: [], reportKey: "1" };
    files.set(`report-${index}`, await writeXlsx(planWorkbook(formOf(report, allFormats), report, options)));
  }
  resaved = convert(files, "xlsx");
}, 120_000);

/** Maps in the order of their keys, so that order does not count. */
function comparable(report: Report): Report {
  const sorted = <Key extends string, Value>(map: ReadonlyMap<Key, Value>): ReadonlyMap<Key, Value> =>
    new Map([...map].sort(([one], [other]) => (one < other ? -1 : 1)));
  return { ...report, cells: sorted(report.cells), controls: sorted(report.controls), notes: sorted(report.notes) };
}

describe.each(cases.map(([name, report], index) => ({ name, report, file: `report-${index}` })))(
  "$name",
  ({ report, file }) => {
    it("comes back from our file as it was", () => {
      const [read, ...more] = importXlsx(files.get(file) ?? new Uint8Array(), allFormats);
      expect(more).toEqual([]);
      expect(read && comparable(read.report)).toEqual(comparable(report));
    });

    it("comes back from the file that LibreOffice saved of it", () => {
      const [read, ...more] = importXlsx(resaved.get(file) ?? new Uint8Array(), allFormats);
      expect(more).toEqual([]);
      expect(read && comparable(read.report)).toEqual(comparable(report));
    });
  },
);
