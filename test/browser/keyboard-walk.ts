import type { Locator } from "playwright-core";

/** A place where the Tab key stopped. */
export interface Stop {
  readonly name: string;
  /** The picture changes when the focus comes: one sees where it is. */
  readonly isSeen: boolean;
}

export interface KeyboardWalk {
  readonly stops: readonly Stop[];
  /** What can be pressed or written in, and the Tab key did not come to. */
  readonly missed: readonly string[];
}

/** Presses Tab from where the focus is, as long as it stays in the root and comes somewhere new. */
export async function walkWithTab(root: Locator): Promise<KeyboardWalk> {
  const stops: Stop[] = [];
  for (let name = await nextStop(root); name !== undefined; name = await nextStop(root))
    stops.push({ name, isSeen: await isFocusSeen(root) });
  return { stops, missed: await missedStops(root) };
}

/** A field for a date has a stop for the year, the month, the day and its calendar. */
const STOPS_IN_A_FIELD = 4;

async function nextStop(root: Locator): Promise<string | undefined> {
  for (let press = 0; press < STOPS_IN_A_FIELD; press++) {
    await root.page().keyboard.press("Tab");
    const isInSameField = await root.evaluate(
      () => document.activeElement?.matches('input[type="date"][data-visited]') ?? false,
    );
    if (!isInSameField) break;
  }
  return root.evaluate((element) => {
    const active = document.activeElement;
    if (active === null || !element.contains(active) || active.hasAttribute("data-visited")) return undefined;
    active.setAttribute("data-visited", "");
    active.scrollIntoView({ block: "center" });
    return active.getAttribute("aria-label") ?? (active.textContent || active.id);
  });
}

function missedStops(root: Locator): Promise<readonly string[]> {
  return root.evaluate((element) => {
    const places = 'button, input, select, textarea, summary, a[href], [tabindex="0"]';
    const missed = [...element.querySelectorAll<HTMLElement>(places)]
      .filter((one) => one.checkVisibility() && !one.matches(":disabled, [data-visited], [tabindex='-1']"))
      .map((one) => one.outerHTML.slice(0, 160));
    element.querySelectorAll("[data-visited]").forEach((one) => one.removeAttribute("data-visited"));
    return missed;
  });
}

async function isFocusSeen(root: Locator): Promise<boolean> {
  const picture = (): Promise<Buffer> => root.screenshot({ animations: "disabled" });
  const focused = await picture();
  await root.evaluate(() => {
    const active = document.activeElement as HTMLElement;
    active.setAttribute("data-left", "");
    active.blur();
  });
  const left = await picture();
  await root.evaluate((element) => {
    const one = element.querySelector<HTMLElement>("[data-left]");
    one?.removeAttribute("data-left");
    one?.focus({ preventScroll: true });
  });
  return !focused.equals(left);
}
