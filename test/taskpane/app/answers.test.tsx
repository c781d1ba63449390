/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from "@testing-library/react";
import { insertTables, openPane, type OpenPane } from "./open-pane";

afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

const tab = (name: RegExp) => screen.getByRole("tab", { name });

/** A township that reports 规章: of severity explain. */
async function openWithRegulatoryRules(): Promise<OpenPane> {
  const pane = await openPane();
  await insertTables(pane);
  await pane.type({ "disclosure/regulatory-rules/issued": 2 });
  await pane.user.click(tab(/核对/));
  return pane;
}

const cardsToExplain = () => within(screen.getByRole("list", { name: "需要说明" })).getAllByRole("listitem");

describe("a finding that can be explained", () => {
  it("is answered in one batch, stays answered, and asks again once the figure changes", async () => {
    const pane = await openWithRegulatoryRules();
    expect(tab(/核对/).textContent).toContain("核对 1");
    expect(cardsToExplain()).toHaveLength(1);
    await pane.user.click(screen.getByRole("button", { name: /^写说明：/ }));
    const before = pane.workbook.writeCount;
    await pane.user.type(screen.getByRole("textbox", { name: "说明" }), "市政府授权制定。");
    expect(pane.workbook.writeCount).toBe(before);
    await pane.user.click(screen.getByRole("button", { name: "保存说明" }));
    await pane.wait(300);
    expect(pane.workbook.writeCount).toBe(before + 1);
    expect(cardsToExplain()[0]?.textContent).toContain("已写说明：市政府授权制定。");
    expect(tab(/核对/).textContent).not.toContain("1");
    expect((await pane.report()).report.explanations).toEqual([
      { rule: "ap-reg", text: "市政府授权制定。", values: [["disclosure/regulatory-rules/issued", 2]] },
    ]);

    await pane.type({ "disclosure/regulatory-rules/issued": 3 });
    expect(pane.workbook.writeCount).toBe(before + 1);
    expect(tab(/核对/).textContent).toContain("核对 1");
    expect(screen.queryByText(/已写说明/)).toBeNull();
  });

  it("is not answered when the writing is broken off", async () => {
    const pane = await openWithRegulatoryRules();
    await pane.user.click(screen.getByRole("button", { name: /^写说明：/ }));
    const before = pane.workbook.writeCount;
    await pane.user.type(screen.getByRole("textbox", { name: "说明" }), "市{Escape}");
    expect(screen.queryByRole("textbox", { name: "说明" })).toBeNull();
    expect(pane.workbook.writeCount).toBe(before);
  });
});

describe("a check", () => {
  it("is switched off from its card and on again in the settings", async () => {
    const pane = await openWithRegulatoryRules();
    await pane.user.click(screen.getByRole("button", { name: /^不再检查这一条：/ }));
    await pane.wait(300);
    expect((await pane.report()).report.switchedOff).toEqual(["AP-REG"]);
    expect(tab(/核对/).textContent).not.toContain("1");
    expect(screen.getByText(/^不再检查：.*。表里的颜色不会跟着变，以核对窗格为准。要恢复，/)).toBeTruthy();

    await pane.user.click(screen.getByRole("button", { name: "设置、诊断和帮助" }));
    await pane.user.click(screen.getByRole("menuitem", { name: "设置" }));
    await pane.wait(300);
    const check = screen.getByLabelText<HTMLInputElement>("县级政府、部门、乡镇、街道的规章填 0");
    expect(check.checked).toBe(false);
    await pane.user.click(check);
    await pane.wait(300);
    expect((await pane.report()).report.switchedOff).toEqual([]);
    expect(screen.getAllByText("表里的颜色不会跟着变，以核对窗格为准。")).toHaveLength(3);
    expect(screen.getByText(/^重新检查：.*。表里的颜色不会跟着变，以核对窗格为准。$/)).toBeTruthy();
  });
});

it("a limit for the first chapter is kept with the report, and nothing but a whole number is taken", async () => {
  const pane = await openWithRegulatoryRules();
  await pane.user.click(screen.getByRole("button", { name: "设置、诊断和帮助" }));
  await pane.user.click(screen.getByRole("menuitem", { name: "设置" }));
  const field = screen.getByLabelText("第一部分最多多少字");
  const save = screen.getByRole<HTMLButtonElement>("button", { name: "保存字数上限" });
  await pane.user.type(field, "约一千");
  expect(screen.getByText("请填大于 0 的整数，或者空着。")).toBeTruthy();
  expect(save.disabled).toBe(true);
  fireEvent.change(field, { target: { value: "１０００" } });
  await pane.user.click(save);
  await pane.wait(300);
  expect((await pane.report()).report.lengthLimit).toBe(1000);
  fireEvent.change(field, { target: { value: "" } });
  await pane.user.click(save);
  await pane.wait(300);
  expect((await pane.report()).report.lengthLimit).toBeUndefined();
});

