import { launchBrowser } from "./launch-browser";

jest.setTimeout(60_000);

it("launches a browser that runs a page", async () => {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.setContent("<p>平</p>");
    expect(await page.textContent("p")).toBe("平");
    expect(Number(browser.version().split(".")[0])).toBeGreaterThan(100);
  } finally {
    await browser.close();
  }
});
