import { largestOf, smallestOf } from "../../../src/report/extremes";

it("finds the largest and the smallest of however many numbers", () => {
  const many = Array.from({ length: 300_000 }, (_, index) => index - 5);
  expect(largestOf(many)).toBe(299_994);
  expect(smallestOf(many)).toBe(-5);
  expect(largestOf([-3], 0)).toBe(-3);
});

it("says what it was told to of none", () => {
  expect([largestOf([]), largestOf([], 0), smallestOf([]), smallestOf([], 7)]).toEqual([-Infinity, 0, Infinity, 7]);
});
