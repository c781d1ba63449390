import { plainNumber } from "../../../src/report/plain-number";

it.each([
  [0.1 + 0.2, 0.3],
  [24.4 - 24, 0.4],
  [1.0000004, 1],
  [0.1234564, 0.123456],
  [9_007_199_254_740_991, 9_007_199_254_740_991],
  [-22.4 + 22, -0.4],
  [NaN, NaN],
])("%d is %d in print", (number, plain) => {
  expect(plainNumber(number)).toBe(plain);
});
