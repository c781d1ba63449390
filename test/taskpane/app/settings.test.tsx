/** @jest-environment jsdom */
import { fireEvent, screen, within } from "@testing-library/react";
import { insertTables, openPane, type OpenPane } from "./open-pane";

afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

const printed = "第三部分每一列：本年新收＋上年结转＝办理结果总计＋结转下年度";
const button = (name: string | RegExp) => screen.getByRole("button", { name });

async function openSettings(pane: OpenPane): Promise<void> {
  await pane.user.click(button("设置、诊断和帮助"));
  await pane.user.click(screen.getByRole("menuitem", { name: "设置" }));
  await pane.wait(300);
}

async function openWithTables(): Promise<OpenPane> {
  const pane = await openPane();
  await insertTables(pane);
  await openSettings(pane);
  return pane;
}

const groups = (): readonly (string | null)[] =>
  [...screen.getByRole("dialog", { name: "设置" }).querySelectorAll("details > summary")]
    .filter((summary) => summary.textContent !== "依据")
    .map((summary) => (summary.textContent ?? "").replace(/ \d+ 项/, ""));

it("groups the settings, and a search leaves what contains every word, opened", async () => {
  const pane = await openWithTables();
  expect(groups()).toEqual(["必须改正", "需要说明", "提醒", "外观", "期限和字数"]);
  await pane.user.type(screen.getByLabelText("找设置"), "结转 总计");
  expect(groups()).toEqual(["必须改正", "提醒"]);
  expect(screen.getByLabelText(printed).closest("details")?.open).toBe(true);
  fireEvent.change(screen.getByLabelText("找设置"), { target: { value: "色盲" } });
  expect(groups()).toEqual(["外观"]);
  fireEvent.change(screen.getByLabelText("找设置"), { target: { value: "没有的词" } });
  expect(groups()).toEqual([]);
  expect(screen.getByText("没有这样的设置，换个词试试。")).toBeTruthy();
});

it("asks before what the form prints is switched off, and says in 核对 that it is not checked", async () => {
  const pane = await openWithTables();
  await pane.user.click(screen.getByLabelText(printed));
  const question = screen.getByRole("alertdialog", { name: "这是表上印的勾稽关系，关掉？" });
  await pane.user.click(within(question).getByRole("button", { name: "取消" }));
  expect((await pane.report()).report.switchedOff).toEqual([]);
  await pane.user.click(screen.getByLabelText(printed));
  await pane.user.click(button("关掉这一条"));
  await pane.wait(300);
  expect((await pane.report()).report.switchedOff).toEqual(["T3-BAL"]);
  expect(screen.getByText("表上印的，现在没有核对，校验单上会写明。")).toBeTruthy();
  // What the form does not print goes without a question, and so does switching on.
  await pane.user.click(screen.getByLabelText(printed));
  await pane.wait(300);
  expect((await pane.report()).report.switchedOff).toEqual([]);
});

it("restores the defaults after a question, and 撤销 brings everything back", async () => {
  const pane = await openWithTables();
  const sheet = "三 依申请";
  await pane.user.click(screen.getByLabelText("不平的用蓝色和橙色"));
  await pane.wait(300);
  await pane.user.click(screen.getByLabelText("结转下年度不大于本年新收"));
  await pane.wait(300);
  expect((await pane.report()).report).toMatchObject({ palette: "blue-orange", switchedOff: ["T3-DOM-CARRY"] });
  expect(pane.workbook.sheet(sheet).palette).toBe("blue-orange");

  await pane.user.click(button("恢复默认"));
  await pane.user.click(within(screen.getByRole("alertdialog")).getByRole("button", { name: "恢复默认" }));
  await pane.wait(300);
  expect((await pane.report()).report).toMatchObject({ palette: undefined, switchedOff: [] });
  expect(pane.workbook.sheet(sheet).palette).toBe("red-yellow");

  await pane.user.click(button("撤销"));
  await pane.wait(300);
  expect((await pane.report()).report).toMatchObject({ palette: "blue-orange", switchedOff: ["T3-DOM-CARRY"] });
  expect(pane.workbook.sheet(sheet).palette).toBe("blue-orange");
});

it("keeps 送审日 and 上报期限 and says in the header how long it is until then", async () => {
  const pane = await openWithTables(); // 20 January 2026
  fireEvent.change(screen.getByLabelText("送审日"), { target: { value: "2026-01-18" } });
  fireEvent.change(screen.getByLabelText("上报期限"), { target: { value: "2026-01-31" } });
  expect(screen.getByText("那天是星期六。")).toBeTruthy();
  await pane.user.click(button("保存期限"));
  await pane.wait(300);
  expect((await pane.report()).report).toMatchObject({ reviewOn: "2026-01-18", dueOn: "2026-01-31" });
  expect(screen.getByText("送审 1 月 18 日，已过 2 天；上报期限 1 月 31 日，那天是星期六，还有 11 天")).toBeTruthy();
});
