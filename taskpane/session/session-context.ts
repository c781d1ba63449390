import { createContext, useContext, useSyncExternalStore } from "react";
import type { PaneState } from "./pane-state";
import type { Session } from "./session";

export const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error("no session above this component");
  return session;
}

export function usePaneState(): PaneState {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.snapshot);
}
