import type { FigureCorrection, SlipSurroundings } from "./slips";

/** One way in which a hand goes wrong, and how probable it is that just this figure comes of the true one. */
type Chance = (from: number, to: number, near: readonly number[]) => number;

/** Each about as frequent as the others. */
const chances: readonly Chance[] = [
  // Two digits that stand beside each other changed places.
  onDigits((from, to) => shareOfPlaces(to.length - 1, (place) => exchanged(to, place) === from)),
  // Another digit was hit.
  onDigits(
    (from, to) =>
      shareOfPlaces(to.length, (place) =>
        isSame(from, to.slice(0, place) + digitAt(from, to, place) + to.slice(place + 1)),
      ) / 10,
  ),
  // A digit was left out.
  onDigits((from, to) => shareOfPlaces(to.length, (place) => isSame(from, to.slice(0, place) + to.slice(place + 1)))),
  // A digit came in.
  onDigits(
    (from, to) =>
      shareOfPlaces(
        from.length === to.length + 1 ? from.length : 0,
        (place) => from.slice(0, place) + from.slice(place + 1) === to,
      ) / 10,
  ),
  // A 0 came in at the end.
  (from, to) => (to > 0 && from === to * 10 ? 1 : 0),
  // The figure was read from the cell beside it.
  (from, _, near) => (near.length === 0 ? 0 : near.filter((value) => value === from).length / near.length),
  // One, two or three were counted twice or not at all.
  (from, to) => (Math.abs(from - to) <= FEW ? 1 / (2 * FEW) : 0),
];

const FEW = 3;
/** What has no reason happens, too. */
const WITHOUT_REASON = 0.002;

/** How probable it is that this stands there if the true figure is what the correction says. */
export function chanceOf({ cell, from = 0, to }: FigureCorrection, around: SlipSurroundings): number {
  const near = around.neighbouringFigures(cell);
  return chances.reduce((sum, chance) => sum + chance(from, to, near), 0) / chances.length + WITHOUT_REASON;
}

function onDigits(compare: (from: string, to: string) => number): Chance {
  return (from, to) => (Number.isInteger(from) && from >= 0 ? compare(String(from), String(to)) : 0);
}

function shareOfPlaces(places: number, holds: (place: number) => boolean): number {
  let count = 0;
  for (let place = 0; place < places; place++) if (holds(place)) count++;
  return places > 0 ? count / places : 0;
}

const exchanged = (digits: string, place: number): string =>
  digits.slice(0, place) + digits.charAt(place + 1) + digits.charAt(place) + digits.slice(place + 2);

/** 042 is typed, and 42 is kept. */
const isSame = (kept: string, typed: string): boolean => Number(typed) === Number(kept);

/** The digit that would have to stand there: 0 where the first one is gone. */
function digitAt(from: string, to: string, place: number): string {
  const padded = from.padStart(to.length, "0");
  return padded.length === to.length ? padded.charAt(place) : "";
}
