import { markedTextPatches, plainTextPatches } from "../../../src/binding/text-looks";
import { ogiAnnual2021 } from "../../../src/formats/ogi-annual-2021/format";
import type { RangeReading } from "../../../src/workbook/workbook";

const { chapters } = ogiAnnual2021;

const text: RangeReading = {
  sheet: "正文",
  range: "A1:A4",
  values: [["一、总体情况"], ["第一段。\n第二段。"], [""], [7]],
  formulas: [[null], [null], [null], ["=3+4"]],
};

it("fills only the cells that are asked for, and keeps their words", () => {
  const [patch, ...others] = markedTextPatches({ text, preface: undefined }, chapters, [
    { sheet: "正文", range: "A2" },
  ]);
  expect(others).toEqual([]);
  expect(patch?.cells.map(({ address, value }) => [address, value])).toEqual([["A2", "第一段。\n第二段。"]]);
  expect(patch?.cells[0]?.style?.fill).toBe("#FFF2CC");
});

it("takes the fill away again, with two paragraphs as high as two, and leaves blanks and formulas alone", () => {
  const [patch] = plainTextPatches({ text, preface: undefined }, chapters);
  expect(patch?.cells.map(({ address }) => address)).toEqual(["A1", "A2"]);
  expect(patch?.cells.every(({ style }) => style?.fill === undefined && style?.wrap === true)).toBe(true);
  const [title, paragraphs] = patch?.rowHeights ?? [];
  const [single] = plainTextPatches(
    { text: { ...text, values: [["一"], ["第一段。"], [""], [""]] }, preface: undefined },
    chapters,
  )[0]?.rowHeights?.slice(1) ?? [undefined];
  expect(title?.row).toBe(1);
  expect(paragraphs?.height).toBe(2 * (single?.height ?? 0));
});
