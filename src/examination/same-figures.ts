import type { Report } from "../report/report";
import type { ReportForm } from "../rules/report-form";

/** Fewer figures than this are the same in two small offices by chance. */
const LEAST_FIGURES = 6;

/**
 * What a report says of its year in figures, to be held against that of another unit; undefined where too little is
 * filled in to mean anything. What stands for many years, 现行有效, and what is added up say nothing of their own.
 */
export function figuresOfYear({ cells }: Pick<Report, "cells">, form: ReportForm): string | undefined {
  const telling = [...form.cells.values()].flatMap(({ id, addends }) => {
    const value = cells.get(id);
    const isOwn = addends === undefined && !id.endsWith("/in-force");
    return isOwn && value !== undefined && value !== 0 ? `${id} ${value}` : [];
  });
  return telling.length < LEAST_FIGURES ? undefined : telling.join("\n");
}
