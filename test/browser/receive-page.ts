import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { launchBrowser } from "./launch-browser";

const built = join(__dirname, "../../dist/receive/index.html");

/** 收表 in a page, with the hands and the eyes of somebody who uses it. */
export class ReceivePage {
  /** Every address that the page asked for. */
  readonly requests: string[] = [];
  /** What the page threw or logged as an error: none is right. */
  readonly complaints: string[] = [];

  constructor(readonly page: Page) {
    page.on("request", (request) => this.requests.push(request.url()));
    page.on("pageerror", (error) => this.complaints.push(`${error.name}: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error") this.complaints.push(message.text());
    });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  tab(name: string | RegExp): Locator {
    return this.page.getByRole("tab", { name });
  }

  row(unit: string): Locator {
    return this.page.getByRole("listbox", { name: "各单位" }).getByRole("option").filter({ hasText: unit });
  }

  /** Chooses a folder, and waits until all of it was read. */
  async chooseFolder(folder: string): Promise<void> {
    await this.page.getByLabel("放各单位年报的文件夹").setInputFiles(folder);
    await this.untilRead();
  }

  async untilRead(): Promise<void> {
    await this.page.getByRole("status").filter({ hasText: "正在读" }).waitFor({ state: "detached" });
    await this.page.getByRole("listbox", { name: "各单位" }).waitFor();
  }
}

/**
 * Opens the page from the disk. What a test opens is closed after it; whatever the test is about, the page must have
 * logged no error, and asked for nothing but its own files.
 */
export function useReceivePage(): (options?: BrowserContextOptions) => Promise<ReceivePage> {
  const opened: ReceivePage[] = [];
  let browser: Browser;

  beforeAll(async () => {
    if (!existsSync(built)) throw new Error("dist/receive is missing: npm run build");
    browser = await launchBrowser();
  });

  afterEach(async () => {
    const ended = opened.splice(0);
    const complaints = ended.flatMap((one) => one.complaints);
    const home = pathToFileURL(join(built, "..")).href;
    const isOwn = (url: string): boolean => url.startsWith(home) || /^(?:data|blob):/.test(url);
    const elsewhere = ended.flatMap((one) => one.requests).filter((url) => !isOwn(url));
    await Promise.all(ended.map(({ page }) => page.context().close()));
    expect({ complaints, elsewhere }).toEqual({ complaints: [], elsewhere: [] });
  });

  afterAll(() => browser?.close());

  return async (options = {}) => {
    const viewport = { width: 1200, height: 800 };
    const context = await browser.newContext({ viewport, locale: "zh-CN", acceptDownloads: true, ...options });
    await context.setOffline(true);
    const one = new ReceivePage(await context.newPage());
    opened.push(one);
    await one.page.goto(pathToFileURL(built).href);
    await one.button("选文件夹").waitFor();
    return one;
  };
}
