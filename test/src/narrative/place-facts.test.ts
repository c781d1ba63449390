import { mergeSentences } from "./generate";

const outcomes = ["全年办结{办结}件，其中予以公开{公开}件、不予公开{不公开}件、不予处理{不处理}件。"];
const older = { 办结: "11", 公开: "3", 不公开: "4", 不处理: "4" };
const newer = { 办结: "13", 公开: "3", 不公开: "6", 不处理: "4" };

it.each([
  [
    "whose clause was deleted",
    "全年办结11件，其中予以公开3件、不予处理4件。",
    "全年办结13件，其中予以公开3件、不予处理4件。",
  ],
  [
    "that changed places with an equal one",
    "全年办结11件，其中不予处理4件、不予公开4件、予以公开3件。",
    "全年办结13件，其中不予处理4件、不予公开6件、予以公开3件。",
  ],
  ["that stands alone", "不予公开4件，均说明理由。", "不予公开6件，均说明理由。"],
  [
    "among equal numbers of somebody's own",
    "全年办结11件，其中予以公开3件、不予公开4件（4件属商业秘密）、不予处理4件，另有4件咨询。",
    "全年办结13件，其中予以公开3件、不予公开6件（4件属商业秘密）、不予处理4件，另有4件咨询。",
  ],
  [
    "written in other signs",
    "全年办结（11）件,其中予以公开：３件；不予公开：４ 件；不予处理共4件。",
    "全年办结（13）件,其中予以公开：３件；不予公开：6 件；不予处理共4件。",
  ],
  [
    "with half of its label, where all the others are in order",
    "全年办结11件，其中予以公开3件、公开4件、不予处理4件。",
    "全年办结13件，其中予以公开3件、公开6件、不予处理4件。",
  ],
])("finds the number %s", (_, standing, expected) => {
  const merged = mergeSentences(outcomes, standing, older, newer);
  expect(merged).toEqual({ text: expected, kinds: ["updated"], twice: expected });
});

it.each([
  ["its label is half gone and another may be meant", "全年办结11件，其中公开4件、不予处理4件。"],
  ["its label stands without its number", "全年办结11件，其中予以公开3件、不予公开四件、不予处理4件。"],
  ["somebody typed over it", "全年办结11件，其中予以公开3件、不予公开5件、不予处理4件。"],
  ["its clause stands twice", "全年办结11件，其中不予公开4件、不予处理4件、不予公开4件。"],
  ["the number comes before its label", "全年办结11件，其中3件予以公开、4件不予公开、4件不予处理。"],
  ["the number runs on", "全年办结11件，其中予以公开3件、不予公开4-5件、不予处理4件。"],
  ["two labels stand before one number", "全年办结11件，其中予以公开3件、不予处理和不予公开4件。"],
])("leaves the sentence alone where %s", (_, standing) => {
  const merged = mergeSentences(outcomes, standing, older, newer);
  expect(merged).toEqual({ text: standing, kinds: ["stale"], twice: standing });
});

it.each([
  "去年，全年办结11件，其中予以公开3件、不予公开4件、不予处理4件。",
  "2023年，全年办结11件，其中予以公开3件、不予公开4件、不予处理4件。",
])("lets another year's figures be: %s", (standing) => {
  expect(mergeSentences(outcomes, standing, older, newer).text).toBe(standing);
});

it("lets a number be that stands for another time beside the label", () => {
  const standing = "全年办结11件（上年全年办结11件），其中予以公开3件、不予处理4件。";
  expect(mergeSentences(outcomes, standing, older, newer).text).toBe(
    "全年办结13件（上年全年办结11件），其中予以公开3件、不予处理4件。",
  );
});

const disputes = [
  "发生行政复议{复议}件，其中结果维持{复议维持}件、结果纠正{复议纠正}件。",
  "发生行政诉讼{诉讼}件，其中结果维持{诉讼维持}件、结果纠正{诉讼纠正}件。",
];
const before = { 复议: "2", 复议维持: "1", 复议纠正: "1", 诉讼: "2", 诉讼维持: "1", 诉讼纠正: "1" };
const today = { 复议: "6", 复议维持: "2", 复议纠正: "4", 诉讼: "8", 诉讼维持: "3", 诉讼纠正: "5" };

