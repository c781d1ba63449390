import { Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import { previousCells, type CellId, type TableId } from "../../../src/report/report";
import { listCells } from "../../../src/messages/cell-names";
import { fillWithZeros } from "../../actions/fill";
import type { ReportView } from "../../session/report-view";
import { useSession } from "../../session/session-context";
import { ConfirmDialog } from "../../components/ConfirmDialog";
import { UndoHint } from "./UndoHint";

/** 本年无申请、无结转: fills the blanks of 第三部分 with 0, on request those of 第四部分 too. Names filled cells that are not 0. */
export function NoRequestsDialog({ view, onClose }: { readonly view: ReportView; readonly onClose: () => void }) {
  const session = useSession();
  const [hasDisputes, setHasDisputes] = useState(false);
  const chosen: readonly TableId[] = hasDisputes ? ["requests", "disputes"] : ["requests"];
  const blanks = view.tables.filter(({ table }) => chosen.includes(table.id)).flatMap((table) => table.blanks);
  const contradicting = cellsThatContradict(view, chosen);
  const carriedOver = previousCells(view.bound.report).get("requests/carried-out/total");
  return (
    <ConfirmDialog
      title={contradicting.length > 0 ? "表里已有申请，还当作没有？" : "本年无申请、无结转？"}
      confirm={`填 ${blanks.length} 个 0`}
      isReady={blanks.length > 0}
      onCancel={onClose}
      onConfirm={() => {
        onClose();
        void session.act(() => fillWithZeros(session, view, blanks));
      }}
    >
      <p>第三部分的空格全部填 0，已填的格不动。</p>
      {typeof carriedOver === "number" && carriedOver > 0 && (
        <p>
          上年年报结转下年度 {carriedOver} 件，本年的上年结转应该也是 {carriedOver} 件，请先填上。
        </p>
      )}
      {contradicting.length > 0 && (
        <p>这些格已填了不是 0 的数，不会改：{listCells(view.bound.form, contradicting, 6)}。</p>
      )}
      <Checkbox
        label="第四部分（复议、诉讼）也没有发生，空格一并填 0"
        checked={hasDisputes}
        onChange={(_, { checked }) => setHasDisputes(checked === true)}
      />
      <p>
        <UndoHint isOffered />
      </p>
    </ConfirmDialog>
  );
}

function cellsThatContradict(view: ReportView, tables: readonly TableId[]): readonly CellId[] {
  const { cells } = view.bound.report;
  return view.tables
    .filter(({ table }) => tables.includes(table.id))
    .flatMap(({ inputs }) => inputs.filter((cell) => cells.has(cell) && cells.get(cell) !== 0));
}
