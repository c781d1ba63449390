import { unitStateNames } from "../../src/messages/unit-states";
import type { UnitRow } from "../../src/receipt/overview";

/** 必须改正 3 */
export function stateWords({ state, errors, explains }: UnitRow): string {
  const count = state === "mend" ? errors : state === "explain" ? explains : 0;
  return count > 0 ? `${unitStateNames[state]} ${count}` : unitStateNames[state];
}

/** 需要说明 2 · 三张表 · 正文 3200 字 · 2 个文件 */
export function rowWords({
  state,
  explains,
  tables,
  words,
  files,
  scans,
  isDuplicate,
  problem,
  kind,
}: UnitRow): string {
  const also = state === "mend" && explains > 0 ? [`需要说明 ${explains}`] : [];
  const read =
    tables.of === 0
      ? []
      : [
          tables.filled === tables.of ? `${tables.of} 张表都有` : `表 ${tables.filled}／${tables.of}`,
          `正文 ${words} 字`,
        ];
  const sent = files.length === 1 ? "1 个文件" : `${files.length} 个文件`;
  const sealed = scans.length > 0 ? ["盖章件已收，图片未核"] : [];
  const several = isDuplicate ? ["报了几份，请选定"] : [];
  return [
    ...(kind === "" ? [] : [kind]),
    ...also,
    ...(problem === undefined ? read : [problem]),
    sent,
    ...sealed,
    ...several,
  ].join(" · ");
}
