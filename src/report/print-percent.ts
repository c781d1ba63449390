/** A share (1 is the whole) in percent, rounded to so many decimals, without zeros at the end: 12.5%. */
export function printPercent(share: number, decimals: number): string {
  const printed = (share * 100).toFixed(decimals);
  return `${printed.includes(".") ? printed.replace(/\.?0+$/, "") : printed}%`;
}
