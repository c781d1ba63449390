import type { StandingFigures } from "./found-move";
import type { MoveEquation, MoveTable } from "./move-grids";

/** Places of the equations that are broken. */
export function brokenPlaces({ equations }: MoveTable, { numbers, isSilent }: StandingFigures): readonly number[] {
  return equations.flatMap((equation, place) =>
    isSilent[place] === 0 && isImpossible(equation, numbers) ? place : [],
  );
}

/** Both sums are there, and the same. */
export function isHeld({ slots, coefficients }: MoveEquation, numbers: Float64Array): boolean {
  let sum = 0;
  for (let index = 0; index < slots.length; index++)
    sum += (coefficients[index] ?? 0) * (numbers[slots[index] ?? 0] ?? NaN);
  return sum === 0;
}

/** No filling of what is open with numbers that are not negative could make the sums the same. */
export function isImpossible({ slots, coefficients }: MoveEquation, numbers: Float64Array): boolean {
  let sum = 0;
  let mayRise = false;
  let mayFall = false;
  for (let index = 0; index < slots.length; index++) {
    const value = numbers[slots[index] ?? 0] ?? NaN;
    const coefficient = coefficients[index] ?? 0;
    if (!Number.isNaN(value)) sum += coefficient * value;
    else if (coefficient > 0) mayRise = true;
    else mayFall = true;
  }
  return (sum > 0 && !mayFall) || (sum < 0 && !mayRise);
}

/** What must stand in the one place that is open; undefined where another is open, too. */
export function demandedBy(
  { slots, coefficients }: MoveEquation,
  hole: number,
  numbers: Float64Array,
): number | undefined {
  let sum = 0;
  let own = 0;
  for (let index = 0; index < slots.length; index++) {
    const slot = slots[index] ?? 0;
    if (slot === hole) own = coefficients[index] ?? 0;
    else sum += (coefficients[index] ?? 0) * (numbers[slot] ?? NaN);
  }
  if (Number.isNaN(sum) || own === 0) return undefined;
  return sum === 0 ? 0 : -sum / own;
}
