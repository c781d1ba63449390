import { useSession } from "../../session/session-context";

/** Says before a change whether Ctrl+Z can undo it. */
export function UndoHint() {
  const { workbook } = useSession();
  return <>{workbook.traits.undoesWrites ? "可以用 Ctrl+Z 撤销。" : "此操作不能撤销，撤销记录也会清空。"}</>;
}
