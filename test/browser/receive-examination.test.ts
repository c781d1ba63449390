import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { makeCounty } from "./made-county";
import { inOldestChromium, OldestChromium } from "./oldest-chromium";
import { useReceivePage } from "./receive-page";

jest.setTimeout(120_000);

const openReceivePage = useReceivePage();

const widths = [300, 450, 1200];

/** What axe finds, and what sticks out of the window, in every width and in both schemes. */
async function faultsOf(page: Page, state: string): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [index, width] of widths.entries()) {
    await page.setViewportSize({ width, height: 700 });
    await page.emulateMedia({ colorScheme: index === 0 ? "dark" : "light", reducedMotion: "reduce" });
    await page.evaluate(async () => {
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      document.getAnimations().forEach((one) => {
        if (one.effect?.getComputedTiming().endTime !== Infinity) one.finish();
      });
    });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).options({ preload: false }).analyze();
    const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    faults.push(...[...found, ...(wide > 0 ? [`${wide} px too wide`] : [])].map((one) => `${state}, ${width}: ${one}`));
  }
  return faults;
}

it("can be read and used by everybody, wide and narrow", async () => {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-county-"));
  const county = makeCounty(folder, 40);
  const one = await openReceivePage();
  const { page } = one;
  const faults = [...(await faultsOf(page, "start"))];
  await one.chooseFolder(folder);
  faults.push(...(await faultsOf(page, "list")));
  await one.tab(/名册/).click();
  await page.getByLabel("应报单位").fill(county.roster);
  await one.button("用这份名册").click();
  await page.getByRole("list", { name: "未报" }).waitFor();
  faults.push(...(await faultsOf(page, "roster")));
  await one.tab("汇总").click();
  await page.getByRole("gridcell").first().click();
  faults.push(...(await faultsOf(page, "sum")));
  await one.tab("雷同").click();
  await page.getByText("数完全相同").waitFor();
  faults.push(...(await faultsOf(page, "alike")));
  await one.tab(/单位/).click();
  await one.row(county.wrong[0] ?? "").click();
  await page.getByRole("list", { name: "必须改正" }).waitFor();
  faults.push(...(await faultsOf(page, "unit")));
  rmSync(folder, { recursive: true });
  expect(faults).toEqual([]);
});

it("lets nothing in but its own files and workers that it makes itself", () => {
  const page = readFileSync(join(__dirname, "../../dist/receive/index.html"), "utf8");
  expect(page).toContain("worker-src blob:;");
  expect(page).toContain("connect-src 'none'");
  expect(page).not.toContain("unsafe");
});

inOldestChromium("tells a browser that is too old what to do", async () => {
  const browser = await OldestChromium.open();
  try {
    await browser.goTo(pathToFileURL(join(__dirname, "../../dist/receive/index.html")).href, "");
    await browser.until('document.body && document.body.textContent.includes("这个浏览器太旧")');
    expect(await browser.evaluate('document.querySelectorAll("button").length')).toBe(0);
    expect(browser.complaints).toEqual([]);
  } finally {
    await browser.close();
  }
});
