import type { Unsubscribe } from "../../src/workbook/workbook";

/** What the buttons outside the pane are called in the manifest of a host. */
export const ribbonButtons = ["insertTables", "openCheck"] as const;

export type RibbonButton = (typeof ribbonButtons)[number];

/** Buttons of ours that the host shows in its own window, and that work while the pane is closed. */
export interface Ribbon {
  /** Hands over each press once, those from before as well; the host is told when the answer is there. */
  onPress(answer: (button: RibbonButton) => Promise<void>): Unsubscribe;
  /** Brings the pane into sight where the host can do that; never fails. */
  showPane(): Promise<void>;
}
