import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { version } from "../../package.json";
import { buildWpsStandIn } from "./build-wps-stand-in";
import { inOldestChromium, OldestChromium } from "./oldest-chromium";

const offline = join(__dirname, `../../dist/wps/offline/nianbao_${version}`);

/** Presses the first button with these words. */
const press = (words: string): string =>
  `[...document.querySelectorAll("button")].filter((one) => one.textContent.trim() === "${words}").map((one) => (one.click(), true))[0]`;

jest.setTimeout(120_000);

inOldestChromium("runs from the disk in Chromium 69: opens, inserts the tables, shows the check", async () => {
  const standIn = await buildWpsStandIn();
  const browser = await OldestChromium.open();
  try {
    await browser.goTo(pathToFileURL(join(offline, "pane.html")).href, standIn);
    await browser.until('document.querySelector("form input")');
    await browser.evaluate('document.querySelector("form input").focus()');
    await browser.evaluate('document.execCommand("insertText", false, "其塔木镇人民政府")');
    await browser.until(press("插入标准表"));
    await browser.until('document.body.textContent.includes("已插入标准表")');
    expect(await browser.evaluate("navigator.userAgent")).toContain("Chrome/69.");
    expect(await browser.evaluate('standIn.engine.placeOfName("nianbao_requests").sheet')).toBe("三 依申请");
    await browser.evaluate('[...document.querySelectorAll("[role=tab]")][1].click()');
    await browser.until('document.body.textContent.includes("未填完")');
    const picture = await browser.screenshot();
    if (process.env["PICTURES"] !== undefined) writeFileSync(join(process.env["PICTURES"], "wps-oldest.png"), picture);
    expect(browser.complaints).toEqual([]);
  } finally {
    await browser.close();
  }
});
