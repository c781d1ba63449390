import { planWorkbook } from "../src/plan/plan-workbook";
import { writeXlsx } from "../src/exporters/xlsx";
import { allFormats } from "../src/formats/all-formats";
import { importReportJson } from "../src/importers/report-json";
import { blankReport, type Report } from "../src/report/report";
import type { ReportForm } from "../src/rules/report-form";
import type { WorkbookPlan } from "../src/workbook/workbook-plan";
import { launchBrowser } from "../test/browser/launch-browser";
import { Playground } from "../test/browser/playground";
import { serveFiles } from "../test/browser/serve-files";
import example from "../taskpane/entries/example-report.json";
import { buildPages } from "./bare-page";
import { medianOf, milliseconds, type Measurement } from "./measure";

/** The browser's own package stands beside the tests. */
type Browser = Awaited<ReturnType<typeof launchBrowser>>;
type Page = Playground["page"];

const ROUNDS = 5;
/** As long as the pane waits after a keystroke before it reads: taskpane/session. */
const TYPING_PAUSE = 200;
/** After a start or an insertion, until the grid has done what it does later. */
const SETTLING = 1500;
const viewport = { width: 1400, height: 1200 };

/** How long each thing took in one round, in milliseconds: ours, and the same by the grid alone. */
interface Round {
  readonly paneUsable: number;
  readonly gridStart: number;
  readonly insertion: number;
  readonly bareWrite: number;
  readonly card: number;
  readonly recalculation: number;
}

/** The playground in a browser against its grid alone: its start, an insertion, a keystroke to its card. */
export async function measurePaneInBrowser(): Promise<Measurement> {
  const pages = await buildPages();
  const [browser, ours, bare] = await Promise.all([
    launchBrowser(),
    serveFiles(pages.playground),
    serveFiles(pages.bare),
  ]);
  try {
    const rounds: Round[] = [];
    // The first round fills the caches of the machine and is not counted.
    for (let round = 0; round <= ROUNDS; round++) {
      const measured = { ...(await measureBare(browser, bare.address)), ...(await measureOurs(browser, ours.address)) };
      if (round > 0) rounds.push(measured);
    }
    return summary(rounds);
  } finally {
    await Promise.all([browser.close(), ours.close(), bare.close()]);
  }
}

function summary(rounds: readonly Round[]): Measurement {
  const median = (name: keyof Round): number => medianOf(rounds.map((round) => round[name]));
  const start = median("paneUsable") / median("gridStart");
  const insertion = median("insertion") / median("bareWrite");
  const card = median("card") / (TYPING_PAUSE + median("recalculation"));
  const line = (what: string, one: keyof Round, other: string, ratio: number): string =>
    `${what}: ${milliseconds(median(one))}, ${other}: ${ratio.toFixed(2)}×`;
  return {
    claim:
      "pane usable in under a quarter of the bare grid's start, insertion ≤ 2× a bare write, keystroke to card ≤ 1.5×",
    isKept: start < 0.25 && insertion <= 2 && card <= 1.5,
    lines: [
      line("pane usable", "paneUsable", `bare grid drawn ${milliseconds(median("gridStart"))}`, start),
      line("insertion", "insertion", `bare write of the same cells ${milliseconds(median("bareWrite"))}`, insertion),
      line(
        "keystroke to card",
        "card",
        `typing pause and bare recalculation ${milliseconds(TYPING_PAUSE + median("recalculation"))}`,
        card,
      ),
    ],
  };
}

const unit = "其塔木镇人民政府";
const requests = "三 依申请";
/** A figure of the example that others are held against, and one that breaks its column. */
const cell = "D6";
const wrong = 999;

const { report, form } = importReportJson(JSON.stringify(example), allFormats);
const filled = planOf(form, report);
const blank = planOf(form, { ...blankReport(form.format.id, report.year, unit, "township"), cells: new Map() });

