import { EngineRefusal, type SpreadsheetEngine } from "../engine";
import type { Behaviours } from "./behaviours";
import { EtError } from "./et-error";

/** What all objects of one WPS share. */
export interface EtSession {
  readonly behaviours: Behaviours;
  /** The switches of the Application. */
  readonly switches: {
    ScreenUpdating: boolean;
    EnableEvents: boolean;
    DisplayAlerts: boolean;
  };
  /** The add-in is inside a call that selects: the event that comes of it is its own. */
  isSelecting: boolean;
  /** The user looks at a chart sheet. */
  isChartShown: boolean;
  /** Passwords of protected sheets, by the sheet's id. */
  readonly passwords: Map<string, string>;
}

export interface EtPlace {
  readonly session: EtSession;
  readonly engine: SpreadsheetEngine;
}

/** Nothing is written while the user is inside a cell. Answers whether it may be. */
export function mayWrite({ session, engine }: EtPlace): boolean {
  if (!engine.isEditing) return true;
  if (session.behaviours.whileEditing === "error") throw new EtError("对象不支持该操作");
  return false;
}

/** What the engine refuses, in the words of WPS. */
export function asked<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof EngineRefusal) throw new EtError(`被拒绝: ${error.code}`);
    throw error;
  }
}
