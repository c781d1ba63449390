import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { launchBrowser } from "./launch-browser";
import { Playground } from "./playground";
import { type FileServer, serveFiles } from "./serve-files";

const built = join(__dirname, "../../dist/playground");

/** High and wide enough that every table is seen whole: nothing has to be scrolled. */
const viewport = { width: 1400, height: 1200 };

/** Done to a page before it is opened; then its grid is not waited for. */
type Before = (page: Page) => Promise<void>;

/**
 * What a test opens is closed after it; the browser and the server stay until the file is through. Whatever the test is
 * about, the page must have logged no error and asked no other host for anything.
 */
export function usePlayground(): (options?: BrowserContextOptions, before?: Before) => Promise<Playground> {
  const opened: Playground[] = [];
  let browser: Browser;
  let server: FileServer;

  beforeAll(async () => {
    if (!existsSync(join(built, "index.html"))) throw new Error("dist/playground is missing: npm run build");
    [browser, server] = await Promise.all([launchBrowser(), serveFiles(built)]);
  });

  afterEach(async () => {
    const ended = opened.splice(0);
    const complaints = ended.flatMap((playground) => playground.complaints);
    const elsewhere = ended.flatMap((playground) => playground.requests).filter((url) => !isOwn(url, server));
    await Promise.all(ended.map((playground) => playground.close()));
    expect({ complaints, elsewhere }).toEqual({ complaints: [], elsewhere: [] });
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  return async (options = {}, before) => {
    const context = await browser.newContext({ viewport, locale: "zh-CN", acceptDownloads: true, ...options });
    const playground = new Playground(await context.newPage(), server.address);
    opened.push(playground);
    await before?.(playground.page);
    await playground.open({ isGridAwaited: before === undefined });
    return playground;
  };
}

/** Data and blobs are made by the page itself. */
const isOwn = (url: string, { address }: FileServer): boolean =>
  url.startsWith(address) || url.startsWith("data:") || url.startsWith("blob:");
