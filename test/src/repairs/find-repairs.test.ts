import fc from "fast-check";
import { Checker } from "../../../src/checker/checker";
import { combineRepairs } from "../../../src/repairs/combine-repairs";
import { findRepairs } from "../../../src/repairs/find-repairs";
import { isPressable } from "../../../src/repairs/offers";
import { CELLS_IN_PEACE, type RepairQuestion } from "../../../src/repairs/repair-question";
import type { Suspicion } from "../../../src/repairs/suspicion";
import type { Values } from "../../../src/rules/values";
import { allFormats } from "../../../src/formats/all-formats";
import { blankReport, type CellId, type CellValue, controlOf, previousOf } from "../../../src/report/report";
import { formOf, type ReportForm } from "../../../src/rules/report-form";
import type { ReadId } from "../../../src/rules/rule";
import { agreeingRequests, form2021, requestsWith } from "../checker/real-report";

const totals = [...form2021.cells.values()].filter(({ addends }) => addends !== undefined).map(({ id }) => id);

function ask(values: Values, more: Partial<RepairQuestion> = {}): readonly Suspicion[] {
  return findRepairs({
    rules: form2021.rules,
    cells: form2021.cells,
    formulaTotals: new Set(),
    mostCells: CELLS_IN_PEACE,
    ...more,
    values,
  });
}

/** Each mistake's certainty, and the likeliest way to mend it. */
const told = (suspicions: readonly Suspicion[]) =>
  suspicions.map(({ certainty, repairs: [first] }) => [
    certainty,
    first?.slip,
    ...(first?.corrections ?? []).map(
      ({ cell, from, to }) => `${cell.replace("requests/", "")} ${String(from)} → ${to}`,
    ),
  ]);

/** What the table says once every total is worked out anew; a total with a blank addend is blank, as the sheet has it. */
function recalculated(values: Values, form: ReportForm = form2021): Map<ReadId, CellValue> {
  const all = new Map(values);
  for (const { id, addends } of form.cells.values()) {
    if (addends === undefined || !addends.some((addend) => values.has(addend))) continue;
    const parts = addends.map((addend) => all.get(addend));
    if (parts.every((part) => typeof part === "number"))
      all.set(
        id,
        parts.reduce((sum, part) => sum + part, 0),
      );
    else all.delete(id);
  }
  return all;
}

describe("what last year's report says", () => {
  const carriedIn = "requests/carried-in/natural-person";
  const lastYear = (carriedOut: number) => [previousOf("requests/carried-out/natural-person"), carriedOut] as const;
  const formulaTotals = new Set(totals);
  const repairs = (values: Values) => ask(values, { formulaTotals }).flatMap((one) => one.repairs);

  it("names the figure carried over, where no other tells", () => {
    const values = recalculated(new Map([...requestsWith({ [carriedIn]: 3 }), lastYear(1)]));
    const [suspicion] = ask(values, { formulaTotals });
    expect(suspicion?.repairs[0]).toMatchObject({
      slip: "not-as-last-year",
      corrections: [{ cell: carriedIn, from: 3, to: 1 }],
    });
  });

  it("clears the figure carried over, where it is the same", () => {
    const wrong = recalculated(requestsWith({ "requests/carried-out/natural-person": 5 }));
    const blames = (values: Values) =>
      repairs(values).some(({ corrections }) => corrections.some(({ cell }) => cell === carriedIn));
    expect(blames(wrong)).toBe(true);
    expect(blames(new Map([...wrong, lastYear(1)]))).toBe(false);
  });
});

