import { unitStateNames } from "../../src/messages/unit-states";
import type { UnitRow } from "../../src/receipt/overview";

/** 必须改正 3 */
export function stateWords({ state, errors, explains }: UnitRow): string {
  const count = state === "mend" ? errors : state === "explain" ? explains : 0;
  return count > 0 ? `${unitStateNames[state]} ${count}` : unitStateNames[state];
}

/** 第 2 次报送：已改 3，未改 1，另改动 2 处 */
export function roundWords({ round, change, timesReturned }: UnitRow): readonly string[] {
  const sentBack = timesReturned > 0 ? [`退回 ${timesReturned} 次`] : [];
  if (round < 2) return sentBack;
  if (change === undefined) return [`第 ${round} 次报送`, ...sentBack];
  const { mended, open, added, elsewhere } = change;
  const counts = [
    `已改 ${mended}`,
    ...(open > 0 ? [`未改 ${open}`] : []),
    ...(added > 0 ? [`新出现 ${added}`] : []),
    ...(elsewhere > 0 ? [`改动了别处 ${elsewhere}`] : []),
  ];
  return [`第 ${round} 次报送：${counts.join("，")}`, ...sentBack];
}

/** 需要说明 2 · 3 张表都有 · 正文 3200 字 · 2 个文件 */
export function rowWords(row: UnitRow): string {
  const { state, explains, files, scans, isDuplicate, ledgers, problem, kind, punctuality } = row;
  return [
    kind,
    state === "mend" && explains > 0 ? `需要说明 ${explains}` : "",
    problem ?? readWords(row),
    `${files.length} 个文件`,
    ...roundWords(row),
    punctuality,
    scans.length > 0 ? "盖章件已收，图片未核" : "",
    isDuplicate ? "报了几份，请选定" : "",
    ledgers.length > 0 ? "文件里有个人信息" : "",
  ]
    .filter((one) => one !== "")
    .join(" · ");
}

function readWords({ tables, words }: UnitRow): string {
  if (tables.of === 0) return "";
  const filled = tables.filled === tables.of ? `${tables.of} 张表都有` : `表 ${tables.filled}／${tables.of}`;
  return `${filled} · 正文 ${words} 字`;
}
