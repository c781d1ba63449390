import { readWithoutCells } from "../../../src/binding/read-report";
import { examine } from "../../../src/examination/examine";
import { describeMove, moveAction } from "../../../src/messages/moved-blocks";
import { blankReport, type CellId, type CellValue } from "../../../src/report/report";
import type { Stray } from "../../../src/report/stray";
import { findRepairs } from "../../../src/repairs/find-repairs";
import { isPressable } from "../../../src/repairs/offers";
import { CELLS_IN_PEACE, type RepairQuestion } from "../../../src/repairs/repair-question";
import type { ReadId } from "../../../src/rules/rule";
import { agreeingRequests, form2021, requestsWith } from "../checker/real-report";

const requests = form2021.tables.find(({ id }) => id === "requests");
const cellsByPlace = new Map(requests?.cells.map((cell) => [`${cell.row} ${cell.column}`, cell.id]));
const [top, left, bottom, right] = [3, 3, 27, 9];

const wordsByPlace = new Map(requests?.labels.map(({ row, column, text }) => [`${row} ${column}`, text]));

/** The rows and columns of a block, moved by some rows and columns in a table that was blank there. */
function moved(block: { rows: [number, number]; columns: [number, number] }, down: number, across: number) {
  const values = agreeingRequests();
  const strays: Stray[] = [];
  const taken: [number, number, CellValue][] = [];
  for (let row = block.rows[0]; row <= block.rows[1]; row++)
    for (let column = block.columns[0]; column <= block.columns[1]; column++) {
      const id = cellsByPlace.get(`${row} ${column}`) as CellId;
      taken.push([row + down, column + across, values.get(id) ?? 0]);
      values.delete(id);
    }
  for (const [row, column, value] of taken) {
    const id = cellsByPlace.get(`${row} ${column}`);
    if (id !== undefined) values.set(id, value);
    // Column A is the first of the grid, and its first row is row 3 of the sheet.
    else
      strays.push({
        table: "requests",
        row,
        column,
        value: Number(value),
        address: `${"ABCDEFGHIJK"[column]}${row + 3}`,
        ...(row < top || column < left ? { covers: wordsByPlace.get(`${row} ${column}`) ?? "" } : {}),
      });
  }
  return { values, strays };
}

const ask = (values: Map<ReadId, CellValue>, more: Partial<RepairQuestion> = {}) =>
  findRepairs({
    rules: form2021.rules,
    cells: form2021.cells,
    formulaTotals: new Set(),
    mostCells: CELLS_IN_PEACE,
    ...more,
    values,
  });

/** What the likeliest repair of the first mistake says, what its button says, and whether it brings the true figures back. */
function told(values: Map<ReadId, CellValue>, more: Partial<RepairQuestion> = {}) {
  const [first] = ask(values, more);
  const [repair] = first?.repairs ?? [];
  const after = new Map(values);
  repair?.corrections.forEach(({ cell, to }) => (to === undefined ? after.delete(cell) : after.set(cell, to)));
  const truth = agreeingRequests();
  return {
    words: repair?.move && describeMove(repair.move, form2021),
    action: repair?.move && moveAction(repair.move),
    isPressable: repair !== undefined && isPressable(repair),
    isTrue: [...truth].every(([id, value]) => after.get(id) === value),
  };
}

