import { allFormats } from "../../../src/formats/all-formats";
import { proofread } from "../../../src/proofreader/proofread";
import { blankReport, type CellId } from "../../../src/report/report";
import { formOf } from "../../../src/rules/report-form";

/** 新收: 自然人 9, 商业企业 14, 法律服务机构 3; 予以 8, 不予 5 (第三方 4, 过程性 1), 无法 11; 复议维持 2, 纠正 6. */
const figures: Readonly<Record<string, number>> = {
  "requests/newly-received/natural-person": 9,
  "requests/newly-received/commercial-enterprise": 14,
  "requests/newly-received/legal-service-institution": 3,
  "requests/newly-received/total": 26,
  "requests/handled-total/natural-person": 9,
  "requests/handled-total/commercial-enterprise": 13,
  "requests/handled-total/legal-service-institution": 2,
  "requests/handled-total/total": 24,
  "requests/disclosed/total": 8,
  "requests/withheld-third-party/total": 4,
  "requests/withheld-process-information/total": 1,
  "requests/unavailable-not-held/total": 11,
  "disputes/reconsideration/upheld": 2,
  "disputes/reconsideration/corrected": 6,
  "disputes/reconsideration/total": 8,
};

const base = blankReport("2021", 2023, "某市水务局", "department");
const form = formOf(base, allFormats);
const cells = new Map([...form.cells.keys()].map((id): [CellId, number] => [id, figures[id] ?? 0]));

const found = (text: string) =>
  proofread({ ...base, cells, text: new Map([["1", text]]) }, form).flatMap((finding) =>
    finding.code === "rank-differs" ? [[finding.quote, finding.rank, finding.found, finding.label, finding.value]] : [],
  );

it.each([
  ["从申请主体看，自然人最多，商业企业次之。", "自然人最多", 1, 9, "商业企业", 14],
  ["申请人以法律服务机构和自然人为主。", "以法律服务机构和自然人为主", 1, 9, "商业企业", 14],
  ["申请人中商业企业居首，法律服务机构次之。", "法律服务机构次之", 2, 3, "自然人", 9],
  ["办理结果中，予以公开数量最多。", "予以公开数量最多", 1, 8, "无法提供", 11],
  ["不予公开的理由中，过程性信息位居首位。", "过程性信息位居首位", 1, 1, "保护第三方合法权益", 4],
  ["行政复议案件的结果以维持为主。", "以维持为主", 1, 2, "结果纠正", 6],
])("tells that another is first or second: %s", (text, ...finding) => {
  expect(found(text)).toEqual([finding]);
});

it.each([
  "从申请主体看，商业企业最多，自然人次之，法律服务机构第三。",
  "申请人以商业企业和自然人为主，其次是法律服务机构。",
  "办理结果以无法提供为主，其次为予以公开。",
  "从提交渠道看，申请人以自然人为主。",
  "申请人最关注的领域中，自然人最多的是住房。",
  "除商业企业外，申请人中自然人最多。",
  "与上年相比，申请人中自然人增长最多。",
  "培训以自然人为主体讲授案例，信息发布以图解为主。",
])("says nothing where the order is right, or of something else: %s", (text) => {
  expect(found(text)).toEqual([]);
});

it("says nothing where a figure is not known", () => {
  const without = new Map([...cells].filter(([id]) => id !== "requests/newly-received/other-organization"));
  const text = new Map([["1", "申请人以自然人为主。"]]);
  expect(proofread({ ...base, cells: without, text }, form).map(({ code }) => code)).not.toContain("rank-differs");
});
