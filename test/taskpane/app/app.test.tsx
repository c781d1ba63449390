/** @jest-environment jsdom */
import { act, screen, within } from "@testing-library/react";
import { allFormats } from "../../../src/formats/all-formats";
import type { CellId } from "../../../src/report/report";
import { WorkbookError } from "../../../src/workbook/workbook-error";
import { insertTables, openPane, type OpenPane } from "./open-pane";

afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

const leaves = (column: string): readonly CellId[] =>
  (allFormats[0]?.format.tables.find(({ id }) => id === "requests")?.cells ?? [])
    .filter(({ id, addends }) => addends === undefined && id.endsWith(`/${column}`))
    .map(({ id }) => id);

/** Fills a column of the table of requests: 3 newly received, `disclosed` of them disclosed, none carried. */
const column = (id: string, disclosed: number): Record<CellId, number> => ({
  ...Object.fromEntries(leaves(id).map((cell) => [cell, 0])),
  [`requests/newly-received/${id}`]: 3,
  [`requests/disclosed/${id}`]: disclosed,
});

async function openFilled(disclosed: number): Promise<OpenPane> {
  const pane = await openPane();
  await insertTables(pane);
  await pane.type(column("natural-person", disclosed));
  return pane;
}

const openDialog = () => screen.getByRole("alertdialog");
const tab = (name: RegExp) => screen.getByRole("tab", { name });

describe("before insertion", () => {
  it("teaches what 核对 will be, and leads back to the button that starts", async () => {
    const pane = await openPane();
    await pane.user.click(tab(/核对/));
    expect(screen.getByText("插入标准表后，这里会边填边核对。")).toBeTruthy();
    await pane.user.click(screen.getByRole("button", { name: "去插入标准表" }));
    expect(tab(/填报/).getAttribute("aria-selected")).toBe("true");
  });

  it("says what is missing instead of inserting tables of nobody", async () => {
    const pane = await openPane();
    await pane.user.click(screen.getByRole("button", { name: "插入标准表" }));
    expect(screen.getByText("请填写单位全称，例如 ××镇人民政府。")).toBeTruthy();
    expect(pane.workbook.writeCount).toBe(0);
  });

  it("follows the year with the format", async () => {
    const pane = await openPane();
    expect(screen.getByText("格式：2021 年版（国办公开办函〔2021〕30号）")).toBeTruthy();
    await pane.user.selectOptions(screen.getByLabelText("年度"), "2020");
    expect(screen.getByText("格式：2019 年版（国办公开办函〔2019〕60号）")).toBeTruthy();
  });
});

describe("inserting", () => {
  it("writes last year's tables in January, in one batch, and shows how far they are", async () => {
    const pane = await openPane();
    await insertTables(pane);
    expect(pane.workbook.writeCount).toBe(1);
    expect((await pane.report()).report).toMatchObject({
      year: 2025,
      unit: "其塔木镇人民政府",
      unitType: "township",
      selfName: "我镇",
    });
    expect(screen.getByText("0/144")).toBeTruthy();
    expect(screen.getByRole("button", { name: "改单位和年度：其塔木镇人民政府 · 2025 年度" })).toBeTruthy();
  });

  it("asks before a second report, and leaves the first as it is", async () => {
    const pane = await openPane();
    await insertTables(pane);
    await pane.type({ "requests/newly-received/natural-person": 7 });
    await pane.user.click(screen.getByText("整表填报"));
    await pane.user.click(screen.getByRole("button", { name: "再插入一份标准表" }));
    await insertTables(pane, "沐石河镇人民政府");
    const dialog = openDialog();
    expect(dialog.textContent).toContain(
      "工作簿里已有 其塔木镇人民政府 2025 年度的标准表。再插入一份会另起表名，原来的不动。",
    );
    await pane.user.click(within(dialog).getByRole("button", { name: "再插入一份" }));
    await pane.wait(300);
    expect((await pane.report(0)).report.cells.get("requests/newly-received/natural-person")).toBe(7);
    expect((await pane.report(0)).report.unit).toBe("其塔木镇人民政府");
    expect((await pane.report(1)).report.unit).toBe("沐石河镇人民政府");
    expect((await pane.workbook.outline()).sheets.map(({ name }) => name)).toContain("三 依申请 (2)");
  });

  it("asks when sheets of these names are there already, and takes other names", async () => {
    const pane = await openPane({}, {}, ["三 依申请"]);
    await insertTables(pane);
    expect(openDialog().textContent).toContain("工作簿里已有工作表“三 依申请”。");
    await pane.user.click(screen.getByRole("button", { name: "取消" }));
    expect(pane.workbook.writeCount).toBe(0);
  });

  it("says what to do when the workbook refuses", async () => {
    const pane = await openPane({}, { isReadOnly: true });
    await insertTables(pane);
    expect(screen.getByRole("alert").textContent).toContain("工作簿是只读的，没有写入。");
  });
});

