import type { CellId, Explanation, Report } from "../report/report";
import type { ReportForm } from "../rules/report-form";
import type { Doubt } from "./doubts";
import { type Explainable, explain, explanationOf } from "./explanations";

/** What is kept for a doubt that somebody looked at: it stands while the figures that it is about stay as they are. */
const LOOKED_AT = "核对无误";

type Doubted = Pick<Report, "cells" | "explanations">;

/** To be kept with the report: 核对无误. */
export const dismissalFor = (doubt: Doubt, { cells }: Pick<Doubted, "cells">, form: ReportForm): Explanation =>
  explain(explainable(doubt, cells, form), cells, LOOKED_AT);

/** Undefined where nobody said so, or some figure has changed since. */
export const dismissalOf = (
  doubt: Doubt,
  { cells, explanations }: Doubted,
  form: ReportForm,
): Explanation | undefined => explanationOf(explainable(doubt, cells, form), cells, explanations);

function explainable(doubt: Doubt, cells: Report["cells"], form: ReportForm): Explainable {
  const { rule } = doubt;
  switch (doubt.code) {
    case "misfiled": {
      const { from, to, source } = doubt.misfiled;
      return { rule, severity: "explain", cells: [...from, ...to], quote: source };
    }
    case "like-a-date":
      return { rule, severity: "explain", cells: [doubt.found.cell] };
    case "same-as-another-unit":
      return { rule, severity: "explain", cells: filledIn(cells, form), quote: doubt.twin.unit };
    case "repeated":
      return { rule, severity: "explain", cells: filledIn(cells, form) };
    default:
      return doubt satisfies never;
  }
}

/** Any figure that is changed makes it another report. */
const filledIn = (cells: Report["cells"], form: ReportForm): readonly CellId[] =>
  [...form.cells.keys()].filter((id) => cells.has(id) && cells.get(id) !== 0);
