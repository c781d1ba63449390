import { allFormats } from "../../../src/formats/all-formats";
import type { CellId, CellValue } from "../../../src/report/report";
import { blankReport } from "../../../src/report/report";
import type { ReportForm } from "../../../src/rules/report-form";
import { formOf } from "../../../src/rules/report-form";
import type { ReadId } from "../../../src/rules/rule";

export const form2021: ReportForm = formOf(blankReport("2021", 2025, "试县人民政府"), allFormats);

export const requesters = [
  "natural-person",
  "commercial-enterprise",
  "research-institution",
  "public-welfare-organization",
  "legal-service-institution",
  "other-organization",
];

/**
 * Figures of table 三 that agree: 21 new requests of natural persons and 2 of companies, 1 carried in; 20 of natural
 * persons disclosed, 2 of companies not held, 2 carried out. Every total is written out.
 */
export function agreeingRequests(): Map<ReadId, CellValue> {
  const values = new Map<ReadId, CellValue>();
  const row = (id: string, natural: number, company: number) => {
    requesters.forEach((requester, column) =>
      values.set(`requests/${id}/${requester}`, [natural, company][column] ?? 0),
    );
    values.set(`requests/${id}/total`, natural + company);
  };
  const table = form2021.tables.find(({ id }) => id === "requests");
  table?.rows.forEach(({ id }) => row(id, 0, 0));
  row("newly-received", 21, 2);
  row("carried-in", 1, 0);
  row("disclosed", 20, 0);
  row("unavailable-not-held", 0, 2);
  row("handled-total", 20, 2);
  row("carried-out", 2, 0);
  return values;
}

/** The same figures with some replaced; undefined empties a cell. */
export function requestsWith(changes: Record<string, CellValue | undefined>): Map<ReadId, CellValue> {
  const values = agreeingRequests();
  Object.entries(changes).forEach(([id, value]) => {
    const cell = id as CellId;
    if (value === undefined) values.delete(cell);
    else values.set(cell, value);
  });
  return values;
}
