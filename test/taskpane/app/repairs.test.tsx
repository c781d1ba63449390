/** @jest-environment jsdom */
import { act, screen, within } from "@testing-library/react";
import { allFormats } from "../../../src/formats/all-formats";
import { controlOf, type CellId } from "../../../src/report/report";
import { insertTables, openPane, type OpenPane } from "./open-pane";

afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

const inputs = (table: string): readonly CellId[] =>
  (allFormats[0]?.format.tables.find(({ id }) => id === table)?.cells ?? [])
    .filter(({ addends }) => addends === undefined)
    .map(({ id }) => id);

const zeros = (table: string) => Object.fromEntries(inputs(table).map((cell) => [cell, 0]));

const total = "disputes/direct-litigation/total";

/** 未经复议直接起诉: 2 and 1, and 0 typed over the formula of the total, as 金湖县 2023 published it. */
async function openWithTotalAtZero(): Promise<OpenPane> {
  const pane = await openPane();
  await insertTables(pane);
  await pane.type({
    ...zeros("disputes"),
    "disputes/direct-litigation/upheld": 2,
    "disputes/direct-litigation/other-result": 1,
    [total]: 0,
  });
  await pane.user.click(screen.getByRole("tab", { name: /核对/ }));
  return pane;
}

/** 30 received and 12 disclosed for 30: every total is a formula, so that only the balance of the column breaks. */
async function openBehindFormulas(): Promise<OpenPane> {
  const pane = await openPane();
  await insertTables(pane);
  await pane.type({
    ...zeros("requests"),
    "requests/newly-received/natural-person": 30,
    "requests/disclosed/natural-person": 12,
  });
  await pane.user.click(screen.getByRole("tab", { name: /核对/ }));
  return pane;
}

const cards = () =>
  within(screen.getByRole("list", { name: "必须改正" }))
    .getAllByRole("listitem")
    .filter(({ tabIndex }) => tabIndex === 0);
const button = (name: RegExp) => screen.getByRole("button", { name });

describe("a card that knows the wrong cell", () => {
  it("says what it should hold and what that mends, and writes it in one batch at a press", async () => {
    const pane = await openWithTotalAtZero();
    expect(cards()).toHaveLength(1);
    expect(cards()[0]?.textContent).toContain("可能是未经复议直接起诉 · 总计：0 应为 3？（总计还是 0）");
    expect(cards()[0]?.textContent).toContain("改后这条勾稽平衡（未经复议直接起诉）");
    const before = pane.workbook.writeCount;
    await pane.user.click(button(/^改为 3：/));
    await pane.wait(300);
    expect(pane.workbook.writeCount).toBe(before + 1);
    expect((await pane.report()).report.cells.get(total)).toBe(3);
    expect(screen.getByText("已把“未经复议直接起诉 · 总计”改为 3。")).toBeTruthy();
    expect(screen.getByText(/已改好/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^改为/ })).toBeNull();
  });

  it("writes nothing where the cell was changed meanwhile", async () => {
    const pane = await openWithTotalAtZero();
    const before = pane.workbook.writeCount;
    pane.enter(total, 4);
    await pane.user.click(button(/^改为 3：/));
    await pane.wait(300);
    expect(pane.workbook.writeCount).toBe(before);
    expect((await pane.report()).report.cells.get(total)).toBe(4);
    expect(screen.getByText("这一格刚才改过了，没有写入。请看新的核对结果。")).toBeTruthy();
  });

  it("shows what would turn green while the pointer or the focus is on it", async () => {
    const pane = await openWithTotalAtZero();
    const choice = within(cards()[0] as HTMLElement).getByRole("list", { name: "可能的改法" });
    expect(choice.textContent).toContain("○");
    await pane.user.hover(button(/^改为 3：/));
    expect(choice.textContent).toContain("✓");
    await pane.user.hover(screen.getByRole("tab", { name: /填报/ }));
    expect(choice.textContent).toContain("○");
    act(() => button(/^改为 3：/).focus());
    expect(choice.textContent).toContain("✓");
  });

  it("takes 不是这里 for an answer without a write, goes on to the next, and asks again once a figure changes", async () => {
    const pane = await openWithTotalAtZero();
    await pane.type({ "disputes/direct-litigation/other-result": 0 });
    const before = pane.workbook.writeCount;
    expect(cards()[0]?.textContent).toContain("总计：0 应为 2？");
    await pane.user.click(button(/^不是这里：/));
    await pane.wait(300);
    expect(pane.workbook.writeCount).toBe(before);
    expect(cards()[0]?.textContent).toContain("可能是未经复议直接起诉 · 结果维持：2 应为 0？");
    await pane.type({ "disputes/reconsideration/upheld": 0 });
    expect(cards()[0]?.textContent).toContain("结果维持：2 应为 0？");
    await pane.type({ "disputes/direct-litigation/pending": 4 });
    expect(cards()[0]?.textContent).toContain("总计：0 应为 6？");
  });

  it("keeps what was said not to be wrong in its place, and takes 不是这里 back at a press", async () => {
    const pane = await openWithTotalAtZero();
    await pane.user.click(button(/^不是这里：/));
    await pane.wait(300);
    const choices = within(within(cards()[0] as HTMLElement).getByRole("list", { name: "可能的改法" }));
    expect(choices.getAllByRole("listitem")[0]?.textContent).toContain("总计：0 应为 3？");
    expect(screen.queryByRole("button", { name: /^改为 3：/ })).toBeNull();
    expect(cards()[0]?.textContent).not.toContain("错的不止一两格");
    await pane.user.click(button(/^撤回“不是这里”：/));
    await pane.wait(300);
    expect(button(/^改为 3：/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^撤回/ })).toBeNull();
  });

  it("says so before where a write cannot be taken back", async () => {
    const pane = await openPane({}, { undoesWrites: false });
    await insertTables(pane);
    await pane.type({
      ...zeros("disputes"),
      "disputes/reconsideration/upheld": 12,
      "disputes/reconsideration/total": 0,
    });
    await pane.user.click(screen.getByRole("tab", { name: /核对/ }));
    expect(cards()[0]?.textContent).toContain("写入后一分钟内可以点“撤销”恢复");
  });
});

