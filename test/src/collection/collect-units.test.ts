import { collectUnits, type CollectedReport, type UnreadFile } from "../../../src/collection/collect-units";
import { readRoster, rosterRows } from "../../../src/collection/roster";
import { allFormats } from "../../../src/formats/all-formats";
import { blankReport, type CellId, type Report } from "../../../src/report/report";
import { formOf } from "../../../src/rules/report-form";

const form = formOf({ format: "2021", tables: new Map(), localRows: [] }, allFormats);
const licenses: CellId = "disclosure/licenses/decisions";
const whole = new Map([...form.cells.keys()].map((id): [CellId, number] => [id, 0]));
const pine = "松河镇人民政府";

function sent(
  file: string,
  unit: string,
  changed: Partial<Report> = {},
  more: Partial<CollectedReport> = {},
): CollectedReport {
  const report = { ...blankReport("2021", 2025, unit), cells: whole, ...changed };
  const open = { errors: 0, explains: 0 };
  const asRead = { problems: [], uncomputed: new Set<CellId>(), isWordsOnly: false, remarks: [], acrossYears: [] };
  return { file, place: 0, problem: undefined, report, form, open, hasDoubts: false, ...asRead, ...more };
}

const unread = (file: string, code = "kind-not-available"): UnreadFile => ({ file, code, message: "" });
const roster = readRoster(rosterRows("松河镇人民政府\n柳河镇人民政府"));

it("puts workbook, Word file and sealed copy of a unit in one row, and says where they differ", () => {
  const text = new Map([["1", "公开信息5条。"]]);
  const other = new Map([["1", "公开信息6条。"]]);
  const files = [
    sent("松河镇.xlsx", pine, { text }),
    sent("松河镇.docx", pine, { text: other, cells: new Map(whole).set(licenses, 2) }),
  ];
  const { units, unread: left } = collectUnits(files, [unread("松河镇盖章.pdf")], { roster });
  expect(left).toEqual([]);
  expect(units.map(({ unit, files: own, scans }) => [unit, own, scans])).toEqual([
    [pine, ["松河镇.docx", "松河镇.xlsx", "松河镇盖章.pdf"], ["松河镇盖章.pdf"]],
  ]);
  const [{ differences, isDuplicate, counted } = never()] = units;
  expect([counted?.file, isDuplicate]).toEqual(["松河镇.docx", true]);
  expect(differences.map(({ file, comparison }) => [file, comparison.cells, comparison.text])).toEqual([
    ["松河镇.xlsx", [{ cell: licenses, a: 2, b: 0 }], [{ chapter: "1", a: "公开信息6条。", b: "公开信息5条。" }]],
  ]);
});

it("counts the version that was chosen, and asks no more", () => {
  const files = [sent("甲.xlsx", pine), sent("乙.xlsx", pine, { cells: new Map(whole).set(licenses, 2) })];
  const chosen = new Map([[pine, "甲.xlsx"]]);
  const [unit = never()] = collectUnits(files, [], { roster, chosen }).units;
  expect([unit.counted?.file, unit.isDuplicate]).toEqual(["甲.xlsx", false]);
});

it.each([
  ["松河镇/盖章扫描件.jpg", []],
  ["松河镇/扫描.ofd", []],
  ["松河镇/2025年年度报告（盖章件）.pdf", []],
  ["松河镇/IMG_2031.jpg", []],
  ["松河镇/柳河镇盖章.pdf", ["松河镇/柳河镇盖章.pdf"]],
  ["松河镇/榆河镇.pdf", ["松河镇/榆河镇.pdf"]], // on no roster
  ["松河镇/复函.pdf", ["松河镇/复函.pdf"]],
  ["盖章.pdf", ["盖章.pdf"]],
])("takes %s for the sealed copy of the unit in whose folder it lies, or leaves it", (file, left) => {
  const { unread: others } = collectUnits([sent("松河镇/年报.xlsx", pine)], [unread(file)], { roster });
  expect(others.map((one) => one.file)).toEqual(left);
});

it("knows a report that names no unit by the folder it lies in", () => {
  const { units } = collectUnits([sent("收到/柳河镇/年报.xlsx", "")], [], { roster });
  expect(units.map(({ unit }) => unit)).toEqual(["柳河镇人民政府"]);
});

it("takes a pdf that was read and is something else for no sealed copy", () => {
  const { unread: left } = collectUnits([sent("松河镇.xlsx", pine)], [unread("松河镇通知.pdf", "nothing-recognised")], {
    roster,
  });
  expect(left).toHaveLength(1);
});

it("names the files with a list of people in them", () => {
  const remark = { code: "personal-data", sheet: "台账", heads: ["姓名", "电话"], rows: 3 } as const;
  const [{ ledgers } = never()] = collectUnits([sent("松河镇.xlsx", pine, {}, { remarks: [remark] })], [], {
    roster,
  }).units;
  expect(ledgers).toEqual([{ file: "松河镇.xlsx", remark }]);
});

function never(): never {
  throw new Error("there is no unit");
}
