import { compareTexts, differencesIn, withDifferences } from "../../../src/narrative/compare-texts";

const standing = "我镇公开信息120条。其中政策文件3件。\n办理申请5件。";

it.each([
  ["the same text", standing, []],
  ["other indents and blanks", "　　我镇公开信息 120条。其中政策文件3件。\n　　办理申请5件。", []],
  [
    "a changed sentence",
    "我镇公开信息125条。其中政策文件3件。\n办理申请5件。",
    [{ from: "我镇公开信息120条。", to: "我镇公开信息125条。" }],
  ],
  [
    "an added sentence",
    "我镇公开信息120条。其中政策文件3件。另有解读2件。\n办理申请5件。",
    [{ from: "", to: "另有解读2件。" }],
  ],
  ["a struck sentence", "我镇公开信息120条。\n办理申请5件。", [{ from: "其中政策文件3件。", to: "" }]],
  [
    "two changed sentences side by side",
    "我镇公开信息1条。其中政策文件2件。\n办理申请5件。",
    [
      { from: "我镇公开信息120条。", to: "我镇公开信息1条。" },
      { from: "其中政策文件3件。", to: "其中政策文件2件。" },
    ],
  ],
  ["joined paragraphs", "我镇公开信息120条。其中政策文件3件。办理申请5件。", [{ from: "\n", to: "" }]],
  ["nothing", "", [{ from: standing, to: "" }]],
])("tells %s sentence by sentence", (_, signed, differences) => {
  expect(differencesIn(compareTexts(standing, signed))).toEqual(differences);
});

it("puts the text together again, with the chosen differences only", () => {
  const signed = "我镇公开信息125条。其中政策文件3件。\n办理申请6件。\n新的一段。";
  const compared = compareTexts(standing, signed);
  expect(withDifferences(compared, () => false)).toBe(standing);
  expect(withDifferences(compared, () => true)).toBe(signed);
  expect(withDifferences(compared, (index) => index === 0)).toBe("我镇公开信息125条。其中政策文件3件。\n办理申请5件。");
});
