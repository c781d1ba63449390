import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { parseCell } from "../../src/workbook/address";
import type { RangeReading, WorkbookOutline } from "../../src/workbook/workbook";
import { exposeGridWorkbook } from "./grid-model";

/** Where the cells begin inside the grid's canvas, past the letters and the numbers. */
const corner = { x: 46, y: 20 };

/** The playground in a page, with the hands and the eyes of somebody who uses it. */
export class Playground {
  /** Every address that the page asked for, own ones included. */
  readonly requests: string[] = [];
  /** What the page threw or logged as an error: none is right. */
  readonly complaints: string[] = [];
  readonly pane: Locator;

  constructor(
    readonly page: Page,
    private readonly address: string,
  ) {
    this.pane = page.locator("#pane");
    page.on("request", (request) => this.requests.push(request.url()));
    page.on("pageerror", (error) => this.complaints.push(`${error.name}: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error") this.complaints.push(message.text());
    });
  }

  /** Opens the page and waits for its pane; then for the grid too, as nearly everybody does. */
  async open({ isGridAwaited = true } = {}): Promise<void> {
    await exposeGridWorkbook(this.page);
    await this.page.goto(this.address, { waitUntil: "domcontentloaded" });
    await this.tab("填报").waitFor();
    if (isGridAwaited) await this.gridShown();
  }

  async gridShown(): Promise<void> {
    await this.page.locator("#skeleton").waitFor({ state: "detached" });
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  tab(name: string | RegExp): Locator {
    return this.pane.getByRole("tab", { name });
  }

  /** The cards of one group under 核对. */
  cards(group: "必须改正" | "需要说明" | "提醒"): Locator {
    return this.pane.getByRole("list", { name: group }).locator(":scope > li");
  }

  /** From an empty workbook to the standard tables. */
  async insertTables(unit = "其塔木镇人民政府"): Promise<void> {
    await this.page.getByLabel("单位全称").fill(unit);
    await this.button("插入标准表").click();
    await this.pane.getByText("已插入标准表").waitFor();
  }

  async openExample(): Promise<void> {
    await this.pane.getByRole("tabpanel", { name: "填报" }).getByRole("button", { name: "打开示例" }).click();
    await this.pane.getByText("已打开示例").waitFor();
  }

  /** Presses 保存 and answers the file that comes. */
  async save(): Promise<Uint8Array> {
    await this.tab("文件").click();
    const [download] = await Promise.all([this.page.waitForEvent("download"), this.button("保存为 xlsx").click()]);
    return new Uint8Array(await readFile(await download.path()));
  }

  /** Opens a file with these bytes by 打开 xlsx 文件. */
  async openFile(name: string, content: Uint8Array): Promise<void> {
    await this.tab("文件").click();
    const [chooser] = await Promise.all([this.page.waitForEvent("filechooser"), this.button("打开 xlsx 文件").click()]);
    await chooser.setFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(content) });
  }

  /** Presses the tab of a sheet below the grid. */
  async showSheet(name: string): Promise<void> {
    await this.page.locator("[data-u-comp=slide-tab-item]", { hasText: name }).first().click();
    await this.page.waitForFunction((wanted) => window.gridWorkbook().unit.getActiveSheet().getName() === wanted, name);
  }

  async clickCell(cell: string): Promise<void> {
    const { x, y } = await this.middleOf(cell);
    await this.page.mouse.click(x, y);
  }

  /** Deletes a row by the menu over its number. */
  async deleteRow(row: number): Promise<void> {
    const { y } = await this.middleOf(`A${row}`);
    await this.page.mouse.click(corner.x / 2, y);
    await this.page.mouse.click(corner.x / 2, y, { button: "right" });
    await this.page.getByText("删除选中行").click();
  }

  /** Presses on one cell and lets go over another. */
  async dragOver(from: string, to: string): Promise<void> {
    const start = await this.middleOf(from);
    const end = await this.middleOf(to);
    await this.page.mouse.move(start.x, start.y);
    await this.page.mouse.down();
    await this.page.mouse.move(end.x, end.y, { steps: 4 });
    await this.page.mouse.up();
  }

  /** Types these, each followed by the key that leaves its cell. */
  async typeEach(figures: readonly (string | number)[], leave: "Enter" | "Tab"): Promise<void> {
    for (const figure of figures) {
      await this.page.keyboard.type(String(figure));
      await this.page.keyboard.press(leave);
    }
  }

  async typeInto(cell: string, text: string | number): Promise<void> {
    await this.clickCell(cell);
    await this.typeEach([text], "Enter");
  }

  /** Puts a block on the clipboard the way a spreadsheet does: as a table and as text. */
  async copyToClipboard(block: readonly (readonly (string | number)[])[]): Promise<void> {
    await this.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await this.page.evaluate(async (lines) => {
      const rows = lines.map((line) => `<tr>${line.map((figure) => `<td>${figure}</td>`).join("")}</tr>`);
      const contents = new Map([
        ["text/html", `<table>${rows.join("")}</table>`],
        ["text/plain", lines.map((line) => line.join("\t")).join("\n")],
      ]);
      const blobs = [...contents].map(([type, content]) => [type, new Blob([content], { type })] as const);
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    }, block);
  }

  /** Waits until 进度 says of a table that so much of it is filled. */
  async expectProgress(table: string, progress: string): Promise<void> {
    const line = this.pane.getByRole("listitem").filter({ hasText: table });
    await line.getByText(progress, { exact: true }).waitFor();
  }

  /** The cell that the name box speaks of. */
  async selectedCell(): Promise<string> {
    return this.page.locator("#grid input.univer-size-full").inputValue();
  }

  async values(sheet: string, range: string): Promise<RangeReading["values"]> {
    return (await this.read(sheet, range)).values;
  }

  async formulas(sheet: string, range: string): Promise<RangeReading["formulas"]> {
    return (await this.read(sheet, range)).formulas;
  }

  outline(): Promise<Pick<WorkbookOutline, "sheets" | "activeSheet">> {
    return this.page.evaluate(async () => {
      const { sheets, activeSheet } = await window.gridWorkbook().outline();
      return { sheets, activeSheet };
    });
  }

  /** The colour painted in a corner of a cell of the sheet that is shown, beside its text, such as #FFC7CE; or none. */
  async paint(cell: string): Promise<string> {
    const box = await this.boxOf(cell);
    return this.page.evaluate(
      ({ x, y }) => {
        const canvas = document.querySelector<HTMLCanvasElement>('canvas[id^="univer-sheet-main-canvas"]');
        const place = canvas?.getBoundingClientRect();
        const pixel = canvas
          ?.getContext("2d")
          ?.getImageData((x - (place?.x ?? 0)) * devicePixelRatio, (y - (place?.y ?? 0)) * devicePixelRatio, 1, 1);
        const [red = 0, green = 0, blue = 0, opacity = 0] = pixel?.data ?? [];
        if (opacity === 0) return "none";
        return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
      },
      { x: box.x + 7, y: box.y + 7 },
    );
  }

  private async read(sheet: string, range: string): Promise<RangeReading> {
    const [reading] = await this.page.evaluate((address) => window.gridWorkbook().read([address]), { sheet, range });
    if (reading === undefined) throw new Error(`nothing was read from ${sheet}!${range}`);
    return reading;
  }

  private async middleOf(cell: string): Promise<{ readonly x: number; readonly y: number }> {
    const { x, y, width, height } = await this.boxOf(cell);
    return { x: x + width / 2, y: y + height / 2 };
  }

  /** Where a cell is on the screen while nothing is scrolled. */
  private async boxOf(cell: string) {
    const box = await this.page.evaluate(({ row, column }) => {
      const sheet = window.gridWorkbook().unit.getActiveSheet();
      const before = (count: number, size: (index: number) => number): number =>
        Array.from({ length: count }, (_, index) => size(index)).reduce((sum, one) => sum + one, 0);
      const place = document.querySelector('canvas[id^="univer-sheet-main-canvas"]')?.getBoundingClientRect();
      return {
        x: (place?.x ?? 0) + before(column, (index) => sheet.getColumnWidth(index)),
        y: (place?.y ?? 0) + before(row, (index) => sheet.getRowHeight(index)),
        width: sheet.getColumnWidth(column),
        height: sheet.getRowHeight(row),
      };
    }, parseCell(cell));
    return { ...box, x: box.x + corner.x, y: box.y + corner.y };
  }
}
