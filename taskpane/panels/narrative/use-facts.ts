import { useMemo, useState } from "react";
import { saveFacts } from "../../actions/narrative";
import { isSame } from "../../actions/fresh-view";
import type { ReportView } from "../../session/report-view";
import { useSession } from "../../session/session-context";
import { factsToKeep, faultOf, type FactsDraft } from "./facts-draft";

/** 补充情况 as it is being typed: what is typed counts in the preview and goes along with 生成正文, saved or not. */
export function useFacts(view: ReportView) {
  const session = useSession();
  const { report, form } = view.bound;
  const { narrative } = form;
  const [seen, setSeen] = useState<FactsDraft>(report.facts);
  const [draft, setDraft] = useState<FactsDraft>(seen);
  const kept = useMemo(() => factsToKeep(narrative, draft), [narrative, draft]);
  const hasFault = narrative.asked.some((fact) => faultOf(fact, draft) !== undefined);
  const isChanged = !isSame(kept, seen);
  const withTyped = useMemo(
    () => (isChanged && !hasFault ? { ...view, bound: { ...view.bound, report: { ...report, facts: kept } } } : view),
    [view, report, kept, isChanged, hasFault],
  );
  /** An action: part of 保存补充情况 and of 生成正文. */
  const save = async (): Promise<string> => {
    const notice = await saveFacts(session, view, { seen, facts: kept });
    setSeen(kept);
    setDraft(kept);
    return notice;
  };
  return { draft, setDraft, seen, kept, hasFault, isChanged, withTyped, save };
}

export type TypedFacts = ReturnType<typeof useFacts>;
