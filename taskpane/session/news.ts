import type { PaneState } from "./pane-state";

/** The sentence for screen readers after a reading: how many findings are new and how many are gone. Empty for none. */
export function newsOf(before: PaneState, after: PaneState): string {
  if (before.phase === "starting") return "";
  const was = openIds(before);
  const is = openIds(after);
  const added = [...is].filter((id) => !was.has(id)).length;
  const mended = [...was].filter((id) => !is.has(id)).length;
  if (added === 0 && mended === 0) return before.news;
  const parts = [
    ...(added > 0 ? [`新增 ${added} 处要看`] : []),
    ...(mended > 0 ? [`改好 ${mended} 处`] : []),
    is.size > 0 ? `现有 ${is.size} 处` : "现在没有要改的",
  ];
  return `${parts.join("，")}。`;
}

/** The ids of all open findings of all reports. */
function openIds({ reports }: PaneState): ReadonlySet<string> {
  return new Set(
    reports.flatMap(({ key, examination: { mistakes, texts } }) =>
      [...mistakes, ...texts].flatMap(({ id, isOpen }) => (isOpen ? [`${key} ${id}`] : [])),
    ),
  );
}
