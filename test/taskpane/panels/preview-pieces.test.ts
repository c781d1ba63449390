import type { PrintedFact } from "../../../src/narrative/print-fact";
import { previewPieces } from "../../../taskpane/panels/narrative/preview-pieces";

const received: PrintedFact = {
  fact: "新收",
  text: "21",
  cells: ["requests/newly-received/total"],
  operation: "value",
};
const chapter = {
  id: "1",
  paragraphs: [
    [
      { slot: "one", pieces: ["我镇新收申请", received, "件。"] },
      { slot: "two", pieces: ["均已办结。"] },
    ],
  ],
};

const drawn = (text: string) =>
  previewPieces(text, chapter).map((paragraph) =>
    paragraph.map(({ piece }) => (typeof piece === "string" ? piece : `<${piece.text}>`)),
  );

it("knows the facts in sentences that nobody changed, and shows what people wrote around them", () => {
  expect(drawn("我镇新收申请21件。均已办结。")).toEqual([["我镇新收申请", "<21>", "件。", "均已办结。"]]);
  expect(drawn("　　去年更少。我镇新收申请21件。全部办结。\n\n另附一段。")).toEqual([
    ["去年更少。", "我镇新收申请", "<21>", "件。", "全部办结。"],
    ["另附一段。"],
  ]);
});
