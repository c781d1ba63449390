import type { Surroundings } from "./surroundings";

/** Fewer files than this are done before anyone could read how far they are. */
const FILES_WORTH_PROGRESS = 20;
const PROGRESS_EVERY = 200;

/** Says on the screen now and then how many files are done. */
export function progressOn(files: number, surroundings: Surroundings): { step(): void; clear(): void } {
  const isShown = surroundings.isWatched && files >= FILES_WORTH_PROGRESS;
  let done = 0;
  let shownAt = -Infinity;
  let isOnScreen = false;
  return {
    step() {
      done++;
      if (!isShown || surroundings.now() - shownAt < PROGRESS_EVERY) return;
      shownAt = surroundings.now();
      isOnScreen = true;
      surroundings.stderr(`\r已核对 ${done} / ${files} 个文件`);
    },
    clear() {
      if (isOnScreen) surroundings.stderr(`\r${" ".repeat(40)}\r`);
      isOnScreen = false;
    },
  };
}
