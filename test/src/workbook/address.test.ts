import {
  cellAt,
  columnName,
  contains,
  coverCells,
  formatRange,
  formatReference,
  intersects,
  parseCell,
  parseRange,
  parseReference,
  uncover,
} from "../../../src/workbook/address";

describe("columns", () => {
  it.each([
    [0, "A"],
    [3, "D"],
    [25, "Z"],
    [26, "AA"],
    [51, "AZ"],
    [52, "BA"],
    [701, "ZZ"],
    [702, "AAA"],
    [16383, "XFD"],
  ])("calls column %i %s, and finds it again", (column, name) => {
    expect(columnName(column)).toBe(name);
    expect(parseCell(`${name}1`).column).toBe(column);
  });

  it.each([-1, 1.5, 16384, Number.NaN])("refuses column %s", (column) => {
    expect(() => columnName(column)).toThrow("no such column");
  });
});

describe("cells", () => {
  it.each([
    ["D6", 5, 3],
    ["d6", 5, 3],
    ["$D$6", 5, 3],
    ["D$6", 5, 3],
    ["XFD1048576", 1048575, 16383],
  ])("reads %s", (address, row, column) => {
    expect(parseCell(address)).toEqual({ row, column });
  });

  it("writes row 5, column 3 as D6", () => {
    expect(cellAt(5, 3)).toBe("D6");
  });

  it.each(["", "D", "6", "D0", "D06", "$", "D6 ", "D6:", "D-6", "XFE1", "A1048577", "ABCD1", "A1B", "丁6", "R1C1"])(
    "refuses %p",
    (address) => {
      expect(() => parseCell(address)).toThrow("not a cell address");
    },
  );
});

describe("ranges", () => {
  it.each([
    ["B4:H30", { top: 3, left: 1, bottom: 29, right: 7 }],
    ["H30:B4", { top: 3, left: 1, bottom: 29, right: 7 }],
    ["$B$4:$H$30", { top: 3, left: 1, bottom: 29, right: 7 }],
    ["C5", { top: 4, left: 2, bottom: 4, right: 2 }],
  ])("reads %s", (address, rectangle) => {
    expect(parseRange(address)).toEqual(rectangle);
  });

  it("writes a single cell without a colon", () => {
    expect(formatRange({ top: 4, left: 2, bottom: 4, right: 2 })).toBe("C5");
    expect(formatRange({ top: 3, left: 1, bottom: 29, right: 7 })).toBe("B4:H30");
  });

  it("refuses a rectangle turned inside out", () => {
    expect(() => formatRange({ top: 5, left: 0, bottom: 4, right: 0 })).toThrow("not a rectangle");
  });

  it.each(["A:A", "1:3", "A1:B2:C3", "A1:", ":A1"])("refuses %p", (address) => {
    expect(() => parseRange(address)).toThrow("not a cell address");
  });

  it("compares rectangles", () => {
    expect(contains(parseRange("B2:D5"), parseRange("C3:D5"))).toBe(true);
    expect(contains(parseRange("B2:D5"), parseRange("C3:E5"))).toBe(false);
    expect(intersects(parseRange("B2:D5"), parseRange("D5:F9"))).toBe(true);
    expect(intersects(parseRange("B2:D5"), parseRange("E2:F9"))).toBe(false);
  });
});

describe("rectangles", () => {
  it("covers cells with as few rectangles as rows allow", () => {
    const cells = ["C5", "B5", "B6", "C6", "E6", "B8"].map(parseCell);
    expect(coverCells(cells).map(formatRange)).toEqual(["B5:C6", "E6", "B8"]);
  });

  it("covers a cell named twice once", () => {
    expect(coverCells([parseCell("B5"), parseCell("B5")]).map(formatRange)).toEqual(["B5"]);
  });

  it("leaves what lies around holes", () => {
    const around = uncover(parseRange("A1:E6"), ["B2:C3", "E3:E9"].map(parseRange));
    expect(around.map(formatRange)).toEqual(["A1:E1", "A2:A3", "D2:E2", "D3", "A4:D6"]);
  });

  it("leaves everything where there are no holes, and nothing where all is a hole", () => {
    expect(uncover(parseRange("A1:E6"), []).map(formatRange)).toEqual(["A1:E6"]);
    expect(uncover(parseRange("B2:C3"), [parseRange("A1:E6")])).toEqual([]);
  });
});

describe("references", () => {
  it("writes what a defined name holds", () => {
    expect(formatReference({ sheet: "三 依申请", range: "B4:H30" })).toBe("'三 依申请'!$B$4:$H$30");
    expect(formatReference({ sheet: "张三's", range: "C5" })).toBe("'张三''s'!$C$5");
  });

  it.each([
    ["'三 依申请'!$B$4:$H$30", { sheet: "三 依申请", range: "B4:H30" }],
    ["='张三''s'!$C$5", { sheet: "张三's", range: "C5" }],
    ["正文!A1", { sheet: "正文", range: "A1" }],
  ])("reads %s", (reference, address) => {
    expect(parseReference(reference)).toEqual(address);
  });

  it.each(["#REF!", "'三 依申请'!#REF!", "#REF!$A$1", "SUM(A1:A3)", "B4", "''!A1", "'三!A1"])(
    "has no answer for %s",
    (reference) => {
      expect(parseReference(reference)).toBeUndefined();
    },
  );
});
