import { blankReport, type CellId, type Report } from "../../../src/report/report";
import { proofread } from "../../../src/proofreader/proofread";
import { mendOf } from "../../../src/proofreader/text-mends";
import { form2021 } from "../checker/real-report";

/** What becomes of a text by the mend of its first finding of this kind; undefined where none is offered. */
function mended(code: string, words: string, more: Partial<Report> = {}): string | undefined {
  const report = {
    ...blankReport("2021", 2025, "官洲街道办事处", "subdistrict"),
    text: new Map([["1", words]]),
    ...more,
  };
  const finding = proofread(report, form2021).find((one) => one.code === code);
  return finding && mendOf(finding, report)?.change(words);
}

const received = (count: number): Report["cells"] =>
  new Map<CellId, number>([
    ["requests/newly-received/total", count],
    ["requests/newly-received/natural-person", count],
  ]);

it("calls the unit by its own name everywhere, but not inside other words and names of documents", () => {
  expect(
    mended("other-self-name", "我镇印发《我镇信息公开办法》。2025年，我镇严格自我镇定。", { selfName: "我街道" }),
  ).toBe("我街道印发《我镇信息公开办法》。2025年，我街道严格自我镇定。");
});

it("makes brackets and marks full-width between Chinese words only", () => {
  expect(mended("half-width-brackets", "做好公开(含平台)工作（一）(2025)。")).toBe(
    "做好公开（含平台）工作（一）(2025)。",
  );
  expect(mended("half-width-marks", "按时公开,及时答复；共1,200条。")).toBe("按时公开，及时答复；共1,200条。");
});

it("puts the figure of the table in place of another, where there is only one to mean", () => {
  const cells = received(143);
  expect(mended("number-differs", "2025年，新收政府信息公开申请134件。", { cells })).toBe(
    "2025年，新收政府信息公开申请143件。",
  );
  expect(mended("number-differs", "2025年，新收政府信息公开申请一百三十四件。", { cells })).toBeUndefined();
});
