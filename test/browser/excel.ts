import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import type { Browser, FrameLocator, Page } from "playwright-core";
import type { RibbonButton } from "../../src/workbook/ribbon";
import { SpreadsheetEngine } from "../stand-in/engine";
import { batchFlags, DOCUMENT_SELECTION_CHANGED, ExcelStandIn, type Requirements } from "../stand-in/excel-stand-in";
import type { BatchBody } from "../stand-in/execute-batch";
import { SpreadsheetUser } from "../stand-in/spreadsheet-user";
import { launchBrowser } from "./launch-browser";
import { officeJsFolder, serveExcel } from "./serve-excel";
import { contentTypes, type FileServer } from "./serve-files";

const built = join(__dirname, "../../dist/excel");
/** Where a build takes office.js from unless it is told otherwise. */
const officeJsAddress = "https://appsforoffice.microsoft.com/lib/1/hosted/";

/** What concerns the add-in and its pane, not the workbook. */
const runtimeActions = new Set(["SetAppRuntimeState", "NotifyActionHandlerReady"]);

declare global {
  interface Window {
    /** The page of the stand-in: excel-page.html. */
    tellPane(name: string, data: unknown): boolean;
    showPane(isOpen: boolean): void;
  }
}

interface ExcelOptions {
  readonly requirements: Requirements;
  readonly isPaneClosed?: boolean;
  readonly width?: number;
}

/** The built pane in a page that stands in for Excel: Microsoft's office.js between them, the workbook in this process. */
export class Excel {
  readonly engine = new SpreadsheetEngine();
  readonly user = new SpreadsheetUser(this.engine);
  readonly standIn: ExcelStandIn;
  readonly pane: FrameLocator;
  /** Every address that the page and the pane asked for. */
  readonly requests: string[] = [];
  /** What they threw or logged as an error. */
  readonly complaints: string[] = [];
  /** How many batches Microsoft's client declared to be writes. */
  writes = 0;
  /** How many ribbon buttons were reported as done. */
  commandsCompleted = 0;

  constructor(
    readonly page: Page,
    private readonly options: ExcelOptions,
  ) {
    this.standIn = new ExcelStandIn(this.engine, options.requirements);
    this.pane = page.frameLocator("iframe");
    page.on("request", (request) => this.requests.push(request.url()));
    page.on("pageerror", (error) => this.complaints.push(`${error.name}: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error") this.complaints.push(message.text());
    });
  }

  async open(address: string): Promise<void> {
    const { requirements, isPaneClosed = false } = this.options;
    await this.page.exposeFunction("excelBatch", (body: BatchBody, flags: number) => this.execute(body, flags));
    await this.page.exposeFunction("excelCommandCompleted", () => void this.commandsCompleted++);
    await this.page.exposeFunction("excelNotified", () => undefined);
    this.standIn.onEvent((event) => {
      const isSelection = event[1] === DOCUMENT_SELECTION_CHANGED;
      const [name, data] = isSelection ? ["documentSelectionChanged", {}] : ["richApiMessage", { ArrayData: [event] }];
      void this.page.evaluate(([to, told]) => window.tellPane(String(to), told), [name, data] as const);
    });
    const query = new URLSearchParams({ sets: JSON.stringify(requirements), ...(isPaneClosed ? { closed: "" } : {}) });
    await this.page.goto(`${address}excel.html?${query.toString()}`);
  }

  /** Presses one of our buttons in the ribbon and waits until Excel is told that it is done. */
  async pressRibbon(button: RibbonButton): Promise<void> {
    const before = this.commandsCompleted;
    await this.page.waitForFunction(
      (pressed) => window.tellPane("appCommandInvoked", [`Nianbao.${pressed}`, pressed, '{"source":{"id":"x"}}']),
      button,
    );
    while (this.commandsCompleted === before) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  close(): Promise<void> {
    return this.page.context().close();
  }

  private async execute(body: BatchBody, flags: number): Promise<unknown> {
    const actions = body.Actions.map(({ Name }) => Name);
    if (actions.includes("SetAppRuntimeState")) await this.page.evaluate(() => window.showPane(true));
    if (actions.some((name) => runtimeActions.has(name)))
      return { Results: body.Actions.map(({ Id }) => ({ ActionId: Id, Value: null })) };
    if ((flags & batchFlags.write) !== 0) this.writes++;
    return this.standIn.executeBatch(body, flags);
  }
}

/** What a test opens is closed after it; it must have logged no error, and asked only our server and for office.js. */
export function useExcel(): (options: ExcelOptions) => Promise<Excel> {
  const opened: Excel[] = [];
  let browser: Browser;
  let server: FileServer;

  beforeAll(async () => {
    if (!existsSync(join(built, "office.html"))) throw new Error("dist/excel is missing: npm run build");
    [browser, server] = await Promise.all([launchBrowser(), serveExcel(built)]);
  });

  afterEach(async () => {
    const ended = opened.splice(0);
    const complaints = ended.flatMap((excel) => excel.complaints);
    const elsewhere = ended
      .flatMap(({ requests }) => requests)
      .filter((url) => ![server.address, officeJsAddress, "data:", "blob:"].some((own) => url.startsWith(own)));
    await Promise.all(ended.map((excel) => excel.close()));
    expect({ complaints, elsewhere }).toEqual({ complaints: [], elsewhere: [] });
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  return async (options) => {
    const context = await browser.newContext({
      viewport: { width: 900, height: 800 },
      locale: "zh-CN",
      ignoreHTTPSErrors: true,
    });
    // Microsoft's server is not asked: what it would answer comes from the npm package, byte for byte.
    await context.route(`${officeJsAddress}**`, async (route) => {
      const path = new URL(route.request().url()).pathname.slice(new URL(officeJsAddress).pathname.length);
      const body = await readFile(join(officeJsFolder, path.toLowerCase()));
      await route.fulfill({ body, contentType: contentTypes.get(extname(path)) ?? "application/octet-stream" });
    });
    const excel = new Excel(await context.newPage(), options);
    opened.push(excel);
    await excel.open(server.address);
    return excel;
  };
}