describe("typing", () => {
  it("shows one card for one mistake, leads to it, and lets the card go once it is mended", async () => {
    const pane = await openFilled(2);
    expect(tab(/核对/).textContent).toContain("核对 1");
    await pane.user.click(tab(/核对/));
    const [card] = within(screen.getByRole("list", { name: "必须改正" })).getAllByRole("listitem");
    expect(card?.textContent).toContain("差 1 件");
    expect(card?.textContent).toContain("第三部分 · 自然人列");
    expect(card?.textContent).toContain(
      "本年新收 3 ＋ 上年结转 0 ＝ 3，办理结果总计 2 ＋ 结转下年度 0 ＝ 2，差 1 件。",
    );
    await pane.user.click(screen.getByRole("button", { name: /^定位.*：第三部分 · 自然人列$/ }));
    expect((await pane.workbook.outline()).activeSheet).toBe("三 依申请");

    await pane.type({ "requests/disclosed/natural-person": 3 });
    expect(screen.getByText(/已改好/)).toBeTruthy();
    expect(tab(/核对/).textContent).not.toContain("1");
    act(() => (document.activeElement as HTMLElement).blur());
    await pane.wait(4000);
    expect(screen.queryByText(/已改好/)).toBeNull();
  });

  it("keeps a mended card for as long as the focus is on it", async () => {
    const pane = await openFilled(2);
    await pane.user.click(tab(/核对/));
    act(() =>
      screen
        .getAllByRole("listitem")
        .find(({ tabIndex }) => tabIndex === 0)
        ?.focus(),
    );
    await pane.type({ "requests/disclosed/natural-person": 3 });
    await pane.wait(10_000);
    expect(screen.getByText(/已改好/)).toBeTruthy();
  });

  it("never writes, whatever is typed, selected or pasted", async () => {
    const pane = await openFilled(2);
    const before = pane.workbook.writeCount;
    await pane.type({ "requests/disclosed/natural-person": "约3", "disclosure/penalties/decisions": "—" });
    await pane.type({ "requests/disclosed/natural-person": null });
    pane.select({ sheet: "三 依申请", range: "A1:Z99" });
    await pane.user.click(tab(/核对/));
    await pane.user.keyboard("{ArrowDown}{ArrowUp}{Enter}");
    await pane.wait(5000);
    expect(pane.workbook.writeCount).toBe(before);
  });

  it("drops a reading that a later one has overtaken", async () => {
    const pane = await openPane();
    await insertTables(pane);
    await pane.type({});
    const outline = pane.workbook.outline.bind(pane.workbook);
    let isFirst = true;
    jest.spyOn(pane.workbook, "outline").mockImplementation(async () => {
      const answer = await outline();
      if (isFirst) {
        isFirst = false;
        await new Promise((done) => setTimeout(done, 2000));
        return { ...answer, names: new Map(), sheets: [] };
      }
      return answer;
    });
    pane.enter("requests/newly-received/natural-person", 1);
    await pane.wait(300);
    pane.enter("requests/newly-received/commercial-enterprise", 1);
    await pane.wait(3000);
    expect(screen.getByText("2/144")).toBeTruthy();
  });

  it("waits in silence while a cell is being edited", async () => {
    const pane = await openPane();
    await insertTables(pane);
    await pane.type({});
    pane.workbook.refuseNext("outline", "cell-being-edited");
    pane.enter("requests/newly-received/natural-person", 1);
    await pane.wait(300);
    expect(screen.queryByRole("alert")).toBeNull();
    await pane.wait(1500);
    expect(screen.getByText("1/144")).toBeTruthy();
  });

  it("takes the card of a reading that failed away with the next reading that succeeds", async () => {
    const pane = await openPane();
    await insertTables(pane);
    await pane.type({});
    pane.workbook.refuseNext("outline", "host-failed");
    pane.enter("requests/newly-received/natural-person", 1);
    await pane.wait(300);
    expect(screen.getByRole("alert").textContent).toContain("表格软件没有完成这一步");
    await pane.type({ "requests/newly-received/natural-person": 2 });
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("calls what it cannot explain an internal error, and hands over the diagnosis", async () => {
    const copied: string[] = [];
    const clipboard = { copy: async (_: string, text: string) => copied.push(text) > 0 };
    const pane = await openPane({ clipboard });
    await insertTables(pane);
    await pane.type({});
    jest.spyOn(pane.workbook, "outline").mockRejectedValueOnce(new Error("surprise"));
    pane.enter("requests/newly-received/natural-person", 1);
    await pane.wait(300);
    expect(screen.getByRole("alert").textContent).toContain("内部错误");
    await pane.user.click(screen.getByRole("button", { name: "复制诊断" }));
    expect(copied[0]).toContain("surprise");
  });

  it("names the host's refusal", async () => {
    const pane = await openPane();
    await insertTables(pane);
    jest.spyOn(pane.workbook, "select").mockRejectedValueOnce(new WorkbookError("sheet-not-found", "三 依申请"));
    await pane.user.click(screen.getByRole("button", { name: /^开始填：/ }));
    expect(screen.getByRole("alert").textContent).toContain("找不到工作表“三 依申请”。");
  });
});

describe("filling with zeros", () => {
  it("asks with the count, then fills every blank in one batch and nothing else", async () => {
    const pane = await openFilled(3);
    const before = pane.workbook.writeCount;
    await pane.user.click(screen.getByRole("button", { name: "空格填 0" }));
    // 10 + 144 + 12 inputs, of which the 24 of one column are filled.
    expect(openDialog().textContent).toContain("把 142 个空格填 0？");
    expect(openDialog().textContent).toContain("可以用 Ctrl+Z 撤销。");
    await pane.user.click(screen.getByRole("button", { name: "填 142 个 0" }));
    await pane.wait(300);
    expect(pane.workbook.writeCount).toBe(before + 1);
    const { cells } = (await pane.report()).report;
    expect(cells.get("requests/newly-received/natural-person")).toBe(3);
    expect(cells.get("requests/newly-received/total")).toBe(3);
    expect(screen.getByText("144/144")).toBeTruthy();
    expect(screen.getByRole("button", { name: "看核对结果" })).toBeTruthy();
  });

  it("leaves alone what was typed while the question was on the screen", async () => {
    const pane = await openPane();
    await insertTables(pane);
    await pane.type({ "requests/carried-in/natural-person": 1 });
    await pane.user.click(screen.getByRole("button", { name: "空格填 0" }));
    await pane.type({});
    pane.enter("requests/newly-received/natural-person", 7);
    await pane.user.click(screen.getByRole("button", { name: "填 165 个 0" }));
    await pane.wait(300);
    expect((await pane.report()).report.cells.get("requests/newly-received/natural-person")).toBe(7);
    expect(screen.getByText("已把 164 个空格填 0。")).toBeTruthy();
  });

  it("says so before it cannot be taken back", async () => {
    const pane = await openPane({}, { undoesWrites: false });
    await insertTables(pane);
    await pane.type({ "requests/newly-received/natural-person": 1 });
    await pane.user.click(screen.getByRole("button", { name: "空格填 0" }));
    expect(openDialog().textContent).toContain("写入后一分钟内可以点“撤销”恢复");
  });

  it("shows the green card, with what is counted and when, once all is balanced", async () => {
    const pane = await openFilled(3);
    await pane.user.click(screen.getByRole("button", { name: "空格填 0" }));
    await pane.user.click(screen.getByRole("button", { name: "填 142 个 0" }));
    await pane.wait(300);
    await pane.user.click(tab(/核对/));
    expect(screen.getByText("勾稽全部平衡")).toBeTruthy();
    // 7 balances; 25 rows, 7 columns and 3 groups are summed by formulas.
    expect(screen.getByText("7 条列平衡；另有 35 条由公式自动合计")).toBeTruthy();
    expect(screen.getByText("2026 年 1 月 20 日 14:05 核对")).toBeTruthy();
    expect(screen.getByText("已平衡 42 条")).toBeTruthy();
  });

  it("checks again at the press of a button, where the host may keep a change to itself", async () => {
    const pane = await openPane({}, { tellsEveryChange: false });
    await insertTables(pane);
    await pane.user.click(tab(/核对/));
    pane.workbook.refuseNext("outline", "host-failed");
    await pane.user.click(screen.getByRole("button", { name: "重新核对" }));
    expect(screen.getByText("表格软件没有完成这一步，已填的数没有变。")).toBeTruthy();
  });

  it("has no such button where the host tells of every change", async () => {
    const pane = await openPane();
    await insertTables(pane);
    await pane.user.click(tab(/核对/));
    expect(screen.queryByRole("button", { name: "重新核对" })).toBeNull();
  });

  it("fills the table of requests when there were none, names what contradicts it, and asks for the disputes", async () => {
    const pane = await openFilled(3);
    await pane.user.click(screen.getByText("整表填报"));
    await pane.user.click(screen.getByRole("button", { name: "本年无申请、无结转：第三部分全部填 0" }));
    const dialog = openDialog();
    expect(dialog.textContent).toContain("这些格已填了不是 0 的数，不会改：“自然人 · 本年新收”、“自然人 · 予以公开”。");
    await pane.user.click(within(dialog).getByRole("button", { name: "填 120 个 0" }));
    await pane.wait(300);
    const { cells } = (await pane.report()).report;
    expect(cells.get("requests/newly-received/natural-person")).toBe(3);
    expect(cells.has("disputes/reconsideration/upheld")).toBe(false);
  });
});
