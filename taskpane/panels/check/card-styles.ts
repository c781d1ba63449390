import { makeStyles, tokens } from "@fluentui/react-components";

/** How the cards of 核对 look, whatever they speak of. The key of a severity colours the edge. */
export const useCardStyles = makeStyles({
  heading: {
    margin: "12px 0 6px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  card: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderLeftWidth: "4px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    padding: "8px 10px",
    marginBottom: "8px",
    overflowWrap: "anywhere",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  error: { borderLeftColor: tokens.colorStatusDangerBorder2 },
  explain: { borderLeftColor: tokens.colorStatusWarningBorder2 },
  warning: { borderLeftColor: tokens.colorStatusWarningBorder1 },
  tip: { borderLeftColor: tokens.colorNeutralStroke1 },
  where: { fontWeight: tokens.fontWeightSemibold },
  line: { margin: "4px 0 0" },
  advice: { margin: "4px 0 0", color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexWrap: "wrap", gap: "4px", marginTop: "6px" },
});
