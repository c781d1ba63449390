/**
 * Sets of colours for what is wrong: 红黄色, the usual one, and 蓝橙色, which people who see red and green alike can
 * tell apart.
 */
export const palettes = ["red-yellow", "blue-orange"] as const;

export type Palette = (typeof palettes)[number];

/** What a report has that names none. */
export const usualPalette: Palette = "red-yellow";
