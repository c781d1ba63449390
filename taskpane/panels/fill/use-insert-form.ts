import { useState } from "react";
import { insertReport } from "../../actions/insert";
import { usePaneState, useSession } from "../../session/session-context";
import { type InsertDraft, newReportOf, startingDraft } from "./insert-draft";

/** The draft of the form, and what 插入标准表 does: ask first where there are such tables already, then insert. */
export function useInsertForm(onInserted: (() => void) | undefined) {
  const session = useSession();
  const { isBusy, reports, outline } = usePaneState();
  const [draft, setDraft] = useState<InsertDraft>(() => startingDraft(session.now()));
  const [question, setQuestion] = useState<string>();

  const insert = async (): Promise<void> => {
    setQuestion(undefined);
    const isDone = await session.act(() => insertReport(session, newReportOf(draft)), {
      words: "正在插入标准表",
    });
    if (isDone) onInserted?.();
  };

  const submit = (): void => {
    const asked = questionBefore(
      reports.map(({ bound }) => `${bound.report.unit} ${bound.report.year ?? ""} 年度`),
      takenNames(
        session.definitions,
        outline.sheets.map(({ name }) => name),
      ),
    );
    if (asked === undefined) void insert();
    else setQuestion(asked);
  };

  return {
    draft,
    isBusy,
    question,
    submit,
    change: (part: Partial<InsertDraft>) => setDraft((before) => ({ ...before, ...part })),
    confirm: () => void insert(),
    cancel: () => setQuestion(undefined),
  };
}

function takenNames(
  definitions: ReturnType<typeof useSession>["definitions"],
  names: readonly string[],
): readonly string[] {
  const planned = new Set(definitions.flatMap(({ format }) => format.tables.map(({ sheet }) => sheet)));
  return names.filter((name) => planned.has(name));
}

function questionBefore(reports: readonly string[], taken: readonly string[]): string | undefined {
  if (reports.length > 0) {
    return `工作簿里已有 ${reports.join("、")}的标准表。再插入一份会另起表名，原来的不动。`;
  }
  if (taken.length > 0) {
    return `工作簿里已有工作表“${taken.join("”“")}”。再插入一份会另起表名，原来的不动。`;
  }
  return undefined;
}
