import { readFile } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import { usePlayground } from "./open-playground";
import type { Playground } from "./playground";

jest.setTimeout(180_000);

const openPlayground = usePlayground();

/** No pane has so many stops that somebody would press on. */
const MOST_STOPS = 150;

/** Presses Tab until what has the focus is called so. */
async function tabTo({ page }: Playground, name: RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const seen: string[] = [];
  for (let press = 0; press < MOST_STOPS; press++) {
    await page.keyboard.press(key);
    const focused = await page.evaluate(() => {
      const active = document.activeElement;
      const labels = active instanceof HTMLInputElement ? [...(active.labels ?? [])] : [];
      const words = active?.getAttribute("aria-label") ?? labels[0]?.textContent ?? active?.textContent ?? "";
      return words.trim().slice(0, 80);
    });
    if (name.test(focused)) return;
    seen.push(focused);
  }
  throw new Error(`Tab never came to ${String(name)}: ${seen.join(" | ")}`);
}

/** From the chosen tab to the next one. */
async function nextTab({ page }: Playground): Promise<void> {
  await page.keyboard.press("F6");
  await page.keyboard.press("ArrowRight");
}

it("does the whole job with the keyboard alone: open, look, mend, set, write, export", async () => {
  const playground = await openPlayground();
  const { page, pane } = playground;
  const enter = () => page.keyboard.press("Enter");

  await page.keyboard.press("F6");
  await tabTo(playground, /^打开示例$/);
  await enter();
  await pane.getByText("已打开示例").waitFor();

  await nextTab(playground);
  const cards = playground.cards("必须改正");
  await cards.first().waitFor();
  const before = await cards.count();
  await tabTo(playground, /^改为 \d+：/);
  await enter();
  await pane.getByText(/^已把“.*”改为 \d+。$/).waitFor();
  await page.keyboard.press("F6"); // a mend shows its cell, and the sheet has the keyboard
  await tabTo(playground, /^撤销$/);
  await enter();
  await pane.getByText("已撤销，恢复成改之前的样子。").waitFor();
  await page.keyboard.press("F6");
  await tabTo(playground, /^改为 \d+：/);
  await enter();
  await pane.getByText(/^已把“.*”改为 \d+。$/).waitFor();

  await page.keyboard.press("F6");
  await tabTo(playground, /^设置、诊断和帮助$/, "Shift+Tab");
  await enter();
  await enter(); // the menu begins with 设置
  await page.getByRole("dialog", { name: "设置" }).waitFor();
  await tabTo(playground, /^找设置$/);
  await page.keyboard.type("颜色");
  await tabTo(playground, /^不平的用蓝色和橙色$/);
  await page.keyboard.press("Space");
  await pane.getByText("表和窗格的颜色已换成蓝橙色。").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog", { name: "设置" }).waitFor({ state: "detached" });
  expect(await cards.count()).toBeLessThanOrEqual(before);

  await nextTab(playground);
  await nextTab(playground);
  await tabTo(playground, /^导出 Word$/);
  const coming = page.waitForEvent("download");
  await enter();
  await tabTo(playground, /^导出草稿$/);
  await enter();
  const word = await coming;
  const parts = unzipSync(await readFile(await word.path()));
  expect(strFromU8(parts["word/document.xml"] ?? new Uint8Array())).toContain("收到和处理政府信息公开申请情况");
});
