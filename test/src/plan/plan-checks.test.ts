import { allFormats } from "../../../src/formats/all-formats";
import type { CellId } from "../../../src/report/report";
import type { ReadId } from "../../../src/rules/rule";
import { formOf } from "../../../src/rules/report-form";
import { cellAt } from "../../../src/workbook/address";
import { placeTable, positionsOf } from "../../../src/plan/placement";
import { checkCells } from "../../../src/plan/plan-checks";
import { recalculate } from "../../contract/recalculate";

const form = formOf({ format: "2021", tables: new Map(), localRows: [] }, allFormats);

describe.each([
  ["nothing typed", {}, { L6: "", D32: "" }],
  ["a row begun", { "newly-received/natural-person": 3 }, { L6: "未填完", D32: "未填完", E32: "" }],
  [
    "a total already exceeded",
    { "newly-received/natural-person": 3, "newly-received/total": 2 },
    { L6: "差 1", D32: "未填完" },
  ],
  ["a 核对数 that differs", { "carried-in/total": 4, "control/requests/carried-in/total": 6 }, { L7: "核对数差 2" }],
  ["a 核对数 without a total", { "control/requests/carried-in/total": 6 }, { L7: "" }],
  [
    "a sum that differs, said before the balance",
    { "disclosed/natural-person": 5, "handled-total/natural-person": 3 },
    { D32: "合计差 2" },
  ],
  [
    "a balance that differs",
    {
      "newly-received/natural-person": 21,
      "carried-in/natural-person": 0,
      "handled-total/natural-person": 20,
      "carried-out/natural-person": 0,
    },
    { D32: "差 1" },
  ],
  ["a text, which counts as nothing", { "carried-in/total": "约4", "carried-in/natural-person": 1 }, { L7: "未填完" }],
] as const)("%s", (_, given: Readonly<Record<string, number | string>>, expected) => {
  const table = form.tables.find(({ id }) => id === "requests");
  if (table === undefined) throw new Error("no table");
  const values = new Map<ReadId, number | string>(
    Object.entries(given).map(([id, value]) => [(id.startsWith("control/") ? id : `requests/${id}`) as CellId, value]),
  );
  const placement = placeTable(table, form.rules);
  const positionOf = positionsOf(placement);
  const checks = checkCells(placement, form.rules, positionOf, (id) => values.get(id));

  it("is said in 核对, and the formula says the same", () => {
    const results = new Map(checks.map(({ position, result }) => [cellAt(position.row, position.column), result]));
    const formulas = new Map(checks.map(({ position, formula }) => [cellAt(position.row, position.column), formula]));
    const inputs = [...values].flatMap(([id, value]) => {
      const position = positionOf(id);
      return position === undefined ? [] : [[cellAt(position.row, position.column), value] as const];
    });
    const cells = new Map<string, { readonly value: number | string | null; readonly formula: string | null }>([
      ...inputs.map(([address, value]) => [address, { value, formula: null }] as const),
      ...[...formulas].map(([address, formula]) => [address, { value: null, formula }] as const),
    ]);
    const calculated = recalculate([{ name: "三 依申请", cells }]).get("三 依申请");
    for (const [address, words] of Object.entries(expected)) {
      expect([address, results.get(address)]).toEqual([address, words]);
      expect([address, calculated?.get(address)]).toEqual([address, words]);
    }
  });
});

it("says 小于 0 of 上一年项目数量 and 本年增/减 that come to less than nothing", () => {
  const form2019 = formOf({ format: "2019", tables: new Map(), localRows: [] }, allFormats);
  const table = form2019.tables.find(({ id }) => id === "disclosure");
  if (table === undefined) throw new Error("no table");
  const values = new Map<ReadId, number>([
    ["disclosure/licenses/previous-items", 3],
    ["disclosure/licenses/item-change", -5],
  ]);
  const positionOf = positionsOf(placeTable(table, form2019.rules));
  const checks = checkCells(placeTable(table, form2019.rules), form2019.rules, positionOf, (id) => values.get(id));
  const [check] = checks.filter(({ result }) => result !== "");
  expect(check?.result).toBe("小于 0");
  expect(check?.formula).toContain(',"小于 0",');
});
