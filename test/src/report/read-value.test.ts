import fc from "fast-check";
import { printValue, readValue, sheetNumber } from "../../../src/report/read-value";
import type { ValueKind } from "../../../src/report/report-format";

const kinds: readonly ValueKind[] = ["count", "change", "amount"];

describe("readValue: numbers as a host gives them", () => {
  it.each([
    [0, 0],
    [54408, 54408],
    [-3, -3],
    [1.5, 1.5],
    [-0, 0],
    [3.0000000000000004, 3],
    [2 ** 53 - 1, 9007199254740991],
  ])("takes the count %p as %p", (raw, value) => {
    expect(readValue(raw, "count", "件")).toEqual({ value });
  });

  it.each([
    [14722.49, 14722490000],
    [0.1 + 0.2, 300000],
    [160.5964, 160596400],
    [59237.2449, 59237244900],
    [0.000001, 1],
    [-0.5, -500000],
    [0, 0],
    [1.1 * 3, 3300000],
  ])("holds the amount %p as %p millionths", (raw, value) => {
    expect(readValue(raw, "amount", "万元")).toEqual({ value });
  });

  it("says when an amount has more decimals than it can hold", () => {
    expect(readValue(1.23456789, "amount", "万元")).toEqual({
      value: 1234568,
      change: { from: "1.23456789", to: 1234568 },
    });
    expect(readValue(14722.4900004, "amount", "万元")).toEqual({
      value: 14722490000,
      change: { from: "14722.4900004", to: 14722490000 },
    });
  });

  it.each([
    [Number.NaN, "NaN"],
    [Infinity, "Infinity"],
    [1e300, "1e+300"],
    [2 ** 53, "9007199254740992"],
  ])("does not take %p as a number", (raw, value) => {
    expect(readValue(raw, "count", "件")).toEqual({ value });
    expect(readValue(raw, "amount", "万元")).toEqual({ value });
  });

  it("takes an empty cell as a blank, and TRUE as text", () => {
    expect(readValue(null, "count", "件")).toEqual({ value: undefined });
    expect(readValue(true, "count", "件")).toEqual({ value: "TRUE" });
  });
});

describe("readValue: text that plainly is the number", () => {
  it.each([
    ["12", "count", 12],
    ["-2", "change", -2],
    ["-2", "count", -2],
    ["1.5", "count", 1.5],
    ["14722.49", "amount", 14722490000],
    ["14722.490", "amount", 14722490000],
    ["0.1", "amount", 100000],
  ] as const)("%p as a %s is %p, without a word", (raw, kind, value) => {
    expect(readValue(raw, kind, kind === "amount" ? "万元" : "件")).toEqual({ value });
  });
});

describe("readValue: the mess of published reports", () => {
  it.each([
    [" 0", 0],
    ["0 ", 0],
    ["　７　", 7],
    ["１２３", 123],
    ["\u00a05\u200b", 5],
    ["\ufeff8\r\n", 8],
    ["1,234", 1234],
    ["1，234", 1234],
    ["1 234 567", 1234567],
    ["+19", 19],
    ["＋1９", 19],
    ["－3", -3],
    ["−3", -3],
    ["007", 7],
    ["19件", 19],
    ["22 项", 22],
    ["3条", 3],
    ["-0", 0],
    ["1,234,567件", 1234567],
    [".5", 0.5],
  ])("reads the count %p as %p and says so", (raw, value) => {
    expect(readValue(raw, "count", "件")).toEqual({ value, change: { from: raw, to: value } });
  });

  it.each([
    ["+19", 19],
    ["减4", -4],
    ["增4", 4],
    ["减少 4 项", -4],
    ["增加12", 12],
    ["减0", 0],
  ])("reads %p in 本年增/减 as %p", (raw, value) => {
    expect(readValue(raw, "change", "项")).toEqual({ value, change: { from: raw, to: value } });
  });

  it.each([
    ["251000元", 25100000],
    ["160.5964万元", 160596400],
    ["  240万元", 240000000],
    ["0.5亿元", 5000000000],
    ["3千元", 300000],
    ["251000（元）", 25100000],
    ["1,234.5", 1234500000],
    ["１４７２２．４９", 14722490000],
    ["0.01元", 1],
  ])("reads the amount %p in 万元 as %p millionths", (raw, value) => {
    expect(readValue(raw, "amount", "万元")).toEqual({ value, change: { from: raw, to: value } });
  });

  it("rounds half a 分 up and says so", () => {
    expect(readValue("0.005元", "amount", "万元")).toEqual({ value: 1, change: { from: "0.005元", to: 1 } });
    expect(readValue("0.004元", "amount", "万元")).toEqual({ value: 0, change: { from: "0.004元", to: 0 } });
    expect(readValue("1.2345675", "amount", "万元")).toEqual({
      value: 1234568,
      change: { from: "1.2345675", to: 1234568 },
    });
  });

  it.each([
    ["152790元", 152790000000, "元"],
    ["240万元", 240000000, "万元"],
    ["240万元（含税）", 240000000, "万元（含税）"],
  ])("keeps the unit of %p as a note where the form prints none", (raw, value, note) => {
    expect(readValue(raw, "amount", undefined)).toEqual({ value, change: { from: raw, to: value, note } });
  });

  it.each([
    ["22（其中修订 16 件）", 22, "（其中修订 16 件）"],
    ["55（含自然失效 29 件）", 55, "（含自然失效 29 件）"],
    ["3件(含1件) ", 3, "(含1件)"],
    ["3（甲（乙））（丙）", 3, "（甲（乙））（丙）"],
    ["7（件）", 7, "（件）"],
  ])("sets the remark of %p aside", (raw, value, note) => {
    expect(readValue(raw, "count", "件")).toEqual({ value, change: { from: raw, to: value, note } });
  });

  it.each(["—", "——", "-", "－", "–", "/", "／", "\\", "＼", "无", " 无 ", "N/A", "n/a"])(
    "reads the placeholder %p as a blank and says so",
    (raw) => {
      for (const kind of kinds)
        expect(readValue(raw, kind, "件")).toEqual({ value: undefined, change: { from: raw, to: undefined } });
    },
  );

  it.each(["", " ", "　\n", "\u200b"])("takes %p as a blank without a word", (raw) => {
    expect(readValue(raw, "count", "件")).toEqual({ value: undefined });
  });
});