describe("撤销 beside the notice of a mend", () => {
  const totalOf = async (pane: OpenPane) => (await pane.report()).report.cells.get(total);

  async function openMended(): Promise<OpenPane> {
    const pane = await openWithTotalAtZero();
    await pane.user.click(button(/^改为 3：/));
    await pane.wait(300);
    expect(await totalOf(pane)).toBe(3);
    return pane;
  }

  it("shows the cell that changes, and puts the old figure back in one batch", async () => {
    const pane = await openMended();
    expect((await pane.workbook.outline()).activeSheet).toBe("四 复议诉讼");
    const before = pane.workbook.writeCount;
    await pane.user.click(button(/^撤销$/));
    await pane.wait(300);
    expect(pane.workbook.writeCount).toBe(before + 1);
    expect(await totalOf(pane)).toBe(0);
    expect(screen.queryByRole("button", { name: "撤销" })).toBeNull();
  });

  it("leaves alone what somebody has typed there since", async () => {
    const pane = await openMended();
    await pane.type({ [total]: 4 });
    const before = pane.workbook.writeCount;
    await pane.user.click(button(/^撤销$/));
    await pane.wait(300);
    expect(screen.getByText("这些格后来又改过，没有撤销。")).toBeTruthy();
    expect([pane.workbook.writeCount, await totalOf(pane)]).toEqual([before, 4]);
  });
});

