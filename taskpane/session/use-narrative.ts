import { useMemo } from "react";
import type { BoundReport } from "../../src/binding/bound-report";
import { narrativeViewOf, previousOf, type NarrativeView } from "./narrative-view";
import type { ReportView } from "./report-view";
import { useSession } from "./session-context";

/** Several panels ask for the same text: it is generated once for a reading. */
const known = new WeakMap<BoundReport, NarrativeView | undefined>();

/** The running text of a report as it stands and as it would be today; undefined while the kind of unit is not known. */
export function useNarrative({ bound }: ReportView): NarrativeView | undefined {
  const { definitions } = useSession();
  return useMemo(() => {
    if (!known.has(bound)) known.set(bound, narrativeViewOf(bound, previousOf(bound, definitions)));
    return known.get(bound);
  }, [bound, definitions]);
}
