const DECIMALS = 1e6;

/** The number without what adding in binary leaves behind the sixth decimal: 0.1 + 0.2 is 0.3. Whole numbers are as they are. */
export function plainNumber(number: number): number {
  return Number.isInteger(number) || !Number.isFinite(number) ? number : Math.round(number * DECIMALS) / DECIMALS;
}
