import { figuresOfYear } from "../../../src/examination/same-figures";
import { allFormats } from "../../../src/formats/all-formats";
import { blankReport, type CellId } from "../../../src/report/report";
import { formOf } from "../../../src/rules/report-form";

const form = formOf(blankReport("2021", 2025, ""), allFormats);
const inForce = "disclosure/normative-documents/in-force";

/** Six figures that a year brings. */
const six: readonly (readonly [CellId, number])[] = [
  ["disclosure/licenses/decisions", 12],
  ["disclosure/penalties/decisions", 3],
  ["disclosure/compulsions/decisions", 2],
  ["requests/newly-received/natural-person", 5],
  ["requests/disclosed/natural-person", 4],
  ["requests/carried-out/natural-person", 1],
];

const figures = (...cells: readonly (readonly [CellId, number])[]) => figuresOfYear({ cells: new Map(cells) }, form);

it("tells two years or offices apart by what they counted, not by what stays in force", () => {
  expect(figures(...six)).toBeDefined();
  expect(figures(...six, [inForce, 20])).toBe(figures(...six, [inForce, 30]));
  expect(figures(...six, ["disclosure/normative-documents/issued", 1])).not.toBe(figures(...six));
});

it("says nothing of fewer than six figures, to which totals, zeros and what is in force do not count", () => {
  const five = six.slice(1);
  expect(figures(...five)).toBeUndefined();
  expect(figures(...five, [inForce, 20])).toBeUndefined();
  expect(figures(...five, ["requests/newly-received/total", 5])).toBeUndefined();
  expect(figures(...five, ["disclosure/licenses/decisions", 0])).toBeUndefined();
});
