import { judge } from "../../../src/rules/judge";
import type { ReportTraits } from "../../../src/rules/values";
import type { Verdict } from "../../../src/rules/verdict";
import type { CellId, CellValue } from "../../../src/report/report";
import { controlOf } from "../../../src/report/report";
import type { AtMostRule, BalanceRule, Check, EntryRule, ReadId, Rule } from "../../../src/rules/rule";

const check: Check = { id: "T", title: "试", severity: "error", basis: "arithmetic", source: "试" };
const base = { id: "t", check, table: "requests" } as const;
const anyone: ReportTraits = { year: 2025, unitType: "township", formulaTotals: new Set() };

const cell = (name: string): CellId => `t/r/${name}`;
const filled = (figures: Record<string, CellValue>): Map<ReadId, CellValue> =>
  new Map(Object.entries(figures).map(([name, value]) => [cell(name), value]));

const balance: BalanceRule = {
  ...base,
  kind: "balance",
  left: [cell("received"), cell("carried-in")],
  right: [cell("handled"), cell("carried-out")],
  marked: [cell("handled")],
  reaches: [],
};

describe("a balance", () => {
  it.each<[string, Record<string, CellValue>, Verdict]>([
    ["both sides equal", { received: 21, "carried-in": 0, handled: 20, "carried-out": 1 }, "satisfied"],
    ["both sides known and different", { received: 21, "carried-in": 0, handled: 20, "carried-out": 0 }, "broken"],
    ["nothing filled", {}, "incomplete"],
    ["a blank that can still fill the gap", { received: 21, "carried-in": 0, handled: 20 }, "incomplete"],
    ["a blank although the sides agree so far", { received: 20, "carried-in": 0, handled: 20 }, "incomplete"],
    ["a blank, and the open side is already too large", { received: 5, "carried-in": 0, handled: 20 }, "broken"],
    ["blanks on both sides", { received: 5, handled: 20 }, "incomplete"],
    [
      "a text where a number belongs",
      { received: "约20", "carried-in": 0, handled: 20, "carried-out": 0 },
      "incomplete",
    ],
    [
      "a text, and the other side is already too large",
      { received: 20, "carried-in": 9, handled: 20, "carried-out": "?" },
      "incomplete",
    ],
    ["all zero", { received: 0, "carried-in": 0, handled: 0, "carried-out": 0 }, "satisfied"],
    [
      "a negative number that makes it fit",
      { received: 3, "carried-in": -1, handled: 2, "carried-out": 0 },
      "satisfied",
    ],
  ])("with %s", (_, figures, verdict) => {
    expect(judge(balance, filled(figures), anyone).verdict).toBe(verdict);
  });

  it("tells both sums, and the marked cell first", () => {
    const figures = filled({ received: 21, "carried-in": 0, handled: 20, "carried-out": 0 });
    expect(judge(balance, figures, anyone).finding).toMatchObject({
      rule: "t",
      severity: "error",
      code: "unbalanced",
      left: 21,
      right: 20,
      cells: [cell("handled"), cell("received"), cell("carried-in"), cell("carried-out")],
    });
  });
});

describe("a 核对数", () => {
  const total = cell("total");
  const control = controlOf(total);
  const rule: BalanceRule = {
    ...base,
    kind: "balance",
    left: [total],
    right: [control],
    marked: [total, control],
    reaches: [],
    control,
  };

  it.each<[string, [ReadId, CellValue][], Verdict]>([
    ["is not judged while it is blank", [[total, 5]], "not-judged"],
    [
      "holds",
      [
        [total, 5],
        [control, 5],
      ],
      "satisfied",
    ],
    [
      "is broken",
      [
        [total, 5],
        [control, 6],
      ],
      "broken",
    ],
    ["waits for its total", [[control, 6]], "incomplete"],
  ])("%s", (_, values, verdict) => {
    expect(judge(rule, new Map(values), anyone).verdict).toBe(verdict);
  });

  it("names only the cell of the report", () => {
    const { finding } = judge(
      rule,
      new Map<ReadId, CellValue>([
        [total, 5],
        [control, 6],
      ]),
      anyone,
    );
    expect(finding).toMatchObject({ code: "control-differs", cells: [total], left: 5, right: 6 });
  });
});

