import { findingsOnReading } from "../../../src/examination/check-report";
import { Checker } from "../../../src/checker/checker";
import { allFormats } from "../../../src/formats/all-formats";
import { describeFinding } from "../../../src/messages/findings";
import type { CellId, CellValue, UnitType } from "../../../src/report/report";
import { blankReport, controlOf } from "../../../src/report/report";
import { formOf } from "../../../src/rules/report-form";
import type { ReadingChange } from "../../../src/rules/finding";
import type { ReadId } from "../../../src/rules/rule";
import { requestsWith } from "../checker/real-report";

/** What the checker says about these figures, by rule. */
function said(
  values: ReadonlyMap<ReadId, CellValue>,
  format = "2021",
  unitType: UnitType = "township",
): ReadonlyMap<string, string> {
  const form = formOf(blankReport(format, 2025, "试镇人民政府", unitType), allFormats);
  const { findings } = new Checker(form.rules, values, { year: 2025, unitType, formulaTotals: new Set() });
  return new Map(
    findings.map((finding) => [finding.rule, describeFinding(finding, { form, valueOf: (id) => values.get(id) })]),
  );
}

const filled = (figures: Record<string, CellValue>) => new Map(Object.entries(figures) as [CellId, CellValue][]);

describe("what reading changed", () => {
  const form = formOf(blankReport("2021", 2025, "试镇人民政府"), allFormats);
  const disclosed: CellId = "requests/disclosed/natural-person";
  const total: CellId = "requests/disclosed/total";
  const saidOf = (changes: readonly ReadingChange[], asText: readonly CellId[] = []) =>
    findingsOnReading({
      report: { cells: new Map([[disclosed, 12]]), switchedOff: [] },
      form,
      changes,
      formulaTotals: new Set([total]),
      asText: new Set(asText),
    }).map((finding) => describeFinding(finding, { form, valueOf: () => undefined }));

  it("says that a total leaves out what is stored as text, and what to do", () => {
    expect(saidOf([{ cell: disclosed, from: "12", to: 12 }], [disclosed])).toEqual([
      "第三部分：1 格的数存成了文本，合计没有算进去：“自然人 · 予以公开”。请在“填报”里点“转为数字”，或者在格里重新输入。",
    ]);
  });

  it("calls a 核对数 by its name, and does not claim that its remark was kept", () => {
    expect(saidOf([{ cell: controlOf(total), from: "12（含补正）", to: 12, note: "（含补正）" }])).toEqual([
      "第三部分：1 格的写法已读成数字：“总计 · 予以公开”的核对数“12（含补正）”读作 12，“（含补正）”没有读入。请看是否读对。",
    ]);
  });
});

