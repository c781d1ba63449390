import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { version } from "../../package.json";

const built = join(__dirname, "../../dist/wps");
const offline = `offline/nianbao_${version}`;

const read = (name: string): string => readFileSync(join(built, name), "utf8");

/** What the page loads, by the addresses that stand in it. */
const loadedBy = (page: string): readonly string[] =>
  [...read(page).matchAll(/<(?:script|link)[^>]*? (?:src|href)="([^"]+)"/g)].map(([, address = ""]) => address);

it.each(["server", offline])("%s begins its ribbon with <customUI and names callbacks that are there", (folder) => {
  const ribbon = read(`${folder}/ribbon.xml`);
  expect(ribbon.startsWith("<customUI")).toBe(true);
  const main = read(`${folder}/main.js`);
  const called = [...ribbon.matchAll(/"ribbon\.(\w+)"/g)].map(([, name = ""]) => name);
  expect(new Set(called)).toEqual(new Set(["OnAddinLoad", "OnAction", "GetImage"]));
  for (const name of called) expect(main).toContain(`${name}:`);
  expect(main).not.toMatch(/async|await/);
});

it("lays the offline add-in out as WPS expects it: WPS makes index.html itself, the install page stands outside", () => {
  expect(readdirSync(join(built, offline)).sort()).toEqual(
    expect.arrayContaining(["main.js", "manifest.xml", "pane.html", "probe.html", "ribbon.xml"]),
  );
  expect(existsSync(join(built, offline, "index.html"))).toBe(false);
  expect(existsSync(join(built, "offline/install.html"))).toBe(true);
  expect(existsSync(join(built, "server/index.html"))).toBe(true);
});

it.each([
  "server/index.html",
  "server/pane.html",
  "server/probe.html",
  "server/install.html",
  `${offline}/pane.html`,
  `${offline}/probe.html`,
  "offline/install.html",
])("%s loads classic scripts by relative addresses that lead to a file", (page) => {
  const loaded = loadedBy(page);
  expect(loaded.length).toBeGreaterThan(0);
  for (const address of loaded) {
    expect(address).not.toMatch(/^(\w+:|\/)/);
    expect(existsSync(join(built, page, "..", address))).toBe(true);
  }
  expect(read(page)).not.toContain('type="module"');
  expect(read(page)).toContain("default-src 'none'");
});
