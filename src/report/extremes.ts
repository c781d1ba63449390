/** The largest of the numbers; `none` where there is none. Spread into Math.max, a hundred thousand would be too many. */
export function largestOf(numbers: Iterable<number>, none = -Infinity): number {
  let largest = none;
  let isFirst = true;
  for (const number of numbers) {
    if (isFirst || number > largest) largest = number;
    isFirst = false;
  }
  return largest;
}

/** The smallest of the numbers; `none` where there is none. */
export function smallestOf(numbers: Iterable<number>, none = Infinity): number {
  let smallest = none;
  let isFirst = true;
  for (const number of numbers) {
    if (isFirst || number < smallest) smallest = number;
    isFirst = false;
  }
  return smallest;
}
