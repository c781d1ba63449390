import { plainNumber } from "../../report/plain-number";
import type { CellValue } from "../../report/report";
import type { ReportTraits } from "../values";
import type { Verdict } from "../verdict";

/** What the rules read, by slot: the known number, or NaN where it is blank or unreadable; and what stands there. */
export interface Slots {
  readonly numbers: Float64Array;
  readonly values: readonly (CellValue | undefined)[];
  readonly traits: ReportTraits;
}

/** The number that sums count; NaN for a blank or a text. */
export const knownNumber = (value: CellValue | undefined): number => (typeof value === "number" ? value : NaN);

/** The sum where everything is known; NaN where anything is not. */
function addAll(slots: readonly number[], numbers: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < slots.length; index++) sum += numbers[slots[index] as number] as number;
  return sum;
}

/** What is known of the sum: blanks and texts count as nothing. */
export function addUp(slots: readonly number[], numbers: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < slots.length; index++) sum += numbers[slots[index] as number] || 0;
  return plainNumber(sum);
}

export function hasBlank(slots: readonly number[], numbers: Float64Array): boolean {
  for (let index = 0; index < slots.length; index++) if (Number.isNaN(numbers[slots[index] as number])) return true;
  return false;
}

/** Whether two sums are the same, or could be with blanks filled in. */
export function judgeEquality(left: readonly number[], right: readonly number[], numbers: Float64Array): Verdict {
  const difference = addAll(left, numbers) - addAll(right, numbers);
  if (!Number.isNaN(difference)) return plainNumber(difference) === 0 ? "satisfied" : "broken";
  const [leftSum, rightSum] = [addUp(left, numbers), addUp(right, numbers)];
  const [leftIsOpen, rightIsOpen] = [hasBlank(left, numbers), hasBlank(right, numbers)];
  return (!leftIsOpen && rightSum > leftSum) || (!rightIsOpen && leftSum > rightSum) ? "broken" : "incomplete";
}
