import type { Page } from "playwright-core";
import { eventually } from "./eventually";
import { usePlayground } from "./open-playground";
import type { Playground } from "./playground";

jest.setTimeout(90_000);

const openPlayground = usePlayground();

const disclosure = "二 主动公开";
const requests = "三 依申请";
const disputes = "四 复议诉讼";
const longUnit = "其塔木满族朝鲜族自治乡人民政府社会事务和公共服务综合管理办公室";

/** Makes the pane as wide as it can be, or as narrow. */
async function widen({ page, pane }: Playground, width: 300 | 450): Promise<void> {
  for (let step = 0; step < 15; step++)
    await page.locator("#divider").press(width === 300 ? "ArrowRight" : "ArrowLeft");
  expect((await pane.boundingBox())?.width).toBe(width);
}

/** Where everything that can be pressed in the pane stands, by its first words. */
const places = (page: Page): Promise<readonly string[]> =>
  page.locator("#pane :is(button, input, summary, [role=tab])").evaluateAll((elements) =>
    elements
      .filter((element) => element.checkVisibility())
      .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const words = element.getAttribute("aria-label") ?? element.textContent ?? "";
        return `${words.slice(0, 2)} ${[x, y, width, height].map(Math.round).join(" ")}`;
      }),
  );

it.each([300, 450] as const)("moves nothing in the pane while one types and walks, %i px wide", async (width) => {
  const playground = await openPlayground();
  const { page, pane } = playground;
  await widen(playground, width);
  await playground.insertTables(longUnit);
  await playground.button(/^关闭：/).click();
  await playground.showSheet(requests);
  await playground.typeInto("D6", 1);
  await playground.expectProgress("第三部分 依申请", "1/144");
  const before = await places(page);
  // A figure that must be explained, long names of cells, counts of one and two digits, help of one and of many lines.
  await playground.typeEach([0, 1, 1, 1, 1, 1, 1, 1, 1, 1], "Enter");
  await playground.expectProgress("第三部分 依申请", "11/144");
  expect(await places(page)).toEqual(before);
  await playground.clickCell("D20");
  await pane.getByText("申请人补正后").waitFor();
  expect(await places(page)).toEqual(before);
  await playground.showSheet(disclosure);
  await playground.typeInto("D4", 3);
  await eventually(async () => expect(await playground.tab("核对").textContent()).toBe("核对 1"));
  expect(await places(page)).toEqual(before);
  // The whole name can be read, and nothing of it is cut off.
  const name = playground.button(new RegExp(`改单位和年度：${longUnit}`));
  expect(await name.evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth)).toBe(true);
  expect(await name.innerText()).toContain(longUnit);
});

it.each([300, 450] as const)(
  "opens panels at their top, and nothing hides under the head, %i px wide",
  async (width) => {
    const playground = await openPlayground({ viewport: { width: 1100, height: 420 } });
    const { page, pane } = playground;
    await widen(playground, width);
    await playground.openExample();
    await playground.button(/^关闭：/).click();
    const scrolled = () => page.locator("#pane > div").evaluate((root) => root.scrollTop);
    await pane.getByText("复制到文字处理").scrollIntoViewIfNeeded();
    await page.mouse.move(1050, 300);
    await page.mouse.wheel(0, 2000);
    await eventually(async () => expect(await scrolled()).toBeGreaterThan(50));
    for (const tab of ["核对", "正文", "文件", "填报"]) {
      await playground.tab(tab).click();
      expect(await scrolled()).toBe(0);
      await page.mouse.wheel(0, 2000);
    }
    // Backwards from the end: what gets the focus stands whole below the head.
    await pane.getByText("复制到文字处理").focus();
    const head = pane.locator("main > div").first();
    for (let step = 0; step < 8; step++) {
      await page.keyboard.press("Shift+Tab");
      const top = await page.evaluate(() => document.activeElement?.getBoundingClientRect().top ?? 0);
      const isInHead = await head.evaluate((element) => element.contains(document.activeElement));
      const { y = 0, height = 0 } = (await head.boundingBox()) ?? {};
      if (!isInHead) expect(top).toBeGreaterThanOrEqual(y + height - 1);
    }
  },
);

it.each([false, true])("walks the inputs with Tab and Enter and skips totals; protected: %s", async (isProtected) => {
  const playground = await openPlayground();
  const { page, pane } = playground;
  await playground.insertTables();
  expect(await playground.selectedCell()).toBe("B4");
  expect((await playground.outline()).activeSheet).toBe(disclosure);
  if (isProtected) {
    await pane.getByText("整表填报").click();
    await pane.getByText("保护表格，只许改填数的格").click();
    await pane.getByText("已保护").waitFor();
  }
  const walk = async (sheet: string, from: string, key: "Tab" | "Enter", stops: readonly string[]): Promise<void> => {
    await playground.showSheet(sheet);
    await playground.clickCell(from);
    for (const stop of stops) {
      await page.keyboard.type("0");
      await page.keyboard.press(key);
      await eventually(async () => expect(await playground.selectedCell()).toBe(stop));
    }
  };
  // 二: four blocks with heads between them; from the second on, one wide cell a row. 三: totals in column J and in row 29. 四: 总计 in E and J.
  await walk(disclosure, "B4", "Tab", ["C4", "D4", "B5"]);
  await walk(disclosure, "C4", "Enter", ["C5", "B8:D8"]);
  await walk(disclosure, "D5", "Tab", ["B8:D8"]);
  await walk(requests, "I6", "Tab", ["D7"]);
  const below = [21, 22, 23, 24, 25, 26, 27, 28, 30].map((row) => `E${row}`);
  await walk(requests, "E20", "Enter", [...below, "F6"]);
  await walk(disputes, "D6", "Tab", ["F6", "G6"]);
  await walk(disputes, "I6", "Tab", ["K6"]);
});

it("stands in the first input after the example or a file was opened", async () => {
  const playground = await openPlayground();
  await playground.openExample();
  await eventually(async () => expect(await playground.selectedCell()).toBe("B4"));
  expect((await playground.outline()).activeSheet).toBe(disclosure);
  await playground.showSheet(disputes);
  const saved = await playground.save();
  await playground.openFile("年报.xlsx", saved);
  await playground.pane.getByText("已打开“年报.xlsx”").waitFor();
  expect((await playground.outline()).activeSheet).toBe(disclosure);
  await playground.page.keyboard.type("5");
  await playground.page.keyboard.press("Enter");
  expect(await playground.values(disclosure, "B4")).toEqual([[5]]);
});

it("leaves a dialog open where an input method takes Esc but ended its composition before, as WebKit does", async () => {
  const playground = await openPlayground();
  const { page, pane } = playground;
  await playground.insertTables();
  await playground.button(/^改单位和年度/).click();
  await page.getByRole("dialog").getByLabel("单位全称").focus();
  await page.evaluate(() =>
    document.activeElement?.dispatchEvent(
      new KeyboardEvent("keydown", { key: "Escape", keyCode: 229, bubbles: true, cancelable: true }),
    ),
  );
  expect(await pane.getByRole("dialog").count()).toBe(1);
  await page.keyboard.press("Escape");
  expect(await pane.getByRole("dialog").count()).toBe(0);
});