describe("one wrong figure", () => {
  // Each stands in a table in which everything else agrees with the true figure.
  it.each<[slip: string, cell: string, wrong: number, right: number, others: Record<string, number>]>([
    ["digits-swapped", "disclosed/natural-person", 3057, 3075, { "disclosed/total": 3075 }],
    ["one-digit", "disclosed/natural-person", 3015, 3075, { "disclosed/total": 3075 }],
    ["missing-digit", "disclosed/natural-person", 375, 3075, { "disclosed/total": 3075 }],
    ["extra-digit", "disclosed/natural-person", 30775, 3075, { "disclosed/total": 3075 }],
    ["extra-zero", "disclosed/natural-person", 30750, 3075, { "disclosed/total": 3075 }],
  ])("is named: %s", (slip, cell, wrong, right, others) => {
    const values = requestsWith({});
    const set = (id: string, value: number) => values.set(`requests/${id}` as CellId, value);
    Object.entries(others).forEach(([id, value]) => set(id, value));
    set("newly-received/natural-person", 3076);
    set("newly-received/total", 3078);
    set("handled-total/natural-person", 3075);
    set("handled-total/total", 3077);
    set(cell, wrong);
    expect(told(ask(values))).toEqual([["only", slip, `${cell} ${wrong} → ${right}`]]);
  });

  it("is named: the figure of the neighbour typed again", () => {
    const values = requestsWith({
      "requests/newly-received/commercial-enterprise": 21,
      "requests/newly-received/total": 24,
      "requests/unavailable-not-held/commercial-enterprise": 3,
      "requests/unavailable-not-held/total": 3,
      "requests/handled-total/commercial-enterprise": 3,
      "requests/handled-total/total": 23,
    });
    expect(told(ask(values))).toEqual([["only", "neighbours-figure", "newly-received/commercial-enterprise 21 → 3"]]);
  });

  it("is named: a total left at 0", () => {
    expect(told(ask(requestsWith({ "requests/handled-total/natural-person": 0 })))).toEqual([
      ["only", "total-left-at-zero", "handled-total/natural-person 0 → 20"],
    ]);
  });

  it("is named where nothing explains it", () => {
    expect(told(ask(requestsWith({ "requests/disclosed/natural-person": 7 })))).toEqual([
      ["only", "another-figure", "disclosed/natural-person 7 → 20"],
    ]);
  });

  it("says which rules it breaks, and satisfies just them", () => {
    const [suspicion] = ask(requestsWith({ "requests/handled-total/natural-person": 23 }));
    expect(suspicion?.broken).toEqual([
      "requests-row/handled-total",
      "requests-sum/natural-person",
      "requests-balance/natural-person",
    ]);
  });

  it("may be what is less than nothing", () => {
    expect(told(ask(requestsWith({ "requests/disclosed/natural-person": -20 })))).toEqual([
      ["only", "another-figure", "disclosed/natural-person -20 → 20"],
    ]);
  });
});

