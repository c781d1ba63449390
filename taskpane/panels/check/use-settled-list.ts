import { useCallback, useEffect, useState } from "react";
import type { ExaminedMistake } from "../../../src/examination/examine";
import { findingKeys } from "../../session/report-view";

/** A new card fades in. A mended card is ticked and struck through for a moment before it disappears. */
export interface SettledMistake {
  readonly mistake: ExaminedMistake;
  readonly phase: "here" | "new" | "mended";
}

export interface SettledList {
  readonly shown: readonly SettledMistake[];
  /** Removes a mended card; the card calls it when nobody reads the card any more. */
  readonly release: (id: string) => void;
}

/**
 * Keeps the order of a list while somebody reads it: a mended card stays in its place until it is released, a new card
 * comes in at its own place. `isMended` is false for rules that do not hold but have only become incomplete.
 */
export function useSettledList(
  mistakes: readonly ExaminedMistake[],
  isMended: (mistake: ExaminedMistake) => boolean,
): SettledList {
  const [shown, setShown] = useState<readonly SettledMistake[]>(() =>
    mistakes.map((mistake) => ({ mistake, phase: "here" })),
  );
  const [settled, setSettled] = useState(mistakes);
  if (settled !== mistakes) {
    setSettled(mistakes);
    setShown(settle(shown, mistakes, isMended));
  }
  const release = useCallback((id: string) => setShown((all) => all.filter(({ mistake }) => mistake.id !== id)), []);
  return { shown, release };
}

/** The list after `shown`, when `mistakes` are the present ones. */
export function settle(
  shown: readonly SettledMistake[],
  mistakes: readonly ExaminedMistake[],
  isMended: (mistake: ExaminedMistake) => boolean,
): readonly SettledMistake[] {
  const knownKeys = new Set(
    shown.filter(({ phase }) => phase !== "mended").flatMap(({ mistake }) => findingKeys(mistake)),
  );
  const currentKeys = new Set(mistakes.flatMap(findingKeys));
  const current = mistakes.map((mistake): SettledMistake => {
    const isKnown = findingKeys(mistake).some((key) => knownKeys.has(key));
    return { mistake, phase: isKnown ? "here" : "new" };
  });
  const mended = shown
    .filter(({ mistake }) => !findingKeys(mistake).some((key) => currentKeys.has(key)))
    .filter(({ mistake, phase }) => phase === "mended" || isMended(mistake))
    .map(({ mistake }): SettledMistake => ({ mistake, phase: "mended" }));
  return [...current, ...mended].sort((one, other) => one.mistake.order - other.mistake.order);
}

/** In milliseconds: how long a mended card stays at least. */
const MENDED_TIME = 2500;
/** In milliseconds: how often a mended card asks whether it is still being read. */
const READING_TIME = 500;

/** Calls `onGone` some time after `isOver` became true, but not while `isRead` says that the card is being read. */
export function useLeaving(isOver: boolean, isRead: () => boolean, onGone: () => void): void {
  useEffect(() => {
    if (!isOver) return undefined;
    let timer = setTimeout(function leave() {
      if (!isRead()) onGone();
      else timer = setTimeout(leave, READING_TIME);
    }, MENDED_TIME);
    return () => clearTimeout(timer);
  }, [isOver, isRead, onGone]);
}
