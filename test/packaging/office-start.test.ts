/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "acorn";

const root = join(__dirname, "../..");
const start = readFileSync(join(root, "packaging/excel/office-start.js"), "utf8");
const page = readFileSync(join(root, "taskpane/entries/office.html"), "utf8");

const officeJs = "https://office.example/office.js";
const edge =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36 Edg/126.0";

/** The page of the pane, opened in the browser that calls itself so. */
function open(userAgent: string): void {
  document.body.innerHTML = /<body>([\s\S]*)<\/body>/.exec(page)?.[1] ?? "";
  document.body.querySelector("script")?.setAttribute("data-scripts", `${officeJs} pane.js`);
  jest.spyOn(navigator, "userAgent", "get").mockReturnValue(userAgent);
  // As a page runs it: jsdom runs no script that was put in as text.
  new Function(start)();
}

const loaded = (): readonly HTMLScriptElement[] => [
  ...document.querySelectorAll<HTMLScriptElement>("script[src*=js]:not([data-scripts])"),
];
const addresses = (): readonly string[] => loaded().map((script) => script.src.replace(/^http:\/\/localhost\//, ""));
const shown = (): readonly string[] =>
  [...document.querySelectorAll<HTMLElement>(".notice")].filter(({ hidden }) => !hidden).map(({ id }) => id);

beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

it("is written as Internet Explorer reads it", () => {
  expect(() => parse(start, { ecmaVersion: 3, sourceType: "script" })).not.toThrow();
  expect(() => parse("const a = 1;", { ecmaVersion: 3, sourceType: "script" })).toThrow();
});

it.each([
  ["Internet Explorer", "Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko"],
  [
    "the old Edge",
    "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/70.0 Safari/537.36 Edge/18.18363",
  ],
])("says in %s which Office to update to, and loads nothing that it could not read", (_, userAgent) => {
  open(userAgent);
  expect(shown()).toEqual(["old-browser"]);
  expect(document.getElementById("old-browser")?.textContent).toContain("请更新到 Excel 2021 或更新的版本");
  expect(addresses()).toEqual([officeJs]);

  // Excel gives up on a pane that never says it is there.
  const office: { initialize?: unknown } = {};
  Object.assign(window, { Office: office });
  loaded()[0]?.dispatchEvent(new Event("load"));
  expect(office.initialize).toEqual(expect.any(Function));
});

it("loads office.js, then the bundle, in a browser of today", () => {
  open(edge);
  expect(addresses()).toEqual([officeJs, "pane.js"]);
  expect(loaded().map((script) => script.async)).toEqual([false, false]);
  expect(shown()).toEqual([]);
});

it("says that Office cannot be reached as soon as office.js fails", () => {
  open(edge);
  loaded()[0]?.dispatchEvent(new Event("error"));
  expect(shown()).toEqual(["unreachable"]);
});

it("says so when nothing has come after twenty seconds", () => {
  open(edge);
  jest.advanceTimersByTime(19_999);
  expect(shown()).toEqual([]);
  jest.advanceTimersByTime(1);
  expect(shown()).toEqual(["unreachable"]);
});

it("leaves a pane alone that has started", () => {
  open(edge);
  document.getElementById("pane")?.setAttribute("class", "started");
  jest.advanceTimersByTime(60_000);
  expect(shown()).toEqual([]);
});
