import { type RefObject, useEffect, useLayoutEffect } from "react";

/** Every panel opens at its top, wherever the one before was scrolled to. */
export function useTopOfPanel(main: RefObject<HTMLElement | null>, panel: string): void {
  useLayoutEffect(() => {
    const scroller = main.current?.parentElement;
    if (scroller) scroller.scrollTop = 0;
  }, [main, panel]);
}

/** What the browser scrolls into sight, such as a field that gets the focus, stops below the head that stays. */
export function useHeadroom(head: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = head.current;
    const scroller = element?.closest<HTMLElement>("main")?.parentElement;
    if (!element || !scroller || typeof ResizeObserver === "undefined") return undefined;
    const keepFree = (): void => {
      const stays = getComputedStyle(element).position === "sticky";
      scroller.style.scrollPaddingTop = stays ? `${element.offsetHeight}px` : "0";
    };
    const watch = new ResizeObserver(keepFree);
    watch.observe(element);
    watch.observe(scroller);
    return () => watch.disconnect();
  }, [head]);
}