describe("describeFinding", () => {
  it("writes out both sides of the balance that the form prints", () => {
    const values = requestsWith({ "requests/newly-received/natural-person": 20, "requests/newly-received/total": 22 });
    expect(said(values).get("requests-balance/natural-person")).toBe(
      "第三部分 · 自然人列：本年新收 20 ＋ 上年结转 1 ＝ 21，办理结果总计 20 ＋ 结转下年度 2 ＝ 22，差 1 件。请核对这一列，改正填错的一格。",
    );
  });

  it("names the row of a wrong row total", () => {
    const values = requestsWith({ "requests/disclosed/total": 0 });
    expect(said(values).get("requests-row/disclosed")).toBe(
      "第三部分 · “予以公开”行：总计 0，自然人 20 ＋ 商业企业 0 ＋ 科研机构 0 ＋ 社会公益组织 0 ＋ 法律服务机构 0 ＋ 其他 0 ＝ 20，差 20 件。请核对各项；各项无误的，把总计改为 20。",
    );
  });

  it("does not list the twenty-one cells of a column sum", () => {
    const values = requestsWith({ "requests/disclosed/natural-person": 12 });
    expect(said(values).get("requests-sum/natural-person")).toBe(
      "第三部分 · 自然人列：办理结果总计 20，各项之和 12，差 8 件。请核对各项；各项无误的，把总计改为 12。",
    );
  });

  it("names the group whose total was left at 0", () => {
    const values = filled({
      "disputes/direct-litigation/upheld": 2,
      "disputes/direct-litigation/corrected": 0,
      "disputes/direct-litigation/other-result": 1,
      "disputes/direct-litigation/pending": 0,
      "disputes/direct-litigation/total": 0,
    });
    expect(said(values).get("disputes-sum/direct-litigation")).toBe(
      "第四部分 · 未经复议直接起诉：总计 0，结果维持 2 ＋ 结果纠正 0 ＋ 其他结果 1 ＋ 尚未审结 0 ＝ 3，差 3 件。请核对各项；各项无误的，把总计改为 3。",
    );
  });

  it("says that blanks are left where the sum is already too large, and proposes no total", () => {
    const values = filled({ "disputes/reconsideration/upheld": 5, "disputes/reconsideration/total": 3 });
    expect(said(values).get("disputes-sum/reconsideration")).toMatch(
      /，还有空格，却已经多出 2 件。请核对各项和总计。$/,
    );
  });

  it("leaves out what is not a number, and says so", () => {
    const values = requestsWith({ "requests/disclosed/other-organization": "约5", "requests/disclosed/total": 12 });
    expect(said(values).get("requests-row/disclosed")).toMatch(
      /，有 1 格不是数字，不算它已经多出 8 件。请核对各项和总计。$/,
    );
  });

  it.each([
    ["约20", "填的是“约20”，不能当作数字计算。"],
    [-1, "填的是 -1。"],
    [1.5, "填的是 1.5。"],
  ])("says of the 核对数 %s that it is the 核对数 that is wrong", (value, what) => {
    const values = new Map<ReadId, CellValue>([["control/requests/disclosed/total", value]]);
    expect(said(values).get("num-int")).toBe(
      `第三部分 · 总计 · 予以公开的核对数：${what}核对数照台账填 0 或正整数；不核对就空着。`,
    );
  });

  it("holds the table against the ledger", () => {
    const values = requestsWith({ "control/requests/disclosed/total": 21 });
    expect(said(values).get("requests-control/disclosed/total")).toBe(
      "第三部分 · 总计 · 予以公开：表里合计 20，核对数（台账）21，差 1 件。请查这一行哪一格多计或少计；台账抄错的改核对数。",
    );
  });

  it.each<[string, Record<string, CellValue>, string, string, string]>([
    [
      "a negative count",
      { "requests/disclosed/natural-person": -3 },
      "num-int",
      "第三部分 · 自然人 · 予以公开：填的是 -3。这里填 0 或正整数。",
      "2021",
    ],
    [
      "a text",
      { "requests/disclosed/natural-person": "约20" },
      "num-int",
      "第三部分 · 自然人 · 予以公开：填的是“约20”，不能当作数字计算。这一格只填数字；“约”“余”和备注请写到正文里。",
      "2021",
    ],
    [
      "a negative fee",
      { "disclosure/administrative-fees/amount": -2_500_000 },
      "num-dec",
      "第二部分 · 行政事业性收费 · 本年收费金额：填的是 -2.5 万元，是负数。填错的请改为 0 或正数；属于退付的，请写说明。",
      "2021",
    ],
    [
      "a fee typed in 元",
      { "disclosure/administrative-fees/amount": 251_000_000_000 },
      "ap-fee-unit",
      "第二部分 · 行政事业性收费 · 本年收费金额：填了 251000 万元，数额很大。单位是万元，请看是不是按元填了；属实的不用改。",
      "2021",
    ],
    [
      "a township with rules of its own",
      { "disclosure/regulatory-rules/in-force": 3 },
      "ap-reg",
      "第二部分：“规章 · 现行有效件数”填了 3。规章只由国务院部门、省级和设区的市、自治州政府制定；内部管理制度不是规章，不是规章的请改为 0。",
      "2021",
    ],
    [
      "fewer items than none",
      { "disclosure/licenses/previous-items": 2, "disclosure/licenses/item-change": -3 },
      "t2-2019-neg",
      "第二部分 · 行政许可 · 上一年项目数量：“行政许可 · 上一年项目数量”2 ＋ “行政许可 · 本年增/减”-3 ＝ -1，小于 0。项目数量不会是负数，请核对这两格。",
      "2019",
    ],
    [
      "half a change",
      { "disclosure/licenses/item-change": -0.5 },
      "num-int",
      "第二部分 · 行政许可 · 本年增/减：填的是 -0.5。这里填整数，减少的填负数，没有增减填 0。",
      "2019",
    ],
  ])("%s", (_, figures, rule, sentence, format) => {
    expect(said(filled(figures), format).get(rule)).toBe(sentence);
  });

  it("asks about carry-ins that were not closed", () => {
    const values = requestsWith({ "requests/carried-in/total": 30 });
    expect(said(values).get("t3-dom-close")).toBe(
      "第三部分 · 总计 · 上年结转：“总计 · 上年结转”30，大于“总计 · 办理结果总计”22。上年结转的申请一般在本年办结，请核对；确有延期、征求第三方意见等情况的不用改。",
    );
  });

  it("asks about too many others", () => {
    const values = requestsWith({ "requests/other-rest/total": 12, "requests/handled-total/total": 30 });
    expect(said(values).get("t3-other-share")).toContain("有 12 件，占办理结果总计 30 件的 40%。");
  });

  it("counts the blanks of a table that is begun", () => {
    const values = filled({ "disputes/reconsideration/upheld": 0 });
    expect(said(values).get("num-blank")).toMatch(
      /^第四部分：还有 \d+ 格没有填：“行政复议 · 结果纠正”、.*没有发生的填 0。$/,
    );
  });
});