function planOf(planned: ReportForm, figures: Report): WorkbookPlan {
  return planWorkbook(planned, figures, { totals: "formulas", controls: false, takenSheets: [], reportKey: "1" });
}

async function measureBare(browser: Browser, address: string) {
  const page = await browser.newPage({ viewport });
  const gridStart = await startOf(page, address, 'canvas[id^="univer-sheet-main-canvas"]');
  await page.waitForTimeout(SETTLING);
  const bareWrite = await page.evaluate((plan) => window.bareGrid.write(plan), blank);
  await page.reload();
  await page.waitForTimeout(SETTLING);
  const sheet = filled.sheets.findIndex(({ name }) => name === requests);
  await page.evaluate((plan) => window.bareGrid.write(plan), filled);
  await page.waitForTimeout(SETTLING);
  const recalculation = await page.evaluate(
    (change) => window.bareGrid.recalculate(change.sheet, change.cell, change.wrong),
    { sheet, cell, wrong },
  );
  await page.close();
  return { gridStart, bareWrite, recalculation };
}

async function measureOurs(browser: Browser, address: string) {
  const page = await browser.newPage({ viewport, acceptDownloads: true });
  const playground = new Playground(page, address);
  await noteFirst(page, 'form[aria-label="插入标准表"] button[type="submit"]:enabled');
  await playground.open();
  const paneUsable = await noted(page);
  await page.waitForTimeout(SETTLING);
  const insertion = await timeUntil(page, () => playground.insertTables(unit), "click", "已插入标准表");
  await page.reload();
  await playground.gridShown();
  await playground.openFile("示例.xlsx", await writeXlsx(filled));
  await playground.pane.getByText("已打开“").waitFor();
  await playground.showSheet(requests);
  await playground.tab("核对").click();
  await playground.clickCell(cell);
  await page.keyboard.type(String(wrong));
  await page.waitForTimeout(SETTLING);
  const card = await timeUntil(page, () => page.keyboard.press("Enter"), "keydown", `新收 ${wrong}`);
  await page.close();
  return { paneUsable, insertion, card };
}

/** How long it takes from the opening of a page until something is drawn there, in milliseconds. */
async function startOf(page: Page, address: string, selector: string): Promise<number> {
  await noteFirst(page, selector);
  await page.goto(address);
  return noted(page);
}

/** Has a page note when something is first there; asked every frame, as an eye does. */
async function noteFirst(page: Page, selector: string): Promise<void> {
  await page.addInitScript((wanted) => {
    const look = (): void => {
      if (document.querySelector(wanted) === null) requestAnimationFrame(look);
      else requestAnimationFrame(() => performance.mark("there"));
    };
    look();
  }, selector);
}

async function noted(page: Page): Promise<number> {
  const mark = await page.waitForFunction(() => performance.getEntriesByName("there")[0]?.startTime);
  return Number(await mark.jsonValue());
}

/** From an event that a hand makes until these words stand in the pane, in milliseconds. */
async function timeUntil(
  page: Page,
  act: () => Promise<void>,
  event: "click" | "keydown",
  words: string,
): Promise<number> {
  await page.evaluate(
    ({ awaited, text }) => {
      performance.clearMarks();
      const begin = (): void => {
        performance.clearMarks("begun");
        performance.mark("begun");
      };
      document.addEventListener(awaited, begin, { capture: true });
      const look = (): void => {
        const isThere = document.getElementById("pane")?.textContent?.includes(text) ?? false;
        if (isThere) performance.mark("seen");
        else requestAnimationFrame(look);
      };
      look();
    },
    { awaited: event, text: words },
  );
  await act();
  const time = await page.waitForFunction(() => {
    const [begun, seen] = ["begun", "seen"].map((name) => performance.getEntriesByName(name)[0]?.startTime);
    return begun === undefined || seen === undefined ? undefined : seen - begun;
  });
  return Number(await time.jsonValue());
}