describe("several wrong figures", () => {
  it("are separate mistakes where they have no row and no column in common", () => {
    const values = requestsWith({
      "requests/disclosed/natural-person": 2,
      "requests/unavailable-not-held/commercial-enterprise": 20,
    });
    expect(told(ask(values))).toEqual([
      ["only", "missing-digit", "disclosed/natural-person 2 → 20"],
      ["only", "extra-zero", "unavailable-not-held/commercial-enterprise 20 → 2"],
    ]);
  });

  it("are one mistake where two neighbours were swapped", () => {
    const values = requestsWith({
      "requests/newly-received/natural-person": 2,
      "requests/newly-received/commercial-enterprise": 21,
    });
    const [suspicion] = ask(values);
    expect(suspicion?.broken).toEqual(["requests-balance/natural-person", "requests-balance/commercial-enterprise"]);
    expect(told([suspicion as Suspicion])).toEqual([
      [
        "only",
        "neighbours-swapped",
        "newly-received/natural-person 2 → 21",
        "newly-received/commercial-enterprise 21 → 2",
      ],
    ]);
  });

  it("are one mistake where some were counted under the neighbouring requester, in one of the rows where that may be", () => {
    const values = requestsWith({
      "requests/disclosed/natural-person": 17,
      "requests/disclosed/commercial-enterprise": 3,
    });
    const [suspicion, ...others] = ask(values);
    expect(others).toEqual([]);
    expect(told([suspicion as Suspicion])).toEqual([
      ["only", "moved-along-row", "disclosed/natural-person 17 → 20", "disclosed/commercial-enterprise 3 → 0"],
    ]);
  });

  it("are likelier than two totals that would have to be wrong as well, and get no press without a reason", () => {
    const values = requestsWith({
      "requests/disclosed/natural-person": 19,
      "requests/withheld-state-secret/natural-person": 1,
    });
    const [suspicion] = ask(values);
    expect(suspicion?.certainty).toBe("likely");
    expect(suspicion?.repairs.map(({ corrections }) => corrections.map(({ cell }) => cell))).toEqual([
      ["requests/disclosed/natural-person", "requests/withheld-state-secret/natural-person"],
      ["requests/disclosed/total", "requests/withheld-state-secret/total"],
    ]);
    expect(suspicion?.repairs.map(isPressable)).toEqual([false, false]);
  });

  it("are one slip where a row was pasted one row off", () => {
    // 20 and 3 belong into 予以公开, whose total was typed before.
    const values = requestsWith({
      "requests/disclosed/commercial-enterprise": 0,
      "requests/disclosed/natural-person": 0,
      "requests/disclosed/total": 23,
      "requests/partly-disclosed/natural-person": 20,
      "requests/partly-disclosed/commercial-enterprise": 3,
      "requests/handled-total/commercial-enterprise": 5,
      "requests/handled-total/total": 25,
      "requests/newly-received/commercial-enterprise": 5,
      "requests/newly-received/total": 26,
    });
    const [suspicion] = ask(values);
    const slipped = suspicion?.repairs.find(({ slip }) => slip === "row-slipped");
    expect(slipped?.corrections.map(({ cell, to }) => [cell.replace("requests/", ""), to])).toEqual([
      ["disclosed/natural-person", 20],
      ["disclosed/commercial-enterprise", 3],
      ["partly-disclosed/natural-person", 0],
      ["partly-disclosed/commercial-enterprise", 0],
    ]);
    // That its two totals were swapped explains as much.
    expect(suspicion?.certainty).toBe("several");
    expect(suspicion?.repairs.map(({ slip }) => slip)).toContain("neighbours-swapped");
  });

  it("are not guessed at where there are more than were looked for", () => {
    const values = requestsWith({
      "requests/disclosed/natural-person": 27,
      "requests/unavailable-not-held/commercial-enterprise": 9,
      "requests/withheld-state-secret/research-institution": 5,
      "requests/partly-disclosed/other-organization": 4,
    });
    const [suspicion] = ask(values, { mostCells: 3 });
    expect(suspicion).toMatchObject({ certainty: "beyond", repairs: [] });
    expect(suspicion?.broken).toHaveLength(8);
    expect(ask(values, { mostCells: 4 }).map(({ certainty }) => certainty)).toEqual(["only", "only", "only", "only"]);
  });
});

describe("the table of disputes", () => {
  const group = (id: string, figures: readonly (number | undefined)[]) =>
    new Map(
      ["upheld", "corrected", "other-result", "pending", "total"].flatMap((result, index): [ReadId, CellValue][] => {
        const value = figures[index];
        return value === undefined ? [] : [[`disputes/${id}/${result}`, value]];
      }),
    );

  // The three totals that published reports left at 0: 洪泽区 2023 twice, 金湖县 2023 once.
  it.each([
    ["reconsideration", [10, 0, 1, 0, 0], 11],
    ["litigation-after-reconsideration", [5, 0, 0, 0, 0], 5],
    ["direct-litigation", [2, 0, 1, 0, 0], 3],
  ])("has its total left at 0 named first: %s", (id, figures, right) => {
    const [suspicion] = ask(group(id, figures));
    expect(["only", "likely"]).toContain(suspicion?.certainty);
    expect(suspicion?.repairs[0]).toMatchObject({
      slip: "total-left-at-zero",
      corrections: [{ cell: `disputes/${id}/total`, from: 0, to: right }],
    });
  });

  it("tells every cell that could be wrong where the total is not 0", () => {
    const [suspicion] = ask(group("reconsideration", [1, 0, 6, 0, 9]));
    expect(suspicion?.repairs).toHaveLength(5);
    expect(suspicion?.certainty).toBe("many");
  });

  it("fills a blank that only one figure can fill", () => {
    expect(told(ask(group("reconsideration", [5, 0, 6, 0, undefined])))).toEqual([
      ["only", "total-left-at-zero", "disputes/reconsideration/total undefined → 11"],
    ]);
    expect(ask(group("reconsideration", [5, undefined, undefined, undefined, undefined]))).toEqual([]);
  });
});