describe("a block in the wrong place", () => {
  it("is told as one that stands one column too far to the right", () => {
    const { values, strays } = moved({ rows: [top, bottom], columns: [left, right] }, 0, 1);
    expect(told(values, { strays })).toEqual({
      words: "整块像是右移了一列（自然人列全空，K 列有数）",
      action: "左移一列",
      isPressable: true,
      isTrue: true,
    });
  });

  it("is told where its last column lies over the totals", () => {
    const { values } = moved({ rows: [top, bottom], columns: [left, right - 1] }, 0, 1);
    expect(told(values)).toMatchObject({ words: "整块像是右移了一列（自然人列全空）", isTrue: true });
  });

  it("is told where one column stands one row too low", () => {
    const { values, strays } = moved({ rows: [top, bottom], columns: [left, left] }, 1, 0);
    expect(told(values, { strays })).toEqual({
      words: "自然人列像是下移了一行（自然人 · 本年新收空着，第 31 行有数）",
      action: "上移一行",
      isPressable: true,
      isTrue: true,
    });
  });

  it("is told where it lies one row too high, over the heads, with the words to write back", () => {
    const { values, strays } = moved({ rows: [top, bottom], columns: [left, right] }, -1, 0);
    expect(told(values, { strays })).toEqual({
      words: "整块像是上移了一行（“结转下年度”行全空，第 5 行有数）",
      action: "下移一行",
      isPressable: true,
      isTrue: true,
    });
    const [repair] = ask(values, { strays })[0]?.repairs ?? [];
    const taken = repair?.move?.kind === "shifted" ? repair.move.strays : [];
    expect(taken.map(({ covers }) => covers).slice(1, 3)).toEqual(["商业企业", "科研机构"]);
  });

  it("is told where it lies one column too far left, over the labels, though no sum is wrong", () => {
    const { values, strays } = moved({ rows: [top, bottom], columns: [left, right] }, 0, -1);
    expect(told(values, { strays })).toEqual({
      words: "整块像是左移了一列（总计列全空，C 列有数）",
      action: "右移一列",
      isPressable: true,
      isTrue: true,
    });
  });

  it("is not told where a number over a label comes out wrong, moved back", () => {
    const { values, strays } = moved({ rows: [top, bottom], columns: [left, right] }, 0, -1);
    const wrong = strays.map((stray, index) => (index === 0 ? { ...stray, value: 77 } : stray));
    expect(ask(values, { strays: wrong })).toEqual([]);
  });

  it("is told where a row stands one row too low, over zeros", () => {
    // 20 and 3 belong into 予以公开, whose total was typed before.
    const values = requestsWith({
      "requests/disclosed/natural-person": 0,
      "requests/disclosed/total": 20,
      "requests/partly-disclosed/natural-person": 20,
    });
    const [first] = ask(values);
    expect(first?.repairs[0]?.corrections.map(({ cell, to }) => [cell, to])).toEqual([
      ["requests/disclosed/natural-person", 20],
      ["requests/partly-disclosed/natural-person", 0],
    ]);
  });

  it("is two rows in each other's place", () => {
    // 21, 2 received and 20, 2 handled: each row with its total in the place of the other.
    const values = agreeingRequests();
    for (const { id } of requests?.cells.filter(({ id: cell }) => cell.startsWith("requests/newly-received/")) ?? []) {
      const other = id.replace("newly-received", "carried-out") as CellId;
      const [one, two] = [values.get(id) ?? 0, values.get(other) ?? 0];
      values.set(id, two);
      values.set(other, one);
    }
    expect(told(values)).toMatchObject({
      words: "“本年新收”行和“结转下年度”行的数像是互换了",
      action: "换回来",
      isTrue: true,
    });
  });

  it.each([
    ["requester", "disclosed/commercial-enterprise", "moved-along-row"],
    ["outcome", "partly-disclosed/natural-person", "moved-along-column"],
  ])("is 2 of 20 that were filed under the neighbouring %s", (_, other, slip) => {
    const values = requestsWith({ "requests/disclosed/natural-person": 18, [`requests/${other}`]: 2 });
    const [first, ...more] = ask(values);
    expect(more).toEqual([]);
    expect(first?.repairs[0]?.slip).toBe(slip);
    expect(told(values)).toMatchObject({ isPressable: true, isTrue: true });
  });

  it("is two neighbours in each other's place, and nothing where their row and columns agree", () => {
    const values = requestsWith({
      "requests/disclosed/natural-person": 0,
      "requests/disclosed/commercial-enterprise": 20,
    });
    expect(ask(values)[0]?.repairs[0]?.slip).toBe("neighbours-swapped");
    expect(told(values)).toMatchObject({ isPressable: true, isTrue: true });
    // Both are received from companies instead, and nothing tells the kind of company.
    const both = requestsWith({
      "requests/newly-received/commercial-enterprise": 0,
      "requests/newly-received/research-institution": 2,
      "requests/unavailable-not-held/commercial-enterprise": 0,
      "requests/unavailable-not-held/research-institution": 2,
      "requests/handled-total/commercial-enterprise": 0,
      "requests/handled-total/research-institution": 2,
    });
    expect(ask(both)).toEqual([]);
  });

  it("never moves 上年结转 that agrees with last year", () => {
    const { values } = moved({ rows: [top, bottom], columns: [left, left] }, 1, 0);
    values.set("previous/requests/carried-out/natural-person", 21);
    const blamed = ask(values).flatMap(({ repairs }) => repairs.flatMap(({ corrections }) => corrections));
    expect(blamed.some(({ cell }) => cell === "requests/carried-in/natural-person")).toBe(false);
  });

  it("is not sought in a table that is being filled in", () => {
    const values = new Map<ReadId, CellValue>([
      ["requests/carried-in/natural-person", 3],
      ["requests/carried-in/total", 2],
    ]);
    expect(ask(values).filter(({ repairs }) => repairs.some(({ move }) => move !== undefined))).toEqual([]);
  });
});

