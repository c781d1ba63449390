import { type Theme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";

/** Chinese fonts that are installed in offices come first; no font is downloaded. */
const fontFamilyBase =
  '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Segoe UI", sans-serif';

const light: Theme = { ...webLightTheme, fontFamilyBase };
const dark: Theme = { ...webDarkTheme, fontFamilyBase };

/** The light or the dark theme, as the host is set, also when that changes. Forced colours replace both. */
export function useTheme(): Theme {
  return useSyncExternalStore(watchDark, isDark) ? dark : light;
}

/** Undefined in browsers that have no media queries; the pane is light there. */
const darkQuery = typeof matchMedia === "function" ? matchMedia("(prefers-color-scheme: dark)") : undefined;

const isDark = (): boolean => darkQuery?.matches ?? false;

function watchDark(listener: () => void): () => void {
  darkQuery?.addEventListener("change", listener);
  return () => darkQuery?.removeEventListener("change", listener);
}