it.each([
  [
    "one after the other",
    "发生行政复议2件，其中结果维持1件、结果纠正1件；发生行政诉讼2件，其中结果维持1件、结果纠正1件。",
    "发生行政复议6件，其中结果维持2件、结果纠正4件；发生行政诉讼8件，其中结果维持3件、结果纠正5件。",
  ],
  [
    "made two",
    "发生行政复议2件。其中结果维持1件、结果纠正1件。发生行政诉讼2件，其中结果维持1件、结果纠正1件。",
    "发生行政复议6件。其中结果维持2件、结果纠正4件。发生行政诉讼8件，其中结果维持3件、结果纠正5件。",
  ],
  [
    "where one of the other was deleted",
    "发生行政复议2件，一件不落，其中结果维持1件、结果纠正1件。发生行政诉讼2件，其中结果维持1件。",
    "发生行政复议6件，一件不落，其中结果维持2件、结果纠正4件。发生行政诉讼8件，其中结果维持3件。",
  ],
])("tells two facts of one label by the number before them: %s", (_, standing, expected) => {
  const merged = mergeSentences(disputes, standing, before, today);
  expect([merged.text, merged.twice]).toEqual([expected, expected]);
});

it.each([
  "发生行政复议2件，其中结果维持1件。发生行政诉讼2件，其中结果维持1件、结果纠正1件、结果纠正1件。",
  "发生行政复议2件，其中结果维持1件、结果纠正1件；接待2人，结果维持1件、结果纠正1件，发生行政诉讼2件。",
  "我镇认真应诉，结果维持1件，结果纠正1件。",
  "发生行政诉讼2件，其中结果纠正1件。",
])("leaves them alone where it does not tell: %s", (standing) => {
  const { text, kinds } = mergeSentences(disputes, standing, before, today);
  expect(text).toContain(standing.slice(standing.lastIndexOf("。", standing.length - 2) + 1));
  expect(kinds).toContain("stale");
});

const rates = ["行政许可{许可}件（{许可：同比}），行政处罚{处罚}件（{处罚：同比}）。"];
const same = { 许可: "3", "许可：同比": "同比增长50%", 处罚: "6", "处罚：同比": "同比增长50%" };
const other = { 许可: "3", "许可：同比": "同比下降25%", 处罚: "9", "处罚：同比": "同比增长125%" };

it.each([
  [
    "where brackets were put in between",
    "行政许可3件（含延续2件）（同比增长50%），行政处罚6件（同比增长50%）。",
    "行政许可3件（含延续2件）（同比下降25%），行政处罚9件（同比增长125%）。",
  ],
  [
    "where they changed places",
    "行政处罚6件，同比增长50%；行政许可3件，同比增长50%。",
    "行政处罚9件，同比增长125%；行政许可3件，同比下降25%。",
  ],
  [
    "where the other was taken out",
    "行政许可3件，行政处罚6件（同比增长50%）。",
    "行政许可3件，行政处罚9件（同比增长125%）。",
  ],
])("a rate is that of the number before it %s", (_, standing, expected) => {
  expect(mergeSentences(rates, standing, same, other).text).toBe(expected);
});

it.each([
  ["it stands behind another number", "行政许可3件，行政处罚6件，行政强制1件（同比增长50%）。"],
  ["its number was taken out", "行政许可3件（同比增长50%），同比增长50%。"],
])("a rate is left alone where %s", (_, standing) => {
  expect(mergeSentences(rates, standing, same, other)).toMatchObject({ text: standing, kinds: ["stale"] });
});

it("trusts no label that two sentences share where clauses of both stand together", () => {
  const words = [
    "制发规范性文件{文件}件，废止{文件废止}件，现行有效{文件有效}件。",
    "制发规章{规章}件，废止{规章废止}件，现行有效{规章有效}件。",
  ];
  const once = { 文件: "1", 文件废止: "4", 文件有效: "1", 规章: "1", 规章废止: "1", 规章有效: "1" };
  const mixed = "制发规范性文件1件，废止1件，废止1件，现行有效1件。";
  const standing = `${mixed}制发规章1件，废止1件，现行有效1件。`;
  const merged = mergeSentences(words, standing, once, { ...once, 文件有效: "6" });
  expect(merged).toEqual({ text: standing, kinds: ["stale"], twice: standing });
});

it("names a rate that was carried to a number that is not its own", () => {
  const words = ["行政许可{许可}件，{许可：同比}。", "组织政府信息公开培训{培训}次。"];
  const standing = "行政许可3件。组织政府信息公开培训2次，同比增长50%。";
  const once = { 许可: "3", "许可：同比": "同比增长50%", 培训: "2" };
  const merged = mergeSentences(words, standing, once, { ...once, "许可：同比": "同比下降25%" });
  expect(merged).toEqual({ text: standing, kinds: ["stale"], twice: standing });
});
