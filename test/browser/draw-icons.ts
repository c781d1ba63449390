import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { launchBrowser } from "./launch-browser";

/** Excel takes pictures as pixels only: 16, 32 and 80 in the ribbon, 32 and 64 in lists of add-ins. */
const sizes = [16, 32, 64, 80];
const names = ["nianbao", "insert", "check"];
const folder = join(__dirname, "../../packaging/excel/icons");

/** Draws every icon in every size from its svg: npm run icons, after an svg was changed. */
async function drawIcons(): Promise<void> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    for (const name of names) {
      const drawing = readFileSync(join(folder, `${name}.svg`), "utf8");
      for (const size of sizes) {
        await page.setViewportSize({ width: size, height: size });
        await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`);
        writeFileSync(join(folder, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
      }
    }
  } finally {
    await browser.close();
  }
}

void drawIcons();
