import { makeStyles, tokens } from "@fluentui/react-components";

const title = {
  margin: 0,
  fontSize: tokens.fontSizeBase300,
  lineHeight: tokens.lineHeightBase300,
  fontWeight: tokens.fontWeightSemibold,
} as const;

const line = { margin: `${tokens.spacingVerticalXS} 0 0` } as const;
const quiet = { color: tokens.colorNeutralForeground2 } as const;
const column = { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS } as const;
const buttons = { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalSNudge } as const;

/** How headings, lines, lists, rows of buttons and cards look in the whole pane. */
export const usePaneStyles = makeStyles({
  /** A heading at the top of a block, which keeps the distances itself. */
  title,
  /** A heading between two blocks. */
  heading: { ...title, margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalSNudge}` },
  strong: { fontWeight: tokens.fontWeightSemibold },

  /** A paragraph below something else in the same block. */
  line,
  quietLine: { ...line, ...quiet },
  quiet,
  /** A paragraph above what it introduces. */
  intro: { margin: `0 0 ${tokens.spacingVerticalS}` },
  /** A paragraph inside a column, which keeps the distances itself. */
  paragraph: { margin: 0 },

  plainList: { listStyleType: "none", margin: 0, padding: 0 },
  /** An item with space below it, in a plain list. */
  item: { marginBottom: tokens.spacingVerticalS },
  bulletList: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },

  column,
  /** A column of buttons, none wider than its words. */
  buttonColumn: { ...column, alignItems: "flex-start" },
  /** Buttons side by side. */
  buttons,
  /** A button with many words, which may take two lines. */
  longButton: { height: "auto", textAlign: "left" },
  /** Buttons side by side, below something else in the same block. */
  actions: { ...buttons, marginTop: tokens.spacingVerticalSNudge },

  // Forced colours remove backgrounds and shadows: a card must be recognised by its border alone.
  card: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderLeftWidth: "4px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalMNudge}`,
    overflowWrap: "anywhere",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  // The left edge of a card, by the severity of what it tells.
  error: { borderLeftColor: tokens.colorStatusDangerBorder2 },
  explain: { borderLeftColor: tokens.colorStatusWarningBorder2 },
  warning: { borderLeftColor: tokens.colorStatusWarningBorder1 },
  tip: { borderLeftColor: tokens.colorNeutralStroke1 },
  success: { borderLeftColor: tokens.colorStatusSuccessBorder2 },
});
