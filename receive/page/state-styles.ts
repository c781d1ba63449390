import { makeStyles, tokens } from "@fluentui/react-components";

/** The colours of the states; each also stands there in words. */
export const useStateStyles = makeStyles({
  badge: {
    flexShrink: 0,
    minWidth: "64px",
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    borderRadius: tokens.borderRadiusMedium,
    border: "1px solid transparent",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "center",
  },
  unreadable: { backgroundColor: tokens.colorNeutralBackground5, color: tokens.colorNeutralForeground1 },
  mend: { backgroundColor: tokens.colorStatusDangerBackground2, color: tokens.colorStatusDangerForeground3 },
  explain: { backgroundColor: tokens.colorStatusWarningBackground2, color: tokens.colorStatusWarningForeground2 },
  look: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  clean: { backgroundColor: tokens.colorStatusSuccessBackground2, color: tokens.colorStatusSuccessForeground3 },
});
