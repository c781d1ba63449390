import { explain, explanationOf } from "../../../src/examination/explanations";
import type { CellId, CellValue } from "../../../src/report/report";
import type { Finding } from "../../../src/rules/finding";

const cell: CellId = "disclosure/regulatory-rules/in-force";
const other: CellId = "disclosure/regulatory-rules/issued";
const finding: Finding = {
  rule: "ap-reg",
  check: { id: "AP-REG", title: "试", severity: "explain", basis: "derived", source: "试" },
  table: "disclosure",
  severity: "explain",
  cells: [cell, other],
  code: "expected-zero",
  found: 3,
};
const figures = (entries: [CellId, CellValue][]) => new Map(entries);

describe("a 说明", () => {
  const answered = explain(finding, figures([[cell, 3]]), "受委托保管的规章。");

  it("answers the finding while the values stay", () => {
    expect(explanationOf(finding, figures([[cell, 3]]), [answered])?.text).toBe("受委托保管的规章。");
  });

  it.each<[string, [CellId, CellValue][]]>([
    ["changes", [[cell, 4]]],
    ["is emptied", []],
    [
      "is filled",
      [
        [cell, 3],
        [other, 0],
      ],
    ],
  ])("lapses when a value %s", (_, entries) => {
    expect(explanationOf(finding, figures(entries), [answered])).toBeUndefined();
  });

  it("comes back when the values do", () => {
    expect(explanationOf(finding, figures([[cell, 4]]), [answered])).toBeUndefined();
    expect(explanationOf(finding, figures([[cell, 3]]), [answered])).toBe(answered);
  });

  it("never answers what must be mended", () => {
    expect(explanationOf({ ...finding, severity: "error" }, figures([[cell, 3]]), [answered])).toBeUndefined();
  });
});
