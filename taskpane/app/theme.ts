import { type Theme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";

/** Chinese faces first that offices have; nothing is downloaded. */
const fontFamilyBase =
  '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Segoe UI", sans-serif';

const light: Theme = { ...webLightTheme, fontFamilyBase };
const dark: Theme = { ...webDarkTheme, fontFamilyBase };

/** Follows the host's light or dark as it changes. Under forced colours the browser paints over either. */
export function useTheme(): Theme {
  return useSyncExternalStore(watchDark, isDark) ? dark : light;
}

/** Undefined in engines that cannot tell; the pane is light there. */
const darkQuery = typeof matchMedia === "function" ? matchMedia("(prefers-color-scheme: dark)") : undefined;

const isDark = (): boolean => darkQuery?.matches ?? false;

function watchDark(listener: () => void): () => void {
  darkQuery?.addEventListener("change", listener);
  return () => darkQuery?.removeEventListener("change", listener);
}