describe("settings that a newer version wrote", () => {
  const newer = ["2 format 2027", "1 seal red"].map((text) => text.split(" "));

  /** Writes those rows below ours, as a newer version would, and gives back how to look for them. */
  async function writeNewer(pane: OpenPane): Promise<() => Promise<readonly string[]>> {
    await pane.workbook.write([
      {
        sheet: "年报助手设置",
        cells: newer.flatMap(([report = "", kind = "", value = ""], row) => [
          { address: `A${row + 20}`, value: report },
          { address: `B${row + 20}`, value: kind },
          { address: `D${row + 20}`, value: JSON.stringify(value) },
        ]),
      },
    ]);
    await pane.wait(300);
    return async () => {
      const [reading] = await pane.workbook.read([{ sheet: "年报助手设置", range: "A1:D40" }]);
      return (reading?.values ?? []).map((row) => row.join(" "));
    };
  }

  it("stay when ours change", async () => {
    const pane = await openWithRegulatoryRules();
    const rows = await writeNewer(pane);
    await pane.user.click(screen.getByRole("button", { name: /^不再检查这一条：/ }));
    await pane.wait(300);
    expect(await rows()).toEqual(
      expect.arrayContaining(['2 format  "2027"', '1 seal  "red"', '1 switched-off  "AP-REG"']),
    );
  });

  it("stay when another report is inserted, and it takes another key", async () => {
    const pane = await openPane();
    await insertTables(pane);
    const rows = await writeNewer(pane);
    await pane.user.click(screen.getByText("整表填报"));
    await pane.user.click(screen.getByRole("button", { name: "再插入一份标准表" }));
    await insertTables(pane, "沐石河镇人民政府");
    await pane.user.click(within(screen.getByRole("alertdialog")).getByRole("button", { name: "再插入一份" }));
    await pane.wait(300);
    expect(await rows()).toEqual(
      expect.arrayContaining(['2 format  "2027"', '1 seal  "red"', '3 unit  "沐石河镇人民政府"']),
    );
    expect((await pane.report(0)).report.unit).toBe("其塔木镇人民政府");
  });

  it("close up where they go on beyond the 300th row, and leave none behind", async () => {
    const pane = await openWithRegulatoryRules();
    const cells = Array.from({ length: 330 }, (_, row) => [
      { address: `A${row + 20}`, value: "1" },
      { address: `B${row + 20}`, value: "note" },
      { address: `C${row + 20}`, value: `a/b/c${row}` },
      { address: `D${row + 20}`, value: '"备注"' },
    ]).flat();
    await pane.workbook.write([{ sheet: "年报助手设置", cells }]);
    await pane.wait(300);
    expect((await pane.report()).report.notes.size).toBe(330);
    await pane.user.click(screen.getByRole("button", { name: /^不再检查这一条：/ }));
    await pane.wait(300);
    const { report } = await pane.report();
    expect([report.notes.size, report.switchedOff]).toEqual([330, ["AP-REG"]]);
    const [reading] = await pane.workbook.read([{ sheet: "年报助手设置", range: "A300:D400" }]);
    const filled = (reading?.values ?? []).filter((row) => row.some((value) => value !== null && value !== ""));
    // The 330, before them 7 rows: the notice, version, format, year, unit, its type, 我镇; and the check; from row 300.
    expect(filled).toHaveLength(7 + 1 + 330 - 299);
  });
});

describe("the list of mistakes", () => {
  it("is walked with the arrows, and Enter shows the cell", async () => {
    const pane = await openPane();
    await insertTables(pane);
    await pane.type({ "requests/newly-received/natural-person": -1, "disputes/reconsideration/upheld": "约3" });
    await pane.user.click(tab(/核对/));
    const [first, second] = screen.getAllByRole("listitem").filter(({ tabIndex }) => tabIndex === 0);
    act(() => first?.focus());
    await pane.user.keyboard("{ArrowDown}");
    expect(document.activeElement).toBe(second);
    await pane.user.keyboard("{Enter}");
    expect((await pane.workbook.outline()).activeSheet).toBe("四 复议诉讼");
    await pane.user.keyboard("{ArrowUp}");
    expect(document.activeElement).toBe(first);
  });

  it("shows who demands it", async () => {
    const pane = await openWithRegulatoryRules();
    await pane.user.click(screen.getByRole("button", { name: /^依据：/ }));
    expect(cardsToExplain()[0]?.textContent).toContain("县级政府、部门、乡镇、街道的规章填 0（");
    expect(pane.workbook.writeCount).toBe(1);
  });

  it("is announced politely, once the typing pauses", async () => {
    const pane = await openPane();
    await insertTables(pane);
    const region = screen.getByRole("status", { name: "核对播报" });
    await pane.type({ "disputes/reconsideration/upheld": "约3" });
    expect(region.textContent).toBe("");
    await pane.wait(1200);
    expect(region.textContent).toBe("新增 1 处要看，现有 1 处。");
    await pane.type({ "disputes/reconsideration/upheld": 3 });
    await pane.wait(1200);
    expect(region.textContent).toBe("改好 1 处，现在没有要改的。");
  });
});

describe("unit and year", () => {
  it("are changed in one batch, with a warning where the year follows another format", async () => {
    const pane = await openPane();
    await insertTables(pane);
    await pane.user.click(screen.getByRole("button", { name: /^改单位和年度/ }));
    await pane.wait(300);
    fireEvent.change(screen.getByLabelText("年度"), { target: { value: "2020" } });
    expect(screen.getByText("2020 年度用 2019 年版，已插入的是 2021 年版。表不会换；要换请再插入一份。")).toBeTruthy();
    fireEvent.change(screen.getByLabelText("年度"), { target: { value: "2024" } });
    fireEvent.change(screen.getByLabelText(/单位全称/), { target: { value: "沐石河乡人民政府" } });
    fireEvent.change(screen.getByLabelText("自称"), { target: { value: "我乡" } });
    await pane.user.click(screen.getByText("保存"));
    await pane.wait(300);
    expect(pane.workbook.writeCount).toBe(2);
    expect((await pane.report()).report).toMatchObject({ year: 2024, unit: "沐石河乡人民政府", selfName: "我乡" });
    const [cover] = await pane.workbook.read([{ sheet: "封面与前言", range: "A1:A4" }]);
    expect(cover?.values[0]).toEqual(["沐石河乡人民政府2024年政府信息公开工作年度报告"]);
    expect(cover?.values[2]?.[0]).toMatch(/^　　沐石河乡人民政府按照/);
    expect(cover?.values[3]?.[0]).toContain("统计期限为2024年1月1日至2024年12月31日");
  });
});
