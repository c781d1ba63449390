import { useCallback, useEffect, useState } from "react";
import type { ExaminedMistake } from "../../../src/examination/examine";
import { findingKeys } from "../../session/report-view";

/** new: fades in at its place. mended: ticked and struck for a moment before it goes. */
export interface SettledMistake {
  readonly mistake: ExaminedMistake;
  readonly phase: "here" | "new" | "mended";
}

export interface SettledList {
  readonly shown: readonly SettledMistake[];
  /** Takes a mended card away; its card calls this when nobody is reading it any more. */
  readonly release: (id: string) => void;
}

/**
 * Keeps a list still while somebody reads it: what is mended stays in its place until released, what is new comes in
 * at its own place. `isMended` tells rules that now hold from rules that merely became incomplete.
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

/** The list that follows on `shown` once the mistakes are these. */
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

/** How long a mended card stays at the least. */
const MENDED_TIME = 2500;
/** How often a card that is being read asks whether it may go. */
const READING_TIME = 500;

/** Calls `onGone` some time after `isOver` became true, but not while `isRead` says that somebody is at it. */
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
