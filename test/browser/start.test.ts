import type { Page } from "playwright-core";
import { usePlayground } from "./open-playground";

jest.setTimeout(90_000);

const openPlayground = usePlayground();

/** Holds the file of the grid back until somebody lets it go; then `answer` is done with it. */
function gridHeld(answer: "continue" | "abort") {
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const hold = async (page: Page): Promise<void> => {
    await page.route(/\/grid\.[^/]*\.js$/, async (route) => {
      await held;
      await route[answer]();
    });
  };
  return { hold, letGo };
}

it.each([300, 450])("is used before the grid is there: a press waits for it and says so, %i px wide", async (width) => {
  const { hold, letGo } = gridHeld("continue");
  const playground = await openPlayground({}, hold);
  const { page, pane } = playground;
  for (let step = 0; step < 15; step++)
    await page.locator("#divider").press(width === 300 ? "ArrowRight" : "ArrowLeft");
  expect((await pane.boundingBox())?.width).toBe(width);
  await page.getByText("表格正在打开").waitFor();

  await pane.getByLabel("单位全称").fill("其塔木镇人民政府");
  await pane.getByLabel("单位全称").press("Enter");
  await pane.getByText("表格还在打开，打开后接着做：正在插入标准表……").waitFor();
  // The pane itself does not wait: another tab is read meanwhile.
  await playground.tab("文件").click();
  await playground.button("保存为 xlsx").waitFor();
  await playground.tab("填报").click();

  letGo();
  await pane.getByText("已插入标准表").waitFor();
  await playground.gridShown();
  expect(await playground.selectedCell()).toBe("B4");
  await playground.typeInto("B4", 3);
  await playground.expectProgress("第二部分 主动公开", "1/10");
});

it("says what to do where the grid does not come", async () => {
  const { hold, letGo } = gridHeld("abort");
  const playground = await openPlayground({}, hold);
  const { page, pane } = playground;
  letGo();
  await page.getByRole("alert").getByText("表格没有打开。请刷新页面再试").waitFor();
  await playground.button("打开示例").click();
  await pane.getByRole("alert").getByText("请刷新页面再试").waitFor();
  playground.complaints.splice(0); // a file that does not come is an error in the browser's own log
});