describe("at most", () => {
  const atMost: AtMostRule = {
    ...base,
    kind: "at-most",
    smaller: [cell("small")],
    larger: [cell("large"), cell("more")],
    marked: [],
  };
  const notNegative: AtMostRule = {
    ...base,
    kind: "at-most",
    smaller: [],
    larger: [cell("previous"), cell("change")],
    marked: [],
  };

  it.each<[string, Rule, Record<string, CellValue>, Verdict]>([
    ["equal is allowed", atMost, { small: 3, large: 1, more: 2 }, "satisfied"],
    ["too large", atMost, { small: 4, large: 1, more: 2 }, "broken"],
    ["a blank on the larger side may still help", atMost, { small: 4, large: 1 }, "incomplete"],
    ["a blank on the smaller side may still spoil it", atMost, { large: 1, more: 2 }, "incomplete"],
    ["below zero", notNegative, { previous: 2, change: -3 }, "broken"],
    ["exactly zero", notNegative, { previous: 3, change: -3 }, "satisfied"],
    ["a change that is not known", notNegative, { previous: 3 }, "incomplete"],
  ])("%s", (_, rule, figures, verdict) => {
    expect(judge(rule, filled(figures), anyone).verdict).toBe(verdict);
  });
});

describe("an entry", () => {
  const entry = (value: EntryRule["value"]): EntryRule => ({ ...base, kind: "entry", cell: cell("a"), value });

  it.each<[string, EntryRule["value"], CellValue, string | undefined]>([
    ["a whole count", "count", 3, undefined],
    ["zero", "count", 0, undefined],
    ["a negative count", "count", -3, "not-a-count"],
    ["half a piece", "count", 1.5, "not-a-count"],
    ["a count no machine can count", "count", 2 ** 60, "not-a-count"],
    ["a text", "count", "约20", "unreadable"],
    ["a negative change", "change", -3, undefined],
    ["half a change", "change", -0.5, "not-a-count"],
    ["an amount", "amount", 147_224_900_000, undefined],
    ["a negative amount", "amount", -1, "not-an-amount"],
  ])("%s", (_, kind, value, code) => {
    expect(judge(entry(kind), filled({ a: value }), anyone).finding?.code).toBe(code);
  });

  it("has nothing to judge in a blank", () => {
    expect(judge(entry("count"), new Map(), anyone).verdict).toBe("not-judged");
  });

  it("is an error when it cannot be read, whatever the check asks for", () => {
    const soft: Rule = { ...entry("amount"), check: { ...check, severity: "explain" } };
    expect(judge(soft, filled({ a: "不详" }), anyone).finding?.severity).toBe("error");
    expect(judge(soft, filled({ a: -1 }), anyone).finding?.severity).toBe("explain");
  });
});

describe("a share", () => {
  const share: Rule = { ...base, kind: "share", part: cell("part"), whole: cell("whole"), limit: 0.3, from: 10 };

  it.each<[string, Record<string, CellValue>, Verdict]>([
    ["exactly the limit", { part: 27, whole: 90 }, "satisfied"],
    ["one more", { part: 28, whole: 90 }, "broken"],
    ["a whole too small to speak of", { part: 9, whole: 9 }, "not-judged"],
    ["a blank", { part: 28 }, "incomplete"],
  ])("%s", (_, figures, verdict) => {
    expect(judge(share, filled(figures), anyone).verdict).toBe(verdict);
  });
});

describe("a cell expected to be 0", () => {
  const rule: Rule = {
    ...base,
    kind: "expected-zero",
    cells: [cell("a"), cell("b")],
    appliesTo: { unitTypes: ["township"] },
  };

  it.each<[string, Partial<ReportTraits>, Verdict]>([
    ["is judged where it applies", {}, "broken"],
    ["is not judged for another unit type", { unitType: "city" }, "not-judged"],
    ["is not judged while the unit type is unknown", { unitType: undefined }, "not-judged"],
  ])("%s", (_, subject, verdict) => {
    expect(judge(rule, filled({ a: 0, b: 2 }), { ...anyone, ...subject }).verdict).toBe(verdict);
  });

  it("names the cells that are not", () => {
    expect(judge(rule, filled({ a: 0, b: 2 }), anyone).finding).toMatchObject({ cells: [cell("b")], found: 2 });
  });
});

describe("a limit", () => {
  const rule: Rule = { ...base, kind: "below", cell: cell("a"), limit: 100 };

  it.each<[number, Verdict]>([
    [99, "satisfied"],
    [100, "broken"],
  ])("%d", (value, verdict) => {
    expect(judge(rule, filled({ a: value }), anyone).verdict).toBe(verdict);
  });
});

describe("a table that should be filled", () => {
  const rule: Rule = { ...base, kind: "filled", cells: [cell("a"), cell("b"), cell("sum")] };

  it("says nothing before it is begun", () => {
    expect(judge(rule, new Map(), anyone).verdict).toBe("not-judged");
  });

  it("lists what is blank once it is begun", () => {
    expect(judge(rule, filled({ a: 0 }), anyone).finding).toMatchObject({
      code: "blank-cells",
      cells: [cell("b"), cell("sum")],
    });
  });

  it("asks nobody to fill a total that the sheet computes", () => {
    const subject = { ...anyone, formulaTotals: new Set([cell("sum")]) };
    expect(judge(rule, filled({ a: 0, b: 1 }), subject).verdict).toBe("satisfied");
  });
});
