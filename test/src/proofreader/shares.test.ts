import { isPrinted } from "../../../src/proofreader/kinds/shares";

const printed = (value: number, decimals: number) =>
  ({
    kind: "percent",
    value,
    decimals,
    unit: "%",
    step: 10 ** -decimals,
    isApproximate: false,
    start: 0,
    end: 0,
  }) as const;

it.each([
  // 10 of 30 are 33.33…%, 20 of 30 are 66.66…%.
  [100 / 3, printed(33.3, 1), true],
  [100 / 3, printed(33.4, 1), false],
  [100 / 3, printed(33.2, 1), false],
  [100 / 3, printed(33, 0), true],
  [100 / 3, printed(34, 0), false],
  [200 / 3, printed(66.7, 1), true],
  [200 / 3, printed(66.6, 1), true], // cut off
  [200 / 3, printed(66.5, 1), false],
  [200 / 3, printed(66.8, 1), false],
  [12.5, printed(13, 0), true], // half of the last digit
  [12.5, printed(12, 0), true],
  [12.4, printed(13, 0), false],
  [50, printed(50, 2), true],
])("%d printed as %o: %s", (share, number, expected) => {
  expect(isPrinted(share, number)).toBe(expected);
});
