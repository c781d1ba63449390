import { useMemo } from "react";
import { narrativeViewOf, previousOf, type NarrativeView } from "./narrative-view";
import type { ReportView } from "./report-view";
import { useSession } from "./session-context";

/** The running text of a report as it stands and as it would be today; undefined while the kind of unit is not known. */
export function useNarrative({ bound }: ReportView): NarrativeView | undefined {
  const { definitions } = useSession();
  return useMemo(() => narrativeViewOf(bound, previousOf(bound, definitions)), [bound, definitions]);
}
