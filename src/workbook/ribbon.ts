import type { Unsubscribe } from "./workbook";

/** What our buttons outside the pane are called in a host's manifest. */
export const ribbonButtons = ["insertTables", "openCheck"] as const;

export type RibbonButton = (typeof ribbonButtons)[number];

/** Buttons of ours in the host's own window. They work while the pane is closed. */
export interface Ribbon {
  /** Hands over every press once, also those from before; the host learns when the answer is there, whatever it is. */
  onPress(answer: (button: RibbonButton) => Promise<void>): Unsubscribe;
  /** Brings the pane into sight, in hosts where an add-in can. */
  showPane(): Promise<void>;
}
