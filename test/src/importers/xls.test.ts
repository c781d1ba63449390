import { platform } from "../../../cli/platform";
import { readXls } from "../../../src/importers/xls";
import { compoundFileOf } from "./compound-files";
import { beginning, record, xlsFile, xlsStream } from "./xls-files";
import { sketch } from "./sketch";
import { refusalOf } from "./refusal-of";

const read = (bytes: Uint8Array) => readXls(bytes, platform);
const sheetWith = (...records: readonly (readonly number[])[]): Uint8Array => {
  const stream = xlsStream([{ name: "表", rows: [] }]);
  const end = stream.length - 4;
  return compoundFileOf(
    new Map([["Workbook", Uint8Array.from([...stream.slice(0, end), ...records.flat(), ...stream.slice(end)])]]),
  );
};
const codeOf = (bytes: Uint8Array): string => refusalOf(() => read(bytes));

describe("an old workbook", () => {
  it("gives its sheets with texts, numbers and joined cells", () => {
    const spans = [{ row: 0, column: 1, rows: 1, columns: 2 }];
    const bytes = xlsFile([
      {
        name: "二 主动公开",
        rows: [
          ["信息内容", "申请人", null],
          [null, 3, 25.1],
          [true, null, "甲\n乙"],
        ],
        spans,
      },
      { name: "旧表", rows: [["藏"]], isHidden: true },
      { name: "空", rows: [] },
    ]);
    const { blocks } = read(bytes);
    expect(sketch(read(bytes))).toEqual([["信息内容|申请人|", "|3|25.1", "true||甲\n乙"], ["藏"]]);
    expect(blocks).toMatchObject([
      { place: { kind: "sheet", sheet: "二 主动公开", range: "A1:C3" }, isHidden: false, spans },
      { place: { sheet: "旧表" }, isHidden: true },
    ]);
  });

  it("is the same where it is large", () => {
    const rows = Array.from({ length: 300 }, (_, row) => [`第${row}行`, row]);
    expect(sketch(read(xlsFile([{ name: "表", rows }])))).toEqual([rows.map((row) => row.join("|"))]);
  });

  it("gives numbers in their short forms, and side by side", () => {
    const whole = (value: number): readonly number[] => [...new Uint8Array(new Int32Array([value * 4 + 2]).buffer)];
    const hundredths = (value: number): readonly number[] => [
      ...new Uint8Array(new Int32Array([value * 4 + 3]).buffer),
    ];
    const decimal = [0, 0, 0xf8, 0x3f]; // 1.5
    const bytes = sheetWith(
      record(0x27e, [0, 0, 0, 0, 0, 0], whole(-4)),
      record(0x27e, [0, 0, 1, 0, 0, 0], hundredths(2510)),
      record(0x27e, [0, 0, 2, 0, 0, 0], decimal),
      record(0xbd, [1, 0, 0, 0], [0, 0], whole(7), [0, 0], whole(8), [1, 0]),
    );
    expect(sketch(read(bytes))).toEqual([["-4|25.1|1.5", "7|8|"]]);
  });

  it("gives what formulas came to: numbers, texts, truths and errors", () => {
    const place = (column: number): readonly number[] => [0, 0, column, 0, 0, 0];
    const rest = [0, 0, 0, 0, 0, 0];
    const bytes = sheetWith(
      record(0x06, place(0), [...new Uint8Array(new Float64Array([12]).buffer)], rest),
      record(0x06, place(1), [0, 0, 0, 0, 0, 0, 0xff, 0xff], rest),
      record(0x207, [2, 0, 1, 0x63, 0x6b, 0x38, 0x5e]),
      record(0x06, place(2), [2, 0, 0x17, 0, 0, 0, 0xff, 0xff], rest),
      record(0x06, place(3), [1, 0, 1, 0, 0, 0, 0xff, 0xff], rest),
      record(0x06, place(4), [3, 0, 0, 0, 0, 0, 0xff, 0xff], rest),
    );
    expect(sketch(read(bytes))).toEqual([["12|正常|#REF!|true|"]]);
  });

  const cellFormat = (format: number): readonly number[] =>
    record(0xe0, [0, 0], [format, 0], new Array<number>(16).fill(0));
  const formatsIn = (bytes: Uint8Array): unknown => {
    const [table] = read(bytes).blocks;
    return table?.kind === "table" ? [table.cells.formats, table.cells.datesFrom] : undefined;
  };

  it("gives with a number the format by which it shows another one", () => {
    const file = (format: number, ...extra: readonly (readonly number[])[]): Uint8Array =>
      xlsFile([{ name: "表", rows: [[45660]] }], [...extra, cellFormat(format)]);
    expect(formatsIn(file(14))).toEqual([[["yyyy/m/d"]], undefined]);
    expect(formatsIn(file(9))).toEqual([[["0%"]], undefined]);
    expect(formatsIn(file(1))).toEqual([undefined, undefined]);
    expect(formatsIn(file(14, record(0x22, [1, 0])))).toEqual([[["yyyy/m/d"]], 1904]);
  });

  describe("gives formulas", () => {
    const cell = (row: number, column: number): readonly number[] => [row, 0, column, 0xc0];
    /** A number with the formula that gives it, in A1. */
    const computed = (tokens: readonly number[]): readonly number[] =>
      record(
        0x06,
        [0, 0, 0, 0, 0, 0],
        [...new Uint8Array(new Float64Array([12]).buffer)],
        [0, 0, 0, 0, 0, 0],
        [tokens.length, 0],
        tokens,
      );
    const formulaIn = (...records: readonly (readonly number[])[]): unknown => {
      const [table] = read(sheetWith(...records)).blocks;
      return table?.kind === "table" ? table.cells.formulas[0]?.[0] : undefined;
    };

    it.each([
      ["=3000+402", [0x1e, 0xb8, 0x0b, 0x1e, 0x92, 0x01, 0x03]],
      ["=D6", [0x44, ...cell(5, 3)]],
      ["=SUM(D6:I6)", [0x25, 5, 0, 5, 0, 3, 0xc0, 8, 0xc0, 0x19, 0x10, 0, 0]],
      ["=SUM(D6,E6)", [0x44, ...cell(5, 3), 0x44, ...cell(5, 4), 0x42, 2, 4, 0]],
      ["=(D6-1)*2", [0x44, ...cell(5, 3), 0x1e, 1, 0, 0x04, 0x15, 0x1e, 2, 0, 0x05]],
      ["=SUBTOTAL(9,D6:I6)", [0x1e, 9, 0, 0x25, 5, 0, 5, 0, 3, 0xc0, 8, 0xc0, 0x42, 2, 0x58, 0x01]],
    ])("%s", (formula, tokens) => {
      expect(formulaIn(computed(tokens))).toBe(formula);
    });

    it("that several cells share, from the first of them", () => {
      // One column right of the cell, in its row.
      const shared = record(0x4bc, [0, 0, 1, 0, 0, 0, 0, 2], [5, 0, 0x4c, 0, 0, 1, 0xc0]);
      expect(formulaIn(computed([0x01, 0, 0, 0, 0]), shared)).toBe("=B1");
    });

    it.each([
      ["of another sheet", [0x3a, 0, 0, 0, 0, 0, 0]],
      ["cut off", [0x44, 1]],
      ["of a function that is not known", [0x1e, 1, 0, 0x42, 1, 0x50, 0]],
      ["without what it adds", [0x03]],
    ])("that are not known as such: %s", (_, tokens) => {
      expect(formulaIn(computed(tokens))).toBe("=?");
    });
  });

  it("gives shared texts also where one goes on in the next record, written otherwise", () => {
    const texts = [
      record(0xfc, [2, 0, 0, 0], [2, 0, 0, 0], [1, 0, 0, 0x41], [4, 0, 1, 0x63, 0x6b, 0x38, 0x5e]),
      record(0x3c, [0, 0x42, 0x43]),
    ];
    const stream = xlsStream([{ name: "表", rows: [] }], texts);
    const cells = [0, 1].flatMap((index) => record(0xfd, [0, 0, index, 0, 0, 0], [index, 0, 0, 0]));
    const end = stream.length - 4;
    const whole = Uint8Array.from([...stream.slice(0, end), ...cells, ...stream.slice(end)]);
    expect(sketch(read(compoundFileOf(new Map([["Workbook", whole]]))))).toEqual([["A|正常BC"]]);
  });
});

