import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { noticesOf } from "../../packaging/notices";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "notices-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** A package with what its package.json says, and its files. */
function packageOf(name: string, json: object, files: Readonly<Record<string, string>> = {}): string {
  const place = path.join(folder, name);
  mkdirSync(place);
  writeFileSync(path.join(place, "package.json"), JSON.stringify({ name, version: "1.0.0", ...json }));
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(place, file), text);
  return place;
}

it("writes name, version, licence and texts of each package", () => {
  const one = packageOf("one", { license: "MIT" }, { LICENSE: "Copyright one\n", "index.js": "" });
  const two = packageOf("two", { license: "Apache-2.0" }, { "license.md": "Apache", NOTICE: "of two" });
  expect(noticesOf([one, two])).toEqual({
    notices: `one 1.0.0, MIT\n\nCopyright one\n\n${"-".repeat(80)}\n\ntwo 1.0.0, Apache-2.0\n\nof two\n\nApache\n`,
    refusals: [],
  });
});

it.each([
  ["no licence at all", {}],
  ["a licence that asks for the source of all", { license: "GPL-3.0-or-later" }],
  ["a licence that nobody wrote down", { license: "SEE LICENSE IN terms.txt" }],
  ["a licence that only begins alike", { license: "MITRE" }],
])("refuses a package with %s", (_, json) => {
  const { refusals } = noticesOf([packageOf("other", json)]);
  expect(refusals).toHaveLength(1);
  expect(refusals[0]).toMatch(/^other is under/);
});
