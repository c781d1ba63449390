import { readFileSync } from "node:fs";
import { join } from "node:path";
import { printAnswer } from "../../../cli/check-text";
import { readWithoutCells } from "../../../src/binding/read-report";
import { examine, type Examination } from "../../../src/examination/examine";
import { allFormats } from "../../../src/formats/all-formats";
import { importReportJson } from "../../../src/importers/report-json";
import { blankReport, type CellId, type CellValue } from "../../../src/report/report";
import { findRepairs } from "../../../src/repairs/find-repairs";
import { repairsTold } from "../../../src/repairs/offers";
import { CELLS_IN_PEACE } from "../../../src/repairs/repair-question";
import { form2021, requestsWith } from "../checker/real-report";

/** 金湖县 2023 as published, with its typed totals. Its 未经复议直接起诉 has a total of 0 for 3. */
const published = importReportJson(
  readFileSync(join(__dirname, "../../../taskpane/entries/example-report.json"), "utf8"),
  allFormats,
);

function examined(changes: Readonly<Record<string, number>>): Examination {
  const { report, form } = published;
  const cells = new Map(report.cells);
  Object.entries(changes).forEach(([id, value]) => cells.set(`requests/${id}` as CellId, value));
  return examine(readWithoutCells({ form, report: { ...report, cells } }));
}

/** Each card: the rules it names, how sure it is, and its choices. */
const cards = ({ mistakes }: Examination) =>
  mistakes
    .filter(({ severity }) => severity === "error")
    .map(({ findings, suspicion }) => ({
      rules: findings.map(({ rule }) => rule),
      certainty: suspicion?.certainty,
      told: (suspicion === undefined ? [] : repairsTold(suspicion)).map(({ corrections }) =>
        corrections.map(({ cell, from, to }) => `${cell.replace("requests/", "")} ${from} → ${to}`),
      ),
    }));

const rest = "other-not-supplemented-in-time/natural-person"; // D26, 17 as published
const [here, below] = ["unavailable-not-held/other-organization", "unavailable-needs-creating/other-organization"];

const onLowerRow = {
  rules: ["requests-row/unavailable-not-held", "requests-row/unavailable-needs-creating"],
  certainty: "likely",
  told: [[`${here} 0 → 2`, `${below} 2 → 0`]],
};
const totalAtZero = {
  rules: ["disputes-sum/direct-litigation"],
  certainty: "only",
  told: [["disputes/direct-litigation/total 0 → 3"]],
};

it("shows 71 for 17 and a 2 one row too low as two cards", () => {
  expect(cards(examined({ [rest]: 71, [here]: 0, [below]: 2 }))).toEqual([
    onLowerRow,
    {
      rules: ["requests-row/other-not-supplemented-in-time", "requests-sum/natural-person"],
      certainty: "only",
      told: [[`${rest} 71 → 17`]],
    },
    totalAtZero,
  ]);
});

it("shows two slips in one column as two cards: the sum of the column is told with the first", () => {
  // 54 too many and 45 too few: the column is off by 9, which neither of them explains.
  expect(cards(examined({ [rest]: 71, "disclosed/natural-person": 16 }))).toEqual([
    {
      rules: ["requests-row/disclosed", "requests-sum/natural-person"],
      certainty: "only",
      told: [["disclosed/natural-person 16 → 61"]],
    },
    { rules: ["requests-row/other-not-supplemented-in-time"], certainty: "only", told: [[`${rest} 71 → 17`]] },
    totalAtZero,
  ]);
});

it("keeps them apart when a third slip makes up for the first in the sum of the column", () => {
  // 71 for 17 and 7 for 61: 54 too many and 54 too few.
  const examination = examined({ [rest]: 71, [here]: 0, [below]: 2, "disclosed/natural-person": 7 });
  const ofColumn = {
    rules: ["requests-row/disclosed", "requests-row/other-not-supplemented-in-time"],
    certainty: "likely",
    told: [["disclosed/natural-person 7 → 61", `${rest} 71 → 17`]],
  };
  expect(cards(examination)).toEqual([ofColumn, onLowerRow, totalAtZero]);
  const printed = printAnswer({ file: "年报.json", examination, previousNotes: [], failure: undefined });
  expect(printed).toContain("必须改正（3）");
  expect(printed.match(/也涉及：/g)).toHaveLength(2);
  expect(printed).toContain("可能错在（3）");
  expect(printed).toContain("自然人 · 予以公开：7 应为 61；自然人 · 逾期不补正");
});

it("names every rule in one mistake where a slip makes up for another in the same sum", () => {
  // True: 2 of 第三方 more, received and handled. Wrong: 部分公开 1 for 0, two totals of rows, 结转下年度 3 for 2.
  const values = requestsWith({
    "requests/newly-received/natural-person": 23,
    "requests/newly-received/total": 25,
    "requests/withheld-third-party/natural-person": 2,
    "requests/handled-total/natural-person": 22,
    "requests/handled-total/total": 24,
    "requests/partly-disclosed/natural-person": 1,
    "requests/withheld-state-secret/total": 1,
    "requests/withheld-third-party/total": 1,
    "requests/carried-out/natural-person": 3,
  });
  const found = findRepairs({
    rules: form2021.rules,
    cells: form2021.cells,
    values,
    formulaTotals: new Set(),
    mostCells: CELLS_IN_PEACE,
  });
  const rules = found.flatMap(({ broken }) => broken);
  expect(new Set(rules).size).toBe(rules.length);
  expect(found.flatMap(({ repairs }) => repairs).every(({ cost }) => Number.isFinite(cost))).toBe(true);
  const fewest = found.map(({ repairs }) => Math.min(...repairs.map(({ corrections }) => corrections.length)));
  expect(fewest.reduce((sum, one) => sum + one, 0)).toBe(4);
});

it("does not let a doubt in table 二 lead the search in table 三 astray", () => {
  // 予以公开 of natural persons 700 for 20; totals are formulas. A township has no 规章, and that is asked besides.
  const totals = [...form2021.cells.values()].filter(({ addends, id }) => addends && id.startsWith("requests/"));
  const reportWith = (regulatoryRules: number) => {
    const cells = new Map<CellId, CellValue>([...form2021.cells.keys()].map((id) => [id, 0]));
    requestsWith({ "requests/disclosed/natural-person": 700 }).forEach((value, id) => cells.set(id as CellId, value));
    for (const { id, addends = [] } of totals)
      cells.set(
        id,
        addends.reduce((sum, addend) => sum + Number(cells.get(addend)), 0),
      );
    cells.set("disclosure/regulatory-rules/issued", regulatoryRules);
    const report = { ...blankReport("2021", 2025, "试镇人民政府", "township"), cells };
    const read = readWithoutCells({ report, form: form2021 });
    return cards(examine({ ...read, formulaTotals: new Set(totals.map(({ id }) => id)) }));
  };
  expect(reportWith(3)).toEqual(reportWith(0));
  expect(reportWith(3)).toMatchObject([{ rules: expect.arrayContaining(["requests-balance/natural-person"]) }]);
});
