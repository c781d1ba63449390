import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { platform } from "../../../cli/platform";
import { allFormats } from "../../../src/formats/all-formats";
import { importReports } from "../../../src/importers/import-report";
import { proofread } from "../../../src/proofreader/proofread";
import { wholeTexts } from "../../samples/whole-texts/expected";

const folder = path.join(__dirname, "..", "..", "samples", "whole-texts");

it("has what is expected of each text", () => {
  const files = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  expect(files.sort()).toEqual(Object.keys(wholeTexts).sort());
});

it.each(Object.entries(wholeTexts))("finds in %s exactly its faults", (name, expected) => {
  const file = { name, bytes: readFileSync(path.join(folder, name)) };
  const [read] = importReports(file, { definitions: allFormats, defaultYear: undefined, platform });
  if (read === undefined) throw new Error(`no report in ${name}`);
  const { report, form, manuscript } = read;
  const found = proofread(report, form, manuscript).map(({ rule, chapter, quote }) => {
    const known = expected.find(
      ([id, place, words]) => `text/${id}` === rule && place === chapter && quote.startsWith(words),
    );
    return known === undefined ? `beyond what is expected: ${rule} ${chapter} ${quote}` : known.slice(0, 3).join(" ");
  });
  expect([...found].sort()).toEqual(expected.map((fault) => fault.slice(0, 3).join(" ")).sort());
});
