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

    await pane.user.click(screen.getByRole("button", { name: "设置、诊断和帮助" }));
    await pane.user.click(screen.getByRole("menuitem", { name: "设置" }));
    await pane.wait(300);
    const check = screen.getByLabelText<HTMLInputElement>("县级政府、部门、乡镇、街道的规章填 0");
    expect(check.checked).toBe(false);
    await pane.user.click(check);
    await pane.wait(300);
    expect((await pane.report()).report.switchedOff).toEqual([]);
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
  });
});