describe("what is known", () => {
  it("never blames a pinned cell", () => {
    const values = requestsWith({ "requests/carried-in/natural-person": 11 });
    expect(told(ask(values))).toEqual([["only", "extra-digit", "carried-in/natural-person 11 → 1"]]);
    const pinned = new Set<ReadId>(["requests/carried-in/natural-person"]);
    const blamed = ask(values, { pinned }).flatMap(({ repairs }) => repairs.flatMap(({ corrections }) => corrections));
    expect(blamed.length).toBeGreaterThan(0);
    expect(blamed.some(({ cell }) => pinned.has(cell))).toBe(false);
  });

  it("never blames a total that the sheet works out, and makes no guess among many", () => {
    const values = recalculated(requestsWith({ "requests/disclosed/natural-person": 12 }));
    const [suspicion, ...others] = ask(values, { formulaTotals: new Set(totals) });
    expect(others).toEqual([]);
    expect(suspicion?.broken).toEqual(["requests-balance/natural-person"]);
    expect(suspicion?.certainty).toBe("many");
    const blamed = suspicion?.repairs.flatMap(({ corrections }) => corrections.map(({ cell }) => cell)) ?? [];
    expect(blamed).toContain("requests/disclosed/natural-person");
    expect(blamed.filter((cell) => totals.some((total) => total === cell))).toEqual([]);
  });

  it("finds the cell behind formula totals once the 核对数 of its row is given", () => {
    const values = recalculated(requestsWith({ "requests/disclosed/natural-person": 12 }));
    values.set(controlOf("requests/disclosed/total"), 20);
    expect(told(ask(values, { formulaTotals: new Set(totals) }))).toEqual([
      ["only", "another-figure", "disclosed/natural-person 12 → 20"],
    ]);
  });

  it("never changes a 核对数, and asks which is right where only that can be wrong", () => {
    const values = agreeingRequests();
    values.set(controlOf("requests/disclosed/total"), 200);
    expect(ask(values, { formulaTotals: new Set(totals) })).toEqual([
      {
        broken: ["requests-control/disclosed/total"],
        certainty: "ledger",
        repairs: [],
        doubted: ["control/requests/disclosed/total"],
      },
    ]);
  });

  it("takes last year's figures as a further equality", () => {
    const values = recalculated(requestsWith({ "requests/carried-in/natural-person": 3 }));
    const equalities = [
      { id: "carry/natural-person", left: ["requests/carried-in/natural-person" as const], right: [], constant: 1 },
    ];
    const formulaTotals = new Set(totals);
    expect(told(ask(values, { formulaTotals }))[0]?.[0]).toBe("many");
    expect(told(ask(values, { formulaTotals, equalities }))).toEqual([
      ["only", "another-figure", "carried-in/natural-person 3 → 1"],
    ]);
  });

  it("prefers the figure that was just typed when the balance broke", () => {
    const values = recalculated(requestsWith({ "requests/newly-received/natural-person": 30 }));
    const placeOf = (suspicions: readonly Suspicion[]) =>
      suspicions[0]?.repairs.findIndex(
        ({ corrections: [first] }) => first?.cell === "requests/carried-out/natural-person",
      );
    const formulaTotals = new Set(totals);
    const justEdited = new Set<ReadId>(["requests/carried-out/natural-person"]);
    expect(placeOf(ask(values, { formulaTotals }))).toBeGreaterThan(0);
    expect(placeOf(ask(values, { formulaTotals, justEdited }))).toBe(0);
  });

  it("asks nothing of rules that still wait for figures", () => {
    expect(
      ask(
        requestsWith({
          "requests/disclosed/natural-person": undefined,
          "requests/carried-out/total": undefined,
          "requests/disclosed/other-organization": undefined,
        }),
      ),
    ).toEqual([]);
  });

  it("fills a blank that its row and its column demand alike", () => {
    expect(told(ask(requestsWith({ "requests/disclosed/natural-person": undefined })))).toEqual([
      ["only", "left-blank", "disclosed/natural-person undefined → 20"],
    ]);
  });
});