describe("an old workbook that is not read", () => {
  const whole = xlsFile([{ name: "表", rows: [["甲", 1]] }]);

  it.each([
    ["has a password", xlsFile([{ name: "表", rows: [] }], [record(0x2f, [1, 0])]), "encrypted"],
    ["is of Excel 95", compoundFileOf(new Map([["Book", Uint8Array.from(beginning(5, 0x500))]])), "old-workbook"],
    ["is cut off", whole.slice(0, 900), "broken-zip"],
    [
      "claims texts without end",
      xlsFile([{ name: "表", rows: [] }], [record(0xfc, [0, 0, 0, 0], [0xff, 0xff, 0xff, 0x7f], [9, 0, 1])]),
      "broken-zip",
    ],
    [
      "has a record longer than itself",
      compoundFileOf(new Map([["Workbook", Uint8Array.of(9, 8, 255, 255)]])),
      "broken-zip",
    ],
  ])("%s", (_, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });

  it("costs little where its sectors go round in a circle, or any byte is wrong", () => {
    const start = process.cpuUsage();
    for (let at = 28; at < whole.length; at += 5) {
      const bytes = whole.slice();
      bytes[at] = 255;
      expect(["read", "broken-zip", "old-workbook", "over-budget"]).toContain(codeOf(bytes));
    }
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(10_000);
  });
});