it("takes the table of disputes that stands one cell too far to the right for one mistake", () => {
  const cells = form2021.tables.find(({ id }) => id === "disputes")?.cells ?? [];
  const figures = [3, 1, 0, 2, 6, 4, 0, 1, 0, 5, 2, 2, 1, 0, 5];
  const values = new Map<ReadId, CellValue>(cells.slice(1).map(({ id }, index) => [id, figures[index] ?? 0]));
  const [first] = ask(values, {
    strays: [{ table: "disputes", row: 3, column: 15, value: 5, address: "P6" }],
  });
  expect(first?.repairs[0]?.move && describeMove(first.repairs[0].move, form2021)).toContain("像是右移了一列");
  expect(first?.repairs[0]?.corrections).toContainEqual({ cell: cells[0]?.id, from: undefined, to: 3 });
});

it.each([
  ["heads", -1, "上移了一行", "第 5 行有数"],
  ["row below", 1, "下移了一行", "第 7 行有数"],
])("takes the table of disputes that lies over the %s for one mistake, on a card of its own", (_, down, way, place) => {
  const cells = form2021.tables.find(({ id }) => id === "disputes")?.cells ?? [];
  const figures = [3, 1, 0, 2, 6, 4, 0, 1, 0, 5, 2, 2, 1, 0, 5];
  const strays = figures.map((value, column): Stray => {
    const address = `${"ABCDEFGHIJKLMNO"[column]}${6 + down}`;
    return { table: "disputes", row: 3 + down, column, value, address };
  });
  const report = { ...blankReport("2021", 2025, "试县人民政府", "county"), cells: new Map<CellId, CellValue>() };
  const cardsWith = (beside: readonly Stray[]) =>
    examine({ ...readWithoutCells({ report, form: form2021 }), strays: beside }).mistakes;
  const [card, ...others] = cardsWith(strays);
  const [repair] = card?.suspicion?.repairs ?? [];
  expect(others).toEqual([]);
  expect(card?.findings.map(({ code }) => code)).toEqual(["blank-cells"]);
  expect(repair?.move && describeMove(repair.move, form2021)).toBe(`整块像是${way}（“行政复议”行全空，${place}）`);
  expect(repair?.corrections).toHaveLength(cells.length);
  // 6 for 3 + 1 + 0 + 2 became 8: these do not add up, and nothing is offered.
  expect(cardsWith(strays.map((one) => (one.column === 4 ? { ...one, value: 8 } : one)))).toEqual([]);
});

it("offers nothing for numbers around table 二, where no sum could say that they belong there", () => {
  const blank = new Map<ReadId, CellValue>();
  const strays: Stray[] = [1, 2, 3].map((column) => ({
    table: "disclosure",
    row: 1,
    column,
    value: column,
    address: `${"ABCD"[column]}4`,
    covers: "本年制发件数",
  }));
  expect(ask(blank, { strays })).toEqual([]);
});

it("asks a township with 规章 and no 规范性文件 whether they stand one row too high", () => {
  const cells = new Map<CellId, CellValue>([...form2021.cells.keys()].map((cell) => [cell, 0]));
  [3, 6, 14].forEach((value, index) =>
    cells.set(`disclosure/regulatory-rules/${["issued", "repealed", "in-force"][index] ?? ""}`, value),
  );
  const report = { ...blankReport("2021", 2025, "试镇人民政府", "township"), cells };
  const { mistakes } = examine(readWithoutCells({ report, form: form2021 }));
  const asked = mistakes.find(({ findings }) => findings.some(({ code }) => code === "expected-zero"));
  const move = asked?.suspicion?.repairs[0]?.move;
  expect(move && describeMove(move, form2021)).toBe("整块像是上移了一行（“行政规范性文件”行全是 0）");
});
