import type { Report } from "../report/report";
import type { ReportForm } from "../rules/report-form";

/** Fewer figures than this are the same in two small offices by chance. */
const LEAST_FIGURES = 6;

/**
 * What a report says of its year in figures, to be held against that of another unit; undefined where too little is
 * filled in to mean anything. What stands for many years, 现行有效, and what is added up say nothing of their own.
 */
export function figuresOfYear({ cells }: Pick<Report, "cells">, form: ReportForm): string | undefined {
  let told = 0;
  let figures = form.format.id;
  for (const { id, addends } of form.cells.values()) {
    if (addends !== undefined || id.endsWith("/in-force")) continue;
    const value = cells.get(id) ?? 0;
    if (value !== 0) told++;
    figures += value === 0 ? "," : `,${value}`;
  }
  return told < LEAST_FIGURES ? undefined : figures;
}
