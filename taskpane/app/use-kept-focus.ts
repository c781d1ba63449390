import { type FocusEvent, type RefObject, useEffect, useRef } from "react";

/**
 * Keeps the keyboard focus in the pane. Where the pressed button itself disappears, the browser would move the focus to
 * the page; this moves it to `fallback`. While something else has the focus, nothing is moved.
 */
export function useKeptFocus(fallback: RefObject<HTMLElement>) {
  const last = useRef<Element>();
  useEffect(() => {
    const hasFallenOut =
      last.current?.isConnected === false && document.activeElement === document.body && document.hasFocus();
    if (last.current?.isConnected === false) last.current = undefined;
    if (hasFallenOut) fallback.current?.focus();
  });
  return {
    onFocus: ({ target }: FocusEvent) => {
      last.current = target;
    },
    onBlur: () => {
      last.current = undefined;
    },
  };
}
