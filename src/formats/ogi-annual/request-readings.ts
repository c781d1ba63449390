import type { CellId } from "../../report/report";
import type { Reading } from "../../rules/quantity";
import { carriedIn, carriedOut, handledTotal, newlyReceived, requestCell, requesterTotal } from "./requests";

export const ON_APPLICATIONS = ["requests", "applications"] as const;

export interface Line {
  readonly id: string;
}

export const total = (row: Line): CellId => requestCell(row, requesterTotal);

export const sumOf = (label: string, rows: readonly Line[], less?: readonly CellId[]): Reading => ({
  label,
  cells: rows.map(total),
  ...(less === undefined ? {} : { less }),
});

const [disclosedRow, partlyDisclosedRow] = [{ id: "disclosed" }, { id: "partly-disclosed" }];

export const inNewlyReceived = sumOf("本年新收", [newlyReceived]);
export const inAccepted = sumOf("本年新收＋上年结转", [newlyReceived, carriedIn]);
export const inCarriedIn = sumOf("上年结转", [carriedIn]);
export const inHandled = sumOf("办理结果总计", [handledTotal]);
export const inCarriedOut = sumOf("结转下年度", [carriedOut]);
export const inDisclosed = sumOf("予以公开", [disclosedRow]);
export const inPartlyDisclosed = sumOf("部分公开", [partlyDisclosedRow]);
export const inDisclosedOrPartly = sumOf("予以公开＋部分公开", [disclosedRow, partlyDisclosedRow]);
