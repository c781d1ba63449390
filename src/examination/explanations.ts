import type { CellId, CellValue, Cells, Explanation } from "../report/report";
import type { Finding } from "../rules/finding";

/** What an explanation must know of a finding, about the tables or about the text. */
export type Explainable = Pick<Finding, "rule" | "severity" | "cells"> & { readonly quote?: string };

/** The 说明 that answers a finding, while every value that it explains is still the same; undefined when it lapsed. */
export function explanationOf(
  finding: Explainable,
  cells: Cells,
  explanations: readonly Explanation[],
): Explanation | undefined {
  if (finding.severity !== "explain") return undefined;
  const explained = valuesAround(finding, cells);
  return explanations.find(
    ({ rule, values, quote }) => rule === finding.rule && quote === finding.quote && isSame(values, explained),
  );
}

/** The 说明 to store for a finding: it remembers the values it speaks of. */
export function explain(finding: Explainable, cells: Cells, text: string): Explanation {
  const { rule, quote } = finding;
  return { rule, text, values: valuesAround(finding, cells), ...(quote === undefined ? {} : { quote }) };
}

function valuesAround(finding: Explainable, cells: Cells): readonly (readonly [CellId, CellValue])[] {
  return finding.cells.flatMap((cell) => {
    const value = cells.get(cell);
    return value === undefined ? [] : [[cell, value] as const];
  });
}

function isSame(values: Explanation["values"], others: Explanation["values"]): boolean {
  const held = new Map(others);
  return values.length === others.length && values.every(([cell, value]) => held.get(cell) === value);
}
