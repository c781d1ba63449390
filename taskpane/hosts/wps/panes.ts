import { type EtApplication, type EtTaskPane, et } from "./object-model";

/** Our panes. Writer, spreadsheets and slides share what is stored and each count their panes from 1: hence "et" in the keys. */
const keys = { pane: "nianbao_pane_et", probe: "nianbao_probe_et" } as const;

export type PaneName = keyof typeof keys;

const WIDTH = 340;
const LEAST_WIDTH = 300;

/** Some of WPS's documents spell the two calls without the capital P. */
interface OtherSpelling {
  CreateTaskpane?(url: string, title: string): EtTaskPane;
  GetTaskpane?(id: number): EtTaskPane | undefined;
}

/** Shows the pane, or hides one that is shown. One that is gone with its window is made anew. */
export function togglePane(application: EtApplication, name: PaneName, url: string, title: string): void {
  const known = findPane(application, name);
  if (known !== undefined) {
    known.Visible = !known.Visible;
    return;
  }
  const pane = (application.CreateTaskPane ?? otherSpelling(application).CreateTaskpane)?.call(application, url, title);
  if (pane === undefined) throw new Error("this WPS makes no task panes");
  application.PluginStorage.setItem(keys[name], pane.ID);
  pane.DockPosition = et.dockedRight;
  pane.MinWidth = LEAST_WIDTH;
  pane.Width = WIDTH;
  pane.Visible = true;
}

/** Hides the pane; in some builds a docked pane keeps the ribbon from answering. False where there is none. */
export function hidePane(application: EtApplication, name: PaneName): boolean {
  const known = findPane(application, name);
  if (known === undefined) return false;
  known.Visible = false;
  return true;
}

function findPane(application: EtApplication, name: PaneName): EtTaskPane | undefined {
  const id = Number(application.PluginStorage.getItem(keys[name]) ?? 0);
  if (!(id > 0)) return undefined;
  try {
    return (application.GetTaskPane ?? otherSpelling(application).GetTaskpane)?.call(application, id) ?? undefined;
  } catch {
    return undefined; // closed with its window
  }
}

const otherSpelling = (application: EtApplication): OtherSpelling => application as unknown as OtherSpelling; // both optional
