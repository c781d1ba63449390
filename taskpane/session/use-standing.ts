import { useMemo } from "react";
import { standingOf, type Standing } from "../../src/messages/standing";
import { staleSentences, type NarrativeView } from "./narrative-view";
import type { ReportView } from "./report-view";
import { useNarrative } from "./use-narrative";

/** How far a report is, in the words that every panel uses for it. */
export function useStanding(view: ReportView): Standing {
  const narrative = useNarrative(view);
  return useMemo(() => standingOf(view.examination, untoldStale(narrative, view)), [narrative, view]);
}

/** Sentences with figures that are no longer true, of which no finding speaks. */
function untoldStale(narrative: NarrativeView | undefined, { examination }: ReportView): number {
  if (narrative === undefined) return 0;
  const quotes = examination.texts.map(({ finding }) => finding.quote.trim()).filter((quote) => quote !== "");
  return staleSentences(narrative).filter(({ change }) => !quotes.some((quote) => change.before.includes(quote)))
    .length;
}
