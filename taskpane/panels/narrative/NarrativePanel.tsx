import type { ReportView } from "../../app/report-view";
import { EmptyState } from "../../components/EmptyState";

/** 正文: the pane does not write it yet, and says so. */
export function NarrativePanel({ view }: { readonly view: ReportView | undefined }) {
  if (view === undefined) return <EmptyState text="插入标准表、填好数字后，再写正文。" />;
  return <EmptyState text="本版本还不能生成正文。第一、五、六部分请自己写；数字以核对平衡后的表为准。" />;
}
