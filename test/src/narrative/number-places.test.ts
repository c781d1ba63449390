import { numberPlaces } from "../../../src/narrative/number-places";

const read = (text: string) => numberPlaces(text).map(({ value, label, after }) => [label, value, after]);

it.each([
  [
    "全年办结13件，其中予以公开9件。",
    [
      ["全年办结", "13", "件"],
      ["其中予以公开", "9", "件"],
    ],
  ],
  ["全年 办结（１３）件", [["全年办结", "13", ""]]],
  [
    "占比12.5%。上年3件",
    [
      ["占比", "12.5%", ""],
      ["上年", "3", "件"],
    ],
  ],
  ["收费14.5万元", [["收费", "14.5万", "万元"]]],
  [
    "办结9余件、1,234件、3-5件",
    [
      ["办结", "9余", "余件"],
      ["", "1,234", "件"],
      ["", "3-5", "件"],
    ],
  ],
  ["办结：“9”件", [["办结:", "9", "”件"]]],
  [
    "2025年1月",
    [
      ["", "2025", "年"],
      ["年", "1", "月"],
    ],
  ],
])("reads the numbers of %s", (text, expected) => {
  expect(read(text)).toEqual(expected);
});

it("knows where numbers and their labels stand in the text", () => {
  const [, second] = numberPlaces("办结3件，公开 12件");
  expect([second?.labelStart, second?.start, second?.end]).toEqual([5, 8, 10]);
});
