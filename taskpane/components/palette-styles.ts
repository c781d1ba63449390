import { makeStyles } from "@fluentui/react-components";

const DARK = "@media (prefers-color-scheme: dark)";

/** The theme's colours for wrong and right, for people who see red and green alike: orange, and blue. */
export const usePaletteStyles = makeStyles({
  "red-yellow": {},
  "blue-orange": {
    "--colorStatusDangerBorder2": "#B34700",
    "--colorPaletteRedForeground1": "#8F3A00",
    "--colorStatusWarningBorder2": "#5B7083",
    "--colorStatusWarningBorder1": "#A9B7C4",
    "--colorStatusSuccessBorder2": "#0B5CAD",
    "--colorStatusSuccessForeground1": "#0B5CAD",
    "--colorStatusSuccessBackground1": "#EAF3FC",
    "--colorPaletteGreenBackground3": "#0B5CAD",
    [DARK]: {
      "--colorStatusDangerBorder2": "#FF9D4D",
      "--colorPaletteRedForeground1": "#FFB370",
      "--colorStatusWarningBorder2": "#9DB2C7",
      "--colorStatusWarningBorder1": "#6C8095",
      "--colorStatusSuccessBorder2": "#6CB2F7",
      "--colorStatusSuccessForeground1": "#8CC4FA",
      "--colorStatusSuccessBackground1": "#0F2A45",
      "--colorPaletteGreenBackground3": "#6CB2F7",
    },
  },
});
