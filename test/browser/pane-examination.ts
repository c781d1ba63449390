import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import type { Playground } from "./playground";

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

declare global {
  interface Window {
    readonly axe: {
      run(
        selector: string,
        options: { readonly resultTypes: readonly string[] },
      ): Promise<{ readonly violations: readonly Violation[] }>;
    };
  }
}

interface Circumstance {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly colorScheme: "light" | "dark";
  readonly forcedColors: "active" | "none";
}

/** How panes are met: as wide as hosts open it, as small as promised, and zoomed by somebody who needs large letters. */
const circumstances: readonly Circumstance[] = [
  { name: "320 px", width: 320, height: 700, colorScheme: "light", forcedColors: "none" },
  { name: "300 px, low, dark", width: 300, height: 400, colorScheme: "dark", forcedColors: "none" },
  { name: "200 % zoom, forced colours", width: 160, height: 300, colorScheme: "dark", forcedColors: "active" },
];

/** Room for the grid beside the pane. */
const GRID_WIDTH = 400;

/** Looks at the pane as it is now under every circumstance. Answers what is wrong, each with where and when. */
export async function examinePane(playground: Playground, state: string): Promise<readonly string[]> {
  const { page } = playground;
  const before = page.viewportSize();
  const faults: string[] = [];
  for (const circumstance of circumstances) {
    await meet(page, circumstance);
    const found = [
      ...(await axeFaults(page)),
      ...(await page.evaluate(layoutFaults)),
      ...(await page.evaluate(nameFaults)),
    ];
    faults.push(...found.map((fault) => `${state}, ${circumstance.name}: ${fault}`));
    await keepPicture(page, `${state} ${circumstance.name}`);
  }
  await meet(page, { ...usual, height: before?.height ?? usual.height });
  if (before !== null) await page.setViewportSize(before);
  return faults;
}

const usual: Circumstance = { name: "usual", width: 320, height: 700, colorScheme: "light", forcedColors: "none" };

async function meet(page: Page, { width, height, colorScheme, forcedColors }: Circumstance): Promise<void> {
  await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: "reduce" });
  await page.setViewportSize({ width: width + GRID_WIDTH, height });
  await page.locator("#pane").evaluate((pane, wide) => {
    pane.style.minWidth = "0";
    pane.style.width = `${wide}px`;
  }, width);
  // Colours fade from one scheme to the other; axe must not meet them half way.
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    document.getAnimations().forEach((animation) => {
      if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
    });
  });
}

async function axeFaults(page: Page): Promise<readonly string[]> {
  // The builder brings its program into the page with every call, which takes longer than the program itself.
  if (!(await page.evaluate(() => "axe" in window)))
    await new AxeBuilder({ page }).include("#pane").setLegacyMode(true).analyze();
  const { violations } = await page.evaluate(() => window.axe.run("#pane", { resultTypes: ["violations"] }));
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ""}`),
  );
}

/** What sticks out of the pane, or is cut off inside it. Runs in the page. */
function layoutFaults(): readonly string[] {
  const pane = document.getElementById("pane");
  if (pane === null) return ["no pane"];
  const edges = pane.getBoundingClientRect();
  // A table of figures keeps its columns and goes sideways in its own frame where somebody zooms in.
  const grids = new Set([...pane.querySelectorAll('[role="grid"]')].flatMap((grid) => [grid.parentElement, grid]));
  const isOfGrid = (element: Element): boolean => grids.has(element) || element.closest('[role="grid"]') !== null;
  const shown = [...pane.querySelectorAll<HTMLElement>("*")].filter(
    (element) => element.checkVisibility() && !isOfGrid(element),
  );
  const describe = (element: HTMLElement): string => element.outerHTML.slice(0, 160);
  return shown.flatMap((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    const faults: string[] = [];
    if (width > 0 && (left < edges.left - 0.5 || right > edges.right + 0.5))
      faults.push(`sticks out: ${describe(element)}`);
    // One pixel is what a reader for the blind is given: such a box is cut off on purpose.
    const isCut = getComputedStyle(element).overflowX !== "visible" && element.clientWidth > 1;
    if (isCut && element.scrollWidth > element.clientWidth && !element.matches("input, select"))
      faults.push(`scrolls sideways: ${describe(element)}`);
    return faults;
  });
}

/** Buttons whose spoken name lacks the word that is seen: one who speaks to the machine says what is seen. Runs in the page. */
function nameFaults(): readonly string[] {
  const words = (text: string): string => text.replace(/[\s▾▴：]/g, "");
  return [...document.querySelectorAll<HTMLElement>("#pane button[aria-label]")]
    .filter((button) => button.checkVisibility())
    .filter((button) => !words(button.getAttribute("aria-label") ?? "").includes(words(button.innerText)))
    .map((button) => `is seen as “${button.innerText}”, spoken as “${button.getAttribute("aria-label") ?? ""}”`);
}

/** Pictures for whoever wants to look, where PICTURES names a folder. */
async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env["PICTURES"];
  if (folder !== undefined) await page.locator("#pane").screenshot({ path: join(folder, `${name}.png`) });
}
