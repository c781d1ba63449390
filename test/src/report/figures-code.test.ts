import { codesIn, differingTables, figuresCodeOf, printCode } from "../../../src/report/figures-code";
import type { CellId, TableId } from "../../../src/report/report";

const formats = new Map<TableId, string>([
  ["disclosure", "2021"],
  ["requests", "2021"],
]);
const figures: readonly (readonly [CellId, number])[] = [
  ["requests/newly-received/total", 3],
  ["disclosure/licenses/decisions", 22],
];
const report = { unit: "其塔木镇人民政府", year: 2025, cells: new Map(figures) };

it("is the SHA-256 of the canonical form, whatever order the figures came in", () => {
  // sha256sum of "disclosure 2021\ndisclosure/licenses/decisions=22\nrequests 2021\nrequests/newly-received/total=3\n"
  const expected = "79a82cef7cff086ad65ee91a717f1962afcb6b9c84238208b0bd1829bdbfc56a";
  expect(figuresCodeOf(report, formats).figures).toBe(expected);
  expect(figuresCodeOf({ ...report, cells: new Map([...figures].reverse()) }, formats).figures).toBe(expected);
});

it("comes back from a text that was broken anywhere", () => {
  const code = figuresCodeOf(report, formats);
  const broken = [...printCode(code)].join("\n ");
  expect(codesIn(`校验码：${broken}。`)).toEqual({ codes: [code], hasUnknown: false });
  expect(codesIn("校验单")).toEqual({ codes: [], hasUnknown: false });
});

it.each([
  ["was cut off", (code: string) => code.slice(0, -1)],
  ["is of another version", (code: string) => code.replace("NB1:", "NB2:")],
  ["names a table that we do not know", (code: string) => code.replace("requests.", "reqests.")],
  ["has a part more", (code: string) => code.replace("NB1:2025:", "NB1:2025:0a1b2c3d:")],
])("does not guess at a code that %s", (_, change) => {
  const changed = change(printCode(figuresCodeOf(report, formats)));
  expect(codesIn(`校验码：${changed}`)).toEqual({ codes: [], hasUnknown: true });
});

it("tells which table was changed, and a blank from a zero", () => {
  const code = figuresCodeOf(report, formats);
  const cells = new Map<CellId, number>([...figures, ["requests/carried-in/total", 0]]);
  const other = figuresCodeOf({ ...report, cells }, formats);
  expect(differingTables(code, other)).toEqual(["requests"]);
  expect(differingTables(code, figuresCodeOf({ ...report, unit: "别的镇" }, formats))).toEqual([]);
});