describe("a card that cannot know the wrong cell", () => {
  it("makes no guess behind formula totals, adds 核对数 at a press, and knows the cell once one is filled in", async () => {
    const pane = await openBehindFormulas();
    expect(cards()).toHaveLength(1);
    expect(cards()[0]?.textContent).toContain("加上核对数，填进台账上的合计，就能指出来。");
    expect(cards()[0]?.textContent).not.toContain("可能是");
    await pane.user.click(button(/^加核对数$/));
    await pane.wait(300);
    expect(screen.queryByRole("button", { name: /^加核对数$/ })).toBeNull();
    await pane.type({ [controlOf("requests/disclosed/total")]: 30 });
    expect(cards()).toHaveLength(1);
    expect(cards()[0]?.textContent).toContain("可能是自然人 · 予以公开：12 应为 30？");
    expect(cards()[0]?.textContent).toContain("改后 2 条勾稽同时平衡");
  });

  it("shows all where a few are as likely as each other", async () => {
    const pane = await openBehindFormulas();
    await pane.user.click(button(/^加核对数$/));
    await pane.wait(300);
    // The ledger has 10 more disclosed, and 10 fewer partly so: in which columns nobody can tell.
    await pane.type({
      "requests/disclosed/natural-person": 20,
      "requests/partly-disclosed/natural-person": 10,
      "requests/disclosed/commercial-enterprise": 10,
      "requests/partly-disclosed/commercial-enterprise": 10,
      "requests/newly-received/commercial-enterprise": 20,
      [controlOf("requests/disclosed/total")]: 25,
      [controlOf("requests/partly-disclosed/total")]: 25,
    });
    expect(screen.getByText(/^有 \d 种可能，分不出哪一种，请对照原始记录：$/)).toBeTruthy();
    expect(screen.getAllByRole("button", { name: /^改这 2 格：/ }).length).toBeGreaterThan(1);
  });

  it("looks for more wrong cells than three in a pause, not while somebody types", async () => {
    const pane = await openWithTotalAtZero();
    await pane.type({ ...zeros("requests") });
    const wrong = { "newly-received": 5, disclosed: 9, "partly-disclosed": 8, "carried-out": 7 };
    const all = Object.entries(wrong).map(([row, value], index) => [
      `requests/${row}/${["natural-person", "commercial-enterprise", "research-institution", "other-organization"][index] ?? ""}`,
      value,
    ]);
    const typedTotals = Object.fromEntries(
      (allFormats[0]?.format.tables.find(({ id }) => id === "requests")?.cells ?? [])
        .filter(({ addends }) => addends !== undefined)
        .map(({ id }) => [id, 0]),
    );
    await pane.type({ ...typedTotals, ...(Object.fromEntries(all) as Record<CellId, number>) });
    const guesses = () => screen.queryAllByText(/^可能是.*第三部分|^可能是(自然人|商业企业|科研机构|其他) ·/);
    expect(guesses()).toHaveLength(0);
    await pane.wait(1000);
    expect(guesses()).toHaveLength(4);
  });
});

describe("a block one column off", () => {
  it("is one card, shows what it would change, and goes back at one press with what lies beside the table", async () => {
    const pane = await openPane();
    await insertTables(pane);
    const rows = (allFormats[0]?.format.tables.find(({ id }) => id === "requests")?.rows ?? []).map(({ id }) => id);
    const columns = (allFormats[0]?.format.tables.find(({ id }) => id === "requests")?.columns ?? []).map(
      ({ id }) => id,
    );
    const figures: Record<string, readonly number[]> = {
      "newly-received": [21, 2, 0, 0, 0, 0, 23],
      disclosed: [21, 0, 0, 0, 0, 0, 21],
      "unavailable-not-held": [0, 2, 0, 0, 0, 0, 2],
      "handled-total": [21, 2, 0, 0, 0, 0, 23],
    };
    const figureOf = (row: string, column: number): number => figures[row]?.[column] ?? 0;
    const pasted = rows.flatMap((row) =>
      columns.slice(1).map((column, index) => [`requests/${row}/${column}`, figureOf(row, index)] as const),
    );
    const total = (await pane.report()).addressOf("requests/newly-received/total");
    const sheet = total?.sheet ?? "";
    rows.forEach((row, index) => pane.workbook.userEnters({ sheet, range: `K${6 + index}` }, [[figureOf(row, 6)]]));
    await pane.type(Object.fromEntries(pasted) as Record<CellId, number>);
    await pane.user.click(screen.getByRole("tab", { name: /核对/ }));
    await pane.wait(1000);
    expect(screen.getByText(/^整块像是右移了一列（自然人列全空，K 列有数）。$/)).toBeTruthy();
    expect(cards()).toHaveLength(1);
    await pane.user.click(button(/^看要改什么/));
    const planned = screen.getByRole("list", { name: "要改的格" }).textContent;
    expect(planned).toContain("自然人 · 本年新收：空着 应为 21");
    // 25 totals at the end of rows, and those of five columns under 办理结果.
    expect(planned).toContain("恢复 30 个合计公式（合计由表格自己算）");
    const before = pane.workbook.writeCount;
    await pane.user.click(button(/^左移一列：/));
    await pane.wait(300);
    expect(pane.workbook.writeCount).toBe(before + 1);
    const { report } = await pane.report();
    expect(report.cells.get("requests/newly-received/natural-person")).toBe(21);
    expect(report.cells.get("requests/newly-received/total")).toBe(23);
    const [strays, totals] = await pane.workbook.read([
      { sheet, range: "K6" },
      { sheet, range: total?.range ?? "" },
    ]);
    expect(strays?.values).toEqual([[null]]);
    expect(totals?.formulas).toEqual([['=IF(COUNT(D6:I6)=6,SUM(D6:I6),"")']]);
  });
});
