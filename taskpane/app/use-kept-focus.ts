import { type FocusEvent, type RefObject, useEffect, useRef } from "react";

/**
 * Where a press makes its own button go away, the focus would fall out of the pane and the keyboard with it: it goes to
 * `fallback` instead. A focus that is elsewhere is never taken.
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
