import { readReports } from "../../../src/binding/bound-report";
import { examine } from "../../../src/examination/examine";
import { allFormats } from "../../../src/formats/all-formats";
import { describeMove } from "../../../src/messages/moved-blocks";
import { describeTableProblem } from "../../../src/messages/table-problems";
import { planWorkbook } from "../../../src/plan/plan-workbook";
import { blankReport, type CellId } from "../../../src/report/report";
import { isPressable } from "../../../src/repairs/offers";
import { formOf } from "../../../src/rules/report-form";
import { MemoryWorkbook } from "../../../src/workbook/memory-workbook";
import { recalculate } from "../../contract/recalculate";

const sheet = "三 依申请";
const report = blankReport("2021", 2025, "其塔木镇人民政府", "township");
const form = formOf(report, allFormats);
const none = [0, 0, 0, 0, 0, 0];

/** Table 三 without the totals at the end of its rows: 21 and 2 new, 21 disclosed and 2 not held, so 21 and 2 handled. */
const figures = Array.from({ length: 25 }, (_, row) => {
  const filled: Record<number, readonly number[]> = { 0: [21, 2], 2: [21], 12: [0, 2], 23: [21, 2] };
  return none.map((_zero, column) => filled[row]?.[column] ?? 0);
});

/** What is read, and what is found, after these were pasted at a corner of a new table. */
async function pasted(corner: string, block: readonly (readonly (string | number)[])[]) {
  const workbook = new MemoryWorkbook(["Sheet1"], { recalculate });
  const options = { totals: "formulas", controls: false, takenSheets: ["Sheet1"], reportKey: "1" } as const;
  await workbook.insert(planWorkbook(form, report, options));
  workbook.userEnters({ sheet, range: corner }, block);
  const [bound] = await readReports(await workbook.outline(), (addresses) => workbook.read(addresses), allFormats);
  if (bound === undefined) throw new Error("no report");
  return { bound, examination: examine(bound) };
}

it("takes a block over the heads of table 三 for one mistake, and knows the words that it covers", async () => {
  const { bound, examination } = await pasted("D5", figures);
  expect(bound.problems.map((problem) => describeTableProblem(problem, form.tables))).toEqual([
    "第三部分的“商业企业”、“科研机构”、“社会公益组织”等 5 处字被数字盖住了。请撤销刚才的粘贴，或者恢复这些字，把数字移回原位。",
  ]);
  expect(bound.strays?.map(({ address, value, covers }) => [address, value, covers])).toEqual([
    ["D5", 21, ""],
    ["E5", 2, "商业企业"],
    ["F5", 0, "科研机构"],
    ["G5", 0, "社会公益组织"],
    ["H5", 0, "法律服务机构"],
    ["I5", 0, "其他"],
  ]);
  const cards = examination.mistakes.filter(({ severity }) => severity === "error");
  expect(cards).toHaveLength(1);
  const repair = cards[0]?.suspicion?.repairs[0];
  expect(repair?.move && describeMove(repair.move, form)).toContain("像是上移了一行");
  expect(repair?.corrections).toContainEqual({ cell: "requests/newly-received/natural-person", from: 0, to: 21 });
});

it("reads the figures of a table some of whose labels lie under numbers", async () => {
  const { bound } = await pasted("C6", figures);
  expect(bound.problems.map(({ code }) => code)).toEqual(["labels-covered"]);
  const row = "requests/unavailable-not-held";
  expect(bound.report.cells.get(`${row}/natural-person` as CellId)).toBe(2);
  expect(bound.strays?.find(({ address }) => address === "C18")).toMatchObject({
    value: 0,
    covers: expect.stringContaining("不掌握"),
  });
});

it("takes a block over the labels of table 三 for one mistake though no sum is wrong, and puts the words back", async () => {
  const { examination } = await pasted("C6", figures);
  const moved = examination.mistakes.flatMap(({ suspicion }) => suspicion?.repairs ?? []);
  expect(moved).toHaveLength(1);
  const [repair] = moved;
  expect(repair?.move && describeMove(repair.move, form)).toBe("整块像是左移了一列（其他列全空，C 列有数）");
  expect(repair !== undefined && isPressable(repair)).toBe(true);
  expect(repair?.corrections).toContainEqual({ cell: "requests/newly-received/natural-person", from: 2, to: 21 });
  expect(repair?.move?.kind === "shifted" && repair.move.strays[12]?.covers).toContain("不掌握");
});

it("offers nothing where the figures over the labels do not add up, moved back", async () => {
  // 21 are received and none disclosed: something else is wrong as well.
  const { bound, examination } = await pasted("C6", [...figures.slice(0, 2), none, ...figures.slice(3)]);
  expect(bound.problems.map(({ code }) => code)).toEqual(["labels-covered"]);
  expect(examination.suspicions.flatMap(({ repairs }) => repairs.flatMap(({ move }) => move ?? []))).toEqual([]);
});

it("does not guess where words have changed besides", async () => {
  const { bound } = await pasted("C10", [
    [3, 1],
    ["别的", 2],
  ]);
  expect(bound.problems.map(({ code }) => code)).not.toContain("labels-covered");
});
