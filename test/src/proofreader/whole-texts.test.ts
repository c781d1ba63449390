import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { allFormats } from "../../../src/formats/all-formats";
import { importReportText } from "../../../src/importers/report-text";
import { proofread } from "../../../src/proofreader/proofread";
import { wholeTexts } from "../../samples/whole-texts/expected";

const folder = path.join(__dirname, "..", "..", "samples", "whole-texts");

it("has what is expected of each text", () => {
  const files = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  expect(files.sort()).toEqual(Object.keys(wholeTexts).sort());
});

it.each(Object.entries(wholeTexts))("finds in %s exactly its faults", (name, expected) => {
  const { report, form, manuscript } = importReportText(readFileSync(path.join(folder, name), "utf8"), allFormats);
  const found = proofread(report, form, manuscript).map(({ rule, chapter, quote }) => {
    const known = expected.find(
      ([id, place, words]) => `text/${id}` === rule && place === chapter && quote.startsWith(words),
    );
    return known === undefined ? `beyond what is expected: ${rule} ${chapter} ${quote}` : known.slice(0, 3).join(" ");
  });
  expect([...found].sort()).toEqual(expected.map((fault) => fault.slice(0, 3).join(" ")).sort());
});
