import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { launchBrowser } from "../test/browser/launch-browser";
import { makeCounty } from "../test/browser/made-county";
import { milliseconds, type Measurement } from "./measure";

const FILES = 300;
const RUNS = 5;
/** In milliseconds: what somebody who types or scrolls does not notice. */
const MORE_THAN_IDLE = 100;
const IDLE = 2000;

const page = pathToFileURL(join(__dirname, "../dist/receive/index.html")).href;

/** 收表 reads 300 files of all kinds while somebody uses it: the longest task of its main thread, beside that of the same page with nothing to do. */
export async function measureReceivePage(): Promise<Measurement> {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-county-"));
  makeCounty(folder, FILES);
  const browser = await launchBrowser();
  const runs: Run[] = [];
  for (let run = 0; run < RUNS; run++) {
    const tab = await browser.newPage({ viewport: { width: 1200, height: 800 } });
    await tab.goto(page);
    await tab.getByRole("button", { name: "选文件夹" }).waitFor();
    const idle = await longestTask(tab, () => tab.waitForTimeout(IDLE));
    const started = performance.now();
    const reading = await longestTask(tab, async () => {
      await tab.getByLabel("放各单位年报的文件夹").setInputFiles(folder);
      await tab.getByRole("status").filter({ hasText: "正在读" }).waitFor({ state: "detached" });
      await tab.getByRole("button", { name: `全部 ${FILES}` }).waitFor();
    });
    runs.push({ idle, reading, whole: performance.now() - started });
    await tab.close();
  }
  await browser.close();
  rmSync(folder, { recursive: true });
  const [idle, reading, whole] = [medianOf(runs, "idle"), medianOf(runs, "reading"), medianOf(runs, "whole")];
  return {
    claim: `${FILES} mixed files in the page 收表: its longest task is at most ${MORE_THAN_IDLE} ms longer than that of the idle page`,
    isKept: reading <= idle + MORE_THAN_IDLE,
    lines: [
      `longest task, idle ${milliseconds(idle)}, reading ${milliseconds(reading)} (median of ${RUNS})`,
      `all read after ${milliseconds(whole)}`,
    ],
  };
}

/** A page in the browser of the tests. */
type Page = Awaited<ReturnType<Awaited<ReturnType<typeof launchBrowser>>["newPage"]>>;

interface Run {
  readonly idle: number;
  readonly reading: number;
  readonly whole: number;
}

function medianOf(runs: readonly Run[], name: keyof Run): number {
  const sorted = runs.map((run) => run[name]).sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** Between two turns of the page's own loop lies a task: the longest while something is done. */
async function longestTask(tab: Page, during: () => Promise<void>): Promise<number> {
  await tab.evaluate(`(() => {
    const channel = new MessageChannel();
    const watch = { longest: 0, last: performance.now(), isOn: true };
    window.watch = watch;
    channel.port1.onmessage = () => {
      const now = performance.now();
      watch.longest = Math.max(watch.longest, now - watch.last);
      watch.last = now;
      if (watch.isOn) setTimeout(() => channel.port2.postMessage(0), 0);
    };
    channel.port2.postMessage(0);
  })()`);
  await during();
  return Number(await tab.evaluate("(window.watch.isOn = false, window.watch.longest)"));
}
