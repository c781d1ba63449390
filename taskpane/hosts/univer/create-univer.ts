import { LocaleType, LogLevel, mergeLocales, Univer } from "@univerjs/core";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import conditionalFormattingWords from "@univerjs/preset-sheets-conditional-formatting/locales/zh-CN";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import "@univerjs/preset-sheets-core/lib/index.css";
import coreWords from "@univerjs/preset-sheets-core/locales/zh-CN";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import dataValidationWords from "@univerjs/preset-sheets-data-validation/locales/zh-CN";

import { deepUndo } from "./deep-undo";

/** What the formula bar says while it calculates: the grid's own words lack these and it would show their keys. */
const progressWords = {
  "sheets-formula": {
    progress: {
      analyzing: "正在分析公式",
      calculating: "正在计算",
      "array-analysis": "正在分析数组公式",
      "array-calculation": "正在计算数组公式",
      done: "计算完成",
    },
  },
};

/** The grid in Chinese, put together from open packages only. */
export function createUniver(container: HTMLElement): Univer {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(coreWords, conditionalFormattingWords, dataValidationWords, progressWords),
    },
    logLevel: LogLevel.WARN,
    override: [deepUndo],
  });
  const presets = [
    UniverSheetsCorePreset({ container, ribbonType: "simple", sheets: { protectedRangeShadow: "none" } }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset(),
  ];
  // Presets name some plugins twice; the last word on a plugin's options counts.
  const plugins = new Map(
    presets
      .flatMap(({ plugins: entries }) => entries)
      .map((entry) =>
        Array.isArray(entry) ? { plugin: entry[0], options: entry[1] } : { plugin: entry, options: undefined },
      )
      .map((entry) => [entry.plugin.pluginName, entry] as const),
  );
  for (const { plugin, options } of plugins.values()) univer.registerPlugin(plugin, options);
  return univer;
}
