import { factsIn, fitLabel, sharedEnd } from "../../../src/narrative/known-facts";

it.each([
  ["the same words", "予以公开", "予以公开", { match: "whole", length: 4 }],
  ["more words before it", "予以公开", "其中予以公开", { match: "whole", length: 4 }],
  ["six signs between it and the number", "予以公开", "予以公开甲乙丙丁戊己", { match: "loose", length: 4 }],
  ["seven signs between", "予以公开", "予以公开甲乙丙丁戊己庚", undefined],
  ["six signs in it", "予以公开", "予以甲乙丙丁戊己公开", { match: "loose", length: 4 }],
  ["seven signs in it", "予以公开", "予以甲乙丙丁戊己庚公开", undefined],
  ["its last four signs", "我镇新收政府信息公开申请", "共收到公开申请", { match: "end", length: 4 }],
  ["its last three signs", "我镇新收政府信息公开申请", "共收到开申请", undefined],
  ["another label that ends alike", "予以公开", "不予公开", undefined],
  ["last year's", "办结", "上年办结", undefined],
  ["last year's at its end", "我镇共办结申请", "去年办结申请", undefined],
  ["last year's in between", "办结", "办结上年的", undefined],
  ["its signs in another order", "予以公开", "公开予以", undefined],
  ["one sign", "对", "对", undefined],
])("a label fits %s", (_, label, words, expected) => {
  expect(fitLabel(label, words)).toEqual(expected);
});

it("counts the signs that two texts share at their ends", () => {
  expect([sharedEnd("予以公开", "不予公开"), sharedEnd("公开", "不予公开"), sharedEnd("公开", "处理")]).toEqual([
    2, 2, 0,
  ]);
});

it("knows facts by what stands around them", () => {
  const pieces = [
    "其中予以公开",
    { fact: "公开", text: "9" },
    "件（",
    { fact: "公开：同比", text: "同比增长50%" },
    "）。",
  ];
  const facts = factsIn([{ slot: "1/1", pieces }], (fact) => (fact === "公开" ? "9" : "与上年持平"));
  expect(facts.map(({ name, to, isChanged }) => [name, to, isChanged])).toEqual([
    ["公开", "9", false],
    ["公开：同比", "与上年持平", true],
  ]);
  const [count, rate] = facts.flatMap(({ instances }) => instances);
  expect([count?.label, count?.number?.after, count?.follows]).toEqual(["予以公开", "件", undefined]);
  expect([rate?.number, rate?.follows?.name, rate?.between]).toEqual([undefined, "公开", "件("]);
});
