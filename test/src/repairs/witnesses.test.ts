import { readWithoutCells } from "../../../src/binding/read-report";
import { examine } from "../../../src/examination/examine";
import { blankReport, type CellId, type CellValue, previousOf } from "../../../src/report/report";
import { findRepairs } from "../../../src/repairs/find-repairs";
import { CELLS_IN_PEACE, type RepairQuestion } from "../../../src/repairs/repair-question";
import type { ReadId } from "../../../src/rules/rule";
import { form2021, requesters, requestsWith } from "../checker/real-report";

const totals = [...form2021.cells.values()].flatMap(({ id, addends }) => (addends === undefined ? [] : id));
const formulaTotals = new Set(totals);

/** Every total worked out from these figures. */
function withFormulas(values: Map<ReadId, CellValue>): Map<ReadId, CellValue> {
  const all = new Map(values);
  for (const { id, addends } of form2021.cells.values())
    if (addends !== undefined && addends.every((addend) => all.has(addend)))
      all.set(
        id,
        addends.reduce((sum, addend) => sum + Number(all.get(addend)), 0),
      );
  return all;
}

const ask = (values: Map<ReadId, CellValue>, more: Partial<RepairQuestion> = {}) =>
  findRepairs({
    rules: form2021.rules,
    cells: form2021.cells,
    formulaTotals,
    mostCells: CELLS_IN_PEACE,
    ...more,
    values,
  });

const likeliest = (values: Map<ReadId, CellValue>, more: Partial<RepairQuestion> = {}) => {
  const [suspicion] = ask(values, more);
  return [
    suspicion?.certainty,
    suspicion?.repairs[0]?.corrections.map(({ cell, from, to }) => `${cell} ${from} → ${to}`),
  ];
};

// 21 new and 1 carried in, 20 disclosed and 2 carried out; 18 instead of 20 leaves all of them possible.
const disclosed = "requests/disclosed/natural-person";
const carriedOut = "requests/carried-out/natural-person";
const slipped = withFormulas(requestsWith({ [disclosed]: 18 }));

it("cannot tell by the figures alone which of several cells is off by 2", () => {
  expect(["several", "many"]).toContain(likeliest(slipped)[0]);
});

it("takes the numbers of the text for a witness: 予以公开 of 20 was told", () => {
  const total = "requests/disclosed/total";
  const stated = [
    { value: 20, readings: [{ label: "予以公开", cells: [total] as const }] },
    { value: 2, readings: [{ label: "结转下年度", cells: ["requests/carried-out/total"] as const }] },
    { value: 23, readings: [{ label: "本年新收", cells: ["requests/newly-received/total"] as const }] },
  ];
  expect(likeliest(slipped, { stated })).toEqual(["likely", [`${disclosed} 18 → 20`]]);
});

it("reads them out of the report's own text", () => {
  const text = "2025年，我镇收到政府信息公开申请23件，上年结转1件，予以公开20件，结转下年度2件。";
  const cells = new Map(
    [...slipped].filter((entry): entry is [CellId, CellValue] => form2021.cells.has(entry[0] as CellId)),
  );
  const report = { ...blankReport("2021", 2025, "试验镇人民政府", "township"), cells, text: new Map([["1", text]]) };
  const { suspicions } = examine({ ...readWithoutCells({ report, form: form2021 }), formulaTotals });
  expect(suspicions[0]?.repairs[0]?.corrections).toEqual([{ cell: disclosed, from: 18, to: 20 }]);
});

it("takes last year's figures for one: 2 were carried out then, and 20 disclosed", () => {
  const values = new Map(slipped);
  const lastYear: Record<string, number> = {
    [disclosed]: 20,
    [carriedOut]: 2,
    "requests/newly-received/natural-person": 21,
  };
  for (const id of form2021.cells.keys()) if (id.startsWith("requests/")) values.set(previousOf(id), lastYear[id] ?? 0);
  values.set(previousOf(carriedOut), 1); // what this year took over
  expect(likeliest(values)[1]).toEqual([`${disclosed} 18 → 20`]);
});

it("tells two columns in each other's place by last year's figures where totals are formulas", () => {
  const values = new Map<ReadId, CellValue>();
  const rows = form2021.tables.find(({ id }) => id === "requests")?.rows.map(({ id }) => id) ?? [];
  const [persons, others] = [requesters[0] ?? "", requesters[1] ?? ""];
  const truth = requestsWith({ "requests/newly-received/legal-service-institution": 0 });
  for (const [id, value] of truth) values.set(previousOf(id as CellId), value);
  values.set(previousOf("requests/carried-out/natural-person"), 1);
  values.set(previousOf("requests/carried-out/commercial-enterprise"), 0);
  truth.forEach((value, id) => values.set(id, value));
  // All but 结转下年度 and its neighbour above stand in the other column.
  for (const row of rows.slice(0, -2)) {
    const [one, other] = [`requests/${row}/${persons}`, `requests/${row}/${others}`] as [CellId, CellId];
    values.set(one, truth.get(other) ?? 0);
    values.set(other, truth.get(one) ?? 0);
  }
  const [first] = ask(withFormulas(values));
  expect(first?.repairs[0]?.move?.kind).toBe("swapped");
});