it("knows the tables of 2019, and those that mix the formats", () => {
  for (const tables of [
    { format: "2019", tables: new Map() },
    { format: "2021", tables: new Map([["requests" as const, "2019"]]) },
  ]) {
    const form = formOf({ ...blankReport("2021", 2022, ""), ...tables }, allFormats);
    const values = new Map<ReadId, CellValue>([...form.cells.keys()].map((cell) => [cell, 0]));
    values.set("requests/other/natural-person", 4);
    values.set("requests/other/total", 4);
    values.set("requests/handled-total/natural-person", 4);
    values.set("requests/handled-total/total", 4);
    values.set("requests/newly-received/natural-person", 4);
    values.set("requests/newly-received/total", 4);
    expect(ask(values, { rules: form.rules, cells: form.cells })).toEqual([]);
    values.set("requests/other/natural-person", 40);
    expect(told(ask(values, { rules: form.rules, cells: form.cells }))).toEqual([
      ["only", "extra-zero", "other/natural-person 40 → 4"],
    ]);
  }
});

describe("every repair that is offered", () => {
  const inputs = [...form2021.cells.keys()].filter((cell) => !cell.startsWith("disclosure/"));
  const zeros = new Map<ReadId, CellValue>(inputs.map((cell) => [cell, 0]));
  const change = fc.record({
    cell: fc.constantFrom(...inputs),
    value: fc.oneof(fc.nat(30), fc.constantFrom(undefined, "约3", 3075, -2)),
  });

  const balances = form2021.rules.filter(({ kind }) => kind === "balance");
  const verdictsOf = (values: Values, formulaTotals: ReadonlySet<CellId>) =>
    new Map(
      new Checker(balances, values, { year: 2025, unitType: undefined, formulaTotals }).judged.flatMap(
        ({ rule, verdict }) => (rule.kind === "balance" ? [[rule.id, verdict] as const] : []),
      ),
    );

  it("satisfies the rules it claims, breaks no other, and is never the same twice", () => {
    fc.assert(
      fc.property(
        fc.array(change, { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        fc.array(fc.constantFrom(...(form2021.tables[1]?.rowControls ?? [])), { maxLength: 3 }),
        (changes, areFormulas, controls) => {
          const formulaTotals = new Set(areFormulas ? totals : []);
          const settle = (values: Values) => (areFormulas ? recalculated(values) : new Map(values));
          const typed = new Map<ReadId, CellValue>([...zeros, ...agreeingRequests()]);
          controls.forEach((cell) => typed.set(controlOf(cell), typed.get(cell) ?? 0));
          for (const { cell, value } of changes) {
            if (areFormulas && totals.some((total) => total === cell)) continue;
            if (value === undefined) typed.delete(cell);
            else typed.set(cell, value);
          }
          const values = settle(typed);
          const before = verdictsOf(values, formulaTotals);
          for (const { broken, repairs } of ask(values, { formulaTotals, mostCells: 3 })) {
            const keys = repairs.map(({ corrections }) => JSON.stringify(corrections));
            expect(new Set(keys).size).toBe(keys.length);
            for (const { corrections } of repairs) {
              const mended = new Map(values);
              corrections.forEach(({ cell, from, to }) => {
                expect(values.get(cell)).toBe(from);
                if (to === undefined) mended.delete(cell);
                else {
                  expect(Number.isInteger(to) && to >= 0).toBe(true);
                  mended.set(cell, to);
                }
              });
              const after = verdictsOf(settle(mended), formulaTotals);
              expect(broken.map((rule) => after.get(rule))).toEqual(broken.map(() => "satisfied"));
              const spoilt = [...after].filter(
                ([rule, verdict]) => verdict === "broken" && before.get(rule) !== "broken",
              );
              expect(spoilt).toEqual([]);
            }
          }
        },
      ),
      { numRuns: 120, seed: 6 },
    );
  });
});

describe("combineRepairs", () => {
  it("puts the likeliest repair of every mistake together, and lists other combinations after it", () => {
    const values = requestsWith({ "requests/disclosed/natural-person": 2 });
    values.set("disputes/reconsideration/upheld", 1);
    values.set("disputes/reconsideration/corrected", 2);
    for (const result of ["other-result", "pending"]) values.set(`disputes/reconsideration/${result}`, 0);
    values.set("disputes/reconsideration/total", 30);
    const combined = combineRepairs(ask(values), 3);
    expect(combined).toHaveLength(3);
    expect(combined[0]?.corrections).toEqual([
      { cell: "requests/disclosed/natural-person", from: 2, to: 20 },
      { cell: "disputes/reconsideration/total", from: 30, to: 3 },
    ]);
  });
});
