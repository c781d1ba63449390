import { useSession } from "../../session/session-context";

/** Says before a change whether Ctrl+Z can undo it, or only the button that will stand beside its notice. */
export function UndoHint({ isOffered = false }: { readonly isOffered?: boolean }) {
  const { workbook } = useSession();
  if (isOffered && !workbook.traits.undoesWrites)
    return <>写入后一分钟内可以点“撤销”恢复；用 Ctrl+Z 撤销不了，撤销记录也会清空。</>;
  return <>{workbook.traits.undoesWrites ? "可以用 Ctrl+Z 撤销。" : "此操作不能撤销，撤销记录也会清空。"}</>;
}
