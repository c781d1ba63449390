import { eventually } from "./eventually";
import { usePlayground } from "./open-playground";
import { examinePane } from "./pane-examination";
import type { Playground } from "./playground";

jest.setTimeout(180_000);

const openPlayground = usePlayground();

async function openSettings({ button, page }: Playground, playground: Playground): Promise<void> {
  await button.call(playground, "设置、诊断和帮助").click();
  await page.getByRole("menuitem", { name: "设置" }).click();
  await page.getByRole("dialog", { name: "设置" }).waitFor();
}

/** The narrowest pane that is promised. */
async function narrow({ page }: Playground): Promise<void> {
  await page.getByRole("separator").focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
}

it("can be set by everybody: every group open, a search, the questions, and the days in the header", async () => {
  const playground = await openPlayground({ viewport: { width: 1000, height: 800 } });
  const { page, pane } = playground;
  const faults: string[] = [];
  const look = async (state: string): Promise<void> => {
    faults.push(...(await examinePane(playground, state)));
  };
  await narrow(playground);
  await playground.insertTables();
  await openSettings(playground, playground);
  await look("settings, closed groups");
  await page.getByText("外观", { exact: true }).click();
  await page.getByText("期限和字数", { exact: true }).click();
  await page.getByLabel("送审日").fill("2099-01-16");
  await page.getByLabel("上报期限").fill("2099-01-31"); // a Saturday
  await page.getByText("那天是星期六。").waitFor();
  await look("settings, days");
  await page.getByLabel("找设置").fill("总计");
  await look("settings, found");
  await page.getByRole("switch", { name: /^第四部分每一组/ }).click();
  await page.getByRole("alertdialog").waitFor();
  await look("settings, a printed rule");
  await playground.button("关掉这一条").click();
  await pane.getByText("表上印的，现在没有核对，校验单上会写明。").waitFor();
  await page.getByLabel("找设置").fill("期限");
  await page.getByLabel("上报期限").fill("2099-01-31");
  await playground.button("保存期限").click();
  await page.getByText(/^上报期限 1 月 31 日，那天是星期六，还有 \d+ 天$/).waitFor();
  await page.getByLabel("找设置").fill("颜色");
  await page.getByRole("switch", { name: "不平的用蓝色和橙色" }).click();
  await pane.getByText("表和窗格的颜色已换成蓝橙色。").waitFor();
  await page.keyboard.press("Escape");
  await playground.showSheet("四 复议诉讼");
  for (const [cell, figure] of [
    ["A6", 4],
    ["B6", 1],
    ["C6", 0],
    ["D6", 0],
    ["E6", 9],
  ] as const)
    await playground.typeInto(cell, figure);
  await playground.showSheet("三 依申请");
  await playground.typeInto("D6", 3);
  await playground.tab(/核对/).click();
  await page.getByText("筛选和清单").click();
  await look("check, filter open, blue and orange");
  await openSettings(playground, playground);
  await playground.button("恢复默认").click();
  await look("settings, defaults asked");
  await page.getByRole("alertdialog").getByRole("button", { name: "恢复默认" }).click();
  await pane.getByText(/^设置已恢复默认/).waitFor();
  await playground.tab(/核对/).click();
  await page.locator("li[tabindex]").first().focus();
  await playground
    .button(/^依据：/)
    .first()
    .click();
  await look("check, a card with the focus");
  await playground.button("撤销").click();
  await pane.getByText("已撤销，设置恢复成改之前的样子。").waitFor();
  await eventually(async () => expect(await pane.getByText(/关掉了 1 项核对/).count()).toBeGreaterThan(0));
  expect(faults).toEqual([]);
});