describe("readValue: what it does not understand stays as it stood", () => {
  it.each([
    "约20",
    "20余",
    "260余条",
    "abc",
    "#REF!",
    "1e400",
    "1e3",
    "Infinity",
    "NaN",
    "٣",
    "²",
    "①",
    "零",
    "〇",
    "1,2",
    "12,34",
    "0,123",
    "1,234 567",
    "1, 234",
    "1\n234",
    "1 2",
    "5.",
    "1.2.3",
    "--5",
    "1-2",
    "0x10",
    "12%",
    "3万件",
    "减-4",
    "减4",
    "增4",
    "22（a）件",
    "22（a",
    "22）",
    "（3）",
    "—（无）",
    "9007199254740993",
    "1".repeat(400),
    "＝1+1",
    "true",
    "__proto__",
  ])("%p as a count", (raw) => {
    expect(readValue(raw, "count", "件")).toEqual({ value: raw });
  });

  it.each(["3件", "240美元", "￥3", "1e5", "99999999999", "3元元"])("%p as an amount", (raw) => {
    expect(readValue(raw, "amount", "万元")).toEqual({ value: raw });
  });

  it("answers a long text at once", () => {
    const raw = `${"1,".repeat(500_000)}（`;
    expect(readValue(raw, "count", "件")).toEqual({ value: raw });
    expect(readValue(" ".repeat(1_000_000) + "x", "count", "件").value).toHaveLength(1_000_001);
  });
});

describe("printValue", () => {
  it.each([
    [14722490000, "amount", "14722.49"],
    [160596400, "amount", "160.5964"],
    [0, "amount", "0"],
    [1, "amount", "0.000001"],
    [-500000, "amount", "-0.5"],
    [240000000, "amount", "240"],
    [54408, "count", "54408"],
    [1.5, "count", "1.5"],
    [1e-7, "count", "0.0000001"],
    [-2, "change", "-2"],
    ["约20", "count", "约20"],
  ] as const)("prints %p as a %s: %p", (value, kind, text) => {
    expect(printValue(value, kind)).toBe(text);
  });

  it("is undone by readValue", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom(...kinds), (value, kind) => {
        expect(readValue(printValue(value, kind), kind, "万元")).toEqual({ value });
      }),
    );
  });
});

describe("any input", () => {
  const messy = fc.string({
    unit: fc.constantFrom(..."0123456789０９+-－—,，.（）() 　件项元万亿减增无/eE#\n"),
    maxLength: 12,
  });

  it("is a finite number, a blank, or exactly what stood there", () => {
    const raws = fc.oneof(messy, fc.string({ unit: "binary" }), fc.double(), fc.boolean(), fc.constant(null));
    fc.assert(
      fc.property(raws, fc.constantFrom(...kinds), fc.constantFrom("件", "万元", undefined), (raw, kind, unit) => {
        const { value, change } = readValue(raw, kind, unit);
        if (typeof value === "number") expect(Number.isFinite(value) && !Object.is(value, -0)).toBe(true);
        if (typeof value === "string" && typeof raw === "string") expect(value).toBe(raw);
        if (change !== undefined) expect(change.to).toBe(value);
        if (kind === "amount" && typeof value === "number") expect(Number.isSafeInteger(value)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it("never finds a digit that was not there, or loses one", () => {
    fc.assert(
      fc.property(messy, (raw) => {
        const { value } = readValue(raw, "count", "件");
        if (typeof value !== "number" || /[（(]/.test(raw)) return;
        const digits = raw.replace(/[０９]/g, (digit) => (digit === "０" ? "0" : "9")).replace(/[^0-9.]/g, "");
        expect(Math.abs(value)).toBe(Number(digits));
      }),
      { numRuns: 2000 },
    );
  });

  it("an amount written to a sheet comes back the same", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e15, max: 1e15 }), (value) => {
        expect(readValue(sheetNumber(value, "amount"), "amount", "万元")).toEqual({ value });
      }),
    );
  });
});
